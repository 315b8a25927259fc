"""Long answers as rows under headings, cut into pages that fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.handlers.common.paging import light_pages
from bot.languages import Reader, render
from bot.texts import Text


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A row and the heading it stands under; `number` is its own, 0 if it has none."""

    text: Text
    heading: Text
    number: int = 0


def pages_of(rows: Sequence[SectionRow], above: Text, room: int, reader: Reader) -> list[list[SectionRow]]:
    """The rows of each page, which take at most `room` characters; the first page also has `above`."""
    costs = [len(render(row.text, reader)) + 1 for row in rows]
    for position, (before, row) in enumerate(zip([None, *rows], rows, strict=False)):
        costs[position] += 0 if before else len(render(above, reader))
        costs[position] += _starts(before, row) * (len(render(row.heading, reader)) + 1)
    return [[rows[position] for position in page] for page in light_pages(range(len(rows)), costs.__getitem__, room)]


def told(rows: Sequence[SectionRow]) -> list[Text]:
    """The rows of a page, each heading once above its own."""
    texts: list[Text] = []
    for before, row in zip([None, *rows], rows, strict=False):
        if _starts(before, row):
            texts.append(row.heading)
        texts.append(row.text)
    return texts


def _starts(before: SectionRow | None, row: SectionRow) -> bool:
    return before is None or before.heading != row.heading
