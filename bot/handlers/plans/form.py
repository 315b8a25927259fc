"""From an activity as it is kept to one as it is read in a file, and back: the same words in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from storage.plans.activities import Activity, Amount, Content

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.papers.plans.model import Activity as Written
    from bot.papers.plans.model import State


def content_of(one: Written, axis_id: int | None, lang: str) -> Content:
    """What is kept of an activity that was read or typed."""
    budget, when = one.budget, one.when
    return Content(
        one.what, lang, axis_id, one.description or "", one.how or "", one.where or "", "\n".join(one.criteria),
        None if budget is None else Amount(round(budget.amount * 100), budget.currency or ""),
        when.text or "", when.start, when.end, when.order,
    )  # fmt: skip


def written(one: Activity, axes: Mapping[int, str]) -> Written:
    """An activity that is kept as a file would say it; `axes`: their titles by id."""
    from bot.papers.plans.model import Activity as Form  # noqa: PLC0415 - a start reads no plan
    from bot.papers.plans.model import Budget, Period  # noqa: PLC0415 - likewise

    kept, needed = one.content, one.content.needed
    return Form(
        axis=None if kept.axis_id is None else axes[kept.axis_id],
        what=kept.what,
        description=kept.description or None,
        who=[owner.name for owner in one.owners],
        how=kept.how or None,
        budget=None if needed is None else Budget(amount=_plain(needed), currency=needed.currency or None),
        when=Period(text=kept.when_text or None, start=kept.starts_on, end=kept.ends_on, order=kept.turn),
        where=kept.venue or None,
        criteria=kept.criteria.split("\n") if kept.criteria else [],
        state=cast("State", one.state),
    )  # fmt: skip


def _plain(amount: Amount) -> int | float:
    whole, rest = divmod(amount.hundredths, 100)
    return amount.hundredths / 100 if rest else whole
