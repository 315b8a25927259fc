"""Which meeting minutes belong to: one that was announced, one that has minutes already, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.spelling.folding import fold
from storage.meetings.meetings import Meeting

NEAR = 2 * 3600
"""A meeting may have begun this many seconds before or after the hour that was announced."""
_MINUTES_OF = re.compile(
    r"^(?:compte[- ]rendu|procès[- ]verbal|pv|cr|minutes|notes|report)\s+(?:de\s+la|de\s+l['’]|du|de|of\s+the|of)?\s*",
    re.IGNORECASE,
)


def meeting_title(title: str) -> str:
    """The meeting's own name: « Compte-rendu de la réunion du groupe » is of « Réunion du groupe »."""
    plain = _MINUTES_OF.sub("", title.strip())
    return plain[:1].upper() + plain[1:]


def receiving(same_day: Sequence[Meeting], title: str, starts_at: int | None) -> Meeting | None:
    """The meeting without minutes that these minutes are of; those that people know of go before drafts."""
    open_ones = [one for one in same_day if one.minutes_at is None and _is_near(one, title, starts_at)]
    return min(open_ones, key=lambda one: (one.state == "draft", not _is_same(one, title, starts_at)), default=None)


def kept_already(same_day: Sequence[Meeting], title: str, starts_at: int | None) -> Meeting | None:
    """The meeting that has these very minutes."""
    return next((one for one in same_day if one.minutes_at is not None and _is_same(one, title, starts_at)), None)


def _is_near(meeting: Meeting, title: str, starts_at: int | None) -> bool:
    begins = meeting.timing.starts_at
    if begins is None or starts_at is None or _has_title(meeting, title):
        return True
    return abs(begins - starts_at) <= NEAR


def _is_same(meeting: Meeting, title: str, starts_at: int | None) -> bool:
    return _has_title(meeting, title) or (starts_at is not None and meeting.timing.starts_at == starts_at)


def _has_title(meeting: Meeting, title: str) -> bool:
    return fold(title) in [fold(half) for half in meeting.title.split(" | ")]
