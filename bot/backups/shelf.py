"""The folder in which the backups of one database lie, and which of them are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.engine.addresses import sqlite_file
from storage.engine.copies import ending_of, stem_of

DAYS, WEEKS = 7, 4
LAST = 3
"""So many are kept however old they are."""
_RECENT = timedelta(days=1)
_FORM = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """A file on the shelf, and the instant at which it was made (aware, in UTC)."""

    path: Path
    at: datetime


@dataclass(frozen=True, slots=True)
class Shelf:
    """The backups of the database of an address, in a folder that may hold others'."""

    folder: Path
    stem: str
    ending: str

    @property
    def journal(self) -> Path:
        """Where it is kept who was forgotten, for a backup that still knows them."""
        return self.folder / f"{self.stem}-erased.txt"

    def place(self, at: datetime, note: str = "") -> Path:
        """Where a backup of that instant stands."""
        return self.folder / f"{self.stem}-{at.astimezone(UTC).strftime(_FORM)}{note}{self.ending}"

    def backups(self) -> list[Backup]:
        """All that lie there, the newest first."""
        form = re.compile(rf"{re.escape(self.stem)}-(\d{{8}}T\d{{6}}Z)(?:-before-\w+)?{re.escape(self.ending)}")
        found = ((path, form.fullmatch(path.name)) for path in self._files())
        made = [Backup(path, datetime.strptime(name[1], _FORM).replace(tzinfo=UTC)) for path, name in found if name]
        return sorted(made, key=lambda one: (one.at, one.path.name), reverse=True)

    def tidy(self, now: datetime) -> None:
        """Drop what nobody needs any more."""
        for one in dispensable(self.backups(), now):
            one.path.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        return self.folder.iterdir() if self.folder.is_dir() else iter(())


def dispensable(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Those that need not be kept: all of the last day are, the last of each of seven days, of each of four weeks."""
    newest_first = sorted(backups, key=lambda one: one.at, reverse=True)
    kept = {one.path for one in newest_first if one.at > now - _RECENT}
    by_day: dict[object, Backup] = {}
    by_week: dict[object, Backup] = {}
    for one in newest_first:
        by_day.setdefault(one.at.date(), one)
        by_week.setdefault(one.at.isocalendar()[:2], one)
    kept |= {one.path for one in [*list(by_day.values())[:DAYS], *list(by_week.values())[:WEEKS]]}
    # Who was forgotten is in no backup after so long; but a clock that is wrong must not take the last ones away.
    oldest = now - timedelta(weeks=WEEKS + 1)
    old = {one.path for one in newest_first[LAST:] if one.at < oldest}
    return [one for one in newest_first if one.path not in kept or one.path in old]


def shelf_of(url: str, folder: str) -> Shelf:
    """The shelf of a database: in the folder that the host has named, else beside its file."""
    path = sqlite_file(url)
    beside = Path() if path is None else path.resolve().parent
    return Shelf(Path(folder).expanduser() if folder else beside / "backups", stem_of(url), ending_of(url))
