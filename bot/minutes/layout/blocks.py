"""Cuts a text into rows: a line of text is a row of one cell, a line of a table a row of several."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.minutes.marks import bullets_within, lone_number
from bot.minutes.markup import BREAK, plain
from bot.minutes.refusals import NotMinutes

_RULER = frozenset(" \t|+:=_*~─━–—-")
_HEADING = re.compile(r"#{1,6}\s+(?!\|)(\S.*?)\s*#*")
MOST_ROWS = 20_000
_CELL_DASHES = 2
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class TextRow:
    """`raw` is the line as it was; `cell` says that it is one cell of a table that stands on a line of its own.

    `indent`: how many spaces it began with. `of_table`: a row of a table of action points, whatever its first word; the
    head of such a table is a `heading` too.
    """

    cells: tuple[str, ...]
    raw: str
    gap: bool = False
    heading: bool = False
    cell: bool = False
    of_table: bool = False
    indent: int = 0
    filled: list[str] = field(init=False, repr=False, compare=False)
    """What is in its cells, without the empty ones."""
    text: str = field(init=False, repr=False, compare=False)
    """The whole row as one line: asked for dozens of times."""

    def __post_init__(self) -> None:
        filled = [cell for cell in self.cells if cell]
        object.__setattr__(self, "filled", filled)
        object.__setattr__(self, "text", " | ".join(" ".join(cell.split()) for cell in filled))

    @property
    def single(self) -> bool:
        """Whether it says one thing only."""
        return len(self.filled) == 1


def rows_of(text: str) -> list[TextRow]:
    """The rows of a text that say something; rulers are left out, a blank line is the `gap` of the next row."""
    found: list[TextRow] = []
    gap = False
    for line in plain(text).split("\n"):
        if not line.strip() and "\t" not in line:
            gap = True
        elif not _ruler(line):
            if line.endswith("\t") and found and len(found[-1].cells) > 1 and not gap:
                line = f"{line}\t"  # noqa: PLW2901 - the empty end of a table's row
            indent = len(line) - len(line.lstrip(" "))
            for row in _rows_in(line):
                found.append(replace(row, gap=gap, indent=indent))
                gap = False
        if len(found) > MOST_ROWS:
            raise NotMinutes("too_long", rows=MOST_ROWS)
    return found


def _ruler(line: str) -> bool:
    return ("|" in line or len(line.strip()) > _CELL_DASHES) and _RULER.issuperset(line)


def _rows_in(line: str) -> Iterator[TextRow]:
    raw = " ".join(line.replace(BREAK, " ").split(" ")).strip()
    heading = _HEADING.fullmatch(line.strip())
    if heading:
        yield TextRow((_tidy(heading[1]),), raw, heading=True)
    elif "|" in line:
        yield from _table_row([cell.replace("\\|", "|") for cell in _BAR.split(_without_outer_bars(line))], raw)
    elif "\t" in line:
        yield from _tabbed_row(line, raw)
    else:
        yield from _lines(line, raw)


def _without_outer_bars(line: str) -> str:
    line = line.strip()
    line = line.removeprefix("|")
    return line[:-1] if line.endswith("|") and not line.endswith("\\|") else line


def _tabbed_row(line: str, raw: str) -> Iterator[TextRow]:
    own_line = line.startswith("\t")
    cells = line.rstrip(" ").split("\t") if line.endswith("\t\t") else line.rstrip().split("\t")
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) > 1 and cells[0].strip() and lone_number(cells[0]) and not cells[0].strip().isdecimal():
        yield from _lines(f"{cells[0].strip()} {' '.join(filled[1:])}", raw)
    elif len(filled) > 1 or (filled and line.endswith("\t\t")):
        yield from _table_row(cells, raw)
    else:
        text = filled[0] if filled else ""
        lines = list(_lines(text, raw))
        yield replace(lines[0], cell=own_line) if lines else TextRow(("",), raw, cell=own_line)
        yield from lines[1:]


def _table_row(cells: list[str], raw: str) -> Iterator[TextRow]:
    if len(cells) == 1:
        yield from _lines(cells[0], raw)
    elif any(cell.strip() for cell in cells):
        yield TextRow(tuple(_cell(cell) for cell in cells), raw)


def _cell(text: str) -> str:
    if BREAK not in text:
        return _tidy(text)
    parts = [part for piece in text.split(BREAK) for part in bullets_within(piece)]
    return "\n".join(filter(None, map(_tidy, parts)))


def _lines(text: str, raw: str) -> Iterator[TextRow]:
    if BREAK not in text:
        yield from (TextRow((_tidy(part),), raw) for part in [text] if part.strip())
        return
    for part in _cell(text).split("\n"):
        if part:
            yield TextRow((part,), part)


def _tidy(text: str) -> str:
    return " ".join(text.split())
