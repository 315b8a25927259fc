"""The lines of a page of a PDF: what stands beside one another, and what was one line before it was broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from bot.minutes.files.pdf_page import Piece
from bot.minutes.marks import split_mark

_SAME_LINE = 0.5
_GAP = 1.6
"""Distances between the feet of letters in one line, and between two paragraphs, as parts of the letters' height."""
_NARROW = frozenset("iljtfrI.,;:'’!|()[]/ -")
_WIDE = frozenset("mwMW—…%@")
_EDGE = 0.95
"""How much of a line is full, for widths are only about right."""
_TYPICAL = 1
"""How many lines of a page may be longer than those that were broken at its edge."""
_ENDS = (";", ":")
_LABEL = 30
"""A line in whose first characters there is a colon is one of its own."""


def edge_of(pieces: Sequence[Piece]) -> float:
    """Where the lines outside of tables are broken, in points; without end if there are too few to tell."""
    ends = sorted(line[0].x + width_of(words_of(line), line[0].size) for line in in_lines(pieces))
    return ends[-1 - _TYPICAL] if len(ends) > _TYPICAL else inf


def text_lines(pieces: Sequence[Piece], edge: float) -> Iterator[str]:
    """Lines outside of tables, those that were broken at the edge whole again; an empty line is a gap."""
    text = ""
    above: list[Piece] = []
    for line in in_lines(pieces):
        near = above and above[0].y - line[0].y <= _GAP * line[0].size
        if near and _goes_on(above, line, edge):
            text = joined(text, words_of(line))
        else:
            yield from (text,) if near else (text, "")
            text = words_of(line)
        above = line
    if text:
        yield from (text, "")


def _goes_on(above: Sequence[Piece], line: Sequence[Piece], edge: float) -> bool:
    before, words = words_of(above), words_of(line)
    if before.endswith(_ENDS) or any(split_mark(words)[0]) or ":" in words[:_LABEL]:
        return False
    return above[0].x + width_of(f"{before} {words.split(maxsplit=1)[0]}", above[0].size) > edge * _EDGE


def is_parted(text: str) -> bool:
    """Whether a line ends within a word, at its hyphen."""
    return text.endswith("-") and text[-2:-1].isalpha()


def joined(text: str, words: str) -> str:
    """Two lines as one; a word that was parted at its hyphen is whole."""
    return f"{text}{words}" if is_parted(text) else f"{text} {words}"


def words_of(line: Sequence[Piece]) -> str:
    """What the pieces of a line say."""
    return "".join(piece.text for piece in line).strip()


def in_lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces by line from top to bottom, in each from left to right."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: -one.y):
        if lines and lines[-1][0].y - piece.y < _SAME_LINE * piece.size:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda one: one.x) for line in lines]


def width_of(text: str, size: float) -> float:
    """About how wide words are in the usual fonts, in points."""
    return size * sum(map(_letter_width, text))


def _letter_width(letter: str) -> float:
    if letter in _NARROW:
        return 0.3
    if letter in _WIDE:
        return 0.85
    return 0.67 if letter.isupper() else 0.53
