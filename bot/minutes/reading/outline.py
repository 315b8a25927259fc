"""Cuts a compte-rendu into its parts: head fields, agenda, items, discussions, tables, lists of actions."""

from collections.abc import Sequence
from dataclasses import replace

from bot.minutes.fields.actions import is_key
from bot.minutes.fields.agenda import Agenda
from bot.minutes.fields.promises import agreed_in
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.columns import Column
from bot.minutes.layout.headings import Heading, heading_of
from bot.minutes.layout.labels import Label, label_of
from bot.minutes.layout.parts import LISTED, Kind, TextPart, presence_over
from bot.minutes.layout.table import header, stacked_header
from bot.minutes.layout.titles import Titles
from bot.minutes.marks import split_mark
from bot.minutes.states import is_done
from bot.minutes.vocabulary import Field

_KINDS = {
    Field.DISCUSSION: Kind.DISCUSSION,
    Field.ACTIONS: Kind.ACTIONS,
    Field.NEXT: Kind.NEXT,
    Field.PART: Kind.ITEM,
}
_TELLING = frozenset({Kind.ITEM, Kind.DISCUSSION})
_OF_ITEM = frozenset({Kind.DISCUSSION, Kind.ACTIONS, Kind.TABLE, Kind.NEXT})
_AHEAD = 20
_MOST_WORDS = 8
_VALUED = frozenset({Field.DATE, Field.TIME, Field.START, Field.END, Field.PLACE})
_HEAD = _VALUED | {Field.TITLE, Field.OTHER}


def outline(rows: Sequence[TextRow], agenda: Agenda) -> list[TextPart]:
    """The parts in the order of the text; the first is what stands above all others."""
    cutter = _Cutter(rows, agenda)
    at = 0
    while at < len(rows):
        at = cutter.step(at)
    return cutter.parts


class _Cutter:
    def __init__(self, rows: Sequence[TextRow], agenda: Agenda) -> None:
        self.parts = [TextPart(Kind.TOP)]
        self._rows = rows
        self._agenda = agenda
        self._titles = Titles(agenda.titles)
        self._used: set[int] = set()
        self._seen: set[Field] = set()
        self._begun = False

    @property
    def _last(self) -> TextPart:
        return self.parts[-1]

    def step(self, at: int) -> int:
        """Takes the row there, with others if they belong together; where the next one is."""
        if self._agenda.titles and at == self._agenda.start:
            self.parts.append(TextPart(Kind.AGENDA, source=self._rows[at]))
            return self._agenda.end
        if not self._rows[at].filled:
            return self._plain(at)
        if self._rows[at].of_table:
            return (self._rows[at].heading and self._table(at)) or self._row(at)
        return self._table(at) or self._item(at) or self._label(at) or self._plain(at)

    def _plain(self, at: int) -> int:
        if presence_over(self._last, self._rows[at]):
            self.parts.append(TextPart(Kind.LOOSE))
        elif self._last.one_line and not is_key(self._rows[at]):
            self.parts.append(self._told_after(self._last))
        self._last.rows.append(self._rows[at])
        return at + 1

    def _told_after(self, actions: TextPart) -> TextPart:
        """What is told goes on below an action point that stood on a line of its own."""
        above = next((part for part in reversed(self.parts) if part.kind in _TELLING or part.kind == Kind.TOP), actions)
        kind = above.kind if above.kind in _TELLING else Kind.LOOSE
        return TextPart(kind, item=actions.item, heading=actions.heading)

    def _row(self, at: int) -> int:
        """A row of the table above it, also where something stood between."""
        if self._last.kind != Kind.TABLE or self._last.stacked:
            above = next((part for part in reversed(self.parts) if part.kind == Kind.TABLE), None)
            if above is None:
                return self._plain(at)
            part = TextPart(Kind.TABLE, columns=above.columns, source=above.source)
            self._add(part, at)
            part.item, part.heading = above.item, above.heading
        self._last.rows.append(self._rows[at])
        return at + 1

    def _table(self, at: int) -> int:
        columns = header(self._rows[at], self._rows[at + 1 : at + 1 + _AHEAD])
        if columns:
            return self._add(TextPart(Kind.TABLE, columns=columns, source=self._rows[at]), at + 1)
        columns = stacked_header(self._rows, at)
        if not columns:
            return 0
        return self._add(TextPart(Kind.TABLE, columns=columns, stacked=True, source=self._rows[at]), at + len(columns))

    def _item(self, at: int) -> int:
        used = self._used if self._last.kind not in {Kind.ACTIONS, Kind.TABLE, Kind.NEXT} else set()
        outside = self._begun or self._outside_head(at)
        head = None if self._row_of_table(at) else heading_of(self._rows, at, self._titles, used, outside=outside)
        if not head:
            return 0
        actions_by_item = self._last.kind == Kind.ACTIONS and head.item in self._used
        self._begun = True
        self.parts.append(self._part_of(head, Kind.ACTIONS if actions_by_item else Kind.ITEM, at))
        return at + 1

    def _outside_head(self, at: int) -> bool:
        last = self._last
        if last.kind == Kind.FIELD and last.fields[0] in LISTED:
            return presence_over(last, self._rows[at])
        return last.kind != Kind.TOP

    def _part_of(self, head: Heading, kind: Kind, at: int) -> TextPart:
        if head.item is not None:
            self._used.add(head.item)
        return TextPart(kind, list(head.rows), item=head.item, heading=head.title, source=self._rows[at])

    def _row_of_table(self, at: int) -> bool:
        """A title within the table of actions stands for its rows, unless another part begins below it."""
        row = self._rows[at]
        if self._last.kind != Kind.TABLE:
            return False
        below = self._rows[at + 1] if at + 1 < len(self._rows) else None
        if self._last.stacked:
            empty_cell = below is not None and below.cell and not below.filled and not below.gap
            return Column.ITEM in self._last.columns or empty_cell
        label = label_of(below) if below else None
        new_part = below is not None and (header(below) is not None or (label and Field.DISCUSSION in label.fields))
        return len(row.cells) > 1 and not new_part

    def _label(self, at: int) -> int:
        row = self._rows[at]
        label = label_of(row) or self._over_list(at)
        if not label or not self._counts(label, at):
            return 0
        self._seen.update(label.fields)
        kind = _KINDS.get(label.fields[0], Kind.FIELD)
        if kind == Kind.ACTIONS and self._last.one_line and is_done(label.value):
            self._last.kind = Kind.DISCUSSION
            self._last.one_line = False
            return self._plain(at)
        part = TextPart(kind, value=label.value, fields=label.fields, source=row)
        if kind in _TELLING:
            part.heading = split_mark(row.text)[1].split(":")[0].strip()
        if label.fields[0] not in _HEAD:
            lines = agreed_in(row.text) or (label.value.split("\n") if label.value else [])
            part.rows = [TextRow((line,), row.raw if len(lines) == 1 else line) for line in lines]
            part.one_line = kind == Kind.ACTIONS and len(lines) == 1 and not any(split_mark(label.value)[0])
        elif label.fields[0] in _VALUED and not label.value and self._value_below(at):
            part.value = self._rows[at + 1].text
            return self._add(part, at + 2)
        return self._add(part, at + 1)

    def _over_list(self, at: int) -> Label | None:
        """A word apart that says little, « Tâches », is a label where a list stands right below it."""
        row, below = self._rows[at], self._rows[at + 1 : at + 2]
        listed = below and not below[0].gap and any(split_mark(below[0].text)[0])
        return label_of(replace(row, heading=True)) if listed and row.gap and len(row.cells) == 1 else None

    def _value_below(self, at: int) -> bool:
        if len(self._rows[at].cells) > 1 or at + 1 == len(self._rows) or label_of(self._rows[at + 1]):
            return False
        below = self._rows[at + 1].text
        return len(below.split()) <= _MOST_WORDS or not below.endswith(".")

    def _add(self, part: TextPart, after: int) -> int:
        """Within an item, what follows is of the same item."""
        last = self._last
        own = part.kind == Kind.NEXT and (last.kind not in _TELLING or (part.source and part.source.heading))
        if part.kind in _OF_ITEM and not own:
            part.item = last.item
            if last.kind in _OF_ITEM or last.kind == Kind.ITEM:
                part.heading = last.heading or part.heading
            self._begun |= part.kind != Kind.NEXT
        self.parts.append(part)
        return after

    def _counts(self, label: Label, at: int) -> bool:
        """Whether a label opens a part here, or is but a line of what is being told."""
        kind = label.fields[0]
        telling = self._begun and self._last.kind in _TELLING
        if kind in {Field.DISCUSSION, Field.ACTIONS, Field.NEXT}:
            return True
        if kind == Field.AGENDA or (self._last.kind == Kind.NEXT and not self._rows[at].gap):
            return False
        if kind == Field.PART:
            return self._last.item is None or not telling
        if kind in LISTED and not self._begun:
            return True
        if kind != Field.OTHER and not self._seen.isdisjoint(label.fields):
            return False
        return not telling or kind not in _HEAD or self._late_head(at)

    def _late_head(self, at: int) -> bool:
        """A head that stands at the end: no date so far, and labels side by side."""
        beside = [label_of(row) for row in (*self._rows[max(at - 1, 0) : at], *self._rows[at + 1 : at + 2])]
        return Field.DATE not in self._seen and any(label and label.fields[0] in _HEAD for label in beside)
