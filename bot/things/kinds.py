"""The kinds of things there are: what each is called, how it is answered, taken back and answered for somebody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.commands import Question
from bot.messages import NO, YES, Chat, Option
from bot.rules.todo.items import Item, Thing, state_of
from bot.texts import Line, T, Text
from bot.things.ways import Way
from storage.row_snapshots import Row, Scope
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.relays import Relayed

RELAYED = "relay"
"""The end of the kind of a thing that waits to be confirmed: `meetingrelay`."""
_RIGHT = ("juste", "c'est juste", "confirmer", "je confirme", "right", "that is right", "confirm", "i confirm")
"""Neither yes nor no, which could as well mean the thing itself."""


@dataclass(frozen=True, slots=True)
class StandingAnswer:
    """An answer as it is told to whom it is of, to others, and in a word; `corrections` are command lines of theirs."""

    mine: Text
    theirs: Text
    brief: Text
    corrections: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Relay:
    """How an answer is given in a colleague's name, and confirmed by them.

    `commands` are the keys of those that may be typed for others; `word` names the kind in the line that confirms,
    `words` are other names of it, `title` heads it in a list. `label` and `ways` are of the thing that waits to be
    confirmed, `confirm` of its button. `numbers` are those that a complete question of such a command answers, `enter`
    marks what it changed (rows of the thing of that number) as typed by the person of that id, `mine` finds what others
    typed for the speaker, `confirmed` counts what the speaker's word confirms, `standing` is the answer that counts
    now. `by_organisation`: any focal point may be spoken for. `several`: one line answers many things, so that the
    command's own words are told, and `see` leads to one of them.
    """

    commands: frozenset[str]
    word: Line
    words: tuple[str, ...]
    title: T
    label: T
    confirm: T
    numbers: Callable[[Chat, Question], Awaitable[list[int]]]
    enter: Callable[[Chat, int, Sequence[Row], int], Awaitable[None]]
    mine: Callable[[Chat], Awaitable[list[Relayed]]]
    confirmed: Callable[[Chat, int], Awaitable[int]]
    standing: Callable[[Chat, int], Awaitable[StandingAnswer | None]]
    ways: tuple[Way, ...] = ()
    by_organisation: bool = False
    several: T | None = None


async def _anything(chat: Chat, number: int) -> None:
    """Any thing may be answered, whenever it was shown."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing. `name` stands in people's sheets: it never changes.

    `label` is what a thing is called (`{number}` is its own), `example` an answer that works, `see` the line that shows
    it. `rows` are what an answer of the speaker to the thing of that number can change; none if there is no such thing.
    `check` raises Refused if the thing that was shown is no longer the one that would be answered. `notify` is the line
    that tells those to whom an answer gave something. `named` begins a line about it: `see` if it is not given.
    `undoing` are the lines by which the speaker takes back what they have typed of such things since an instant (UTC
    seconds).
    """

    name: str
    label: T
    example: Line
    see: Line
    ways: tuple[Way, ...]
    rows: Callable[[Chat, int], Awaitable[list[Scope]]]
    check: Callable[[Chat, int], Awaitable[None]] = _anything
    notify: Line | None = None
    relay: Relay | None = None
    named: Line | None = None
    undoing: Callable[[Chat, int], Awaitable[Sequence[Line]]] | None = None

    def item(  # noqa: PLR0913 - an item has these parts
        self,
        chat: Chat,
        number: int,
        text: Text,
        option: Option,
        choices: tuple[Option, ...],
        *,
        due_at: int = NEVER,
        state: str | None = None,
        completed: str = "",
    ) -> Item:
        """A thing of this kind that waits for the speaker, in the group in which they speak."""
        return Item(
            f"{self.name}:{number}",
            chat.membership.group_slug,
            self.labelled(number),
            self.example,
            text,
            state_of(due_at, chat.seconds) if state is None else state,
            option,
            choices,
            due_at,
            completed,
        )

    @property
    def commands(self) -> frozenset[str]:
        """The keys of all commands that answer such a thing."""
        relayed = frozenset() if self.relay is None else self.relay.commands
        return relayed | {way.command for way in self.ways}

    def about(self, number: int, words: str, lang: str) -> str:
        """Somebody's words in a line that names the thing: « réunion 2 : je viens pas »."""
        line = self.named or self.see
        return f"{(line.fr if lang == 'fr' else line.en).format(number=number)} : {words}"

    def labelled(self, number: int) -> T:
        """What the thing of that number is called."""
        return T(self.label.message, number=str(number))


KINDS: dict[str, Kind] = {}
"""By name: what stands before the `:` of a reference."""


def declare(kind: Kind) -> Kind:
    """Declare a kind and, if it can be relayed, the kind of what waits to be confirmed. ValueError if it is known."""
    relayed = () if kind.relay is None else (_to_confirm(kind, kind.relay),)
    for one in (kind, *relayed):
        if one.name in KINDS:
            raise ValueError(f"kind {one.name} is declared twice")
        KINDS[one.name] = one
    return kind


def _to_confirm(kind: Kind, relay: Relay) -> Kind:
    confirm = Way("confirm", _RIGHT, f"{relay.word.en} {{number}}", said=T("confirmed"))
    return Kind(
        f"{kind.name}{RELAYED}", relay.label, Line("juste", "right"), kind.see, (confirm, *relay.ways), kind.rows
    )


def relayed_kinds() -> dict[str, Relay]:
    """The kinds that can be answered in somebody's name, by name."""
    return {kind.name: kind.relay for kind in KINDS.values() if kind.relay is not None}


def relayed_by(command: str) -> str | None:
    """The name of the kind that this command, by key, answers in somebody's name; None if it may not be."""
    return next((name for name, relay in relayed_kinds().items() if command in relay.commands), None)


def label_of(thing: Thing) -> T:
    """What a thing of a kind that is declared is called."""
    return KINDS[thing.kind].labelled(thing.number)


def see(thing: Thing) -> Line:
    """The line that shows a thing."""
    line = KINDS[thing.kind].see
    return Line(line.fr.format(number=thing.number), line.en.format(number=thing.number))


def verbs() -> frozenset[str]:
    """Every word that answers something, but for single letters."""
    return frozenset(word for word in _words(_ways()) if len(word) > 1)


def whole_verbs() -> frozenset[str]:
    """Words that answer something, after which nothing more has to follow."""
    return verbs() - _words(way for way in _ways() if not way.whole) | {*YES, *NO}


def _ways() -> Iterator[Way]:
    return (way for kind in KINDS.values() for way in kind.ways)


def _words(ways: Iterable[Way]) -> frozenset[str]:
    return frozenset(word for way in ways for word in way.words)
