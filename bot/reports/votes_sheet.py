"""The ideas of a vote as a table, in the columns that the groups use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.languages import Reader, render
from bot.reports.sheets import Cell, Sheet
from bot.texts import Text

HEADS = ("N°", "Ideas / Idées", "By whom / Par qui", "Comments / Commentaires", "VOTE")
"""In both languages, as the groups have it."""


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea as somebody may see it: without an author where names are hidden, without votes where they are."""

    number: int
    idea: Text
    author: str = ""
    comments: tuple[Text, ...] = ()
    votes: int | None = None


def votes_sheet(title: str, rows: Sequence[IdeaRow], reader: Reader) -> Sheet:
    """The table; the comments on an idea stand one below the other in their cell."""
    return Sheet(title, HEADS, [_cells(row, reader) for row in rows])


def _cells(row: IdeaRow, reader: Reader) -> list[Cell]:
    comments = "\n".join(render(one, reader) for one in row.comments)
    return [row.number, render(row.idea, reader), row.author, comments, row.votes]
