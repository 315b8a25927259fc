"""Who attended a webinar as a table, by organisation and country; nobody is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.languages import Reader, render
from bot.reports.sheets import Cell, Sheet
from bot.texts import T
from storage.webinars.attendances import Attendance

_HEADS = (
    T("Organisation"),
    T("Country"),
    T("Attended"),
    T("Partly"),
    T("Colleagues with them"),
    T("Missed"),
    T("Saw the recording"),
)


def attendance_sheet(title: str, answers: Sequence[Attendance], reader: Reader) -> Sheet:
    """The table: how many answered what, and how many colleagues were with those who attended."""
    counted: dict[tuple[str, str], Counter[str]] = {}
    for one in answers:
        row = counted.setdefault((one.organisation or "", one.country or ""), Counter())
        row[one.answer] += 1
        row["guests"] += one.guests
    rows: list[list[Cell]] = [
        [organisation, country, *(count[kind] for kind in ("attended", "partly", "guests", "missed", "recording"))]
        for (organisation, country), count in sorted(counted.items(), key=lambda item: (not item[0][0], item[0]))
    ]
    return Sheet(title, [render(head, reader) for head in _HEADS], rows)
