"""The words of hours, in French and English."""

from typing import Literal

from bot.dates.tokens import Phrases
from bot.dates.words import DayPart

HOUR_LEADS: Phrases[Literal["at", "between", ""]] = Phrases(
    {
        "at": "at, @",
        "between": "entre, between",
        "": (
            "à, de, from, vers, about, around, dès, à partir de, environ, approximately, "
            "starting at, starting, as from, à compter de, ~"
        ),
    }
)
HOUR_MARKS = Phrases({True: "h, heure, heures, hr, hrs"})
MILITARY_MARKS = Phrases({True: "h, hrs, hours, heures"})
MINUTE_MARKS = Phrases({True: "min., mn, minutes"})
MINUTES = Phrases({15: "et quart", 30: "et demi, et demie"})
MINUTES_PAST = Phrases({-15: "quarter to, a quarter to", 15: "quarter past, a quarter past", 30: "half past"})
NOON = Phrases({True: "midi, noon, midday, ce midi, 12 noon"})
MIDNIGHT = Phrases({True: "minuit, midnight, 12 midnight"})
O_CLOCK = Phrases({True: "o'clock, oclock"})
CLOCK_PARTS: Phrases[DayPart] = Phrases(
    {
        "morning": "am, a.m., du matin, in the morning",
        "afternoon": "pm, p.m., de l'après-midi, de l'après midi, in the afternoon",
        "evening": "du soir, in the evening, at night",
    }
)
HOUR_SEPARATORS = Phrases(
    {
        "": "-, - >, --, à, to, till, until, jusqu'à, jusque, /",
        "between": "et, and",
    }
)
EXACTLY = Phrases({True: "précises, précise, pile, sharp, environ"})
