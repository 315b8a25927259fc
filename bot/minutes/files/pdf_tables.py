"""The lines of a page of a PDF from top to bottom, and the rows of the tables that are drawn on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.minutes.files.pdf_lines import edge_of, in_lines, is_parted, joined, text_lines, width_of, words_of
from bot.minutes.files.pdf_page import Page, Piece, Rule
from bot.minutes.marks import split_mark
from bot.minutes.markup import BREAK

_NEAR = 3.0
"""Points within which two rules meet, or are one."""
_FULL = 0.9
"""How much of a cell is full, for it has borders and widths are only about right."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table: where its rows part, from top to bottom, its columns, and the rules between columns."""

    ys: Sequence[float]
    xs: Sequence[float]
    upright: Sequence[Rule]

    def row(self, piece: Piece) -> int | None:
        """The row in which a piece stands; None if it stands beside the table."""
        if not self.xs[0] - _NEAR <= piece.x <= self.xs[-1]:
            return None
        middle = piece.y + piece.size / 4
        return next((at for at in range(len(self.ys) - 1) if self.ys[at] >= middle > self.ys[at + 1]), None)

    def column(self, piece: Piece) -> int:
        """The column in which a piece begins."""
        return max(at for at in range(len(self.xs) - 1) if at == 0 or piece.x >= self.xs[at] - _NEAR)

    def parted(self, row: int) -> bool:
        """Whether a rule parts the row into cells."""
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        inner = self.xs[0] + _NEAR, self.xs[-1] - _NEAR
        return any(rule.y0 <= middle <= rule.y1 and inner[0] < rule.x0 < inner[1] for rule in self.upright)

    def width(self, column: int) -> float:
        """How wide a column is."""
        return self.xs[column + 1] - self.xs[column]


def lines_of(page: Page) -> Iterator[str]:
    """The lines of text, an empty one where there is a gap, and a line with bars for each row of a table."""
    grids = _grids(page.rules)
    cells: dict[tuple[int, int], list[Piece]] = {}
    blocks: list[tuple[float, tuple[int, int] | Piece]] = []
    for piece in page.pieces:
        place = _place(piece, grids)
        if place is None:
            blocks.append((piece.y, piece))
            continue
        if place not in cells:
            blocks.append((grids[place[0]].ys[place[1]], place))
        cells.setdefault(place, []).append(piece)
    edge = edge_of([block for _, block in blocks if isinstance(block, Piece)])
    loose: list[Piece] = []
    for _, block in sorted(blocks, key=lambda one: -one[0]):
        if isinstance(block, Piece):
            loose.append(block)
            continue
        yield from text_lines(loose, edge)
        loose = []
        yield _row(grids[block[0]], cells[block])
    yield from text_lines(loose, edge)


def _place(piece: Piece, grids: Sequence[_Grid]) -> tuple[int, int] | None:
    """The table and the row in which a piece stands, if it is one of several cells."""
    for number, grid in enumerate(grids):
        row = grid.row(piece)
        if row is not None and grid.parted(row):
            return number, row
    return None


def _row(grid: _Grid, pieces: Sequence[Piece]) -> str:
    cells: list[list[Piece]] = [[] for _ in grid.xs[1:]]
    for piece in pieces:
        cells[grid.column(piece)].append(piece)
    return f"| {' | '.join(_cell(cell, grid.width(at)) for at, cell in enumerate(cells))} |"


def _cell(pieces: Sequence[Piece], width: float) -> str:
    """The lines of a cell; what was broken for want of room is one line again."""
    text = ""
    above = 0.0
    for line in in_lines(pieces):
        words = words_of(line).replace("|", "\\|")
        wrapped = above + width_of(f" {words.split(maxsplit=1)[0]}", line[0].size) > width * _FULL
        if not text:
            text = words
        elif is_parted(text) or (wrapped and not any(split_mark(words)[0])):
            text = joined(text, words)
        else:
            text = f"{text}{BREAK}{words}"
        above = width_of(words, line[0].size)
    return text


def _grids(rules: Sequence[Rule]) -> list[_Grid]:
    """The tables of at least two columns."""
    found = []
    for group in _connected(rules):
        upright = [rule for rule in group if not rule.level]
        xs = _apart([rule.x0 for rule in upright])
        ys = _apart([rule.y0 for rule in group if rule.level])
        if len(xs) > 2 and len(ys) > 1:  # noqa: PLR2004 - two columns have three rules
            found.append(_Grid(ys[::-1], xs, upright))
    return found


def _apart(places: Sequence[float]) -> list[float]:
    """The places in order, each once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules in groups that touch one another."""
    groups: list[list[Rule]] = []
    for rule in rules:
        whole, others = [rule], []
        for group in groups:
            if any(_touch(rule, one) for one in group):
                whole += group
            else:
                others.append(group)
        groups = [*others, whole]
    return groups


def _touch(one: Rule, other: Rule) -> bool:
    return (
        one.x0 - _NEAR <= other.x1
        and other.x0 - _NEAR <= one.x1
        and one.y0 - _NEAR <= other.y1
        and other.y0 - _NEAR <= one.y1
    )
