"""The words of days told from today, in French and English."""

from typing import Literal

from bot.dates.tokens import Phrases

DAYS_AWAY = Phrases(
    {
        -2: "avant-hier, avant hier, day before yesterday",
        -1: "hier, yesterday",
        0: "aujourd'hui, aujourdhui, aujourd hui, auj., ajd, today",
        1: "demain, tomorrow, tmrw, tmr, 2morrow, dem1",
        2: "après-demain, après demain, day after tomorrow",
    }
)
BEFORE_WEEKDAYS: Phrases[Literal["this", "next", "last"]] = Phrases(
    {
        "this": "ce, cette, this, this coming, coming",
        "next": "next, prochain, following",
        "last": "last",
    }
)
AFTER_WEEKDAYS: Phrases[Literal["this", "next", "last", "this week", "next week", "week on", "fortnight on"]] = Phrases(
    {
        "this": "qui vient",
        "next": "prochain, suivant, d'après, following",
        "last": "dernier, passé",
        "this week": "de cette semaine, cette semaine, this week, of this week",
        "next week": (
            "de la semaine prochaine, de la semaine suivante, de la semaine d'après, la semaine prochaine, "
            "la semaine suivante, la semaine d'après, next week, of next week, of the next week, of the following week"
        ),
        "week on": "en huit, en 8",
        "fortnight on": "en quinze, en 15",
    }
)
WEEKS = Phrases({0: "cette semaine, this week", 1: "la semaine prochaine, semaine prochaine, next week"})
RECURRING = frozenset({"every", "each", "chaque"})
AHEAD = Phrases({True: "dans, in, d'ici, d'ici à, sous, within"})
AGO = Phrases({True: "il y a"})
ENDS_AGO = Phrases({-1: "ago", 1: "from now, from today, hence"})
LATER = Phrases(
    {
        True: (
            "de plus, en plus, plus tard, supplémentaire, supplémentaires, de retard, de délai, later, more, "
            "extra, of delay"
        )
    }
)
NEXT_DAYS = Phrases(
    {
        1: (
            "au lendemain, le lendemain, lendemain, au jour d'après, le jour d'après, au jour suivant, "
            "le jour suivant, to the day after, the day after, day after, to the following day, the following day, "
            "following day, a day later"
        ),
        -1: "à la veille, la veille, veille, to the day before, the day before, day before, to the eve, the eve",
    }
)
"""The days beside the one that something was to be on."""
DELAYS = Phrases({True: "de, d', by, +, encore, another, more"})
LENGTHS = Phrases({True: "pendant, durant, pour, for, de, d'"})
MORE = Phrases({True: "more, extra, autre, autres, additional, further"})
UNITS: Phrases[Literal["day", "jour", "week", "fortnight", "month", "year", "hour", "minute"]] = Phrases(
    {
        "day": "day, days, day's time, days' time",
        "jour": "jour, jours, j",
        "week": "semaine, semaines, sem., week, weeks, week's time, weeks' time",
        "fortnight": "fortnight, fortnights",
        "month": "mois, month, months, month's time, months' time",
        "year": "an, ans, année, années, year, years",
        "hour": "heure, heures, h, hour, hours",
        "minute": "minute, minutes, min., mn",
    }
)
MINUTES_AHEAD = Phrases(
    {
        15: "un quart d'heure, a quarter of an hour",
        30: "une demi-heure, une demi heure, half an hour",
        90: "une heure et demie, an hour and a half",
    }
)
COMING = Phrases({True: "prochain"})
AT_THE_LATEST = Phrases(
    {
        True: (
            "au plus tard, at the latest, inclus, inclusivement, compris, included, inclusive, ( inclus ), "
            "( compris ), ( included ), ( inclusive ), dernier délai, délai de rigueur"
        )
    }
)
WORKING = frozenset({"ouvrable", "ouvrables", "ouvre", "ouvres", "working", "business"})
ENDS = Phrases(
    {
        True: (
            "fin, la fin de, la fin, fin de, en fin, en fin de, fin d', fin du mois de, fin du mois d', "
            "la fin du mois de, la fin du mois d', end of, the end of, end, le dernier jour de, dernier jour de, "
            "le dernier jour, dernier jour, dernier jour d', le dernier jour d', the last day of, last day of, "
            "the last day in, last day in"
        )
    }
)
MONTHS_AWAY = Phrases(
    {
        0: (
            "du mois, mois, de mois, de ce mois, ce mois, de ce mois-ci, du mois en cours, courant, "
            "the month, month, of this month, this month"
        ),
        1: "du mois prochain, mois prochain, of next month, next month, du prochain mois",
    }
)
THE_YEAR = Phrases({True: "de l'année, l'année, d'année, année, the year, year, of the year"})
