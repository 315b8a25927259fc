"""Action points, from the rows of a table or from a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.minutes.blocks import Row
from bot.minutes.days import Days
from bot.minutes.marks import bullets_within, lone_number, split_mark, unset
from bot.minutes.model import ActionPoint
from bot.minutes.owners import Names, split_owners
from bot.minutes.table import Column, Line, column
from bot.minutes.table import line as table_line
from bot.minutes.titles import LIKELY, Titles

_LABELLED = re.compile(r"([^:,;]{2,50}?)\s*:\s*(.*)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,100}(?:\([^()]*\))?)[)\]]\W*$")
_SIGN = re.compile(r"\s+[–—-]+\s+|[–—]\s+|\s*[|;→>]\s*|\s*,\s*(?=(?:avant|before|by|d'ici|au plus tard|deadline|[ée]ch[ée]ance|pour le)\b)", re.IGNORECASE)
_INLINE_LABEL = re.compile(
    r"\s*[,;.(|–—-]*\s*\b(responsables?|resp\.?|owners?|responsible|lead|[ée]ch[ée]ance|d[ée]lai|date limite|deadline|due(?: date)?)\s*:\s*",
    re.IGNORECASE,
)
_FIRST_OWNER = re.compile(r"([^:]{2,80}?)\s*(?::|\s[–—-]\s)\s*(.+)")
_TITLED = frozenset({Column.TEXT, Column.NUMBER, Column.ITEM})
_USUAL = (Column.TEXT, Column.OWNER, Column.DEADLINE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&+]+(?:[/-][A-Z0-9&+]+)*")


class Items:
    """The items of the agenda, as a cell of the table speaks of them."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._titles = titles
        self._matching = Titles(titles)

    def named(self, text: str) -> str | None:
        """The title of an item by its number or words; otherwise the words themselves."""
        if unset(text):
            return None
        mark, words = split_mark(text)
        number = lone_number(text) or (mark.value if not words else None)
        if number and number <= len(self._titles):
            return self._titles[number - 1]
        found = self._matching.match(text, LIKELY)
        return words or text if found is None else self._titles[found]

    def above(self, line: Line) -> str | None:
        """The title of the item, where a row of the table is but its heading."""
        if any(cell for kind, cell in line.cells.items() if kind not in _TITLED):
            return None
        found = self._matching.match(line[Column.TEXT] or line[Column.ITEM])
        return None if found is None else self._titles[found]


class ActionReader:
    """Makes action points of table rows and of list entries."""

    def __init__(self, names: Names, days: Days, items: Items) -> None:
        self.points: list[ActionPoint] = []
        self.odd: list[str] = []
        self.names = names
        self.days = days
        self._items = items

    def read_lines(self, lines: Sequence[Line], item: str | None) -> None:
        """The rows of one table; `item` is the title of the item it stands under."""
        for line in lines:
            section = self._items.above(line)
            if section:
                item = section
            else:
                item = self._read_line(line, item)

    def _read_line(self, line: Line, item: str | None) -> str | None:
        named = self._items.named(line[Column.ITEM]) if Column.ITEM in line.cells else None
        item = named or item
        if not unset(line[Column.UNKNOWN]):
            self.odd.append(line.raw)
        if unset(line[Column.TEXT]):
            self._goes_on(line)
            return item
        for text, owners, deadline in _several(line):
            self._add(text, split_owners(owners, self.names), deadline, item, line.raw)
        return item

    def _goes_on(self, line: Line) -> None:
        """A row without a text of its own carries more owners of the one above, or cannot be placed."""
        owners = split_owners(line[Column.OWNER], self.names)
        if owners and not line[Column.TEXT] and self.points:
            last = self.points[-1]
            last.owners = list(dict.fromkeys([*last.owners, *owners]))
        elif owners or not unset(line[Column.DEADLINE]):
            self.odd.append(line.raw)

    def _add(self, text: str, owners: list[str], deadline: str, item: str | None, raw: str) -> None:
        day = self._day(deadline)
        if day is None and not unset(deadline):
            self.odd.append(raw)
        text = " ".join(split_mark(text)[1].split()).rstrip(" ;")
        self.points.append(ActionPoint(text=text, owners=owners, deadline=day, agenda_item=item))

    def _day(self, text: str) -> date | None:
        found = self.days.find(text, past=False) or self.days.find(text)
        return found.when.day if found else None

    def read_list(self, rows: Sequence[Row], item: str | None) -> list[Row]:
        """One point for each row, with owners and deadline as far as the row tells them; the rows after the list."""
        marked = False
        for at, row in enumerate(rows):
            if unset(row.text):
                continue
            mark = split_mark(row.text)[0]
            if marked and row.gap and not any(mark) and len(row.cells) == 1 and not _LABELLED.match(row.text):
                return list(rows[at:])
            marked |= any(mark)
            if len(row.cells) > 1:
                self.read_lines([table_line(_USUAL, row.cells, row.raw)], item)
            elif not self._labelled_line(row, item):
                self._read_entry(row, item)
        return []

    def _labelled_line(self, row: Row, item: str | None) -> bool:
        """`Action : …`, below it `Responsable : …` and `Échéance : …`."""
        found = _LABELLED.match(split_mark(row.text)[1])
        kind = column(found[1]) if found else Column.UNKNOWN
        if not found or kind not in {Column.TEXT, Column.OWNER, Column.DEADLINE}:
            return False
        if kind == Column.TEXT:
            self._read_entry(replace(row, cells=(found[2],)), item)
        elif not self.points:
            self.odd.append(row.raw)
        elif kind == Column.OWNER:
            self.points[-1].owners = split_owners(found[2], self.names)
        else:
            self._set_deadline(found[2], row.raw)
        return True

    def _set_deadline(self, text: str, raw: str) -> None:
        day = self._day(text)
        self.points[-1].deadline = day
        if day is None and not unset(text):
            self.odd.append(raw)

    def _read_entry(self, row: Row, item: str | None) -> None:
        text, labelled = _inline_labels(row.text)
        owners = split_owners(labelled.get(Column.OWNER, ""), self.names)
        deadline = labelled.get(Column.DEADLINE, "")
        while len(parts := self._last_part(text)) > 1:
            kind = self._kind(parts[1])
            if kind == Column.DEADLINE and not deadline:
                deadline = parts[1]
            elif kind == Column.OWNER and not owners:
                owners = split_owners(parts[1], self.names)
            else:
                break
            text = parts[0]
        text, first = self._first_owners(text) if not owners else (text, [])
        self._add(text, owners or first, deadline, item, row.raw)

    def _last_part(self, text: str) -> list[str]:
        brackets = _BRACKETS.search(text)
        if brackets:
            inside = brackets[1]
            signs = list(_SIGN.finditer(inside)) or list(re.finditer(r"\s*,\s*", inside))
            if signs and self._kind(inside[signs[-1].end() :]) == Column.DEADLINE:
                return [f"{text[: brackets.start()]} ({inside[: signs[-1].start()]})", inside[signs[-1].end() :]]
            return [text[: brackets.start()], inside]
        signs = list(_SIGN.finditer(text))
        return [text[: signs[-1].start()], text[signs[-1].end() :].strip(" .;")] if signs else [text]

    def _kind(self, text: str) -> Column:
        owners = split_owners(text, self.names)
        if owners and all(owner in self.names or _ACRONYM.fullmatch(owner) for owner in owners):
            return Column.OWNER
        found = self.days.find(text)
        dated = found is not None and len(found.rest.split()) <= 3  # noqa: PLR2004 - « avant la fin »
        return Column.DEADLINE if dated or unset(text) else Column.UNKNOWN

    def _first_owners(self, text: str) -> tuple[str, list[str]]:
        """« OIM : partager la présentation »."""
        found = _FIRST_OWNER.match(split_mark(text)[1])
        if not found or self._kind(found[1]) != Column.OWNER:
            return text, []
        return found[2], split_owners(found[1], self.names)


def _inline_labels(text: str) -> tuple[str, dict[Column, str]]:
    """« …, responsable : OIM, échéance : 15 mars »."""
    pieces = _INLINE_LABEL.split(text)
    labelled = {
        column(name.rstrip(".")) if name.casefold() != "resp." else Column.OWNER: value.strip(" ,;.)")
        for name, value in zip(pieces[1::2], pieces[2::2], strict=True)
    }
    return (pieces[0], labelled) if pieces[0].strip() else (text, {})


def _several(line: Line) -> Iterator[tuple[str, str, str]]:
    """A cell with a list holds several points; their owners are in a list of the same length, or shared."""
    texts = _entries(line[Column.TEXT])
    owners, deadlines = line[Column.OWNER], line[Column.DEADLINE]
    if len(texts) < 2:  # noqa: PLR2004 - a list
        yield line[Column.TEXT], owners, deadlines
        return
    each_owner, each_day = owners.split("\n"), deadlines.split("\n")
    for at, text in enumerate(texts):
        yield (
            text,
            each_owner[at] if len(each_owner) == len(texts) else owners,
            each_day[at] if len(each_day) == len(texts) else deadlines,
        )


def _entries(cell: str) -> list[str]:
    lines = [part for line in cell.split("\n") for part in bullets_within(line)]
    return lines if all(any(split_mark(line)[0]) for line in lines) else [cell]
