"""Every day and hour, written in the usual ways of both languages, is read back as it was."""

from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from bot.dates import When, read_hours, read_when

FRENCH_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
FRENCH_SHORT_MONTHS = [
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
]
FRENCH_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
ENGLISH_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
hours = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def french_days(day: date) -> list[str]:
    month, short = FRENCH_MONTHS[day.month - 1], FRENCH_SHORT_MONTHS[day.month - 1]
    number = "1er" if day.day == 1 else f"{day.day}"
    weekday = FRENCH_DAYS[day.weekday()]
    return [
        f"{number} {month} {day.year}",
        f"le {number} {month} {day.year}",
        f"{weekday} {number} {month} {day.year}",
        f"{weekday[:3]}. {day.day} {short} {day.year}",
        f"{day:%d} {month.capitalize()} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%d/%m/%y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
        f"{day}",
    ]


def english_days(day: date) -> list[str]:
    month, weekday = ENGLISH_MONTHS[day.month - 1], ENGLISH_DAYS[day.weekday()]
    last = 0 if day.day in {11, 12, 13} else day.day % 10
    ordinal = f"{day.day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"
    return [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month} {ordinal}, {day.year}",
        f"the {ordinal} of {month} {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday[:3]} {day.day} {month[:3]} {day.year}",
        f"{day.day}-{month[:3]}-{day.year}",
        f"{day:%Y/%m/%d}",
        f"{weekday} {day:%d/%m/%Y}",
    ]


def french_hours(at: time) -> list[str]:
    return [f"{at.hour}h{at:%M}", f"{at:%Hh%M}", f"{at.hour} h {at:%M}", f"{at:%H:%M}", f"{at.hour} heures {at:%M}"]


def english_hours(at: time) -> list[str]:
    twelve = at.hour % 12 or 12
    half = "am" if at.hour < 12 else "pm"
    return [
        f"{at:%H:%M}",
        f"{twelve}:{at:%M} {half}",
        f"{twelve}:{at:%M}{half.upper()}",
        f"{twelve}.{at:%M}{half}",
        f"{twelve}:{at:%M} {half[0]}.m.",
    ]


def read(text: str, lang: str) -> object:
    return read_when(text, now=datetime(2026, 3, 18, 10, tzinfo=UTC), zone="Africa/Niamey", lang=lang, past=True)


@given(days)
def test_days_are_read_back(day: date) -> None:
    assert {text: read(text, "fr") for text in french_days(day)} == dict.fromkeys(french_days(day), When(day))
    written = [text for text in english_days(day) if not _means_two_days(text, day)]
    assert {text: read(text, "en") for text in written} == dict.fromkeys(written, When(day))


@given(days, hours, st.sampled_from([" ", " à ", ", ", " - ", " de "]))
def test_days_and_hours_are_read_back(day: date, at: time, between: str) -> None:
    when = When(day, at)
    french = [f"{d}{between}{h}" for d in french_days(day) for h in french_hours(at)]
    assert {text: read(text, "fr") for text in french} == dict.fromkeys(french, when)


@given(days, hours.filter(lambda at: at != time(0)), st.sampled_from([" ", " at ", ", ", " from "]))
def test_english_days_and_hours_are_read_back(day: date, at: time, between: str) -> None:
    when = When(day, at)
    english = [f"{d}{between}{h}" for d in english_days(day) for h in english_hours(at) if not _means_two_days(d, day)]
    assert {text: read(text, "en") for text in english} == dict.fromkeys(english, when)


@given(hours, hours, st.sampled_from(["-", " - ", "–", " à ", " to "]))
def test_hours_from_one_to_another_are_read_back(start: time, end: time, dash: str) -> None:
    if start >= end:
        start, end = time(9), max(start, time(9, 1))
    for write in (french_hours, english_hours):
        pairs = zip(write(start), write(end), strict=True)
        written = [f"{first}{dash}{last}" for first, last in pairs]
        assert {text: read_hours(text) for text in written} == dict.fromkeys(written, (start, end))


@given(days, st.integers(1, 60))
def test_stretches_of_days_are_read_back(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    french, english = (
        [f"{day.day} {months[day.month - 1]}" for day in (first, last)] for months in (FRENCH_MONTHS, ENGLISH_MONTHS)
    )
    for text in (
        f"du {french[0]} {first.year} au {french[1]} {last.year}",
        f"du {french[0]} au {french[1]} {last.year}",
        f"{first:%d/%m/%Y} – {last:%d/%m/%Y}",
        f"from {english[0]} to {english[1]} {last.year}",
    ):
        assert read(text, "fr") == When(first, end_day=last)


def _means_two_days(text: str, day: date) -> bool:
    """In English 03/04/2026 is asked back, unless its weekday tells."""
    if "/" not in text or text.startswith(f"{day.year}"):
        return False
    if day.day > 12 or day.day == day.month:
        return False
    return date(day.year, day.day, day.month).weekday() == day.weekday()
