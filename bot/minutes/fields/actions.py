"""Action points, from the rows of a table or from a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.minutes.days import Days
from bot.minutes.fields.action_entry import EntryReader
from bot.minutes.fields.items import Items
from bot.minutes.fields.promises import agreed_in, promises_in
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.columns import Column, column
from bot.minutes.layout.table import TableLine
from bot.minutes.layout.table import line as table_line
from bot.minutes.marks import bullets_within, split_mark, unset
from bot.minutes.model import ActionPoint
from bot.minutes.owners import Names, read_owners
from bot.minutes.plain_dates import month_due
from bot.minutes.states import ends_as_done, is_done
from bot.minutes.told import action_in, after_arrow, begins_next_meeting, ends_meeting

_KEY = re.compile(
    r"(actions?(?: points?| items?)?|t[âa]ches?|tasks?|points? d['’]actions?|quoi|what|responsables?|resp\.?"
    r"|owners?|lead"
    r"|responsible(?: (?:person|agency|people)(?:/\w+)?)?|qui|who|par|by|(?:personnes?|structures?|agences?"
    r"|persons?)(?:/agences?|/agency)? responsables?|person responsible"
    r"|personne/agence responsable|[ée]ch[ée]ances?|d[ée]lais?|date limite|deadline|due(?: date)?|quand|when"
    r"|pour le|avant le)"
    r"\s*:\s*(.*)",
    re.IGNORECASE,
)
_TICKED = re.compile(r"\s*(?:[-*+]|\d{1,2}[.)])?\s*(?:\[[xX✓✔]\]|[✓✔✅☑☒])")
_SHORT_DAY = re.compile(r"(?:avant le |by |due |le |pour le )?(\d{1,2})[/.](\d{1,2})", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[^\W\d_]{2})[.;]\s+(?=[A-ZÀ-Ý])|(?<=\d)[.;]\s+(?=[A-ZÀ-Ý][a-zà-ÿ]+\s?:)")
_USUAL = (Column.TEXT, Column.OWNER, Column.DEADLINE)
_LIST = 2


class ActionReader:
    """Makes action points of table rows and of list entries."""

    def __init__(self, names: Names, days: Days, items: Items) -> None:
        self.points: list[ActionPoint] = []
        self.odd: list[str] = []
        self.told: list[tuple[str, TextRow]] = []
        """What tables hold beside action points, by item: notes, and points that are done."""
        self.promised = 0
        """How many of the points were but told in sentences."""
        self.names = names
        self.days = days
        self._items = items
        self._entries = EntryReader(names, days)

    def read_lines(self, lines: Sequence[TableLine], item: str | None) -> None:
        """The rows of one table; `item` is the title of the item it stands under."""
        for line in lines:
            item = self._items.above(line) or self._read_line(line, item)

    def take_told(self) -> list[tuple[str, TextRow]]:
        """What was told since the last time."""
        told, self.told = self.told, []
        return told

    def _read_line(self, line: TableLine, item: str | None) -> str | None:
        named = self._items.named(line[Column.ITEM]) if Column.ITEM in line.cells else None
        item = named or item
        if not unset(line[Column.NOTES]):
            self.told.append((item or "", TextRow((line[Column.NOTES],), line.raw)))
        if is_done(line[Column.STATUS]) or is_done(line[Column.DEADLINE]):
            self.told.append((item or "", TextRow((line.raw,), line.raw)))
            return item
        if not unset(line[Column.UNKNOWN]) or not unset(line[Column.STATUS]):
            self.odd.append(line.raw)
        if unset(line[Column.TEXT]):
            self._goes_on(line)
            return item
        for text, owners, deadline in _several(line):
            self._read_cell(line, text, (owners, deadline), item)
        return item

    def _read_cell(self, line: TableLine, text: str, beside: tuple[str, str], item: str | None) -> None:
        """A point; owner and deadline stand in its text where the table has no column for them."""
        owners, deadline = beside
        named = read_owners(owners, self.names)
        if Column.OWNER not in line.cells:
            entry = self._entries.read(split_mark(text)[1])
            text, named, deadline = entry.text, entry.owners, deadline or entry.deadline
        elif Column.DEADLINE not in line.cells:
            text, deadline = self._entries.until(text)
        self._add(text, named, deadline, item, line.raw)

    def _goes_on(self, line: TableLine) -> None:
        """A row without a text of its own carries more owners of the one above, or cannot be placed."""
        owners = read_owners(line[Column.OWNER], self.names)
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
        """The one day that a cell names, the last of several."""
        short = _SHORT_DAY.fullmatch(text.strip())
        if short:
            return self._in_order(int(short[1]), int(short[2]))
        found = self.days.find(text, past=False) or self.days.find(text)
        if not found and (due := month_due(text, self.days.now.date())):
            return due
        if not found or self.days.find(found.rest):
            return None
        return found.when.end_day or found.when.day

    def _in_order(self, day: int, month: int) -> date | None:
        """« 08/03 », in the year of the meeting or, if that is over, the one after it."""
        held = self.days.now.date()
        try:
            due = date(held.year, month, day)
            return due if due >= held else date(held.year + 1, month, day)
        except ValueError:
            return None

    def read_list(self, rows: Sequence[TextRow], item: str | None) -> list[TextRow]:
        """One point for each row, with owners and deadline as far as the row tells them; the rows after the list."""
        marked = False
        for at, row in enumerate(rows):
            if unset(row.text):
                continue
            mark = split_mark(row.text)[0]
            if self._over(row, rows[:at], marked=marked) or (any(mark) and _is_title(row.text)):
                return list(rows[at:])
            marked |= any(mark)
            if _ticked(row.text) or ends_as_done(row.text):
                self.told.append((item or "", row))
            elif len(row.cells) > 1:
                self.read_lines([table_line(_USUAL, row.cells, row.raw)], item)
            elif not self._labelled_line(row, item):
                self._read_entry(row, item)
        return []

    def _over(self, row: TextRow, above: Sequence[TextRow], *, marked: bool) -> bool:
        """Whether the list has ended above a row: a closing line, or one that is marked in another way."""
        if ends_meeting(row.text) or (begins_next_meeting(row.text) and self.days.named_in(row.text)):
            return True
        if any(split_mark(row.text)[0]) or len(row.cells) > 1 or _key(row):
            return False
        together = len(above) >= _LIST and not any(one.gap for one in above[1:])
        return marked or (row.gap and together)

    def read_entry(self, text: str, raw: str, item: str | None) -> None:
        """One point that stands on a line of its own."""
        self._read_entry(TextRow((text,), raw), item)

    def read_promised(self, row: TextRow, item: str | None, *, agreed: bool = False) -> bool:
        """The points of what somebody is told to do in sentences; whether the row tells nothing else.

        `agreed`: the row stands below « Ce que nous avons convenu ».
        """
        arrow = after_arrow(row.text)
        clauses = agreed_in(row.text)
        follows = agreed or arrow is not None or bool(clauses)
        told = True
        for sentence in clauses or _SENTENCES.split(arrow or split_mark(row.text)[1]):
            said = action_in(sentence)
            entry = self._entries.read(said) if said else self._entries.promised(sentence, follows=follows)
            told = told and entry is not None
            if entry:
                self._add(entry.text, entry.owners, entry.deadline, item, row.raw)
                self.promised += said is None
        return told

    def read_told(self, text: str) -> bool:
        """Who is to do what in a paragraph of a story; whether there was a point. What is less sure is but odd."""
        points = len(self.points)
        for one in promises_in(text, self.days):
            known = any(one.what.endswith(point.text) or point.text.endswith(one.what) for point in self.points)
            if one.sure and not known:
                self._add(one.what, read_owners(one.who, self.names), one.deadline, None, one.sentence)
            elif not known:
                self.odd.append(one.sentence)
        return len(self.points) > points

    def read_keyed(self, rows: Sequence[TextRow], item: str | None) -> list[TextRow]:
        """The points whose text, owner and deadline have a line each, in any order; the rows that are none."""
        kept: list[TextRow] = []
        at = 0
        while at < len(rows):
            end = at
            keyed: dict[Column, str] = {}
            while end < len(rows) and (found := _key(rows[end])) and column(found[1]) not in keyed:
                keyed[column(found[1])] = found[2]
                end += 1
            if len(keyed) >= _LIST and Column.TEXT in keyed and not unset(keyed[Column.TEXT]):
                owners = read_owners(keyed.get(Column.OWNER, ""), self.names)
                self._add(keyed[Column.TEXT], owners, keyed.get(Column.DEADLINE, ""), item, rows[at].raw)
                at = end
            else:
                kept.append(rows[at])
                at += 1
        return kept

    def _labelled_line(self, row: TextRow, item: str | None) -> bool:
        """`Action : …`, below it `Responsable : …` and `Échéance : …`."""
        found = _key(row)
        if not found:
            return False
        kind = column(found[1])
        if kind == Column.TEXT:
            self._read_entry(replace(row, cells=(found[2],)), item)
        elif not self.points:
            self.odd.append(row.raw)
        elif kind == Column.OWNER:
            self.points[-1].owners = read_owners(found[2], self.names)
        else:
            self._set_deadline(found[2], row.raw)
        return True

    def _set_deadline(self, text: str, raw: str) -> None:
        day = self._day(text)
        self.points[-1].deadline = day
        if day is None and not unset(text):
            self.odd.append(raw)

    def _read_entry(self, row: TextRow, item: str | None) -> None:
        entry = self._entries.read(row.text)
        self._add(entry.text, entry.owners, entry.deadline, item, row.raw)


def is_key(row: TextRow) -> bool:
    """Whether a row tells who or when of the action point above it."""
    found = _key(row)
    return found is not None and column(found[1]) != Column.TEXT


def _key(row: TextRow) -> re.Match[str] | None:
    return _KEY.fullmatch(split_mark(row.text)[1])


def _is_title(text: str) -> bool:
    """A numbered line in capitals, without a word of who does it, is the title of what follows."""
    return text.isupper() and ":" not in text and len(text.split()) > 1


def _ticked(text: str) -> bool:
    return _TICKED.match(text) is not None


def _several(line: TableLine) -> Iterator[tuple[str, str, str]]:
    """A cell with a list holds several points; their owners are in a list of the same length, or shared."""
    texts = _entries(line[Column.TEXT])
    owners, deadlines = line[Column.OWNER], line[Column.DEADLINE]
    if len(texts) < _LIST:
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
