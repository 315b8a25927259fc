"""Whether all is well, as the host's own watch asks: it looks, and names nobody."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from storage import facts
from storage.engine.addresses import sqlite_file
from storage.errors import StorageError
from storage.instants import instant, to_seconds
from storage.outbox import report

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.host.standing import Standing
    from bot.host.unwritten import Unwritten
    from storage.database import Database, Tx

ANSWER_SECONDS = 5.0
OVERDUE = timedelta(hours=1)
"""A letter that might go and does not for so long: something is stuck."""
_LITTLE, _PART = 100_000_000, 50
"""A disk is full for us with so few bytes left, or with one part in so many where it is a small one."""
_MARK = "health"


@dataclass(slots=True)
class Health:
    """What is wrong, in one sentence each, and what was seen."""

    wrong: list[str] = field(default_factory=list)
    seen: dict[str, str | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Watch:
    """Looks at one running Tama. `backup_failed`: whether the last backup did not succeed."""

    url: str
    db: Database
    clock: Clock
    standings: Sequence[Standing]
    unwritten: Unwritten
    backup_failed: Callable[[], bool]
    began: datetime

    async def look(self) -> Health:
        """Look at the database, the disk, the channels, the outbox, the refusals and the backups."""
        health, now = Health(seen={"running since": self.began.isoformat(timespec="seconds")}), self.clock.now()
        await self._database(health, now)
        self._disk(health)
        for one in self.standings:
            _channel(one, health, now)
        count = health.seen["refused lately"] = self.unwritten.lately(now)
        if count:
            health.wrong.append(f"{count} lines or pages were refused lately, as nothing could be written down.")
        if self.backup_failed():
            health.wrong.append("The last backup failed; the log says why.")
        health.seen["serves"] = identity(self.url)
        return health

    async def _database(self, health: Health, now: datetime) -> None:
        at = to_seconds(now)
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self.db.transaction(lambda tx: facts.put(tx, _MARK, str(at)), _MARK)
                waiting, oldest = await self.db.read(lambda tx: _outbox(tx, at))
        except StorageError as fault:
            health.wrong.append(f"Database: {fault}")
            return
        except TimeoutError:
            health.wrong.append("Database: it does not answer.")
            return
        health.seen["database"] = "written and read"
        health.seen["letters waiting"] = waiting
        health.seen["oldest due since"] = None if oldest is None else instant(oldest).isoformat()
        # What waited while Tama did not run gets its hour too.
        if oldest is not None and at - max(oldest, to_seconds(self.began)) > OVERDUE.total_seconds():
            health.wrong.append(
                f"Outbox: a letter has waited since {instant(oldest):%Y-%m-%d %H:%M} UTC and is not sent."
            )

    def _disk(self, health: Health) -> None:
        path = sqlite_file(self.url)
        if path is None:
            return
        try:
            disk = shutil.disk_usage(path.resolve().parent)
        except OSError as fault:
            health.wrong.append(f"Disk: {fault.strerror}.")
            return
        health.seen["disk free"] = disk.free
        if disk.free < min(_LITTLE, disk.total // _PART):
            health.wrong.append(f"Disk: {disk.free / 1e6:.1f} MB are left.")


async def _outbox(tx: Tx, at: int) -> tuple[int, int | None]:
    return (await report.counts(tx)).get("waiting", 0), await report.overdue_since(tx, at)


def _channel(standing: Standing, health: Health, now: datetime) -> None:
    since, name = standing.works_since, standing.name
    health.seen[name] = "silent" if since is None else f"works since {since.isoformat(timespec='seconds')}"
    if standing.seen_at is not None:
        health.seen[f"{name} seen"] = standing.seen_at.isoformat(timespec="seconds")
    if not standing.is_well(now):
        health.wrong.append(f"{name}: it has not answered for {_minutes(now, standing)} minutes.")


def _minutes(now: datetime, standing: Standing) -> int:
    return int(abs(now - (standing.seen_at or standing.began)).total_seconds() // 60)


def identity(url: str) -> str:
    """Tells one database from another, and nothing about it."""
    path = sqlite_file(url)
    if path is None:
        parts = urlsplit(url)
        words = f"{parts.hostname} {parts.port} {parts.path} {parts.query}"
    else:
        words = _file_identity(path)
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def _file_identity(path: Path) -> str:
    try:
        there = path.stat()
    except OSError:
        return str(path.resolve())
    return f"{there.st_dev} {there.st_ino}"
