"""What the tables of each subject hold of people and of their answers.

A subject declares it beside its statements; erasure, the file of one's data, redaction and undo read it here and know
no subject.
"""

from __future__ import annotations

from dataclasses import dataclass

OF_GROUP = "group_id IN (SELECT group_id FROM memberships WHERE person_id = ?)"
"""Rows of the groups that a person is or was in."""
OF_MEETING = f"meeting_id IN (SELECT id FROM meetings WHERE {OF_GROUP})"
"""Rows of the meetings of these groups."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a person is told of themselves under `subject`.

    `columns` are separated by spaces, each `table.column:name` or shorter; `source` is the rest of the statement, with
    one `?` for the person.
    """

    subject: str
    columns: str
    source: str


@dataclass(frozen=True, slots=True)
class Names:
    """A column in which people are named, one after the other, and nothing else stands.

    `scope` has one `?` for the person. `within`: the column is JSON, and these are its fields that hold names.
    """

    column: str
    scope: str = OF_GROUP
    key: tuple[str, ...] = ("id",)
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """How an answer is taken back: `key` tells rows apart, `columns` are what an answer changes or a new row needs.

    `stamps` are those of them that say when and where: said again, an answer is still the same. `woken`: time must
    look again at a row that was put back. `alone`: nobody else writes meanwhile.
    """

    key: tuple[str, ...]
    columns: tuple[str, ...]
    stamps: frozenset[str] = frozenset()
    woken: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with what it holds. `forgotten`: statements that leave nothing of a person there, one `?` each.

    `own`: columns with what people wrote, each with the column that says who did.
    """

    name: str
    held: tuple[Held, ...] = ()
    names: tuple[Names, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    forgotten: tuple[str, ...] = ()
    answers: Answers | None = None


TABLES: dict[str, Table] = {}


def declare(table: Table) -> None:
    """Declare what a table holds. ValueError if it was declared before."""
    if table.name in TABLES:
        raise ValueError(f"table {table.name} is declared twice")
    TABLES[table.name] = table


def made(table: str) -> Held:
    """What somebody made, in a table of numbered things with `created_by`."""
    source = f"FROM {table} t JOIN groups g ON g.id = t.group_id WHERE t.created_by = ? ORDER BY t.id"
    return Held(f"{table}_made", "g.name:group t.number t.created_at", source)
