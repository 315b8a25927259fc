"""A meeting told in sentences: « s'est tenue à Ségou le 6 mai, de 9h à 11h », “was called to order at 14:05”."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.minutes.days import Days, Found, find_hours
from bot.minutes.fields.places import place_in
from bot.minutes.layout.blocks import TextRow
from bot.minutes.plain_dates import MONTH, plain_dates
from bot.minutes.told import begins_next_meeting

_HELD = re.compile(
    r"\b(?:s['’]est (?:tenue?s?|r[ée]uni\w*|d[ée]roul[ée]\w*)|se sont (?:r[ée]uni|tenu)\w*|s['’]est r[ée]uni\w*"
    r"|a eu lieu"
    r"|ont eu lieu|(?:was|were) (?:held|convened)|took place|met (?:on|at|in)|a tenu (?:une|sa|son|la)|ont tenu)\b"
    r"|\btenue? (?:de|le|du|à|au|aux|dans|en|par)\b|\b(?:nous [ée]tions|on [ée]tait|we were) \d{1,3}\b"
    r"|\bs['’]est (?:retrouv[ée]\w*|rencontr[ée]\w*|rassembl[ée]\w*) (?:[àa]|au|aux|dans|chez|sous|en|le)\b"
    r"|\b(?:nous nous sommes|on s['’]est) (?:r[ée]uni\w*|retrouv[ée]\w*|vue?s?)\b|\bwe met\b"
    r"|\b(?:joined|attended|participated|made it to|particip[ée]\w*|assist[ée]\w*|pris part)\b[^.()]{0,40}"
    r"\b(?:meeting|call|r[ée]union|rencontre|s[ée]ance)\b[^.()]{0,60}\(",
    re.IGNORECASE,
)
_HOUR = r"(\d{1,2}\s*(?:h(?:eures?)?\s*\d{0,2}|[:.]\s*\d{2})(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
_MEETING = re.compile(
    r"\b(?:we(?= (?:started|began|opened|closed|ended|finished))|nous avons"
    r"|on s['’]est|nous nous sommes|il [ée]tait \d+"
    r"|s[ée]ance|r[ée]union|rencontre|meeting|session|conseil|assembl[ée]e|atelier|elle|travaux|adjournment|adjourned)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:il [ée]tait"
    r"|d[ée]but(?:e|[ée]e?s?)?|commenc\w+|d[ée]marr\w+|ouvert(?:e|ure)?|ouvre|start(?:s|ed)?|began|begins|opened"
    rf"|called (?:the )?(?:meeting |session )?to order)\b[^.\d]{{0,60}}?{_HOUR}",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:lev[ée]e|pris fin|prend fin|termin\w+|achev\w+|clos(?:e|es)?|cl[ôo]tur\w+|adjourned|adjournment|ended"
    r"|ends|closed"
    rf"|fin de (?:la )?(?:s[ée]ance|r[ée]union)|finished|quitt[ée]\w*|s[ée]par[ée]\w*)\b[^.\d]{{0,40}}?{_HOUR}",
    re.IGNORECASE,
)
_BOUNDS_ALONE = re.compile(r"\W*(?:d[ée]but|start(?:ed)?|began)\b\D{0,12}\d.{0,40}$", re.IGNORECASE)
_END_ALONE = re.compile(rf"\b(?:end|fin)\b\D{{0,6}}{_HOUR}", re.IGNORECASE)
_DAY_MONTH_YEAR = re.compile(rf"\b\d{{1,2}}(?:er|st|nd|rd|th)?\s+{MONTH}\s+(?:19|20)\d\d\b", re.IGNORECASE)
_LONGEST = 600
_MOST_HELD = 20
"""How many sentences without a day are looked at."""


@dataclass
class Told:
    """What sentences tell of when and where the meeting was."""

    date: Found | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str | None = None


def read_sentences(rows: Iterable[TextRow], days: Days) -> Told:
    """The first sentence that says a meeting was held, and those that open and close it."""
    told = Told()
    held = 0
    for row in rows:
        if len(row.cells) > 1 or row.of_table:
            continue
        text = plain_dates(row.text[:_LONGEST])
        if told.date is None and held < _MOST_HELD and _HELD.search(text) and not begins_next_meeting(text):
            held += 1
            _read_held(told, text, days)
        if _MEETING.search(text) or _BOUNDS_ALONE.match(text):
            _read_bounds(told, text)
    return told


def _read_held(told: Told, text: str, days: Days) -> None:
    found, whole = days.held(text), _whole_day(text, days)
    found = whole if whole and (found is None or found.when.day != whole.when.day) else found
    if found is None:
        return
    told.date = found
    sentence = next((one for one in re.split(r"(?<=[a-zà-ÿ\d)])\.\s", text) if _HELD.search(one)), text)
    told.place = told.place or place_in(sentence)
    hours = (found.when.start, found.when.end) if found.when.start else find_hours(found.rest)
    if hours:
        told.start, told.end = hours[0], hours[1]


def _whole_day(text: str, days: Days) -> Found | None:
    """A day with its month and year, before which another was named: « Saturday's meeting (4 June 2022) »."""
    whole = _DAY_MONTH_YEAR.search(text)
    found = days.held(whole[0]) if whole else None
    return Found(found.when, f"{text[: whole.start()]} {text[whole.end() :]}") if found and whole else None


def _read_bounds(told: Told, text: str) -> None:
    begins, ends = _BEGINS.search(text), _ENDS.search(text) or _END_ALONE.search(text)
    if begins and told.start is None:
        hours = find_hours(begins[1])
        told.start = hours[0] if hours else None
        told.place = told.place or place_in(text[begins.end() :])
    if ends:
        hours = find_hours(ends[1])
        told.end = hours[0] if hours else told.end
