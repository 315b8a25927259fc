"""The table of action points: its columns and its rows, in whichever form it is laid out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.columns import Column, by_content, column, weak
from bot.minutes.marks import lone_number, split_mark
from bot.spelling.folding import fold

_WIDE_SPACE = re.compile(r"\s{2,}|\t")
_PLAN = re.compile(
    r"\b(?:budget|couts?|costs?|indicat\w+|criteres?|criteri\w+)\b|^(?:comment|pourquoi|how|why|ou|where)\W*$"
)
"""Heads that a plan of action has, and no table of action points."""
_MOST_COLUMNS = 7
_MOST_WORDS = 7
_SENTENCE_WORDS = 2.5
_MANY = frozenset({Column.UNKNOWN, Column.NOTES})
_ANSWERS = frozenset({Column.OWNER, Column.DEADLINE})
_ANSWERS_OR_STATE = _ANSWERS | {Column.STATUS}
_NEVER_STACKED = frozenset({Column.UNKNOWN, Column.NOTES, Column.STATUS})


def header(row: TextRow, below: Sequence[TextRow] = ()) -> tuple[Column, ...] | None:
    """The columns, if the row is the head of a table of action points; rows below tell what a head does not."""
    cells = cells_of(row)
    if heads_plan(row):
        return None
    numbered = len(cells) > 1 and _numbered_without_head(len(cells), below)
    columns = _columns(cells, () if numbered else below) if len(cells) > 1 else None
    return (Column.NUMBER, *columns) if columns and numbered else columns


def _numbered_without_head(width: int, below: Sequence[TextRow]) -> bool:
    """Whether the rows have one cell more than their head: a number, above which there is nothing."""
    wider = [row for row in below if len(row.cells) == width + 1 and lone_number(row.cells[0]) is not None]
    return len(wider) > 1 and not any(len(row.cells) == width for row in below[: len(wider)])


def cells_of(row: TextRow) -> tuple[str, ...]:
    """The cells of a row, also where only space keeps them apart."""
    return row.cells if len(row.cells) > 1 else tuple(_WIDE_SPACE.split(row.raw.strip()))


def _columns(cells: Sequence[str], below: Sequence[TextRow] = ()) -> tuple[Column, ...] | None:
    columns = [column(cell) for cell in cells]
    _one_text(columns, cells)
    _longest_is_text(columns, cells, below)
    if Column.TEXT not in columns and Column.ITEM in columns and _ANSWERS_OR_STATE.intersection(columns):
        columns[columns.index(Column.ITEM)] = Column.TEXT
    if not {Column.TEXT, Column.ITEM}.intersection(columns) and _ANSWERS.issubset(columns) and Column.NOTES in columns:
        columns[columns.index(Column.NOTES)] = Column.TEXT
    columns = [
        Column.UNKNOWN if kind not in _MANY and kind in columns[:at] else kind for at, kind in enumerate(columns)
    ]
    if Column.TEXT in columns:
        _look_below(columns, cells, below)
    unknown = sum(kind == Column.UNKNOWN and bool(cell) for kind, cell in zip(columns, cells, strict=True))
    known = len([kind for kind in columns if kind != Column.UNKNOWN])
    told = _ANSWERS_OR_STATE.intersection(columns) or (
        {Column.ITEM, Column.NOTES}.intersection(columns) and not unknown
    )
    return tuple(columns) if Column.TEXT in columns and told and unknown < known else None


def _one_text(columns: list[Column], cells: Sequence[str]) -> None:
    """Of several columns that may hold the action points, one does; another that holds decisions holds notes."""
    texts = [at for at, kind in enumerate(columns) if kind == Column.TEXT]
    if len(texts) < 2:  # noqa: PLR2004 - several
        return
    chosen = next((at for at in texts if not weak(cells[at])), texts[0])
    for at in texts:
        if at != chosen:
            columns[at] = Column.NOTES


def _longest_is_text(columns: list[Column], cells: Sequence[str], below: Sequence[TextRow]) -> None:
    """Between who and when, the column with the most words holds what is to be done, whatever its head says."""
    unknown = [at for at, kind in enumerate(columns) if kind == Column.UNKNOWN and cells[at]]
    rows = [row.cells for row in below if len(row.cells) == len(cells)]
    told = {Column.TEXT, Column.ITEM}.intersection(columns) or not _ANSWERS.issubset(columns)
    if told or not unknown or not rows:
        return
    words = {at: sum(len(row[at].split()) for row in rows) / len(rows) for at in unknown}
    best = max(unknown, key=lambda at: words[at])
    if words[best] >= _SENTENCE_WORDS:
        columns[best] = Column.TEXT


def _look_below(columns: list[Column], cells: Sequence[str], below: Sequence[TextRow]) -> None:
    rows = [row.cells for row in below if len(row.cells) == len(cells)]
    for at, kind in enumerate(columns):
        found = by_content([row[at] for row in rows])
        if kind == Column.UNKNOWN and found not in columns:
            columns[at] = found


def heads_plan(row: TextRow) -> bool:
    """Whether a row is the head of a plan, with a budget or criteria."""
    return any(_PLAN.search(fold(cell)) for cell in row.filled)


def stacked_header(rows: Sequence[TextRow], at: int) -> tuple[Column, ...] | None:
    """The columns, if a table with one cell a line begins there."""
    cells: list[str] = []
    for row in rows[at : at + _MOST_COLUMNS]:
        marked = any(split_mark(row.text)[0]) or len(row.text.split()) > _MOST_WORDS
        if (
            marked
            or not row.single
            or len(cells_of(row)) > 1
            or len(row.cells) > 1
            or column(row.text) in _NEVER_STACKED
            or _runs_on(row.text)
        ):
            break
        cells.append(row.text)
    for count in range(len(cells), 1, -1):
        found = _columns(cells[:count])
        if found and _NEVER_STACKED.isdisjoint(found) and not _ANSWERS.isdisjoint(found):
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
        cells = cells_of(row)
        if len(cells) == 1:
            return lines, list(rows[at:])
        lines.append(line(columns, cells, row.raw))
    return lines, []
