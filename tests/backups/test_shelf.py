"""Which backups are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.backups.shelf import Shelf, shelf_of

NOW = datetime(2026, 11, 29, 18, 0, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An empty shelf for the backups of `tama.db`."""
    return Shelf(tmp_path, "tama", ".db")


def put(shelf: Shelf, *instants: datetime, note: str = "") -> None:
    for at in instants:
        shelf.place(at, note).write_bytes(b"")


def days(shelf: Shelf) -> list[str]:
    return [f"{one.at:%m-%d}" for one in shelf.backups()]


def test_seven_days_and_four_weeks_are_kept(shelf: Shelf) -> None:
    put(shelf, *(NOW - timedelta(days=ago) for ago in range(60)))
    shelf.tidy(NOW)
    assert days(shelf) == ["11-29", "11-28", "11-27", "11-26", "11-25", "11-24", "11-23", "11-22", "11-15", "11-08"]


def test_all_of_the_last_day_are_kept_and_the_last_of_each_before(shelf: Shelf) -> None:
    put(shelf, *(NOW - timedelta(hours=6 * step) for step in range(12)))
    shelf.tidy(NOW)
    assert [f"{one.at:%d %H}" for one in shelf.backups()] == ["29 18", "29 12", "29 06", "29 00", "28 18", "27 18"]


def test_the_last_three_are_kept_however_old_and_whatever_the_clock_says(shelf: Shelf) -> None:
    put(shelf, *(NOW - timedelta(weeks=week) for week in range(6)))
    shelf.tidy(NOW + timedelta(days=4000))
    assert days(shelf) == ["11-29", "11-22", "11-15"]


def test_those_from_before_an_upgrade_count_and_go_like_the_others(shelf: Shelf) -> None:
    put(shelf, *(NOW - timedelta(days=day) for day in range(4)))
    put(shelf, NOW - timedelta(days=50), note="-before-0005")
    assert len(shelf.backups()) == 5
    shelf.tidy(NOW)
    assert len(shelf.backups()) == 4


@pytest.mark.parametrize("name", ["tama-demo-20200101T000000Z.db", "tama-20200101T000000Z.db.part", "tama.db", "x"])
def test_what_is_no_backup_of_this_database_stays(shelf: Shelf, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    shelf.tidy(NOW)
    assert (shelf.backups(), (tmp_path / name).exists()) == ([], True)


@pytest.mark.parametrize(
    ("url", "folder", "place"),
    [
        ("sqlite:////srv/tama.db", "", "/srv/backups/tama-20261129T180000Z.db"),
        ("sqlite:////srv/tama.db", "/mnt/usb", "/mnt/usb/tama-20261129T180000Z.db"),
        ("postgresql://tama@host/groups", "/mnt/usb", "/mnt/usb/groups-20261129T180000Z.dump"),
    ],
)
def test_where_backups_stand(url: str, folder: str, place: str) -> None:
    assert str(shelf_of(url, folder).place(NOW)) == place
