"""A page in two columns, one language in each: the left one is read, the right one says it again."""

import re
from collections import Counter

from bot.minutes.words import language

_GUTTER = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_PARTED = re.compile(r"\S[^\S\n]{3,}\S|\t")
_FEWEST_LINES = 5
_SHARE = 0.5
_NEAR = 1


def one_column(text: str) -> str:
    """The left column, where both are there from top to bottom in different languages; otherwise the text."""
    if not _PARTED.search(text):
        return text
    lines = [line.expandtabs(8) for line in text.split("\n")]
    filled = [line for line in lines if line.strip()]
    at = _gutter(filled)
    if at is None:
        return text
    left = [line[:at].rstrip() for line in lines]
    right = [line[at:].strip() for line in lines]
    if language("\n".join(left)) == language("\n".join(right)) or "|" in text:
        return text
    return "\n".join(left)


def _gutter(lines: list[str]) -> int | None:
    starts = Counter(found.end() for line in lines for found in _GUTTER.finditer(line))
    if len(lines) < _FEWEST_LINES or not starts:
        return None
    at, _ = starts.most_common(1)[0]
    parted = sum(_is_parted(line, at) for line in lines)
    crossing = sum(len(line) > at and not _is_parted(line, at) for line in lines)
    return at if parted >= _FEWEST_LINES and parted > len(lines) * _SHARE and crossing <= _NEAR else None


def _is_parted(line: str, at: int) -> bool:
    return len(line) > at and not line[max(at - 2, 0) : at].strip() and bool(line[at:].strip())
