"""Answers typed in a colleague's name: which may be, and how long they are provisional."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.instants import to_seconds
from storage.relays import Relayed
from storage.waking import NEVER

WORTH_CONFIRMING = timedelta(days=30)
"""A receipt that could not be delivered for so long is not worth sending."""


def confirmable_until(one: Relayed) -> int:
    """When an answer that nobody confirmed stands for good, in UTC seconds; NEVER if that was past as it was typed.

    The end of the day `ends_on`, or the instant `ends_at`.
    """
    end = NEVER
    if one.ends_on is not None:
        end = to_seconds(datetime.combine(one.ends_on + timedelta(days=1), time(), ZoneInfo(one.zone)))
    elif one.ends_at is not None:
        end = one.ends_at
    return end if end > one.at else NEVER


def is_provisional(one: Relayed, now: int) -> bool:
    """Whether it still waits to be confirmed. `now` in UTC seconds."""
    return one.confirmed_at is None and now < confirmable_until(one)


def extended(one: Relayed, by: timedelta) -> Relayed:
    """An answer that can be confirmed for so long after the instant that ends it."""
    return one if one.ends_at is None else replace(one, ends_at=one.ends_at + int(by.total_seconds()))
