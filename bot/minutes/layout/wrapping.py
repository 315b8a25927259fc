"""Joins the lines of a paragraph that was broken at a width."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import split_mark, unset
from bot.minutes.words import fields

_WIDEST = 110
_NARROWEST = 45
_ENOUGH_FULL_LINES = 5
_SHARE = 0.4
_FULL_LINE = 40
_SHORT = 25
_LONGEST = 5_000
_COLUMNS = " " * 4
_LABELLED = re.compile(r"([^:]{1,60}?)\s*:")
_ENDS = (".", "!", "?", ";", ":")


def unwrapped(rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows with broken paragraphs and list entries made whole."""
    width = _width(rows)
    found: list[TextRow] = []
    above: TextRow | None = None
    for row in rows:
        last = found[-1] if found else row
        if above and _continues(above, row, width) and len(last.raw) < _LONGEST and not fields(last.text, signed=False):
            found[-1] = TextRow(
                (f"{last.text} {row.text}",), f"{last.raw} {row.raw}", last.gap, last.heading, last.cell
            )
        else:
            found.append(row)
        above = row
    return found


def _width(rows: Sequence[TextRow]) -> int:
    """The width at which the text was broken, for which many lines had no room for the next word; else 0."""
    lengths = [
        (len(above.raw), len(above.raw) + 1 + len(row.text.split(maxsplit=1)[0]))
        for above, row in pairwise(rows)
        if _may_continue(above, row) and len(above.raw) <= _WIDEST
    ]
    widest = max((length for length, _ in lengths), default=0)
    full = sum(with_next > widest for _, with_next in lengths)
    return widest if widest >= _NARROWEST and full >= _ENOUGH_FULL_LINES and full > len(lengths) * _SHARE else 0


def _may_continue(above: TextRow, row: TextRow) -> bool:
    if row.gap or row.heading or above.heading or row.cell or len(above.cells) > 1 or len(row.cells) > 1:
        return False
    if _COLUMNS in row.raw or _COLUMNS in above.raw:
        return False
    return bool(row.text and above.text) and not any(split_mark(row.text)[0]) and not _label(row.text)


def _continues(above: TextRow, row: TextRow, width: int) -> bool:
    if not _may_continue(above, row):
        return False
    text, before = row.text, above.text
    if before.endswith(","):
        return True
    if (text[0].islower() or text[0] == "(") and len(before) >= _FULL_LINE and not before.endswith(_ENDS):
        return not (unset(text) or (len(text) <= _SHORT and any(letter.isdigit() for letter in text)))
    return bool(width) and len(above.raw) + 1 + len(text.split(maxsplit=1)[0]) > width


def _label(text: str) -> bool:
    label = _LABELLED.match(text)
    return bool(label and fields(label[1])) or bool(fields(text, signed=False))
