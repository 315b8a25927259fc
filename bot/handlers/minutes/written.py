"""The minutes of a meeting as they are written: whatever they are made from, they are one kind of thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from zoneinfo import ZoneInfo

from bot.handlers.common.paragraph_roles import DECISION, labelled
from bot.handlers.minutes.names import register_of
from bot.handlers.sittings.standing import what_stands
from bot.minutes.draft.draft import Draft
from bot.minutes.model import ActionPoint, AgendaItem, Discussion, Minutes
from storage.database import Tx
from storage.instants import instant
from storage.meetings import minuted, minutes
from storage.meetings.agenda import agendas
from storage.meetings.approval import submitted, versions
from storage.meetings.meetings import Meeting
from storage.meetings.minutes import SavedDraft
from storage.meetings.programme import sessions
from storage.meetings.programme.sessions import Session
from storage.people import organisations
from storage.points import kept_points


@dataclass(frozen=True, slots=True)
class Written:
    """What the minutes of a meeting say, in language `lang`.

    While they can be corrected, by the numbers of their lines, `lines` are these, and `until` says how long, in UTC
    seconds. Of a workshop there is its programme, and from which `countries` those are who were there, by their names.
    """

    meeting: Meeting
    read: Minutes
    lang: str
    lines: Draft | None = None
    until: int = 0
    programme: tuple[Session, ...] = ()
    countries: Mapping[str, str] = field(default_factory=dict)


async def written(tx: Tx, meeting: Meeting) -> Written | None:
    """The minutes of a meeting as they stand: the last version that was handed in, else what was kept, else what was
    written down in the meeting, else what was read in a file and waits. None as long as there is nothing.
    """
    found = await _written(tx, meeting)
    if found is None or meeting.kind != "workshop":
        return found
    programme = tuple(await sessions.of_meeting(tx, meeting.id))
    return replace(found, programme=programme, countries=await _countries(tx, meeting, found.read.present))


async def _countries(tx: Tx, meeting: Meeting, names: Sequence[str]) -> dict[str, str]:
    """The countries of those organisations that the group knows, by the names that the minutes give them."""
    register = await register_of(tx, meeting.group_id)
    of = {one.id: one.country for one in await organisations.in_group(tx, meeting.group_id)}
    known = ((name, register.known_as(name)) for name in names)
    found = ((name, of.get(actor.organisation_id or 0)) for name, actor in known if actor is not None)
    return {name: country for name, country in found if country}


async def _written(tx: Tx, meeting: Meeting) -> Written | None:
    paper = await submitted.of_meeting(tx, meeting.id)
    if paper is not None:
        version = await versions.latest(tx, paper.id)
        draft = Draft.from_json(version.content)
        open_lines = draft if paper.approved_at is None else None
        return Written(meeting, draft.read, version.lang, open_lines, paper.closes_at)
    return await kept(tx, meeting) if meeting.minutes_at is not None else await not_kept(tx, meeting)


async def not_kept(tx: Tx, meeting: Meeting) -> Written | None:
    """What there is of a meeting without minutes: what was written down in it, or a file of that day that waits."""
    standing = await what_stands(tx, meeting)
    if standing is not None and standing.paragraphs:
        return Written(meeting, _with_decisions(standing.minutes, meeting.lang), meeting.lang)
    draft = await waiting_file(tx, meeting)
    if draft is None:
        return None
    read = Draft.from_json(draft.content).read
    return Written(meeting, _with_decisions(read, meeting.lang), meeting.lang)


async def waiting_file(tx: Tx, meeting: Meeting) -> SavedDraft | None:
    """What was read in a file, and waits, of a meeting on that very day."""
    waiting = await minutes.waiting_drafts(tx, meeting.group_id)
    day = meeting.timing.day
    return next((one for one in waiting if str(Draft.from_json(one.content).read.date) == day), None)


def _with_decisions(read: Minutes, lang: str) -> Minutes:
    """Each decision as a paragraph of its subject, where it can be read and corrected like all others."""
    said = [Discussion(title=one.title, points=list(one.points)) for one in read.discussion]
    for decision in read.decisions:
        title = decision.agenda_item or ""
        subject = next((one for one in said if one.title == title), None)
        if subject is None:
            subject = Discussion(title=title)
            said.append(subject)
        subject.points.append(labelled(DECISION, decision.text, lang))
    return replace(read, discussion=said, decisions=[], not_understood=[], uncertain=[])


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
        excused=await minutes.away(tx, meeting.id, "excused"),
        absent=await minutes.away(tx, meeting.id, "absent"),
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
