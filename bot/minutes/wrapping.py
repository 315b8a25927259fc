"""Joins the lines of a paragraph that was broken at a width."""

import re
from collections.abc import Sequence

from bot.minutes.blocks import Row
from bot.minutes.marks import split_mark, unset
from bot.minutes.words import fields

_WIDEST = 110
_SPREAD = 15
_ENOUGH_FULL_LINES = 4
_FULL_LINE = 45
_SHORT = 25
_LONGEST = 5_000
_LABELLED = re.compile(r"([^:]{1,60}?)\s*:")
_ENDS = (".", "!", "?", ";", ":")


def unwrapped(rows: Sequence[Row]) -> list[Row]:
    """The rows with broken paragraphs and list entries made whole."""
    width = _width(rows)
    found: list[Row] = []
    above: Row | None = None
    for row in rows:
        last = found[-1] if found else row
        if above and _continues(above, row, width) and len(last.raw) < _LONGEST and not fields(last.text, signed=False):
            found[-1] = Row((f"{last.text} {row.text}",), f"{last.raw} {row.raw}", last.gap, last.heading, last.cell)
        else:
            found.append(row)
        above = row
    return found


def _width(rows: Sequence[Row]) -> int:
    """The width at which the text was broken, 0 if it was not."""
    lengths = [len(row.raw) for row in rows if len(row.cells) == 1 and not row.cell]
    widest = max(lengths, default=0)
    full = sum(length > widest - _SPREAD for length in lengths)
    return widest if widest <= _WIDEST and full >= _ENOUGH_FULL_LINES else 0


def _continues(above: Row, row: Row, width: int) -> bool:
    if row.gap or row.heading or above.heading or row.cell or len(above.cells) > 1 or len(row.cells) > 1:
        return False
    text, before = row.text, above.text
    if not text or not before or any(split_mark(text)) or _label(text):
        return False
    if before.endswith(","):
        return True
    if text[0].islower() and len(before) >= _FULL_LINE and not before.endswith(_ENDS):
        return not (unset(text) or (len(text) <= _SHORT and any(letter.isdigit() for letter in text)))
    return bool(width) and len(above.raw) + 1 + len(text.split(maxsplit=1)[0]) > width


def _label(text: str) -> bool:
    label = _LABELLED.match(text)
    return bool(label and fields(label[1])) or bool(fields(text, signed=False))
