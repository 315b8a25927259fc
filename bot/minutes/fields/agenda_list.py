"""An agenda that is a list: numbered, with bullets, or plain lines."""

import re
from collections.abc import Sequence
from enum import Enum

from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.labels import Label, label_of
from bot.minutes.layout.table import header, stacked_header
from bot.minutes.layout.titles import words_of
from bot.minutes.marks import Mark, split_mark, unset
from bot.minutes.vocabulary import Field
from bot.spelling.folding import fold

_PROCEDURE = re.compile(r"(?:ouverture|opening|welcome|mots? d|bienvenue)\b")
_LONGEST = 300
_PROSE_WORDS = 25
_MOST_ITEMS = 60
_AHEAD = 6
_FURTHER = 2


class _Style(Enum):
    PLAIN = 0
    BULLETS = 1
    DIGITS = 2
    OTHER_NUMBERS = 3


def read_list(rows: Sequence[TextRow]) -> tuple[list[str], list[TextRow], int]:
    """The titles, the rows among them that are none, and how many rows the list takes."""
    reader = _Reader(_style_of_list(rows))
    count = 0
    while count < len(rows) and len(reader.titles) < _MOST_ITEMS and reader.take(rows, count):
        count += 1
    return reader.titles, reader.odd, count


def _style(mark: Mark) -> _Style:
    if mark.number:
        return _Style.DIGITS if mark.value is not None else _Style.OTHER_NUMBERS
    return _Style.BULLETS if mark.bullet else _Style.PLAIN


def _style_of_list(rows: Sequence[TextRow]) -> _Style:
    """How its items are marked: what stands above a marked list is not of it."""
    style = _Style.PLAIN
    seen: set[frozenset[str]] = set()
    for at, row in enumerate(rows[:_AHEAD]):
        mark, text = split_mark(row.text, loose=True)
        words = words_of(text)
        if words in seen or stacked_header(rows, at) or header(row) or (style != _Style.PLAIN and row.gap):
            break
        seen.add(words)
        label = label_of(row)
        if label and not any(mark) and Field.PART not in label.fields:
            break
        if _style(mark).value > style.value:
            style = _style(mark)
    return style


class _Reader:
    """Takes row after row as an item, as more of the item above, or as something odd, until the list is over."""

    def __init__(self, style: _Style) -> None:
        self.titles: list[str] = []
        self.odd: list[TextRow] = []
        self._style = style
        self._words: set[frozenset[str]] = set()
        self._number = 0
        self._apart = False
        self._first: TextRow | None = None

    def take(self, rows: Sequence[TextRow], at: int) -> bool:
        """Whether the row there was of the list."""
        row = rows[at]
        if not row.filled:
            return True
        mark, text = split_mark(row.text, loose=True)
        if self._over(rows, at, mark, text):
            return False
        if self._first and self._below(row, self._first):
            self.odd.append(row)
            return True
        if _style(mark) == self._style and not (self._style == _Style.PLAIN and self._opens(row)):
            return self._add(row, mark, text)
        if not self.titles:
            self.odd.append(row)
            return True
        return self._within(row, mark, text)

    def _below(self, row: TextRow, first: TextRow) -> bool:
        """Whether a row is a point of the item above: further in, or with a bullet of another kind."""
        if row.gap:
            return False
        other_sign = self._style == _Style.BULLETS and any(split_mark(row.text)[0]) and row.text[0] != first.text[0]
        return row.indent >= first.indent + _FURTHER or other_sign

    def _opens(self, row: TextRow) -> bool:
        return not self.titles and not self.odd and _PROCEDURE.match(fold(row.text)) is not None

    def _within(self, row: TextRow, mark: Mark, text: str) -> bool:
        if mark.bullet and not mark.number:
            self.odd.append(row)
            return True
        if any(mark) or row.gap or not text[:1].islower():
            return False
        self.titles[-1] = f"{self.titles[-1]} {text}"
        return True

    def _add(self, row: TextRow, mark: Mark, text: str) -> bool:
        spaced = row.gap and bool(self.titles)
        if self._style == _Style.PLAIN and spaced and len(self.titles) > 1 and not self._apart:
            return False
        if mark.value is not None and mark.value <= self._number:
            return False
        self._apart |= spaced
        self._number = mark.value or 0
        self._first = self._first or row
        if text and not unset(text):
            self.titles.append(text)
            self._words.add(words_of(text))
        return True

    def _over(self, rows: Sequence[TextRow], at: int, mark: Mark, text: str) -> bool:
        row = rows[at]
        if len(text) > _LONGEST or (len(text.split()) > _PROSE_WORDS and text.endswith(".")):
            return True
        if len(row.filled) > 1 or stacked_header(rows, at) or words_of(text) in self._words:
            return True
        label = label_of(row)
        if label and self._another_part(row, mark, label):
            return True
        in_order = mark.value is None or mark.value == self._number + 1
        next_in_list = not row.gap and any(mark) and in_order
        below = label_of(rows[at + 1]) if self.titles and at + 1 < len(rows) and not next_in_list else None
        return below is not None and Field.DISCUSSION in below.fields

    def _another_part(self, row: TextRow, mark: Mark, label: Label) -> bool:
        """An item may be called « Prochaine réunion » or « Ouverture », if it stands in the list like the others."""
        if Field.PART in label.fields and not row.heading:
            return False
        in_order = mark.value is None or mark.value == self._number + 1
        return not (_style(mark) == self._style and any(mark) and in_order and not label.value and not row.gap)
