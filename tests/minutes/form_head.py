"""The head, and who was there."""

from collections.abc import Iterator
from typing import get_args

from bot.minutes.model import Minutes
from tests.minutes.facts import Words
from tests.minutes.form import Form, said_day, said_hour
from tests.minutes.tables import Table, table

_PEOPLE = ("A. Un", "B. Deux", "C. Trois", "D. Quatre", "E. Cinq", "F. Six", "G. Sept", "H. Huit", "J. Neuf", "K. Dix")
_TABLES = get_args(Table)


def head_lines(facts: Minutes, words: Words, form: Form) -> Iterator[str]:
    """Date, hours and place, and who was there if the form has it there."""
    pairs = _pairs(facts, words, form)
    with_present = form.present_at == "head"
    if with_present and form.presence == "breaks" and form.head in _TABLES:
        breaks = " <br> ".join(f"{form.bullet}{name}" for name in facts.present)
        pairs = [*pairs, (words.present, breaks)]
        with_present = False
    yield from _written(pairs, form)
    if with_present:
        yield from ("", f"{words.present} :", *present_lines(facts.present, form))


def _pairs(facts: Minutes, words: Words, form: Form) -> list[tuple[str, str]]:
    when = said_day(facts.date, words, form)
    hours = f"{said_hour(facts.start, words)}{form.dash}{said_hour(facts.end, words)}"
    place = (words.place, facts.place or "")
    if form.head == "combined":
        return [(f"{words.date} {words.and_} {words.time.lower()}", f"{when}, {hours}"), place]
    return [(words.date, when), (words.time, hours), place]


def _written(pairs: list[tuple[str, str]], form: Form) -> Iterator[str]:
    match form.head:
        case "lines" | "combined":
            yield from (f"{name} : {value}" for name, value in pairs)
        case "bold":
            yield from (f"**{name} :** {value}" for name, value in pairs)
        case "dashes":
            yield from (f"{name}{form.dash}{value}" for name, value in pairs)
        case "one line":
            yield " | ".join(f"{name} : {value}" for name, value in pairs)
        case "columns":
            yield from table("bars", [[name for name, _ in pairs], [value for _, value in pairs]])
        case kind:
            yield from table(kind, pairs)


def present_lines(names: list[str], form: Form) -> Iterator[str]:
    """Who was there."""
    match form.presence:
        case "commas":
            yield ", ".join(names)
        case "semicolons":
            yield " ; ".join(names)
        case "numbers":
            yield from (f"{at}. {name}" for at, name in enumerate(names, 1))
        case "people":
            yield from (f"- {who} – {name}" for who, name in zip(_PEOPLE, names, strict=True))
        case "counts":
            yield from (f"{form.bullet}{name} : {at % 3 + 1}" for at, name in enumerate(names))
        case "lines":
            yield from names
        case "bullets" | "breaks":
            yield from (f"{form.bullet}{name} ;" for name in names)
