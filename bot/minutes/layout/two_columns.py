"""A page in two columns: one goes on in the other, or each says the same in a language of its own."""

import re
from collections import Counter

from bot.minutes.marks import split_mark
from bot.minutes.words import fields, language

_GUTTER = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_PARTED = re.compile(r"\S[^\S\n]{3,}\S|\t")
_FEWEST_LINES = 5
_FEWEST_TITLES = 2
_SHARE = 0.5
_NEAR = 1
_FULL = 0.75
"""How much of a line is filled at least before its last word did not find room."""


def one_column(text: str) -> str:
    """The left column, and the right one below it unless it says the same in another language."""
    if not _PARTED.search(text):
        return text
    lines = [line.expandtabs(8) for line in text.split("\n")]
    filled = [line for line in lines if line.strip()]
    at = _gutter(filled)
    if at is None:
        return text
    left = [line[:at].rstrip() for line in lines]
    right = [line[at:].strip() for line in lines]
    if "|" in text:
        return text
    if language("\n".join(left)) != language("\n".join(right)):
        return "\n".join(left)
    if min(_titles(left), _titles(right)) < _FEWEST_TITLES:
        return text
    whole = [line if _crosses(line, at) else line[:at].rstrip() for line in lines]
    below = ["" if _crosses(line, at) else rest for line, rest in zip(lines, right, strict=True)]
    return "\n".join([*_unbroken(whole, at), "", *_unbroken(below, max(map(len, below)))])


def _unbroken(column: list[str], width: int) -> list[str]:
    """The lines of a column, those that were broken at its width whole again."""
    found: list[str] = []
    full = False
    for line in column:
        if full and line and not any(split_mark(line)[0]) and not fields(line):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
        full = width * _FULL <= len(line) <= width
    return found


def _titles(column: list[str]) -> int:
    """How many lines are nothing but the title of a part: in a table of labels, one side has none."""
    return sum(bool(fields(line.strip())) for line in column)


def _gutter(lines: list[str]) -> int | None:
    starts = Counter(found.end() for line in lines for found in _GUTTER.finditer(line))
    if len(lines) < _FEWEST_LINES or not starts:
        return None
    at, _ = starts.most_common(1)[0]
    parted = sum(_is_parted(line, at) for line in lines)
    crossing = sum(_crosses(line, at) for line in lines)
    return at if parted >= _FEWEST_LINES and parted > len(lines) * _SHARE and crossing <= _NEAR else None


def _crosses(line: str, at: int) -> bool:
    return len(line) > at and not _is_parted(line, at)


def _is_parted(line: str, at: int) -> bool:
    return len(line) > at and not line[max(at - 2, 0) : at].strip() and bool(line[at:].strip())
