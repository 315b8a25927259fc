"""The choices that one has in writing a compte-rendu down."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from babel.dates import format_date

from bot.minutes.model import Minutes
from tests.minutes.facts import Words
from tests.minutes.tables import Table

Actions = Table | Literal["list", "owner first", "keyed", "labelled"]
Head = Table | Literal["lines", "dashes", "one line", "combined", "columns", "bold"]
Presence = Literal["bullets", "commas", "semicolons", "numbers", "people", "counts", "lines", "breaks"]
Numbering = Literal["1-", "1.", "1)", "1 -", "I.", "a)", "Item 1:", "Point 1 :", "-", "•", "- 1-", "1 :", "#", ""]
_ROMAN = ("I", "II", "III", "IV", "V", "VI")


@dataclass(frozen=True)
class Form:
    """One way of writing; `actions_at` is where the action points stand."""

    head: Head = "bars"
    presence: Presence = "bullets"
    agenda: Numbering = "1-"
    headings: Numbering = "1."
    actions: Actions = "bars"
    actions_at: Literal["items", "end", "end by item", "end with item", "end by heading"] = "items"
    present_at: Literal["head", "end"] = "head"
    next_at: Literal["item", "label", "table"] = "item"
    bullet: str = "- "
    dash: str = " – "
    owners: str = ", "
    unset: str = "///"
    discussion_label: bool = True
    numeric: bool = False


def mark(numbering: Numbering, at: int) -> str:
    """What stands before an entry."""
    match numbering:
        case "":
            return ""
        case "#":
            return "## "
        case "I.":
            return f"{_ROMAN[at]}. "
        case "a)":
            return f"{'abcdefgh'[at]}) "
        case _:
            return f"{numbering.replace('1', str(at + 1))} "


def said_day(day: date | None, words: Words, form: Form) -> str:
    """A day as it is written."""
    assert day is not None
    if form.numeric:
        return f"{day.day:02}/{day.month:02}/{day.year}"
    return format_date(day, "d MMMM y", locale=words.lang)


def said_hour(hour: time | None, words: Words) -> str:
    """`9h30`, `9:30`."""
    assert hour is not None
    return f"{hour.hour}{'h' if words.lang == 'fr' else ':'}{hour.minute:02}"


def said_next(facts: Minutes, words: Words, form: Form) -> str:
    """The day and hour of the next meeting."""
    when = facts.next_meeting
    assert isinstance(when, datetime)
    return f"{said_day(when.date(), words, form)} {words.at} {said_hour(when.time(), words)}"
