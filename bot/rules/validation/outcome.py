"""What becomes of a validation, and when those who have not answered are reminded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.rules.sending.steps import Step, in_turn
from storage.validation.rounds import APPROVE, CHANGES, REJECT, Round, Validator

DAY, HOUR = 86_400, 3_600
NEWS = 14 * DAY
"""How long it is worth saying what has become of a validation, in seconds."""
APPROVED, WITH_CHANGES, REJECTED, TIED, TOO_FEW = "approved", "with_changes", "rejected", "tied", "too_few"


@dataclass(frozen=True, slots=True)
class Count:
    """How many said what; `silent` are those who could answer and have not, `gone` those who left before they did."""

    approve: int
    changes: int
    reject: int
    silent: int
    gone: int

    @property
    def answers(self) -> int:
        """How many have answered."""
        return self.approve + self.changes + self.reject


def count(asked: Sequence[Validator]) -> Count:
    """What was said so far."""
    said = [one.answer for one in asked]
    silent = [one for one in asked if one.answer is None]
    gone = sum(bool(one.gone) for one in silent)
    return Count(said.count(APPROVE), said.count(CHANGES), said.count(REJECT), len(silent) - gone, gone)


def verdict(one: Round, counted: Count) -> str:
    """Approved, with changes, rejected, tied, or too few answers. Silence approves only where that was said before."""
    silent = counted.silent if one.silence else 0
    if counted.answers + silent < (one.quorum or 1):
        return TOO_FEW
    for_it = counted.approve + counted.changes + silent
    if for_it == counted.reject:
        return TIED
    if for_it < counted.reject:
        return REJECTED
    return WITH_CHANGES if counted.changes else APPROVED


def steps(one: Round) -> list[Step]:
    """One reminder: a day before the close, two hours before that of a short round, none for a very short one."""
    lasts = one.closes_at - (one.opened_at or 0)
    before = DAY if lasts >= 2 * DAY else 2 * HOUR if lasts >= 8 * HOUR else None
    return [] if before is None else in_turn([("before", one.closes_at - before)], one.closes_at)
