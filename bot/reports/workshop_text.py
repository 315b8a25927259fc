"""The report of a workshop as plain text, in the form of the document: for whoever has no Word, and to be passed on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.languages import Reader, render
from bot.reports.minutes_text import BRIEF, action_table, at_most
from bot.reports.workshop_parts import Actions, Bullets, Heading, Paragraph, Part, Table, parts_of
from bot.reports.workshop_record import WorkshopRecord
from bot.texts import T


def workshop_text(record: WorkshopRecord, lang: str) -> str:
    """All of it, its labels in this language."""
    reader = Reader(lang)
    head = render(T("Workshop report: {title}", title=record.title), reader)
    return "\n".join((head, *(line for part in parts_of(record) for line in _lines(part, reader))))


def brief_workshop_text(record: WorkshopRecord, lang: str, most: int = BRIEF) -> str:
    """The same in at most so many bytes (UTF-8): if there is more, what was recommended without what was said."""
    return at_most(workshop_text(record, lang), workshop_text(_agreed(record), lang), lang, most)


def _agreed(record: WorkshopRecord) -> WorkshopRecord:
    days = tuple(
        replace(day, sessions=tuple(replace(one, aims=(), said=()) for one in day.sessions)) for day in record.programme
    )
    return replace(record, introduction=(), programme=days)


def _lines(part: Part, reader: Reader) -> Iterator[str]:
    match part:
        case Heading():
            yield from (() if part.level > 1 else ("",))
            yield render(part.words, reader)
        case Paragraph():
            yield render(part.words, reader)
        case Bullets():
            yield from (f"- {words}" for words in part.listed)
        case Table():
            yield ""
            for row in part.rows:
                cells = [cell if isinstance(cell, tuple) else (cell,) for cell in row]
                yield f"| {' | '.join(render(cell[0], reader).replace('|', '/') for cell in cells)} |"
                yield from (render(below, reader) for cell in cells for below in cell[1:])
        case Actions():
            yield from action_table(part.actions, reader)
