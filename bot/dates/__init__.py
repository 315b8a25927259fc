"""Dates and times in free text, French and English: what was understood, or what has to be asked back.

It never guesses: what can mean two days is a `Doubt` with both, what is no date at all is None.
"""

from bot.dates.asked_zones import take_zone
from bot.dates.habits import take_hour, take_hours, take_weekday
from bot.dates.model import Doubt, Reason, When
from bot.dates.reading import find_when, read_hours, read_when, take_when

__all__ = [
    "Doubt",
    "Reason",
    "When",
    "find_when",
    "read_hours",
    "read_when",
    "take_hour",
    "take_hours",
    "take_weekday",
    "take_when",
    "take_zone",
]
