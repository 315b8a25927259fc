"""Sessions of a programme as items of an agenda, and which session an item is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import time

from storage.meetings.programme.sessions import Session

_HOUR = 60


def items_of(programme: Sequence[Session]) -> list[tuple[str, str, int | None]]:
    """Title, presenter and minutes of each; two that are called the same are told apart by their day and their hour."""
    counts = Counter(one.title for one in programme)
    return [(_title(one, again=counts[one.title] > 1), presenter(one), _length(one)) for one in programme]


def presenter(session: Session) -> str:
    """Who leads a session, after the organisation: « OIM – Y. Bon »."""
    return " – ".join(part for part in (session.organisation, session.facilitators) if part)


def _title(session: Session, *, again: bool) -> str:
    if not again:
        return session.title
    at = "" if session.starts is None else f", {time(session.starts // _HOUR, session.starts % _HOUR):%H:%M}"
    halves = session.title.split(" | ")
    return " | ".join(f"{half} ({session.day}{at})" for half in halves)


def _length(session: Session) -> int | None:
    return None if session.starts is None or session.ends is None else session.ends - session.starts
