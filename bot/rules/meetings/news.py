"""What somebody was last told of a meeting, whether there is news for them, and when they are told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.rules.meetings.reminder_times import begins_at
from storage.meetings.agenda.agendas import FOLLOW_UP, AgendaItem
from storage.meetings.meetings import Meeting, Timing
from storage.meetings.programme.sessions import Session

REMINDER = ":reminder"
"""What the topic of reminders has after that of the meeting: they do not replace news that still waits."""
HOLD_SECONDS = 600
"""Changes that come within so long of the first are told in one message."""
NEAR_SECONDS = 70 * 60
"""What begins sooner than that is told at once."""


@dataclass(frozen=True, slots=True)
class ToldMeeting:
    """A meeting as people were told of it, at `at` (UTC seconds). `agenda` stands for its items and sessions."""

    timing: Timing
    kind: str
    title: str
    place: str
    agenda: str
    at: int
    link: str = ""

    @property
    def facts(self) -> tuple[Timing, str, str, str, str, str]:
        """What it would be news to change."""
        return self.timing, self.kind, self.title, self.place, self.agenda, self.link


_KNOWN = TypeAdapter(ToldMeeting)


def known(meeting: Meeting, items: Sequence[AgendaItem], at: int, programme: Sequence[Session] = ()) -> ToldMeeting:
    """The meeting as it stands, with the items of its agenda and the sessions of its programme."""
    agenda = [
        (item.title, item.presenter, item.lang, *([item.minutes] if item.minutes else []))
        for item in items
        if item.position != FOLLOW_UP
    ]
    said = repr(agenda) + (repr(list(programme)) if programme else "")
    mark = hashlib.blake2s(said.encode(), digest_size=8).hexdigest()
    return ToldMeeting(meeting.timing, meeting.kind, meeting.title, meeting.venue, mark, at, meeting.link)


def topic(meeting: Meeting) -> str:
    """On what a meeting's news replaces older news."""
    return f"meeting:{meeting.id}"


def dump(what: ToldMeeting) -> str:
    """The JSON form of what somebody knows."""
    return _KNOWN.dump_json(what).decode()


def load(text: str) -> ToldMeeting | None:
    """What `dump` wrote; None for an empty text."""
    return _KNOWN.validate_json(text) if text else None


def is_news(before: ToldMeeting | None, meeting: Meeting, now: ToldMeeting) -> bool:
    """Whether somebody who knows of the meeting as `before`, None for not at all, has something to be told."""
    if meeting.state == "cancelled":
        return before is not None
    return before is None or before.facts != now.facts


def told_at(now: int, timings: Iterable[Timing], held: Iterable[int]) -> int:
    """When a change is told: with an earlier one that is still held back, else after a while; at once if it is urgent.

    `timings` are the old and the new ones, `held` when earlier changes go out, be it late because somebody sleeps; all
    in UTC seconds.
    """
    if any(begins_at(timing) - now < NEAR_SECONDS for timing in timings):
        return now
    return min([*(at for at in held if at > now), now + HOLD_SECONDS])
