"""Coordinators announce something: a draft, a look at it, and then everybody in the audience is told."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.announcements.audience import label
from bot.handlers.announcements.audience_lookup import audience_named, known_audiences, offered
from bot.handlers.announcements.notices import notice, posts, readers_of
from bot.handlers.announcements.parts import Audience, SendAt
from bot.handlers.announcements.preview import look
from bot.handlers.announcements.status import card, the_announcement
from bot.handlers.announcements.texts import WORDS
from bot.handlers.common.parts import yes_or_no
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import reach
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Number, Page, Prose, Yes, YesNo
from bot.rules.announcements.announcement_line import split_line
from bot.rules.announcements.audience import load_audience
from bot.texts import Line, P, T, Text, lines
from storage.announcements import announcements
from storage.announcements.announcements import Announcement, NewAnnouncement
from storage.instants import instant, to_seconds


def _is_new(values: Values) -> bool:
    """Whether something is to be announced, and not one announcement looked at."""
    return "number" not in values


async def asked_when(chat: Chat, values: Values) -> Text:
    """Only for an audience that there is."""
    await audience_named(values["audience"], chat)
    return T("When? “Skip” sends it now. For example: {line}", line=Line("lundi 8h", "Monday 8:00"))


class NewAnnouncementLine(Question):
    """What to announce, to whom and when; or which announcement to look at or to send."""

    number: Annotated[int | None, Ask(T("Which announcement? Give its number."), Number())] = None
    sure: Annotated[bool, Ask(T("Send it?"), Yes())] = False
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1
    text: Annotated[
        str,
        Ask(
            T("What do you announce? In one language, or in both: {line}", line="Bonjour | Hello"),
            Prose(WORDS),
            needed=_is_new,
        ),
    ] = ""
    audience: Annotated[
        str,
        Ask(
            T("To whom? You can also name an organisation, a country or a working group."),
            Audience(),
            offered,
            needed=_is_new,
        ),
    ] = ""
    when: Annotated[When | None, Ask(asked_when, SendAt(), skippable=True)] = None
    receipt: Annotated[bool, Ask(
        T("Shall readers say that they have read it?"), YesNo(), yes_or_no, skippable=True,
    )] = False  # fmt: skip

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """`3`, `3 oui`, `3 page 2`, or `à CRN lundi 8h avec accusé : texte`."""
        taken = Number().read(line, hearing)
        if taken is not None:
            number, rest = str(taken[0]), taken[1]
            if not rest:
                return {"number": number}
            for name, part in (("sure", Yes()), ("page", Page())):
                if (found := part.read(rest, hearing)) is not None and not found[1]:
                    return {"number": number, name: rest}
        return split_line(line, hearing.now, hearing.zone, hearing.lang)

    @classmethod
    async def disambiguate(cls, raw: dict[str, str], chat: Chat) -> dict[str, str]:
        """In `CRN : texte` the first words are an audience if the group has one that is called so."""
        if raw.keys() != {"text"}:
            return raw
        return split_line(raw["text"], chat.now, chat.reader.zone, chat.reader.lang, await known_audiences(chat))


@command(
    key="write_announcement",
    fr="annonce", en="announce", role=Role.COORDINATOR, section="people",
    help=T("announce something to the group, or to some of it, now or later"), aliases=("annoncer",),
    example=("annonce aux points focaux : Le formulaire est ouvert | The form is open",
             "announce to focal points: Le formulaire est ouvert | The form is open"),
    forms=(
        ("annonce Le formulaire est ouvert", "announce The form is open"),
        ("annonce à CRS : Bonjour", "announce to CRS: Hello"),
        ("annonce demain 8h à tous avec accusé : Bonjour", "announce tomorrow 8am to all with receipt: Hello"),
    ),
)  # fmt: skip
async def write_announcement(said: NewAnnouncementLine, chat: Chat) -> Reply:
    """A draft as it would go out; `annonce 3` looks at one, `annonce 3 oui` sends or plans it."""
    if said.number is not None:
        found = await the_announcement(chat, said.number)
        return await (_agree(found, chat) if said.sure else _show(found, said.page, chat))
    audience = await audience_named(said.audience, chat)
    words = spoken(said.text, chat.reader.lang)
    new = NewAnnouncement(words.words, words.lang, audience.dump(), said.receipt, _send_at(said.when, chat))
    made = await announcements.create(chat.tx, chat.group_id, new, chat.me.id, chat.seconds)
    if not await readers_of(chat.tx, made, chat.seconds):
        nobody = T("There is nobody to send it to: {whom}.", whom=await label(chat.tx, audience))
        raise Refused(nobody, field="audience")
    return await look(chat, made)


def _send_at(when: When | None, chat: Chat) -> int | None:
    starts = None if when is None else when.starts_at(chat.reader.zone)
    if starts is None:
        return None
    if starts <= chat.now:
        raise Refused(T("This is already past: {when}", when=starts), field="when")
    return to_seconds(starts)


async def _show(found: Announcement, page: int, chat: Chat) -> Reply:
    return await (look(chat, found) if found.state == "draft" else card(chat, found, page))


async def _agree(found: Announcement, chat: Chat) -> Reply:
    """Send it or plan it, once."""
    if found.state != "draft":
        return await card(chat, found, 1, T("Announcement {number} was decided on already.", number=found.number))
    if found.send_at is not None and found.send_at <= chat.seconds:
        await announcements.send_at_once(chat.tx, found.id)
        late = T("The time that was set is past: it would go out now.")
        return await look(chat, await the_announcement(chat, found.number), late)
    return await (_send(found, chat) if found.send_at is None else _plan(found, found.send_at, chat))


async def _send(found: Announcement, chat: Chat) -> Reply:
    readers = await readers_of(chat.tx, found, chat.seconds)
    if not readers:
        whom = await label(chat.tx, load_audience(found.audience))
        raise Refused(T("There is nobody to send it to: {whom}.", whom=whom))
    await announcements.sent(chat.tx, found.id, chat.seconds)
    for person, _ in readers:
        chat.tell(notice(found, person, chat.seconds))
    for post in posts(found, chat.seconds):
        chat.post(post)
    told = P(
        "✓ Announcement {number} is on its way to {n} person.", "✓ Announcement {number} is on its way to {n} people.",
        (await reach(chat, [person for person, _ in readers])).count, number=found.number,
    )  # fmt: skip
    return _done(told, found)


async def _plan(found: Announcement, send_at: int, chat: Chat) -> Reply:
    await announcements.plan(chat.tx, found.id, send_at)
    planned = T("✓ Announcement {number} goes out on {when}.", number=found.number, when=instant(send_at))
    return _done(planned, found)


def _done(text: Text, found: Announcement) -> Reply:
    line = Line(f"annuler annonce {found.number}", f"cancel announcement {found.number}")
    follow = Option(T("Follow announcement {number}", number=found.number), f"annonce {found.number}")
    return Reply(lines(text, T("To stop it: {line}", line=line)), (follow,), edits=True)
