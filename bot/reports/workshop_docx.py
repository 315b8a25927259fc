"""The report of a workshop as a Word document: what it was for, who came, session by session what was recommended."""

from __future__ import annotations

from functools import lru_cache

from bot.reports.minutes_docx import write_actions
from bot.reports.word import Word
from bot.reports.workshop_parts import Actions, Bullets, Cell, Heading, Paragraph, Part, Table, parts_of
from bot.reports.workshop_record import WorkshopRecord
from bot.texts import T


@lru_cache(maxsize=16)
def workshop_docx(record: WorkshopRecord, lang: str) -> bytes:
    """The document, its labels in this language. It is made once for being weighed and sent."""
    word = Word(lang)
    word.title(T("Workshop report: {title}", title=record.title))
    for part in parts_of(record):
        _write(word, part)
    return word.bytes()


def _write(word: Word, part: Part) -> None:
    match part:
        case Heading():
            word.heading(part.words, part.level)
        case Paragraph():
            word.paragraph(_line(word, part.words))
        case Bullets():
            for words in part.listed:
                word.paragraph(f"- {words}")
        case Table():
            word.table([[_cell(word, cell) for cell in row] for row in part.rows], part.shares)
        case Actions():
            write_actions(word, part.actions)


def _cell(word: Word, cell: Cell) -> str:
    return "\n".join(_line(word, line) for line in (cell if isinstance(cell, tuple) else (cell,)))


def _line(word: Word, words: T | str) -> str:
    return words if isinstance(words, str) else word.in_words(words)
