"""Which meeting a line is about while meetings are written down, and who may open one or write in it."""

from __future__ import annotations

from bot.commands import Role
from bot.errors import Refused
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.meetings.texts import heading
from bot.messages import Chat
from bot.rules.meetings.meetings import must_be_published
from bot.rules.sittings.times import under_way
from bot.texts import Line, T, Text, lines
from storage.meetings import meetings, rapporteurs
from storage.meetings.meetings import Meeting
from storage.sittings import sittings
from storage.sittings.sittings import Sitting, Writer


async def written_now(chat: Chat) -> tuple[Meeting, Sitting, Writer] | None:
    """The open sitting in which the speaker writes; None if they write in none."""
    sitting = await sittings.written_by(chat.tx, chat.group_id, chat.me.id)
    if sitting is None:
        return None
    writer = next(one for one in await sittings.writers(chat.tx, sitting.id) if one.person_id == chat.me.id)
    return await _meeting(chat, sitting), sitting, writer


async def open_now(chat: Chat) -> list[Meeting]:
    """The meetings of the group that are written down now."""
    return [await _meeting(chat, one) for one in await sittings.open_in(chat.tx, chat.group_id)]


async def here_and_now(chat: Chat) -> list[Meeting]:
    """The meetings that people are in now: open for notes, or at their hour."""
    written = await open_now(chat)
    known = {one.id for one in written}
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    return [*written, *(one for one in coming if one.id not in known and under_way(one.timing, chat.seconds))]


async def _meeting(chat: Chat, sitting: Sitting) -> Meeting:
    meeting = await meetings.by_id(chat.tx, sitting.meeting_id)
    assert meeting is not None  # noqa: S101 - sittings have one
    return meeting


async def the_meeting(chat: Chat, number: int | None) -> Meeting:
    """The meeting of that number; else the one that the speaker writes down, or that is under way.

    Raises Refused, to be asked for the number, where there are several; and if there is none.
    """
    if number is not None:
        return await meeting_of(chat, number)
    written = await written_now(chat)
    if written is not None:
        return written[0]
    now = await here_and_now(chat)
    if len(now) == 1:
        return now[0]
    if now:
        raise Refused(T("Several meetings are under way."), field="number")
    raise Refused(lines(T("No meeting is under way."), await to_open_the_next(chat)), field="number")


async def to_open_the_next(chat: Chat) -> Text | None:
    """The line that opens the next meeting, once its day has come; None if there is none."""
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    if not coming:
        return None
    line = Line(f"seance {coming[0].number}", f"sitting {coming[0].number}")
    return T("To open the next one on its day: {line}", line=line)


async def leads(chat: Chat, meeting: Meeting) -> bool:
    """Whether the speaker coordinates the group, or writes the minutes of the meeting."""
    if chat.membership.role >= Role.COORDINATOR:
        return True
    rapporteur = await rapporteurs.of_meeting(chat.tx, meeting.id)
    return rapporteur is not None and rapporteur.person_id == chat.me.id


async def must_open(chat: Chat, meeting: Meeting) -> None:
    """Refuse to open a meeting that cannot be written down, or to somebody who may not."""
    number = meeting.number
    must_be_published(meeting)
    if meeting.state == "cancelled":
        raise Refused(T("Meeting {number} is cancelled.", number=number))
    if meeting.minutes_at is not None:
        line = Line(f"compterendu {number}", f"minutes {number}")
        raise Refused(T("The minutes of meeting {number} are kept: {line}", number=number, line=line))
    if meeting.kind == "event":
        raise Refused(T("{meeting}: others write the minutes of an event.", meeting=heading(meeting)))
    if not await leads(chat, meeting):
        line = Line(f"rapporteur {number} moi", f"rapporteur {number} me")
        raise Refused(
            T("A coordinator or the rapporteur opens meeting {number}. To write its minutes: {line}",
              number=number, line=line)
        )  # fmt: skip
