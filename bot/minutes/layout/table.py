"""The table of action points: its columns and its rows, in whichever form it is laid out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import split_mark
from bot.spelling.folding import fold


class Column(StrEnum):
    """What a column of the table holds; `UNKNOWN` is one that has no place in an action point."""

    NUMBER = "number"
    ITEM = "item"
    TEXT = "text"
    OWNER = "owner"
    DEADLINE = "deadline"
    UNKNOWN = "unknown"


_COLUMNS = {
    Column.NUMBER: r"n\W?o?\W?|no|num(?:ero)?|#|nr",
    Column.ITEM: r".*(?:ordre du jour|agenda).*|(?:n\W?\s)?(?:points?|items?|sujets?|topics?|themes?|subjects?|odj)"
    r"(?: (?:de discussion|concernes?|discussed|discutes?))?",
    Column.OWNER: r".*(?:responsab|responsib|\bowners?\b|charge d|\bin charge\b|assign|\blead\b|porteur|pilote).*"
    r"|qui|who|par qui|by whom|acteurs?|agences?|agency|agencies|organi[sz]ations?|focal points?|points? foca[lux]+"
    r"|personnes?(?:/agences?)?|persons?(?:/agency)?|structures?",
    Column.DEADLINE: r".*(?:date limite|echeance|delai|deadline|\bdue\b|target date|completion).*"
    r"|quand|(?:by )?when|dates?(?: prevues?| butoir| fin)?|timeline|time ?frame|calendrier|pour le|avant le|by",
    Column.TEXT: r".*(?:\bactions?\b|taches?|tasks?|activites?|recommandations?|decisions?|recommendations?|livrables?"
    r"|engagements?|suites? a donner|next steps?|prochaines etapes|mesures?|to do).*|quoi|what|intitule|description",
}
_PATTERNS = {column: re.compile(pattern) for column, pattern in _COLUMNS.items()}
_LONGEST_HEADER = 60
_WIDE_SPACE = re.compile(r"\s{2,}|\t")
_MOST_COLUMNS = 7


def column(text: str) -> Column:
    """What the header of a column announces."""
    label = re.sub(r"\(e?s\)", "s", fold(split_mark(text)[1])).strip(" :.?*")
    if len(label) <= _LONGEST_HEADER and ":" not in label:
        for kind, pattern in _PATTERNS.items():
            if label and pattern.fullmatch(label):
                return kind
    return Column.UNKNOWN


def header(row: TextRow) -> tuple[Column, ...] | None:
    """The columns, if the row is the head of a table of action points."""
    cells = row.cells
    if len(cells) == 1:
        cells = tuple(_WIDE_SPACE.split(row.raw.strip()))
    return _columns(cells) if len(cells) > 1 else None


def _columns(cells: Sequence[str]) -> tuple[Column, ...] | None:
    columns = [column(cell) for cell in cells]
    if Column.TEXT not in columns and Column.ITEM in columns:
        columns[columns.index(Column.ITEM)] = Column.TEXT
    columns = [
        Column.UNKNOWN if kind != Column.UNKNOWN and kind in columns[:at] else kind for at, kind in enumerate(columns)
    ]
    unknown = sum(kind == Column.UNKNOWN and bool(cell) for kind, cell in zip(columns, cells, strict=True))
    known = len([kind for kind in columns if kind != Column.UNKNOWN])
    answers = Column.OWNER in columns or Column.DEADLINE in columns
    return tuple(columns) if Column.TEXT in columns and answers and unknown < known else None


def stacked_header(rows: Sequence[TextRow], at: int) -> tuple[Column, ...] | None:
    """The columns, if a table with one cell a line begins there."""
    cells: list[str] = []
    for row in rows[at : at + _MOST_COLUMNS]:
        if not row.single or len(row.cells) > 1 or column(row.text) == Column.UNKNOWN or _runs_on(row.text):
            break
        cells.append(row.text)
    for count in range(len(cells), 1, -1):
        found = _columns(cells[:count])
        if found and Column.UNKNOWN not in found:
            return found
    return None


def _runs_on(text: str) -> bool:
    return text.rstrip().endswith((":", ".", ";", ","))


@dataclass(frozen=True, slots=True)
class TableLine:
    """One row of the table, by column, and the text it came from."""

    cells: dict[Column, str]
    raw: str

    def __getitem__(self, kind: Column) -> str:
        return self.cells.get(kind, "")


def line(columns: Sequence[Column], cells: Sequence[str], raw: str) -> TableLine:
    """The row with its cells sorted by column; those of no column are joined under `UNKNOWN`."""
    sorted_cells: dict[Column, str] = {}
    for at, cell in enumerate(cells):
        kind = columns[at] if at < len(columns) else Column.UNKNOWN
        sorted_cells[kind] = f"{sorted_cells[kind]} {cell}".strip() if kind in sorted_cells else cell
    return TableLine(sorted_cells, raw)


def flat_lines(columns: Sequence[Column], rows: Sequence[TextRow]) -> tuple[list[TableLine], list[TextRow]]:
    """The lines of a table with a row of text for each, and the rows that follow it."""
    lines: list[TableLine] = []
    for at, row in enumerate(rows):
        cells = row.cells if len(row.cells) > 1 else tuple(_WIDE_SPACE.split(row.raw.strip()))
        if len(cells) == 1:
            return lines, list(rows[at:])
        lines.append(line(columns, cells, row.raw))
    return lines, []
