"""The sessions of a programme are the items of its agenda once the meeting is opened: notes are taken on each."""

from __future__ import annotations

from bot.rules.meetings.programme.items import items_of
from storage.database import Tx
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import Meeting
from storage.meetings.programme import sessions


async def sessions_on_agenda(tx: Tx, meeting: Meeting) -> None:
    """Those that the agenda lacks come after what stands there: also what was added to the programme since."""
    programme = await sessions.of_meeting(tx, meeting.id)
    if not programme:
        return
    there = {item.title for item in await agendas.of_meeting(tx, meeting.id)}
    new = [NewItem(title, presenter, length) for title, presenter, length in items_of(programme) if title not in there]
    await agendas.add(tx, meeting.id, new, programme[0].lang)
