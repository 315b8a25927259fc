"""The words of calendar days in French and English; a dot at the end of an abbreviation may be missing."""

from typing import Literal

from bot.dates.tokens import Phrases

DayPart = Literal["morning", "afternoon", "evening"]
MONTHS = Phrases(
    {
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
    }
)
# Only the English write the month first; "octobre 18" is a month and a year.
MONTHS_BEFORE_DAYS = Phrases(
    {
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
    }
)
WEEKDAYS = Phrases(
    {
        0: "lundi, monday",
        1: "mardi, tuesday",
        2: "mercredi, wednesday",
        3: "jeudi, thursday",
        4: "vendredi, friday",
        5: "samedi, saturday",
        6: "dimanche, sunday",
    }
)
SHORT_WEEKDAYS = Phrases(
    {
        0: "lun., mon.",
        1: "mar., tue., tues.",
        2: "mer., merc., wed., weds.",
        3: "jeu., thu., thur., thurs.",
        4: "ven., vend., fri.",
        5: "sam., sat.",
        6: "dim., sun.",
    }
)
COUNTS = Phrases({1: "un, une, a, an"})
ORDINALS = Phrases({True: "er, ere, st, nd, rd, th", False: "e, eme"})
# True: an article, after which a number alone is a day of the month ("le 15").
DAY_LEADS = Phrases(
    {
        True: (
            "le, l', les, du, au, the, entre le, between the, "
            "jusqu'au, à partir du, dès le, à compter du, d'ici au, d'ici le, en date du"
        ),
        False: (
            "on, for, pour, avant, d'ici, d'ici à, jusqu'à, à partir de, dès, by, before, until, till, from, "
            "as of, starting, to, de, à, au plus tard, no later than, not later than"
        ),
    }
)
TODAY_PARTS: Phrases[DayPart] = Phrases(
    {
        "morning": "ce matin, this morning",
        "afternoon": "cet après-midi, cet après midi, this afternoon",
        "evening": "ce soir, this evening, tonight",
    }
)
DAY_PARTS: Phrases[DayPart] = Phrases(
    {
        "morning": (
            "matin, au matin, le matin, dans la matinée, en matinée, en début de matinée, en milieu de matinée, "
            "en fin de matinée, tôt le matin, morning, in the morning, early morning, "
            "early in the morning, late morning"
        ),
        "afternoon": (
            "après-midi, après midi, l'après-midi, dans l'après-midi, en début d'après-midi, en milieu d'après-midi, "
            "en fin d'après-midi, fin d'après-midi, afternoon, in the afternoon, early afternoon, late afternoon"
        ),
        "evening": (
            "soir, au soir, le soir, en soirée, dans la soirée, en début de soirée, en fin de soirée, evening, "
            "in the evening, night"
        ),
    }
)
DAY_SEPARATORS: Phrases[Literal["range", "list"]] = Phrases(
    {
        "range": "-, au, à, to, until, till, through, thru, jusqu'au, jusqu'à",
        "list": "et, and, &, /, ,",
    }
)
