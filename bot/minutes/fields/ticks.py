"""Who was there in a table that marks it with crosses, ticks or words, for each name."""

import re
from collections.abc import Sequence

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import lone_number
from bot.spelling.folding import fold

_PRESENT = re.compile(r"(?:presente?s?|presence|attended|attendance|attending|p|statut|status|emargement)(?:\W.*)?")
_ABSENT = re.compile(
    r"(?:absente?s?|absence|excusee?s?|excused|apologies|a|e|pouvoirs?|procurations?|suppleant.*)(?:\W.*)?"
)
_ORGANISATION = re.compile(
    r"(?:organi[sz]ations?|structures?|institutions?|agences?|agency|societes? nationales?|entites?|organismes?"
    r"|membres?)\b.*"
)
_NAME = re.compile(r"(?:noms?|names?|prenoms?|first name|last name|surname|participants?|representante?s?)\b.*")
_YES = re.compile(r"(?:x|oui|yes|y|p|ok|1|presente?|attended|present)\W*|\W*[✓✔✅☑☒🗸✗×]\W*")
_NO_SIGNS = frozenset("❌✖☐")
_FEWEST = 2


def ticked(rows: Sequence[TextRow]) -> tuple[list[str], list[TextRow]]:
    """The names whose row says that they were there, and the rows of the table; nothing where there is none."""
    for at, row in enumerate(rows):
        heads = [fold(cell).strip(" .:") for cell in row.cells]
        column = next((place for place, head in enumerate(heads) if place and _PRESENT.fullmatch(head)), None)
        if len(heads) < _FEWEST + (column is None) or column is None:
            continue
        table = _below(rows, at, len(heads))
        marks = [row.cells[column] for row in table]
        if len(table) >= _FEWEST and any(_yes(mark) for mark in marks) and all(_short(mark) for mark in marks):
            names = [_name(row, heads) for row in table if _yes(row.cells[column])]
            return [name for name in names if name], [row, *table]
    return [], []


def _below(rows: Sequence[TextRow], at: int, width: int) -> list[TextRow]:
    found: list[TextRow] = []
    for row in rows[at + 1 :]:
        if len(row.cells) != width:
            break
        found.append(row)
    return found


def _yes(mark: str) -> bool:
    return not _NO_SIGNS.intersection(mark) and _YES.fullmatch(fold(mark)) is not None


def _short(mark: str) -> bool:
    return len(mark.split()) <= _FEWEST


def _name(row: TextRow, heads: Sequence[str]) -> str:
    """The organisation, or else the names in their order, or else the first cell that is no number."""
    for wanted in (_ORGANISATION, _NAME):
        cells = [cell for cell, head in zip(row.cells, heads, strict=True) if wanted.fullmatch(head) and cell]
        if cells:
            return cells[0] if wanted is _ORGANISATION else " ".join(cells[:2])
    return next((cell for cell in row.filled if lone_number(cell) is None), "")
