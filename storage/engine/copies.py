"""Copies of a database, of either kind: made while it is in use, and checked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from storage.engine.addresses import sqlite_file
from storage.errors import OpenError

LeftOut = Sequence[tuple[str, str]]
ALL = "1 = 1"
"""All rows of a table."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was read to its end; `rows` is None where only the tables were counted."""

    path: Path
    size: int
    tables: int
    rows: int | None


def stem_of(url: str) -> str:
    """What the copies of a database are called after."""
    path = sqlite_file(url)
    name = urlsplit(url).path.strip("/").replace("/", "-") if path is None else path.stem
    return unquote(name) or "tama"


def ending_of(url: str) -> str:
    """How the names of its copies end."""
    return ".dump" if sqlite_file(url) is None else ".db"


async def copy_to(url: str, target: Path, left_out: LeftOut = ()) -> Copy:
    """Copy what stands in the database at one instant, whoever writes meanwhile, and check it.

    `left_out`: tables and which of their rows (SQL) are not copied; on PostgreSQL whole tables only. Raises
    StorageError; `target` is there whole or not at all.
    """
    source = sqlite_file(url)
    rows = None
    # Here: whoever uses one database does not pay for loading the other's library.
    if source is None:
        from storage.engine.postgres_dump import dump  # noqa: PLC0415

        tables = await dump(url, target, [table for table, which in left_out if which == ALL])
    else:
        from storage.engine.sqlite_copy import copy_file  # noqa: PLC0415

        if not source.is_file():
            raise OpenError(f"There is no database at {source}.")
        # In a thread: it takes as long as the disk takes.
        found = await asyncio.to_thread(copy_file, source, target, left_out)
        tables, rows = found.tables, found.rows
    return Copy(target, await asyncio.to_thread(_size, target), tables, rows)


def _size(path: Path) -> int:
    return path.stat().st_size
