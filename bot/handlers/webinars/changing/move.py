"""Coordinators move or cancel a webinar; everybody is told once."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.commands import Ask, Question, Role, command
from bot.dates import Delay, When
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.meetings.parts import NewTime
from bot.handlers.meetings.reschedule import meant
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.notices import news
from bot.handlers.webinars.outgoing import moved_text
from bot.handlers.webinars.publish import look
from bot.handlers.webinars.registration.lookup import coming_webinars
from bot.messages import Chat, Reply, yes_no
from bot.parts import Number, Yes
from bot.rules.meetings.meetings import exact
from bot.rules.webinars.topics import LINK, NEWS, REMINDER, topic
from bot.texts import Line, P, T, Text, lines
from storage.instants import instant
from storage.meetings.meetings import Timing
from storage.outbox import letters
from storage.webinars import webinars
from storage.webinars.webinars import Webinar

WHICH = T("Which webinar? Give its number.")


class MoveWebinar(Question):
    """Which webinar, to when, and a yes to telling everybody."""

    number: Annotated[int, Ask(WHICH, Number(), coming_webinars)]
    when: Annotated[When | Delay, Ask(T("To which day and hour?"), NewTime())]
    sure: Annotated[int | None, Ask(T("Move it?"), Yes(revised=True))] = None


class CancelWebinar(Question):
    """Which webinar, and a yes."""

    number: Annotated[int, Ask(WHICH, Number(), coming_webinars)]
    sure: Annotated[int | None, Ask(T("Cancel it?"), Yes(revised=True))] = None


@command(
    key="move_webinar",
    fr="deplacer webinaire", en="move webinar", role=Role.COORDINATOR, section="webinars",
    example=("deplacer webinaire 5 jeudi 10h", "move webinar 5 Thursday 10:00"),
    help=T("move a webinar to another date"),
    aliases=("deplacer le webinaire", "reporter le webinaire", "reporter webinaire", "move the webinar",
             "postpone webinar", "postpone the webinar"),
)  # fmt: skip
async def move_webinar(question: MoveWebinar, chat: Chat) -> Reply:
    """Another date; hours that are not said stay, and so do registrations."""
    found = await changeable(question.number, chat)
    timing = meant(question.when, _timing(found, chat), chat)
    if timing.starts_at is None:
        raise Refused(T("At what time? For example: {example}.", example="14h30"), field="when")
    moved = replace(found, starts_at=timing.starts_at, ends_at=timing.ends_at)
    if (moved.starts_at, moved.ends_at) == (found.starts_at, found.ends_at):
        when = webinar_texts.when(found)
        raise Refused(T("This is the date of webinar {number} already: {when}", number=found.number, when=when))
    if moved.starts_at <= chat.seconds:
        raise Refused(T("This is already past: {when}", when=webinar_texts.when(moved)), field="when")
    if found.state == "draft":
        await webinars.move(chat.tx, found, moved.starts_at, moved.ends_at, chat.seconds)
        return await look(await the_webinar(found.number, chat), chat)
    if question.sure not in (0, found.revision):
        yes = f"deplacer webinaire {found.number} {exact(timing)} oui {found.revision}"
        return await _asked(chat, moved_text(moved, found.starts_at), T("Move it?"), yes)
    await webinars.move(chat.tx, found, moved.starts_at, moved.ends_at, chat.seconds)
    count = await _tell(chat, await the_webinar(found.number, chat), "moved", found)
    head = T("✓ Webinar {number} is moved: {when}", number=found.number, when=webinar_texts.when(moved))
    return Reply(lines(head, count), edits=True)


@command(
    key="cancel_webinar",
    fr="annuler webinaire", en="cancel webinar", role=Role.COORDINATOR, section="webinars",
    example=("annuler webinaire 5", "cancel webinar 5"), help=T("cancel a webinar"),
    aliases=("annuler le webinaire", "cancel the webinar"),
)  # fmt: skip
async def cancel_webinar(question: CancelWebinar, chat: Chat) -> Reply:
    """The webinar will not take place; of a draft nobody is told."""
    found = await changeable(question.number, chat)
    draft = found.state == "draft"
    if question.sure not in (0, found.revision):
        yes = f"annuler webinaire {found.number} oui {found.revision}"
        if draft:
            return Reply(
                T("Nobody was told of webinar {number}. Cancel it?", number=found.number), yes_no(yes, "webinaires")
            )
        return await _asked(chat, webinar_texts.described(replace(found, state="cancelled")), T("Cancel it?"), yes)
    await webinars.cancel(chat.tx, found, chat.seconds)
    head = T("✓ Webinar {number} is cancelled.", number=found.number)
    if draft:
        return Reply(head, edits=True)
    return Reply(lines(head, await _tell(chat, await the_webinar(found.number, chat), "cancelled")), edits=True)


async def changeable(number: int, chat: Chat) -> Webinar:
    """A webinar, draft or not, that has not begun; Refused if it has."""
    found = await the_webinar(number, chat)
    if found.state == "cancelled":
        raise Refused(T("Webinar {number} is cancelled. To see the others: {line}", number=number,
                        line=Line("webinaires", "webinars")))  # fmt: skip
    if webinar_texts.begun(found, chat):
        line = Line(f"webinaire {number}", f"webinar {number}")
        raise Refused(T("Webinar {number} has begun: it stays as it was. To see it: {line}", number=number, line=line))
    return found


def _timing(found: Webinar, chat: Chat) -> Timing:
    """Its date on the clocks of the group, on which it was typed."""
    zone = chat.membership.group_zone
    day = instant(found.starts_at).astimezone(ZoneInfo(zone)).date()
    return Timing(day.isoformat(), zone, found.starts_at, found.ends_at)


async def _asked(chat: Chat, text: Text, ask: T, yes: str) -> Reply:
    """What would go to how many people, in both languages, and the question whether it shall."""
    told = await reach(chat, await listeners(chat, Role.OBSERVER))
    shown = lines(preview(chat, text, told, await also_posted(chat)), "", ask)
    return Reply(shown, yes_no(yes, "annuler"), edits=bool(chat.incoming.pressed))


async def _tell(chat: Chat, found: Webinar, what: str, before: Webinar | None = None) -> Text:
    """Tell everybody, in the place of whatever still waits about it; how many are told."""
    for about in (NEWS, REMINDER, LINK):
        await letters.supersede(chat.tx, topic(found) + about)
    post = news(found, what, before)
    told = await listeners(chat, Role.OBSERVER)
    for person in told:
        chat.tell(post.to(person.id))
    chat.post(post)
    return P("{n} person was told.", "{n} people were told.", (await reach(chat, told)).count)
