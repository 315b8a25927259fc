"""Who was there in a table that marks it with crosses, ticks or words, for each name."""

import re
from collections.abc import Sequence

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import lone_number
from bot.spelling.folding import fold

_PRESENT = re.compile(r"(?:presente?s?|presence|attended|attendance|attending|p|statut|status|emargement)(?:\W.*)?")
_ORGANISATION = re.compile(
    r"(?:organi[sz]ations?|structures?|institutions?|agences?|agency|societes? nationales?|entites?|organismes?"
    r"|membres?)\b.*"
)
_NAME = re.compile(r"(?:noms?|names?|prenoms?|first name|last name|surname|participants?|representante?s?)\b.*")
_YES = re.compile(r"(?:x|oui|yes|y|p|ok|1|presente?|attended|present)\W*|\W*[✓✔✅☑☒🗸✗×]\W*")
_NO_SIGNS = frozenset("❌✖☐")
_FEWEST = 2


def ticked(rows: Sequence[TextRow]) -> tuple[list[str], list[TextRow]]:
    """The names whose rows say that they were there, and the rows of such tables; nothing where there is none."""
    names: list[str] = []
    tables: list[TextRow] = []
    after = 0
    for at, row in enumerate(rows):
        heads = [fold(cell).strip(" .:") for cell in row.cells]
        column = next((place for place, head in enumerate(heads) if place and _PRESENT.fullmatch(head)), None)
        if at < after or column is None:
            continue
        below = _below(rows[at + 1 :], len(heads))
        marks = [cells[column] for cells in below]
        if len(below) >= _FEWEST and any(map(_yes, marks)) and all(map(_short, marks)):
            names += filter(None, (_name(cells, heads) for cells in below if _yes(cells[column])))
            after = at + 1 + len(below)
            tables += rows[at:after]
    return names, tables


def _below(rows: Sequence[TextRow], width: int) -> list[tuple[str, ...]]:
    """The cells of the rows of a table; what is left empty at the end of a row may not be there at all."""
    found: list[tuple[str, ...]] = []
    for row in rows:
        if not 1 < len(row.cells) <= width:
            break
        found.append((*row.cells, *[""] * (width - len(row.cells))))
    return found


def _yes(mark: str) -> bool:
    return not _NO_SIGNS.intersection(mark) and _YES.fullmatch(fold(mark)) is not None


def _short(mark: str) -> bool:
    return len(mark.split()) <= _FEWEST


def _name(row: Sequence[str], heads: Sequence[str]) -> str:
    """The organisation, or else the names in their order, or else the first cell that is no number."""
    for wanted in (_ORGANISATION, _NAME):
        cells = [cell for cell, head in zip(row, heads, strict=True) if wanted.fullmatch(head) and cell]
        if cells:
            return cells[0] if wanted is _ORGANISATION else " ".join(cells[:2])
    return next((cell for cell in row if cell and lone_number(cell) is None), "")
