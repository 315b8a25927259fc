"""The only words that channels and handlers share."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.allowance import Allowance, Budgets
from bot.languages import Reader
from bot.letter_kinds import LetterKind
from bot.texts import T, Text, called
from storage.instants import to_seconds

if TYPE_CHECKING:
    from bot.errors import Refused
    from bot.minutes.refusals import Unreadable
    from bot.papers.told import ReadFile
    from storage.database import Tx
    from storage.documents.uploads import Uploaded
    from storage.outbox.sent_messages import SentMessage
    from storage.people.people import Member, Person

GROUP_SIGN = "@"
"""`@gtm-sahel fait 3` means the point 3 of that group, whichever is the current one."""
YES = ("oui", "yes", "o", "y", "ok", "d'accord")
NO = ("non", "no", "n")
TAKE_BACK = ("annuler", "cancel", "annule")
"""What means what was just done, before it means the question below it."""
BUTTON_BYTES = 64
"""The longest line that a button can stand for on every platform, in UTF-8."""
KEPT_SECONDS = 86_400
"""How long platforms keep for Tama what was typed while it could not be reached."""


Arg = str | int | None | list[int]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody sent; it is fetched only for those who may send it. `size` in bytes, None if not known.

    `fetch` is told how many bytes are wanted at most; beyond that it may raise FileTooLarge. FileLost: the
    file will never come. Whatever else it raises has the event tried again.
    """

    name: str
    size: int | None
    fetch: Callable[[int], Awaitable[bytes]] = field(compare=False, repr=False)

    @classmethod
    def of(cls, name: str, data: bytes) -> Upload:
        """A file that is here already."""

        async def fetch(_most: int) -> bytes:
            return data

        return cls(name, len(data), fetch)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person did: a line typed, a button pressed (its line is the same), a file sent."""

    channel: str
    address: str
    """Who, as the channel knows them."""
    event: str
    """Unique within the channel: the same event twice is done once."""
    text: str
    at: datetime
    chat_id: str = ""
    """Where, within the channel; empty for the private conversation."""
    lang: str = ""
    """What the platform says of the person's language, if it does."""
    name: str = ""
    """What the platform calls the person, if it does."""
    pressed: str = ""
    """The message in which the button stood; empty when the line was typed."""
    replied_to: str = ""
    """The message of Tama's that is answered; empty when none is."""
    shown_at: datetime | None = None
    """When the message was sent in which the button stood, or that is answered; None if the platform does not say."""
    file: Upload | None = None
    thread: str = ""
    """Where in the chat, and what is answered, in the channel's own words: its answer goes there."""
    oddity: str = ""
    """What came instead of words, such as a photo; empty for a line, a button or a file."""
    addressed: bool = True
    """Whether it was said to Tama: what only replies to something Tama posted is answered if it is understood."""
    title: str = ""
    """What the platform calls the chat, if it does."""
    album: str = ""
    """What the platform calls several pictures or files that came together; empty for what came alone."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be pressed or answered: the same as typing `line`.

    `number` is the thing's own number (idea 4), where it has one; others are numbered by their position in the list.
    `words` are other answers that mean this option (« oui »). `chosen`: it is what was chosen, or takes that back.
    """

    label: Text
    line: str
    number: int | None = None
    words: tuple[str, ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Something to open (`url`), or to take along to another app (`copies`), in one press.

    It is a convenience: the text says it too, for channels that have nothing of the kind.
    """

    label: Text
    url: str = ""
    copies: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file for a person. `size` in bytes: in a letter on its way, what is in it stands apart."""

    name: str
    data: bytes
    size: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """What Tama says: one message. `edits` lets the answer to a button take the place of the message it stood in."""

    text: Text
    options: tuple[Option, ...] = ()
    edits: bool = False
    file: Attachment | None = None
    sheet: tuple[str, ...] = ()
    """What the numbers in the text stand for from now on: see `bot.rules.todo.items.Thing`."""
    completed: str = ""
    """The line that whatever is typed next completes, if it means nothing else: `attribuer 5`."""
    secret: str = ""
    """Words in the text that are kept no longer than they are needed: a joining code."""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Deferred:
    """A reply that is put together only when it goes out, from what is true then: see `bot.deferred`.

    `args` are JSON values. `basis`: what it goes by besides, where a later one of its kind has to know it too.
    """

    name: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    basis: str | None = None

    @property
    def given(self) -> dict[str, Arg]:
        """All that it is put together from."""
        return dict(self.args) if self.basis is None else {**self.args, "basis": self.basis}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something said to somebody who did not just write.

    `key` is unique for the occurrence: said twice, it goes out once. From `useless_after` on it is not worth sending,
    before `due_at` it is not sent unless the reader comes for it. `topic` lets a newer notice on the same topic
    replace one that has not gone out yet.
    """

    person_id: int
    reply: Reply | Deferred
    kind: LetterKind
    key: str
    useless_after: datetime | None = None
    topic: str = ""
    due_at: datetime | None = None
    announcement_id: int | None = None
    member: Member | None = None
    """The membership in the group that it is about, where that is not the group in which the command acts."""


@dataclass(frozen=True, slots=True)
class Post:
    """Something said to all of a group where it meets, once in each chat: nothing personal, nothing that few may see.

    `key`, `useless_after`, `due_at` and `topic` are as in a notice. What shows how something stands has a `card`: it
    takes the place of what was last posted on the same card, where the platform can change a message.

    `below`: topics; it only changes the buttons of what was last posted on one of them, at most once a minute.
    """

    reply: Reply | Deferred
    kind: LetterKind
    key: str
    useless_after: datetime | None = None
    topic: str = ""
    due_at: datetime | None = None
    card: str = ""
    below: tuple[str, ...] = ()

    def to(self, person_id: int) -> Notice:
        """A notice of this post to one person."""
        key = f"{self.key}:{person_id}"
        return Notice(person_id, self.reply, self.kind, key, self.useless_after, self.topic, self.due_at)


@dataclass(slots=True)
class Chat:
    """Who speaks, where, when, on which data: what a handler may know. Times are aware, in UTC."""

    tx: Tx
    now: datetime
    incoming: Incoming
    reader: Reader
    person: Person | None = None
    member: Member | None = None
    reading: ReadFile | Unreadable | None = None
    """What was read in the file that came, before the transaction began, or why nothing was."""
    upload: Uploaded | Refused | None = None
    """The file that came, kept whole for its sender, or why it is not; None if it is to be read, or none came."""
    notices: list[Notice] = field(default_factory=list)
    posts: list[tuple[Post, int]] = field(default_factory=list)
    """Each with the group (by id) that is told."""
    forgotten: bool = False
    """Whether the speaker was just erased: no trace may be left of where the last answer goes."""
    entered_by: Person | None = None
    """Who typed this in the speaker's name, as they said it by telephone."""
    command_key: str = ""
    """The key of the command that the line was taken for, so far as it was."""
    allowed: Allowance = field(default_factory=Allowance)
    budgets: Budgets | None = None
    """How many lines may still be answered at once; None where nobody waits for anybody."""
    made: dict[str, Attachment | Refused] = field(default_factory=dict)
    """What was put together before the transaction began: see `bot.outside`."""
    origin: Incoming | None = None
    """The line as it was said in a group chat, where its answer does not go."""
    about: SentMessage | None = None
    """The message in which the button stood, or that is answered, as far as it is known."""
    left: str = ""
    """The name of the group that is meant and that the speaker has left."""
    named: str = ""
    """The short name of a group that is meant and in which the speaker is not."""

    @property
    def me(self) -> Person:
        """The person who speaks; the dispatcher lets nobody unknown come as far as a command that asks."""
        assert self.person is not None  # noqa: S101 - a bug, not an input
        return self.person

    @property
    def in_group_chat(self) -> bool:
        """Whether a whole group chat reads the answer: nothing may stand there that is only the speaker's."""
        return bool(self.incoming.chat_id)

    @property
    def author(self) -> Text:
        """How others are told who did something: who it was, and who typed it for them."""
        if self.entered_by is None:
            return called(self.me)
        return T("{name} (entered by {by})", name=called(self.me), by=called(self.entered_by))

    @property
    def actors(self) -> set[int]:
        """The ids of those who know already: the speaker, and whoever typed it for them."""
        return {person.id for person in (self.person, self.entered_by) if person is not None}

    @property
    def membership(self) -> Member:
        """The speaker's membership in the current group."""
        assert self.member is not None  # noqa: S101 - a bug, not an input
        return self.member

    @property
    def group_id(self) -> int:
        """The group in which this command acts."""
        return self.membership.group_id

    @property
    def seconds(self) -> int:
        """Now, in the unit in which storage keeps time."""
        return to_seconds(self.now)

    @property
    def said(self) -> int:
        """When they said it, in the same unit; now, if the platform names an instant to come, or one long forgotten."""
        at = to_seconds(self.incoming.at)
        return at if self.seconds - KEPT_SECONDS < at < self.seconds else self.seconds

    def tell(self, notice: Notice) -> None:
        """Say something to somebody else, together with what this command does."""
        self.notices.append(notice)

    def post(self, post: Post) -> None:
        """Say something to all of the group where it meets, together with what this command does."""
        self.posts.append((post, self.group_id))


def yes_no(yes: str, no: str, yes_label: Text | None = None) -> tuple[Option, Option]:
    """The two answers to « Sûr ? », each a command line."""
    return (
        Option(yes_label or T("Yes"), yes, words=YES),
        Option(T("No"), no, words=NO),
    )


def option_signs(options: Sequence[Option]) -> list[str]:
    """What can be typed for each option: its own number, else the sign that means it (`+`, `-`), else its position."""
    return [_mark(option, position) for position, option in enumerate(options, 1)]


def _mark(option: Option, position: int) -> str:
    if option.number is not None:
        return str(option.number)
    return next((word for word in option.words if word and not word[0].isalnum()), str(position))
