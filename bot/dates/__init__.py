"""Dates and times in free text, French and English: what was understood, or what has to be asked back.

It never guesses: what can mean two days is a `Doubt` with both, what is no date at all is None.
"""

from bot.dates.asked_zones import take_place, take_zone
from bot.dates.habits import take_hour, take_hours, take_weekday
from bot.dates.leftovers import begins_with_time, is_place, with_leftovers
from bot.dates.model import Delay, Doubt, Reason, When
from bot.dates.reading import (
    find_delay,
    find_when,
    read_hours,
    read_when,
    take_delay,
    take_length,
    take_moments,
    take_when,
)

__all__ = [
    "Delay",
    "Doubt",
    "Reason",
    "When",
    "begins_with_time",
    "find_delay",
    "find_when",
    "is_place",
    "read_hours",
    "read_when",
    "take_delay",
    "take_hour",
    "take_hours",
    "take_length",
    "take_moments",
    "take_place",
    "take_weekday",
    "take_when",
    "take_zone",
    "with_leftovers",
]
