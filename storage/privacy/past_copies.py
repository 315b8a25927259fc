"""Copies made while an evaluation was open: once it is closed, they keep nothing of it that bears no name.

One that holds an opinion and one of the day before that does not tell together when it was given, and who was there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from storage.engine.sqlite_copy import copy_file, opened
from storage.engine.sqlite_tx import in_plain_words
from storage.privacy.confidential import LONG

if TYPE_CHECKING:
    from storage.database import Tx

Evaluation = tuple[int, int]
"""An evaluation: its id, and the instant at which it was made (UTC seconds)."""
_OPEN = (
    "SELECT DISTINCT e.id, e.created_at FROM evaluations e JOIN opinions o ON o.evaluation_id = e.id"
    " WHERE e.state = 'open' AND o.person_id IS NULL"
)
_SPELT = "substr(json_quote(o.text), 2, length(json_quote(o.text)) - 2)"
"""A text as it stands within JSON."""


async def closed(tx: Tx) -> set[Evaluation]:
    """The evaluations that are closed."""
    return {(row[0], row[1]) for row in await tx.rows("SELECT id, created_at FROM evaluations WHERE state = 'closed'")}


async def some_open(tx: Tx) -> bool:
    """Whether an evaluation is open: no copy knows who has given something in one."""
    return await tx.value("SELECT 1 FROM evaluations WHERE state = 'open' LIMIT 1") is not None


def unsay_in(copy: Path, since: Collection[Evaluation]) -> bool:
    """Take out of a copy what was said without a name in evaluations that have closed `since`; whether there was any.

    The copy is whole at each instant. Raises StorageError.
    """
    with in_plain_words(copy):
        with closing(opened(copy)) as connection:
            found = [row[0] for row in _open_in(connection) if row in since]
        if found:
            copy_file(copy, copy, _unsigned(found))
    return bool(found)


def _open_in(connection: sqlite3.Connection) -> list[Evaluation]:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'opinions'").fetchall():
        return []
    return [(row[0], row[1]) for row in connection.execute(_OPEN)]


def _unsigned(ids: Iterable[int]) -> list[tuple[str, str]]:
    """These opinions, and the letters in which their writers were asked whether they mean them."""
    opinions = f"evaluation_id IN ({', '.join(map(str, ids))}) AND person_id IS NULL"
    holds = f"EXISTS (SELECT 1 FROM opinions o WHERE {opinions} AND length(o.text) >= {LONG} AND instr(body, {_SPELT}))"
    return [("local_messages", holds), ("outbox", f"kind = 'answer' AND {holds}"), ("opinions", opinions)]
