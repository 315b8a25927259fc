"""The agenda: finds it, wherever it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.minutes.fields.agenda_list import read_list
from bot.minutes.fields.agenda_table import is_agenda_table, read_table
from bot.minutes.fields.presenters import split_presenter
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.labels import label_of
from bot.minutes.marks import Mark, split_mark
from bot.minutes.model import AgendaItem
from bot.minutes.owners import Names
from bot.minutes.vocabulary import Field

_NUMBER_WITHIN = re.compile(r"[\s;,]+(?=\(?\d{1,2}\s?[.)-]+\s?[^\W\d])")


@dataclass
class Agenda:
    """`start` and `end` are the rows it takes; `odd` those among them that are not items."""

    start: int = 0
    end: int = 0
    titles: list[str] = field(default_factory=list)
    presenters: list[str] = field(default_factory=list)
    odd: list[TextRow] = field(default_factory=list)

    def items(self, names: Names) -> list[AgendaItem]:
        """The items; `names` help to tell a presenter from the rest of a title."""
        found = []
        for text, presenter in zip(self.titles, self.presenters, strict=True):
            title, within = split_presenter(text, names)
            found.append(AgendaItem(title=title, presenter=presenter or within))
        return found


def find_agenda(rows: Sequence[TextRow]) -> Agenda:
    """The first agenda that has an item, or an empty one."""
    for at, row in enumerate(rows):
        label = label_of(row)
        if label and Field.AGENDA in label.fields:
            found = _read(label.value, rows, at)
            if found.titles:
                return found
    return Agenda()


def _read(value: str, rows: Sequence[TextRow], at: int) -> Agenda:
    if value:
        inline = _inline(value)
        below = rows[at + 1 :] if _goes_on(inline, rows, at + 1) else ()
        titles, odd, count = read_list([*inline, *below])
        return Agenda(at, at + 1 + max(count - len(inline), 0), titles, [""] * len(titles), odd)
    if is_agenda_table(rows, at + 1):
        entries, count = read_table(rows[at + 1 :])
        return Agenda(at, at + 1 + count, [title for title, _ in entries], [who for _, who in entries])
    titles, odd, count = read_list(rows[at + 1 :])
    return Agenda(at, at + 1 + count, titles, [""] * len(titles), odd)


def _goes_on(inline: Sequence[TextRow], rows: Sequence[TextRow], at: int) -> bool:
    """« Ordre du jour : 1. Bilan », and the second item in the line below."""
    first = split_mark(inline[-1].text)[0] if inline else Mark()
    return any(first) and at < len(rows) and not rows[at].gap and any(split_mark(rows[at].text)[0])


def _inline(value: str) -> list[TextRow]:
    """The items that stand beside the label, on lines of their own or not."""
    parts = [line for line in value.split("\n") if line.strip()]
    if len(parts) == 1:
        parts = _NUMBER_WITHIN.split(parts[0])
    if len(parts) == 1:
        parts = parts[0].split(";")
    return [TextRow((part.strip(),), part.strip()) for part in parts if part.strip()]
