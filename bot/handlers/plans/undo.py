"""What is new or changed in a plan, by one line or a file, so that all of it can be taken back for ten minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages import Chat
from bot.rules.todo.items import Thing
from bot.things.undoable import Acting
from storage import row_snapshots
from storage.plans import activities, plans
from storage.plans.drafts import PlanDraft
from storage.row_snapshots import Row, Scope


@dataclass(frozen=True, slots=True)
class Undoing:
    """A change of the plan under way: the ids of what there was, and the rows that it may change, as they stood."""

    activities: frozenset[int]
    axes: frozenset[int]
    before: Sequence[tuple[Scope, Sequence[Row]]]

    @classmethod
    async def begin(cls, chat: Chat, changing: Sequence[int] = (), draft: PlanDraft | None = None) -> Undoing:
        """Before anything is written. `changing`: numbers of activities; `draft`: what a file says of the plan."""
        there = {one.number: one.id for one in await activities.in_group(chat.tx, chat.group_id)}
        axes = frozenset(one.id for one in await plans.axes(chat.tx, chat.group_id))
        scopes = [scope for number in changing for scope in _of_activity(there[number])]
        if draft is not None:
            scopes += [Scope("plans", {"group_id": chat.group_id}), Scope("plan_drafts", {"id": draft.id})]
        before = [(scope, await row_snapshots.image(chat.tx, scope)) for scope in scopes]
        return cls(frozenset(there.values()), axes, before)

    async def done(self, chat: Chat, of: tuple[str, int], command: str) -> None:
        """From now on `annuler` takes all of it back, unless something else goes by it since; `of`: kind, number."""
        there = await activities.in_group(chat.tx, chat.group_id)
        added = [scope for one in there if one.id not in self.activities for scope in _of_activity(one.id)]
        axes = [one.id for one in await plans.axes(chat.tx, chat.group_id) if one.id not in self.axes]
        made = [scope for axis in axes for scope in _of_axis(axis)]
        none: Sequence[Row] = ()
        before = [*((scope, none) for scope in added), *self.before, *((scope, none) for scope in made)]
        await Acting(Thing(chat.membership.group_slug, *of), command, before).done(chat)


def _of_activity(activity_id: int) -> list[Scope]:
    """Its rows, and before it those that go by it."""
    beside = ("activity_owners", "activity_notes", "fundings")
    return [*(Scope(table, {"activity_id": activity_id}) for table in beside), Scope("activities", {"id": activity_id})]


def _of_axis(axis_id: int) -> list[Scope]:
    """The row of an axis, and before it whatever stands under it: an axis that others use stays."""
    beside = ("fundings", "activities")
    return [*(Scope(table, {"axis_id": axis_id}) for table in beside), Scope("plan_axes", {"id": axis_id})]
