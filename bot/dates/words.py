"""The words of dates and hours, French and English together. Each dot at the end of an abbreviation is optional."""

from typing import Literal

from bot.dates.tokens import Phrases

Part = Literal["morning", "afternoon", "evening"]

MONTHS = Phrases({
    1: "janvier, janv., jan., january",
    2: "février, févr., fév., february, feb.",
    3: "mars, mar., march",
    4: "avril, avr., april, apr.",
    5: "mai, may",
    6: "juin, june, jun.",
    7: "juillet, juil., july, jul.",
    8: "août, aou., august, aug.",
    9: "septembre, sept., sep., september",
    10: "octobre, oct., october",
    11: "novembre, nov., november",
    12: "décembre, déc., december",
})
# Only the English write the month first; "octobre 18" is a month and a year.
MONTHS_BEFORE_DAYS = Phrases({
    1: "january, jan.",
    2: "february, feb.",
    3: "march, mar.",
    4: "april, apr.",
    5: "may",
    6: "june, jun.",
    7: "july, jul.",
    8: "august, aug.",
    9: "september, sept., sep.",
    10: "october, oct.",
    11: "november, nov.",
    12: "december, dec.",
})
WEEKDAYS = Phrases({
    0: "lundi, monday",
    1: "mardi, tuesday",
    2: "mercredi, wednesday",
    3: "jeudi, thursday",
    4: "vendredi, friday",
    5: "samedi, saturday",
    6: "dimanche, sunday",
})
SHORT_WEEKDAYS = Phrases({
    0: "lun., mon.",
    1: "mar., tue., tues.",
    2: "mer., merc., wed., weds.",
    3: "jeu., thu., thur., thurs.",
    4: "ven., vend., fri.",
    5: "sam., sat.",
    6: "dim., sun.",
})
COUNTS = Phrases({
    1: "un, une, a, an, one",
    2: "deux, two",
    3: "trois, three",
    4: "quatre, four",
    5: "cinq, five",
    6: "six",
    7: "sept, seven",
    8: "huit, eight",
    9: "neuf, nine",
    10: "dix, ten",
    11: "onze, eleven",
    12: "douze, twelve",
    15: "quinze, fifteen",
    20: "vingt, twenty",
    30: "trente, thirty",
})
ORDINALS = Phrases({True: "er, ere, st, nd, rd, th", False: "e, eme"})

# True: an article, after which a number alone is a day of the month ("le 15").
DAY_LEADS = Phrases({
    True: "le, du, au, the, jusqu'au, à partir du, dès le, à compter du, d'ici au, d'ici le, en date du, l', les",
    False: (
        "on, for, pour, avant, d'ici, d'ici à, jusqu'à, à partir de, dès, by, before, until, till, from, as of, "
        "starting, de, à, au plus tard, no later than, not later than"
    ),
})
DAYS_AWAY = Phrases({
    -2: "avant-hier, avant hier, day before yesterday",
    -1: "hier, yesterday",
    0: "aujourd'hui, aujourdhui, today",
    1: "demain, tomorrow",
    2: "après-demain, après demain, day after tomorrow",
})
TODAY_PARTS: Phrases[Part] = Phrases({
    "morning": "ce matin, this morning",
    "afternoon": "cet après-midi, cet après midi, this afternoon",
    "evening": "ce soir, this evening, tonight",
})
DAY_PARTS: Phrases[Part] = Phrases({
    "morning": "matin, au matin, le matin, dans la matinée, morning, in the morning",
    "afternoon": "après-midi, après midi, l'après-midi, dans l'après-midi, afternoon, in the afternoon",
    "evening": "soir, au soir, le soir, en soirée, dans la soirée, evening, in the evening, night",
})
DAY_SEPARATORS: Phrases[Literal["range", "list"]] = Phrases({
    "range": "-, au, à, to, until, till, through, jusqu'au, jusqu'à",
    "list": "et, and, &, /, ,",
})

BEFORE_WEEKDAYS: Phrases[Literal["this", "next", "last"]] = Phrases({
    "this": "ce, this, this coming, coming",
    "next": "next, prochain",
    "last": "last",
})
AFTER_WEEKDAYS: Phrases[Literal["this", "next", "last", "this week", "next week", "week on", "fortnight on"]] = Phrases({
    "this": "qui vient",
    "next": "prochain",
    "last": "dernier, passé",
    "this week": "de cette semaine, this week, of this week",
    "next week": "de la semaine prochaine, next week, of next week, la semaine prochaine",
    "week on": "en huit",
    "fortnight on": "en quinze",
})
WEEKS = Phrases({0: "cette semaine, this week", 1: "la semaine prochaine, semaine prochaine, next week"})
RECURRING = frozenset({"every", "each", "chaque"})

AHEAD = Phrases({True: "dans, in, d'ici, d'ici à, sous, within"})
AGO = Phrases({True: "il y a"})
ENDS_AGO = Phrases({-1: "ago", 1: "from now, from today"})
UNITS: Phrases[Literal["day", "jour", "week", "fortnight", "month", "year", "hour", "minute"]] = Phrases({
    "day": "day, days",
    "jour": "jour, jours, j",
    "week": "semaine, semaines, sem., week, weeks",
    "fortnight": "fortnight, fortnights",
    "month": "mois, month, months",
    "year": "an, ans, année, années, year, years",
    "hour": "heure, heures, h, hour, hours",
    "minute": "minute, minutes, min., mn",
})
MINUTES_AHEAD = Phrases({
    15: "un quart d'heure, a quarter of an hour",
    30: "une demi-heure, une demi heure, half an hour",
    90: "une heure et demie, an hour and a half",
})
WORKING = frozenset({"ouvrable", "ouvrables", "ouvre", "ouvres", "working", "business"})
ENDS = Phrases({True: "fin, la fin de, la fin, fin de, end of, the end of, end"})
MONTHS_AWAY = Phrases({
    0: "du mois, mois, de ce mois, ce mois, de ce mois-ci, du mois en cours, the month, month, of this month, this month, courant",
    1: "du mois prochain, mois prochain, of next month, next month, du prochain mois",
})
THE_YEAR = Phrases({True: "de l'année, l'année, d'année, année, the year, year, of the year"})

HOUR_LEADS: Phrases[Literal["at", "between", ""]] = Phrases({
    "at": "at, @",
    "between": "entre, between",
    "": (
        "à, de, from, vers, about, around, dès, à partir de, environ, approximately, starting at, starting, "
        "as from, à compter de, ~"
    ),
})
HOUR_MARKS = Phrases({True: "h, heure, heures, hr, hrs"})
MILITARY_MARKS = Phrases({True: "h, hrs, hours, heures"})
MINUTE_MARKS = Phrases({True: "min., mn, minutes"})
MINUTES = Phrases({15: "et quart", 30: "et demi, et demie"})
MINUTES_PAST = Phrases({-15: "quarter to, a quarter to", 15: "quarter past, a quarter past", 30: "half past"})
NOON = Phrases({True: "midi, noon, midday, ce midi, 12 noon"})
MIDNIGHT = Phrases({True: "minuit, midnight, 12 midnight"})
O_CLOCK = Phrases({True: "o'clock, oclock"})
CLOCK_PARTS: Phrases[Part] = Phrases({
    "morning": "am, a.m., du matin, in the morning",
    "afternoon": "pm, p.m., de l'après-midi, de l'après midi, in the afternoon",
    "evening": "du soir, in the evening, at night",
})
HOUR_SEPARATORS = Phrases({
    "": "-, - >, --, à, to, till, until, jusqu'à, jusque, /",
    "between": "et, and",
})
EXACTLY = Phrases({True: "précises, précise, pile, sharp, environ"})
