"""An agenda that is a table: number, title, presenter, time."""

import re
from collections.abc import Sequence

from bot.minutes.days import find_hours
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.labels import label_of
from bot.minutes.layout.table import header
from bot.minutes.marks import lone_number, unmarked, unset
from bot.spelling.folding import fold

_PRESENTER = re.compile(
    r".*(?:present|intervenant|speaker|responsab|orateur|facilit|anim|lead).*|who|qui|par|par qui|by|by whom|owner"
)
_TITLE = re.compile(
    r"(?:points?|sujets?|items?|themes?|topics?|titres?|titles?|intitules?|agenda items?|subjects?|contenu|activites?)"
    r"(?: (?:a|de|of) .*)?"
)
_DURATION = re.compile(r"\d{1,3}\s*(?:min(?:ute)?s?|mn|h|heures?|hours?)\W*", re.IGNORECASE)
_Columns = tuple[int | None, int | None]


def is_agenda_table(rows: Sequence[TextRow], at: int) -> bool:
    """Whether the row there is one of a table, and not of another part."""
    return at < len(rows) and len(rows[at].filled) > 1 and not header(rows[at]) and not label_of(rows[at])


def read_table(rows: Sequence[TextRow]) -> tuple[list[tuple[str, str]], int]:
    """Titles with their presenters, and how many rows the table takes."""
    columns = _heads(rows[0])
    start = 0 if columns == (None, None) else 1
    count = start
    entries = []
    for row in rows[start:]:
        if len(row.cells) == 1 or header(row) or (not columns[0] and label_of(row)):
            break
        count += 1
        entry = _entry(row, columns)
        if entry[0]:
            entries.append(entry)
    return entries, count


def _heads(row: TextRow) -> _Columns:
    names = [fold(cell).strip(" :.?") for cell in row.cells]
    title = next((at for at, name in enumerate(names) if _TITLE.fullmatch(name)), None)
    presenter = next((at for at, name in enumerate(names) if at != title and _PRESENTER.fullmatch(name)), None)
    return title, presenter


def _entry(row: TextRow, columns: _Columns) -> tuple[str, str]:
    said = [cell for cell in row.filled if lone_number(cell) is None and not find_hours(cell)]
    said = [cell for cell in said if not _DURATION.fullmatch(cell)]
    title = _at(row, columns[0]) if columns[0] is not None else next(iter(said), "")
    if columns[1] is not None:
        presenter = _at(row, columns[1])
    else:
        presenter = next((cell for cell in said if cell != title), "") if columns[0] is None else ""
    return unmarked(title).strip(" ;"), "" if unset(presenter) else presenter.strip(" ;.,")


def _at(row: TextRow, column: int) -> str:
    return row.cells[column] if column < len(row.cells) else ""
