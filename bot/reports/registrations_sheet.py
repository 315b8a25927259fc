"""Who registered for a webinar as a table, for its coordinators."""

from __future__ import annotations

from collections.abc import Sequence

from bot.languages import Reader, render
from bot.reports.sheets import Cell, Sheet
from bot.texts import T
from storage.webinars.registrations import Registration

_HEADS = (T("Organisation"), T("Country"), T("Name"), T("Colleagues with them"), T("State"))
_STATES = {"registered": T("registered"), "waiting": T("on the waiting list"), "declined": T("does not come")}


def registrations_sheet(title: str, found: Sequence[Registration], reader: Reader) -> Sheet:
    """The table: one row a person, in the order in which they registered."""
    rows: list[list[Cell]] = [
        [one.organisation or "", one.country or "", one.name, one.guests, render(_STATES[one.state], reader)]
        for one in found
    ]
    return Sheet(title, [render(head, reader) for head in _HEADS], rows)
