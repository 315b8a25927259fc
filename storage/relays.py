"""Answers that somebody typed in a colleague's name: what each subject finds of them in the rows of its own answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row

TYPED = " LEFT JOIN people b ON b.id = r.entered_by AND b.erased_at IS NULL WHERE r.entered_by IS NOT NULL"
"""The end of a statement on answers `r` that others typed: by whom, as `b`."""
PERSON = "LEFT JOIN people p ON p.id = r.person_id AND p.erased_at IS NULL"
"""Whose answer `r` is, as `p`."""


@dataclass(frozen=True, slots=True)
class Relayed:
    """An answer that was typed by somebody else, at `at`, and what ends the time for confirming it.

    `kind` and `number` are those of what it answers; `whose` is the organisation or person that it counts for, `by`
    who typed it: None for people who were erased. `whose_id`: the person's id, None for an organisation.
    `ends_on` is a day on the clocks of `zone`, `ends_at` an instant. Instants in UTC seconds.
    """

    kind: str
    number: int
    whose: str | None
    entered_by: int
    by: str | None
    at: int
    confirmed_at: int | None
    ends_on: date | None
    ends_at: int | None
    zone: str
    whose_id: int | None


def relayed(row: Row) -> Relayed:
    """The answer in a row that has these columns in this order."""
    ends_on = None if row[7] is None else date.fromisoformat(row[7])
    return Relayed(row[0], row[1], row[2], row[3], row[4], row[5], row[6], ends_on, row[8], row[9], row[10])
