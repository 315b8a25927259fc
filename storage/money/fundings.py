"""Fundings: money that was asked of somebody for an activity, an axis or the plan, and what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from storage.counters import next_number
from storage.plans.activities import Amount

if TYPE_CHECKING:
    from storage.database import Row, Tx

ASKED, GRANTED, REFUSED, WITHDRAWN = "asked", "granted", "refused", "withdrawn"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What money is for, by id: an activity, an axis, or, with neither, the whole plan."""

    activity_id: int | None = None
    axis_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewFunding:
    """Money that was asked of somebody on a day; without day it came unasked. `funder` as it was written."""

    funder: str
    purpose: Purpose
    asked: Amount | None
    asked_on: date | None
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Funding:
    """Money that was asked of somebody. `activity` and `axis` are numbers; `axis` that of the activity if it has one.

    `state` is asked, granted, refused or withdrawn, answered on a day; `granted` may be less than was asked, in another
    currency. `note_by` wrote the note. What was due up to `reminded_at` people
    know. Instants in UTC seconds.
    """

    id: int
    group_id: int
    number: int
    purpose: Purpose
    activity: int | None
    axis: int | None
    funder: str
    organisation_id: int | None
    asked: Amount | None
    asked_on: date | None
    state: str
    granted: Amount | None
    answered_on: date | None
    note: str
    note_lang: str
    note_by: int | None
    created_by: int | None
    created_at: int
    changed_by: int | None
    changed_at: int
    reminded_at: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an ask: its state on a day, with how much of which currency, and a note."""

    state: str
    answered_on: date | None
    granted: Amount | None = None
    note: str = ""
    note_lang: str = ""


_SELECT = (
    "SELECT f.id, f.group_id, f.number, f.activity_id, f.axis_id, a.number, x.number, f.funder, f.organisation_id,"
    " f.asked, f.currency, f.asked_on, f.state, f.granted, f.granted_currency, f.answered_on, f.note, f.note_lang,"
    " f.note_by, f.created_by, f.created_at, f.changed_by, f.changed_at, f.reminded_at"
    " FROM fundings f"
    " LEFT JOIN activities a ON a.id = f.activity_id"
    " LEFT JOIN plan_axes x ON x.id = COALESCE(f.axis_id, a.axis_id)"
)


def _funding(row: Row) -> Funding:
    return Funding(
        row[0], row[1], row[2], Purpose(row[3], row[4]), row[5], row[6], row[7], row[8], _amount(row[9], row[10]),
        _day(row[11]), row[12], _amount(row[13], row[14]), _day(row[15]), row[16], row[17], row[18], row[19], row[20],
        row[21], row[22], row[23],
    )  # fmt: skip


def _amount(hundredths: int | None, currency: str) -> Amount | None:
    return None if hundredths is None else Amount(hundredths, currency)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


async def add(tx: Tx, group_id: int, new: NewFunding, by: int, at: int) -> int:
    """Write down that money was asked for; its number in the group."""
    number = await next_number(tx, group_id, "funding")
    await tx.run(
        "INSERT INTO fundings (group_id, number, activity_id, axis_id, funder, organisation_id, asked, currency,"
        " asked_on, created_by, created_at, changed_by, changed_at, reminded_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        group_id,
        number,
        *_asked(new),
        by,
        at,
        by,
        at,
        at,
    )
    return number


def _asked(new: NewFunding) -> tuple[int | str | None, ...]:
    """What it is for, of whom, how much, since when, in the order of the columns."""
    return (
        new.purpose.activity_id,
        new.purpose.axis_id,
        new.funder,
        new.organisation_id,
        None if new.asked is None else new.asked.hundredths,
        "" if new.asked is None else new.asked.currency,
        _iso(new.asked_on),
    )


async def answer(tx: Tx, funding_id: int, said: Answer, by: int, at: int) -> None:
    """Write down what became of it; with the state `asked` it waits again."""
    granted = said.granted
    await tx.run(
        "UPDATE fundings SET state = ?, answered_on = ?, granted = ?, granted_currency = ?, note = ?, note_lang = ?,"
        " note_by = ?, changed_by = ?, changed_at = ?, reminded_at = ?, wake_at = 0 WHERE id = ?",
        said.state,
        _iso(said.answered_on),
        None if granted is None else granted.hundredths,
        "" if granted is None else granted.currency,
        said.note,
        said.note_lang,
        by if said.note else None,
        by,
        at,
        at,
        funding_id,
    )


async def change(tx: Tx, funding_id: int, new: NewFunding, by: int, at: int) -> None:
    """Of whom, how much, when and for what: put right."""
    await tx.run(
        "UPDATE fundings SET activity_id = ?, axis_id = ?, funder = ?, organisation_id = ?, asked = ?, currency = ?,"
        " asked_on = ?, changed_by = ?, changed_at = ?, wake_at = 0 WHERE id = ?",
        *_asked(new),
        by,
        at,
        funding_id,
    )


async def by_number(tx: Tx, group_id: int, number: int) -> Funding | None:
    """The funding of that number in the group."""
    row = await tx.row(f"{_SELECT} WHERE f.group_id = ? AND f.number = ?", group_id, number)
    return None if row is None else _funding(row)


async def by_id(tx: Tx, funding_id: int) -> Funding | None:
    """One funding."""
    row = await tx.row(f"{_SELECT} WHERE f.id = ?", funding_id)
    return None if row is None else _funding(row)


async def in_group(tx: Tx, group_id: int) -> list[Funding]:
    """The fundings of a group, by number."""
    return [_funding(row) for row in await tx.rows(f"{_SELECT} WHERE f.group_id = ? ORDER BY f.number", group_id)]
