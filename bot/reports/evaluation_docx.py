"""The evaluation of a year as a Word document: one table of four columns, on a page that lies on its side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.reports.word import Word

FIRST, SECOND = "• ", "– "
"""What stands before an opinion or a line, and before an opinion under a line."""


@dataclass(frozen=True, slots=True)
class EvaluationColumn:
    """A column in words: its title, figures above its rows, and the rows, each with those that stand under it."""

    title: str
    figures: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class EvaluationRecord:
    """An evaluation in words, in one language."""

    title: str
    figures: str
    columns: tuple[EvaluationColumn, ...]


@lru_cache(maxsize=4)
def evaluation_docx(record: EvaluationRecord, lang: str) -> bytes:
    """The document. It is made once for being weighed and sent."""
    word = Word(lang)
    word.on_its_side()
    word.paragraph(record.title, "Title")
    if record.figures:
        word.paragraph(record.figures)
    cells = ["\n".join(_paragraphs(column)) for column in record.columns]
    word.table([[column.title for column in record.columns], cells], (0.25,) * len(record.columns))
    return word.bytes()


def _paragraphs(column: EvaluationColumn) -> Sequence[str]:
    figures = [column.figures] if column.figures else []
    rows = [
        words
        for row, under in column.rows
        for words in (f"{FIRST}{_clean(row)}", *(f"{SECOND}{_clean(one)}" for one in under))
    ]
    return [*figures, *rows]


def _clean(words: str) -> str:
    return " ".join(words.split())
