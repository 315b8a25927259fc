"""The minutes of a meeting as they are written: whatever they are made from, they are one kind of thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from bot.minutes.model import ActionPoint, AgendaItem, Discussion, Minutes
from storage.database import Tx
from storage.instants import instant
from storage.meetings import minuted, minutes
from storage.meetings.agenda import agendas
from storage.meetings.meetings import Meeting
from storage.points import kept_points


@dataclass(frozen=True, slots=True)
class Written:
    """What the minutes of a meeting say, in language `lang`."""

    meeting: Meeting
    read: Minutes
    lang: str


async def written(tx: Tx, meeting: Meeting) -> Written | None:
    """The minutes of a meeting as they stand; None as long as there are none."""
    return None if meeting.minutes_at is None else await kept(tx, meeting)


async def kept(tx: Tx, meeting: Meeting) -> Written:
    """The minutes as they were kept, whatever became of their points since; whoever is erased is not named."""
    agenda = await agendas.of_meeting(tx, meeting.id)
    said = await minutes.discussion(tx, meeting.id)
    points = await kept_points.of_meeting(tx, meeting.id)
    subjects: dict[str, list[str]] = {}
    for paragraph in said:
        subjects.setdefault(paragraph.title, []).append(paragraph.text)
    titles = {item.id: item.title for item in agenda}
    timing = meeting.timing
    read = Minutes(
        title=meeting.title or None,
        date=date.fromisoformat(timing.day),
        start=_clock(timing.starts_at, timing.zone),
        end=_clock(timing.ends_at, timing.zone),
        place=meeting.venue or None,
        present=[name for name in await minutes.presences(tx, meeting.id) if name],
        agenda=[AgendaItem(title=item.title, presenter=item.presenter or None) for item in agenda],
        discussion=[Discussion(title=title, points=texts) for title, texts in subjects.items()],
        action_points=[
            ActionPoint(
                text=point.text, owners=[name for name in point.owners if name], deadline=point.deadline,
                agenda_item=titles.get(point.agenda_item_id or 0),
            )
            for point in points
        ],
        next_meeting=await minuted.named_next(tx, meeting.id),
    )  # fmt: skip
    written_in = [lang for lang in (*(one.lang for one in said), *(one.lang for one in points)) if lang]
    return Written(meeting, read, written_in[0] if written_in else meeting.lang)


def _clock(at: int | None, zone: str) -> time | None:
    """The hour on the clocks of the meeting."""
    return None if at is None else instant(at).astimezone(ZoneInfo(zone)).time()
