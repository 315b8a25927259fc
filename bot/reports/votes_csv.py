"""The ideas of a vote as a table, in the columns that the groups use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.languages import Reader, render
from bot.reports.sheets import table
from bot.texts import T, Text


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea as somebody may see it: without an author where names are hidden, without votes where they are."""

    number: int
    idea: Text
    author: str = ""
    comments: tuple[Text, ...] = ()
    votes: int | None = None


def votes_csv(rows: Sequence[IdeaRow], reader: Reader) -> bytes:
    """The file; the comments on an idea stand one below the other in their cell."""
    heads = (T("No."), T("Ideas"), T("By whom"), T("Comments"), T("Votes"))
    return table([[render(head, reader) for head in heads], *(_cells(row, reader) for row in rows)], reader.lang)


def _cells(row: IdeaRow, reader: Reader) -> list[str | int]:
    comments = "\n".join(render(one, reader) for one in row.comments)
    return [row.number, render(row.idea, reader), row.author, comments, "" if row.votes is None else row.votes]
