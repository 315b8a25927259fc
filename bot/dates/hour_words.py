"""The words of hours, in French and English."""

from typing import Literal

from bot.dates.tokens import Phrases
from bot.dates.words import DayPart

HOUR_LEADS: Phrases[Literal["at", "between", "from", ""]] = Phrases(
    {
        "at": "at, @",
        "between": "entre, between",
        "from": "de, from",
        "": (
            "à, vers, autour de, aux alentours de, plutôt vers, "
            " about, around, dès, à partir de, environ, approximately, "
            "starting at, starting, as from, à compter de, ~"
        ),
    }
)
HOUR_MARKS = Phrases({True: "h, heure, heures, hr, hrs"})
MILITARY_MARKS = Phrases({True: "h, hrs, hours, heures"})
MINUTE_MARKS = Phrases({True: "min., mn, minutes"})
MINUTES = Phrases(
    {
        -15: "moins le quart, moins quart, moins un quart",
        15: "et quart",
        30: "et demi, et demie",
        45: "trois quarts, et trois quarts",
    }
)
LESS = Phrases({True: "moins"})
MINUTES_PAST = Phrases(
    {-15: "quarter to, a quarter to, quarter of", 15: "quarter past, a quarter past", 30: "half past, half - past"}
)
COUNTED_PAST = Phrases({-1: "minutes to, min to", 1: "past, minutes past, min past"})
NOON = Phrases({True: "midi, noon, midday, ce midi, 12 noon"})
MIDNIGHT = Phrases({True: "minuit, midnight, 12 midnight"})
O_CLOCK = Phrases({True: "o'clock, oclock, o clock"})
CLOCK_PARTS: Phrases[DayPart] = Phrases(
    {
        "morning": "am, a.m., a m, du matin, du mat, du mat', le matin, dans la matinée, de la matinée, in the morning",
        "afternoon": (
            "pm, p.m., p m, de l'après-midi, de l'après midi, de l'aprem, l'après-midi, dans l'après-midi, "
            "in the afternoon"
        ),
        "evening": "du soir, le soir, dans la soirée, de la soirée, in the evening, at night",
    }
)
HOUR_SEPARATORS = Phrases(
    {
        "": "-, - >, --, à, to, till, until, untill, thru, jusqu'à, jusque, jusques à, jusqu'a, /",
        "between": "et, and",
    }
)
EXACTLY = Phrases({True: "précises, précise, pile, sharp, environ, tapantes, exactly, approximately"})
