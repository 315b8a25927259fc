"""Coordinators stop an announcement, or send it again to those whom it did not reach."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.handlers.announcements.notices import missed, notice, topic_of
from bot.handlers.announcements.preview import shown
from bot.handlers.announcements.status import the_announcement
from bot.handlers.announcements.texts import IN_LIST, again, words_of
from bot.handlers.common.paging import PAGE
from bot.handlers.common.reach import reach
from bot.messages import Chat, Reply, yes_no
from bot.parts import Choice, Number, Yes
from bot.rules.wording.shortening import short
from bot.texts import Line, P, T, lines
from storage.announcements import announcements
from storage.announcements.announcements import Announcement
from storage.outbox import copies, letters


async def latest(chat: Chat, _values: Values) -> list[Choice]:
    """The announcements written last."""
    found = await announcements.in_group(chat.tx, chat.group_id)
    return [Choice(one.number, short(words_of(one), IN_LIST), one.number) for one in found[:PAGE]]


class Stopping(Question):
    """Which announcement."""

    number: Annotated[int, Ask(T("Which announcement do you stop? Give its number."), Number(), latest)]


@command(
    key="cancel_announcement",
    fr="annuler annonce", en="cancel announcement", role=Role.COORDINATOR,
    example=("annuler annonce 1", "cancel announcement 1"), help=T("stop an announcement that has not gone out to all"),
    aliases=("annuler l'annonce", "cancel the announcement", "annulerannonce", "cancelannouncement"),
)  # fmt: skip
async def cancel_announcement(stopping: Stopping, chat: Chat) -> Reply:
    """The announcement goes no further; what was typed is given back."""
    found = await the_announcement(chat, stopping.number)
    if found.state == "cancelled":
        return Reply(T("Announcement {number} was stopped already.", number=found.number), edits=True)
    if found.state != "sent":
        await announcements.cancel(chat.tx, found.id)
        stopped = T("✓ Announcement {number} does not go out.", number=found.number)
        return Reply(lines(stopped, again(found)), edits=True)
    return await _stop(found, chat)


async def _stop(found: Announcement, chat: Chat) -> Reply:
    states = Counter(copy.state for copy in await copies.copies(chat.tx, found.id))
    count, gone = states["waiting"], states["sent"] + states["sending"]
    if not count:
        late = P(
            "It is too late to stop announcement {number}: it has gone out to {n} person.",
            "It is too late to stop announcement {number}: it has gone out to {n} people.", gone, number=found.number,
        )  # fmt: skip
        return Reply(late, edits=True)
    await letters.supersede(chat.tx, topic_of(found))
    await announcements.cancel(chat.tx, found.id)
    text = lines(
        P(
            "✓ Announcement {number} is stopped: {n} person does not get it.",
            "✓ Announcement {number} is stopped: {n} people do not get it.", count, number=found.number,
        ),
        P("It had gone out to {n} person.", "It had gone out to {n} people.", gone) if gone else None,
    )  # fmt: skip
    return Reply(text, edits=True)


class Again(Question):
    """Which announcement, and a yes."""

    number: Annotated[int, Ask(T("Which announcement do you send again? Give its number."), Number(), latest)]
    sure: Annotated[bool, Ask(T("Send it again?"), Yes())] = False


@command(
    key="resend",
    fr="renvoyer", en="resend", role=Role.COORDINATOR, example=("renvoyer 1", "resend 1"),
    help=T("send an announcement again to those whom it did not reach"),
)  # fmt: skip
async def resend(again: Again, chat: Chat) -> Reply:
    """Once more to those for whom it failed and who are still meant, after a look."""
    found = await the_announcement(chat, again.number)
    if found.state != "sent":
        line = Line(f"annonce {found.number}", f"announce {found.number}")
        return Reply(T("Announcement {number} is not sent. To see it: {line}", number=found.number, line=line))
    failed = await missed(chat.tx, found, chat.seconds)
    if not failed:
        return Reply(
            T("Nothing to resend: announcement {number} has no failed deliveries.", number=found.number), edits=True
        )
    if not again.sure:
        text = lines(await shown(chat, found, [person for person, _ in failed]), T("Send it again?"))
        return Reply(text, yes_no(f"renvoyer {found.number} oui", f"annonce {found.number}"), edits=True)
    for person, before in failed:
        chat.tell(notice(found, person, chat.seconds, before))
    told = P(
        "✓ Announcement {number} is on its way to {n} person.", "✓ Announcement {number} is on its way to {n} people.",
        (await reach(chat, [person for person, _ in failed])).count, number=found.number,
    )  # fmt: skip
    return Reply(told, edits=True)
