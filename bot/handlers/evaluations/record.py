"""The four columns of an evaluation in the words of one language, for a document."""

from __future__ import annotations

from bot.handlers.evaluations.texts import CHOSEN, choices_text, taking_part
from bot.languages import Reader, render
from bot.minutes.model import to_json
from bot.papers.evaluations.model import Choice, EvaluationOpinion, EvaluationPaper, EvaluationPart, Part
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


def dump(columns: Columns, title: str, lang: str) -> str:
    """The evaluation as `tama read --json` gives back what was read of its document."""
    reader = Reader(lang)
    paper = EvaluationPaper(
        title=title, year=columns.year, members=columns.members, gave=columns.gave, choices=_choices(columns),
        columns=[
            EvaluationPart(
                part=_PARTS[column.part],
                title=render(column.title, reader),
                opinions=[_read(row) for row in column.rows],
            )
            for column in columns.columns
        ],
    )  # fmt: skip
    return to_json({"kind": "evaluation", "content": paper}, indent=2) + "\n"


def _choices(columns: Columns) -> dict[Choice, int]:
    if not any(columns.choices.values()):
        return {}
    return {choice: columns.choices[name] for name, choice in _CHOICES.items()}


def _read(row: Row) -> EvaluationOpinion:
    from bot.papers.evaluations.reader import signed  # noqa: PLC0415 - a start reads no evaluation

    choice = None if row.choice is None else _CHOICES[row.choice]
    # Who signed what was read in a file stands beside the words.
    text, name = signed(row.words) if row.name is None else (row.words, row.name)
    return EvaluationOpinion(text=text, choice=choice, name=name, under=[_read(one) for one in row.under])


_PARTS: dict[str, Part] = {"worked": "worked", "missing": "missing", "advice": "advice", "keep": "keep"}
_CHOICES: dict[str, Choice] = {"yes": "yes", "changes": "changes", "no": "no"}
