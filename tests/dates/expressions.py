"""The published lists: what people write, and what it is to be read as."""

import csv
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from bot.dates import Doubt, When, read_when


@dataclass(frozen=True, slots=True)
class Expression:
    """One row: who wrote what, when and where; `expected` as `shown` writes it."""

    now: datetime
    zone: str
    lang: str
    past: bool
    text: str
    expected: str

    def read(self) -> When | Doubt | None:
        """What Tama makes of it."""
        return read_when(self.text, now=self.now, zone=self.zone, lang=self.lang, past=self.past)


def expressions() -> list[Expression]:
    """Every row of the list."""
    with Path(__file__).with_name("expressions.csv").open(encoding="utf-8", newline="") as file:
        return [
            Expression(
                datetime.fromisoformat(row["now"]),
                row["zone"],
                row["lang"],
                row["past"] == "yes",
                row["text"],
                row["expected"],
            )
            for row in csv.DictReader(file)
        ]


def expressions_elsewhere() -> list[Expression]:
    """Every row of the list that comes from other projects, which mean one day or hour, or none."""
    with Path(__file__).with_name("expressions_elsewhere.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return [
            Expression(datetime.fromisoformat(row["now"]), "UTC", row["lang"], False, row["text"], row["meant"])
            for row in rows
        ]


def shown(read: When | Doubt | None) -> str:
    """`2026-04-12..2026-04-13 09:00-17:00 Africa/Dakar`, `ambiguous … | …`, `none`."""
    match read:
        case None:
            return "none"
        case Doubt(reason, candidates):
            return f"{reason} {' | '.join(map(shown, candidates))}".rstrip()
        case When(day, start, end, end_day, zone):
            days = f"{day}..{end_day}" if end_day else f"{day}"
            return " ".join(filter(None, (days, _hours(start, end), zone)))


def _hours(start: time | None, end: time | None) -> str:
    return "-".join(f"{hour:%H:%M}" for hour in (start, end) if hour is not None)
