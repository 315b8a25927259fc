"""Tells whether a row is the heading of an item."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.labels import label_of
from bot.minutes.layout.titles import LIKELY, Titles
from bot.minutes.marks import split_mark
from bot.minutes.vocabulary import Field
from bot.spelling.folding import fold

_LONGEST = 100
_LONGEST_UNMARKED = 60
_ENOUGH_LETTERS = 4
_RESOLUTION = re.compile(
    r"(?:(?:\w+|\d{1,2}(?:ere?|e|eme|st|nd|rd|th)) )?(?:resolution|deliberation)(?: (?:n ?[°o] ?)?\d{1,3})?"
)


@dataclass(frozen=True)
class Heading:
    """`item` is its place on the agenda, if it has one; `rows` what was said on the same line."""

    title: str
    item: int | None = None
    rows: list[TextRow] = field(default_factory=list)


def heading_of(
    rows: Sequence[TextRow], at: int, titles: Titles, used: AbstractSet[int], *, outside: bool
) -> Heading | None:
    """The heading there. `used` items had theirs; `outside`: the head of the compte-rendu is over."""
    row = rows[at]
    if not row.single:
        return None
    title = _title(row)
    below = label_of(rows[at + 1]) if at + 1 < len(rows) else None
    if below and Field.DISCUSSION in below.fields and _may_head(row, titles):
        return Heading(title, titles.match(row.text, LIKELY) if len(titles) else None)
    if len(titles):
        return _of_agenda(rows, at, titles, used)
    outside = outside or (row.gap and _RESOLUTION.fullmatch(fold(title)) is not None)
    return Heading(title) if outside and not label_of(row) and _looks_like_one(rows, at) else None


def _title(row: TextRow) -> str:
    return split_mark(row.text)[1].rstrip(" ;:.")


def _may_head(row: TextRow, titles: Titles) -> bool:
    if label_of(row) and titles.match(row.text) is None:
        return False
    marked = split_mark(row.text)[0].number is not None
    return row.gap or row.heading or row.cell or marked or titles.match(row.text, LIKELY) is not None


def _of_agenda(rows: Sequence[TextRow], at: int, titles: Titles, used: AbstractSet[int]) -> Heading | None:
    row = rows[at]
    found = titles.match_heading(row)
    if found is not None and found not in used and not _within_list(rows, at, titles):
        return Heading(_title(row), found)
    before, sign, after = row.text.partition(" : ") if " : " in row.text else row.text.partition(": ")
    found = titles.match(before) if sign else None
    if found is None or found in used or not after.strip():
        return None
    return Heading(_title(TextRow((before,), before)), found, [TextRow((after.strip(),), row.raw)])


def _within_list(rows: Sequence[TextRow], at: int, titles: Titles) -> bool:
    """In a numbered list of which other entries are not on the agenda: an older agenda that is told of."""
    if split_mark(rows[at].text)[0].number is None or rows[at].heading:
        return False
    return any(titles.match(rows[beside].text, LIKELY) is None for beside in _numbered_beside(rows, at))


def _numbered_beside(rows: Sequence[TextRow], at: int) -> list[int]:
    found = []
    if at and not rows[at].gap and _numbered(rows[at - 1]):
        found.append(at - 1)
    if at + 1 < len(rows) and not rows[at + 1].gap and _numbered(rows[at + 1]):
        found.append(at + 1)
    return found


def _numbered(row: TextRow) -> bool:
    """Whether it is an entry of a numbered list; « 2.1 » stands within the second."""
    number = split_mark(row.text)[0].number if len(row.cells) == 1 and not row.cell else None
    return number is not None and "." not in number


def _looks_like_one(rows: Sequence[TextRow], at: int) -> bool:
    """Without an agenda to compare with: short, apart from what is above, and followed by something."""
    row = rows[at]
    text = row.text
    if row.heading or (row.gap and _RESOLUTION.fullmatch(fold(_title(row)))):
        return True
    mark, rest = split_mark(text)
    if mark.bullet or len(text) > _LONGEST or not (row.gap or row.cell) or text.endswith((".", ";", ",")):
        return False
    if mark.number:
        return not _numbered_beside(rows, at) and not (at + 1 < len(rows) and _numbered(rows[at + 1]))
    if len(text) > _LONGEST_UNMARKED:
        return False
    return text.endswith(":") or (rest.isupper() and sum(map(str.isalpha, rest)) >= _ENOUGH_LETTERS)
