"""The parts of a compte-rendu, before they are read."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.columns import Column
from bot.minutes.marks import split_mark
from bot.minutes.vocabulary import Field

LISTED = frozenset({Field.PRESENT, Field.ABSENT})


class Kind(StrEnum):
    """`ACTIONS` is a list of action points, `TABLE` a table of them."""

    TOP = "top"
    FIELD = "field"
    AGENDA = "agenda"
    ITEM = "item"
    DISCUSSION = "discussion"
    ACTIONS = "actions"
    TABLE = "table"
    NEXT = "next"
    LOOSE = "loose"


@dataclass
class TextPart:
    """A part with its rows; `value` is what stood beside its label or, in the head, in the row below.

    `item` is where on the agenda it belongs, `heading` what stands above it; `one_line`: it ends with its label's line.
    """

    kind: Kind
    rows: list[TextRow] = field(default_factory=list)
    value: str = ""
    fields: tuple[Field, ...] = ()
    item: int | None = None
    heading: str = ""
    columns: tuple[Column, ...] = ()
    stacked: bool = False
    one_line: bool = False
    source: TextRow | None = None

    @property
    def rows_below(self) -> list[TextRow]:
        """Rows of a part without those that stood beside its label."""
        return self.rows[len(self.value.split("\n")) if self.value else 0 :]


def presence_over(part: TextPart, row: TextRow) -> bool:
    """Whether a row below a list of who was there is no longer of it: apart from it, and marked in another way."""
    if part.kind != Kind.FIELD or part.fields[0] not in LISTED or not part.rows:
        return False
    listed = part.value and not part.value.endswith(":")
    if not row.gap:
        return bool(listed) and split_mark(row.text)[0].number is not None
    if part.value:
        return True
    last, mark = split_mark(part.rows[-1].text)[0], split_mark(row.text)[0]
    resets = mark.value is not None and last.value is not None and mark.value <= last.value
    return resets or (last.bullet, last.number is None) != (mark.bullet, mark.number is None)
