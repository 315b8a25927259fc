"""A meeting that was put right: how it is now, and everybody told of it if a coordinator wishes."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.meetings.lookup import upcoming
from bot.handlers.meetings.notices import Plan, last_told, planned, tell_all, told_text
from bot.handlers.meetings.preview import draft_preview, look
from bot.messages import Chat, Reply
from bot.parts import Number, Yes
from bot.rules.meetings.meetings import agreed
from bot.texts import T, Text, lines
from storage.meetings import meetings
from storage.meetings.meetings import Meeting

WHICH = T("Which meeting? Give its number.")


class Telling(Question):
    """Which meeting, and a yes to telling everybody."""

    number: Annotated[int, Ask(WHICH, Number())]
    sure: Annotated[int | None, Ask(T("Tell everyone?"), Yes(revised=True))] = None


async def changed(chat: Chat, meeting: Meeting, note: Text | None = None, *, anew: bool) -> Reply:
    """The meeting as it now is, with a note for whoever changed it; said twice, it is one change."""
    later = await meetings.change(chat.tx, meeting) if anew else meeting
    if later.state == "draft":
        return await draft_preview(chat, later)
    if later.told == later.revision:
        return Reply(T("Nothing to change: meeting {number} is already like that.", number=later.number))
    return await _telling(chat, later, lines(T("✓ Meeting {number} is changed.", number=later.number), note))


@command(
    key="tell_change",
    fr="prevenir reunion", en="notify meeting",
    aliases=("informer", "inform", "prevenir la reunion", "prevenir de la reunion"),
    role=Role.COORDINATOR, help=T("tell everybody what has changed in a meeting"),
    example=("prevenir reunion 7", "notify meeting 7"),
)  # fmt: skip
async def tell_change(telling: Telling, chat: Chat) -> Reply:
    """Everybody is told of the meeting as it stands, once for each change."""
    meeting = await upcoming(chat, telling.number)
    if meeting.told == meeting.revision:
        raise Refused(T("Everybody knows of meeting {number} as it stands.", number=meeting.number))
    if not agreed(telling.sure, meeting):
        return await _telling(chat, meeting, None)
    plan = await _plan(chat, meeting)
    await tell_all(chat, meeting, plan)
    return Reply(lines(T("✓ Noted."), told_text(chat, plan)), edits=True)


async def _plan(chat: Chat, meeting: Meeting) -> Plan:
    """Whoever was never told of the meeting is invited; if it was not kept what they were told, something is new."""
    if not meeting.told:
        return await planned(chat, meeting, None)
    before = await last_told(chat, meeting)
    return await planned(chat, meeting, before if meeting.told_as else replace(before, agenda=""))


async def _telling(chat: Chat, meeting: Meeting, above: Text | None) -> Reply:
    yes, no = f"prevenir reunion {meeting.number} oui {meeting.revision}", f"reunion {meeting.number}"
    return look(chat, await _plan(chat, meeting), above, T("Tell everyone?"), yes, no)
