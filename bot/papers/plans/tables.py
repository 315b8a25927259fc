"""The tables of a plan: where one begins, the lines of its head, and the lines of text above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.minutes.layout.blocks import TextRow
from bot.papers.plans.columns import Role, role_of
from bot.papers.plans.periods import months_of
from bot.spelling.folding import fold

_MOST_ABOVE = 12
"""How many rows of titles may stand above a head, within its table."""
_FEWEST_MONTHS = 3
_LONGEST_HEAD = 90
_LETTERS = ("jfmamjjasond", "jfmamj", "jasond")
_HALF, _MOST = 0.5, 0.75
_FAMILY: dict[Role | None, Role] = {Role.START: Role.WHEN, Role.END: Role.WHEN, Role.MONTH: Role.WHEN}
"""Roles that a line of a head may say more closely than the line above it."""
_TELLING = frozenset({Role.WHAT, Role.WHO, Role.WHEN, Role.BUDGET, Role.START, Role.WHERE, Role.CRITERIA, Role.HOW})


@dataclass
class Table:
    """Rows below a head of one line or more, in their order with titles that stand among them.

    `lead` holds the lines of text above the table, since the one before it; `sheet` the name of its sheet.
    """

    lead: list[str] = field(default_factory=list)
    heads: list[tuple[str, ...]] = field(default_factory=list)
    rows: list[TextRow] = field(default_factory=list)
    sheet: str | None = None

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max(map(len, self.heads or [row.cells for row in self.rows]), default=0)

    def spanned(self) -> list[tuple[str, ...]]:
        """The lines of the head, each cell of the upper ones also above its neighbours to the right."""
        upper = [tuple(_carried(line, self.heads[-1])) for line in self.heads[:-1]]
        return [*upper, *self.heads[-1:]]


def tables_of(rows: Sequence[TextRow]) -> list[Table]:
    """The tables of a text. Rows that go on below a line of text, without a head of their own, are of the one above."""
    found: list[Table] = []
    lead: list[TextRow] = []
    sheet: str | None = None
    at = 0
    while at < len(rows):
        if len(rows[at].cells) < 2:  # noqa: PLR2004 - a table has several columns
            if rows[at].filled:
                lead.append(rows[at])
                sheet = rows[at].text if rows[at].heading and _of_workbook(rows, at) else sheet
            at += 1
            continue
        head_at = _head_from(rows, at)
        last = found[-1] if found else None
        if head_at is None and last and last.heads and _goes_on(last, rows[at], lead):
            last.rows += [*lead, rows[at]]
            at += 1
        elif head_at is None:
            if last is None or lead or last.heads:
                found.append(Table(_lines(lead, sheet), sheet=sheet))
            found[-1].rows.append(rows[at])
            at += 1
        else:
            above = [*lead, *rows[at:head_at]]
            heads, at = _head_lines(rows, head_at)
            found.append(Table(_lines(above, sheet), heads, sheet=sheet))
        lead = []
    if found and lead:
        found[-1].rows += [row for row in lead if row.heading]
    return found


def is_head(cells: Sequence[str], *, share: float = _HALF) -> bool:
    """Whether a row is the head of a plan rather than one of its rows."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(len(cell) > _LONGEST_HEAD for cell in filled):  # noqa: PLR2004 - one is a title
        return False
    roles = [role_of(cell) for cell in filled]
    months = sum(role == Role.MONTH for role in roles)
    known = {role for role in roles if role and role != Role.MONTH}
    told = sum(role is not None and role != Role.MONTH for role in roles) + (months if months >= _FEWEST_MONTHS else 0)
    enough = len(known) > 1 or (known and months >= _FEWEST_MONTHS) or _letters(cells)
    return bool(enough and not known.isdisjoint(_TELLING) and told >= len(filled) * share) or bool(_letters(cells))


def with_letters(heads: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """The heads, with « J F M A… » as the months that they are."""
    names = ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12")
    found = []
    for line in heads:
        start = _letters(line)
        if start is None:
            found.append(tuple(line))
            continue
        first, letters = start
        begin = 6 if letters == "jasond" else 0
        cells = list(line)
        for at in range(len(letters)):
            cells[first + at] = f"{names[begin + at]}/2000"
        found.append(tuple(cells))
    return found


def same_head(table: Table, row: TextRow) -> bool:
    """Whether a row says again what the head of its table says, as on each page."""
    cells = [fold(cell) for cell in row.cells]
    return any([fold(cell) for cell in line] == cells for line in table.heads)


def _letters(cells: Sequence[str]) -> tuple[int, str] | None:
    """Where the first letters of months begin in a row."""
    signs = "".join(fold(cell) if len(cell.strip()) == 1 else "." for cell in cells)
    return next(((signs.index(letters), letters) for letters in _LETTERS if letters in signs), None)


def _of_workbook(rows: Sequence[TextRow], at: int) -> bool:
    """Whether a heading is followed by a table at once."""
    below = next((row for row in rows[at + 1 :] if row.filled), None)
    return below is not None and len(below.cells) > 1 and rows[at].raw.startswith("#")


def _lines(rows: Sequence[TextRow], sheet: str | None) -> list[str]:
    return [row.text for row in rows if row.filled and not (row.heading and row.text == sheet)]


def _head_from(rows: Sequence[TextRow], at: int) -> int | None:
    """Where the head of a table stands that begins there, below titles of its own."""
    if _among(rows, at):
        return at if _heads_anew(rows[at].cells) else None
    if is_head(rows[at].cells):
        return at
    for place in range(at, min(at + _MOST_ABOVE, len(rows))):
        row = rows[place]
        if is_head(row.cells):
            return place
        if len(row.filled) > 2 and len(set(row.filled)) > 1 and not _of_titles(row):  # noqa: PLR2004 - a label and its value
            return None
    return None


def _heads_anew(cells: Sequence[str]) -> bool:
    """Whether a row below others is a head all the same: it names what, and no cell of it could be a value."""
    named = Role.WHAT in map(role_of, cells)
    return named and not any(map(str.isdigit, "".join(cells))) and is_head(cells, share=_MOST)


def _among(rows: Sequence[TextRow], at: int) -> bool:
    return at > 0 and len(rows[at - 1].cells) > 1


def _of_titles(row: TextRow) -> bool:
    """Whether a row of a table holds titles of groups of columns only."""
    return all(len(cell.split()) <= 4 and not any(map(str.isdigit, cell)) for cell in row.filled)  # noqa: PLR2004 - a title


def _head_lines(rows: Sequence[TextRow], at: int) -> tuple[list[tuple[str, ...]], int]:
    """The lines of a head, two or three at most, and where its rows begin."""
    heads = [rows[at].cells]
    at += 1
    while at < len(rows) and len(heads) < 3 and _second_line(rows[at], heads[0]):  # noqa: PLR2004 - years, quarters, months
        heads.append(rows[at].cells)
        at += 1
    return heads, at


def _second_line(row: TextRow, first: Sequence[str]) -> bool:
    if len(row.cells) < 2 or abs(len(row.cells) - len(first)) > 2:  # noqa: PLR2004 - a row, about as wide
        return False
    cells = row.filled
    pairs = [(role_of(one), role_of(other)) for one, other in zip(first, row.cells, strict=False) if one and other]
    both = [_FAMILY.get(one, one) == _FAMILY.get(other, other) for one, other in pairs if one and other]
    if sum(both) * 2 < len(both):
        return False
    roles = [role_of(cell) for cell in cells if len(cell) <= _LONGEST_HEAD]
    split = len(cells) > 1 and all(roles) and len(roles) == len(cells) and not _values(cells)
    return is_head(row.cells, share=_MOST) or _letters(row.cells) is not None or split


def _values(cells: Sequence[str]) -> bool:
    """Whether months among cells are values rather than heads: one or two of them, beside names."""
    months = sum(months_of(cell) is not None for cell in cells)
    return 0 < months < _FEWEST_MONTHS


def _goes_on(table: Table, row: TextRow, lead: Sequence[TextRow]) -> bool:
    """Whether rows below a title within a table, or below a break of the page, are of it."""
    lines = [one for one in lead if one.filled]
    sheets = any(one.heading and one.raw.startswith("# ") for one in lines)
    return abs(len(row.cells) - table.width) <= 1 and len(lines) <= 2 and not sheets  # noqa: PLR2004 - titles, no prose


def _carried(line: Sequence[str], below: Sequence[str]) -> Iterator[str]:
    last = ""
    for at, cell in enumerate(below):
        own = line[at] if at < len(line) else ""
        last = own or (last if cell else "")
        yield last


NUMBERED = re.compile(r"^\s*(?:[A-Z]|\d{1,2}|[IVX]{1,5})\s?[.):–-]")
"""How a title among the rows of a table may begin."""
