"""Tables whose columns are made with spaces only, or of which a row has one cell only, as rows with bars."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.papers.plans.tables import is_head

_LONE_CELL = re.compile(r"^(\t{2,})([^\t\n|]+)$", re.MULTILINE)
"""A row of a table of tabs of which only one cell, far to the right, is filled."""
_GAP = re.compile(r"\s{2,}")
_FEWEST_COLUMNS = 3


def with_columns(text: str) -> str:
    """The text; below a head whose words stand apart, each line is cut where the columns begin."""
    if "|" in text or "\t" in text:
        return _LONE_CELL.sub(lambda found: f"|{' |' * len(found[1])} {found[2]} |", text)
    found: list[str] = []
    starts: list[int] = []
    for line in text.split("\n"):
        heads = _starts(line)
        if heads:
            starts = heads
        elif starts and not _fits(line, starts):
            starts = []
        found.append(f"| {' | '.join(_cells(line, starts))} |" if starts and line.strip() else line)
    return "\n".join(found)


def _starts(line: str) -> list[int]:
    """Where the columns begin, if a line is the head of a table."""
    cells = _GAP.split(line.strip())
    if len(cells) < _FEWEST_COLUMNS or not is_head(cells):
        return []
    return [found.start() for found in re.finditer(r"(?<=\s\s)\S|^\s*\S", line)]


def _fits(line: str, starts: Sequence[int]) -> bool:
    """Whether no word of a line crosses from one column into the next."""
    if not line.strip():
        return True
    return sum(line[at - 1 : at].strip() == "" for at in starts[1:]) == len(starts) - 1 and bool(
        _GAP.search(line.strip()) or line.startswith("  ")
    )


def _cells(line: str, starts: Sequence[int]) -> list[str]:
    return [line[begin:end].strip() for begin, end in pairwise([0, *starts[1:], len(line) + 1])]
