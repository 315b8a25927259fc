"""The items of the agenda, as a table of action points speaks of them."""

from collections.abc import Sequence

from bot.minutes.layout.columns import Column
from bot.minutes.layout.table import TableLine
from bot.minutes.layout.titles import LIKELY, Titles
from bot.minutes.marks import lone_number, split_mark, unset

_TITLED = frozenset({Column.TEXT, Column.NUMBER, Column.ITEM})


class Items:
    """Titles, found by their number or their words."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._titles = titles
        self._matching = Titles(titles)

    def named(self, text: str) -> str | None:
        """The title of an item by its number or words; otherwise the words themselves."""
        mark, words = split_mark(text)
        number = lone_number(text) or (mark.value if not words else None)
        if number and number <= len(self._titles):
            return self._titles[number - 1]
        if unset(text):
            return None
        found = self._matching.match(text, LIKELY)
        return words or text if found is None else self._titles[found]

    def above(self, line: TableLine) -> str | None:
        """The title of the item, where a row of the table is but its heading."""
        if any(cell for kind, cell in line.cells.items() if kind not in _TITLED):
            return None
        found = self._matching.match(line[Column.TEXT] or line[Column.ITEM])
        return None if found is None else self._titles[found]
