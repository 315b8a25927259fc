"""Who gave no sign of life for long is away: messages do not pile up for them."""

from __future__ import annotations

from datetime import timedelta

SILENT = int(timedelta(days=7).total_seconds())
UNSEEN = 5
FAILING = int(timedelta(hours=24).total_seconds())


def may_be_silent(seen_at: int, now: int) -> bool:
    """Whether the last sign of life is so long ago that what was sent since is worth counting. UTC seconds."""
    return now - seen_at > SILENT


def is_away(seen_at: int, unseen: int, now: int) -> bool:
    """Whether a person is away: no sign of life for a week, and more than five messages sent unasked since."""
    return may_be_silent(seen_at, now) and unseen > UNSEEN


def is_cut_off(failing_since: int | None, now: int) -> bool:
    """Whether nothing has reached them for so long that trying is pointless until they write."""
    return failing_since is not None and now - failing_since > FAILING
