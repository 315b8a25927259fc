"""How long something takes, as people write it and as it is read: `20 min`, `1 h 30`."""

from __future__ import annotations

import re

from bot import dates
from bot.texts import T, Text

HOUR = 60
LONGEST = 14 * 24 * HOUR
_SPACED_HOURS = re.compile(r"(?<=\d)\s+(?=h)|(?<=h)\s+(?=\d)", re.IGNORECASE)
_MINUTES = re.compile(r"(?<=\d)\s*(?:['’′]|mns?\b|mins?\b\.?|minutes?\b)", re.IGNORECASE)
_WHOLE_HOURS = re.compile(r"(?<=\d)h(?:ours?|r|rs)?$")
_AFTER_HOURS = re.compile(r"(?<=\dh\d\d)\s*min$")


def length_of(text: str) -> int | None:
    """The minutes that a text names, if it says nothing else."""
    plain = _AFTER_HOURS.sub("", _MINUTES.sub(" min", _SPACED_HOURS.sub("", text.strip().casefold())))
    taken = dates.take_length(_WHOLE_HOURS.sub("heures", plain))
    if taken is None or taken[1]:
        return None
    delay = taken[0]
    minutes = delay.minutes + delay.days * 24 * HOUR
    return minutes if 0 < minutes <= LONGEST and not delay.months else None


def length_text(minutes: int) -> Text:
    """So many minutes, for any reader."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return T("{minutes} min", minutes=str(rest))
    if not rest:
        return T("{hours} h", hours=str(hours))
    return T("{hours} h {minutes}", hours=str(hours), minutes=f"{rest:02}")
