"""What a coordinator says that one currency is worth in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Rate:
    """One `currency` is worth `millionths` of a millionth of `base`; both are ISO codes. `at` in UTC seconds."""

    currency: str
    base: str
    millionths: int
    at: int


async def in_group(tx: Tx, group_id: int) -> list[Rate]:
    """The rates of a group, the one said last first."""
    rows = await tx.rows(
        "SELECT currency, base, rate, at FROM currency_rates WHERE group_id = ? ORDER BY at DESC, id DESC", group_id
    )
    return [Rate(row[0], row[1], row[2], row[3]) for row in rows]


async def put(tx: Tx, group_id: int, rate: Rate, by: int) -> None:
    """From now on that is the rate of the two, in either direction."""
    await drop(tx, group_id, rate.currency, rate.base)
    await tx.run(
        "INSERT INTO currency_rates (group_id, currency, base, rate, set_by, at) VALUES (?, ?, ?, ?, ?, ?)",
        group_id,
        rate.currency,
        rate.base,
        rate.millionths,
        by,
        rate.at,
    )


async def drop(tx: Tx, group_id: int, one: str, other: str) -> None:
    """No rate of the two is known any more."""
    await tx.run(
        "DELETE FROM currency_rates WHERE group_id = ? AND currency IN (?, ?) AND base IN (?, ?)",
        group_id,
        one,
        other,
        one,
        other,
    )
