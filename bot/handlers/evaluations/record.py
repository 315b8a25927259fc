"""The four columns of an evaluation in the words of one language, for a document."""

from __future__ import annotations

from bot.handlers.evaluations.texts import CHOSEN, choices_text, taking_part
from bot.languages import Reader, render
from bot.reports.evaluation_docx import EvaluationColumn, EvaluationRecord
from bot.rules.evaluations.columns import Column, Columns, Row
from bot.texts import T, Text
from storage.evaluations.evaluations import KEEP


def record_of(columns: Columns, group: str, lang: str) -> EvaluationRecord:
    """All that was said, each opinion in the words of whoever said it."""
    reader = Reader(lang)
    return EvaluationRecord(
        render(T("Evaluation {year} – {group}", year=str(columns.year), group=group), reader),
        _rendered(taking_part(columns), reader),
        tuple(_column(column, columns, reader) for column in columns.columns),
    )


def _rendered(text: Text | None, reader: Reader) -> str:
    return "" if text is None else render(text, reader)


def _column(column: Column, columns: Columns, reader: Reader) -> EvaluationColumn:
    figures = choices_text(columns) if column.part == KEEP else None
    rows = tuple((_words(row, reader), tuple(_words(one, reader) for one in row.under)) for row in column.rows)
    return EvaluationColumn(render(column.title, reader), _rendered(figures, reader), rows)


def _words(row: Row, reader: Reader) -> str:
    """Its words whole: both halves of what is in two languages, so that nothing is lost on paper."""
    chosen = "" if row.choice is None else f"{render(CHOSEN[row.choice], reader).capitalize()}{_COLON[reader.lang]}"
    name = "" if row.name is None else f" [{row.name}]"
    return f"{chosen}{row.words}{name}"


_COLON = {"fr": "\u00a0: ", "en": ": "}
