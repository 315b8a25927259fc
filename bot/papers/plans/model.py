"""What was read in a plan of action: plain dataclasses, as in `bot.minutes.model`."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["planned", "under_way", "done", "blocked", "dropped"]


@dataclass(kw_only=True)
class Period:
    """When: `text` as written, without the order number; a month is its first and last day."""

    text: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    order: int | None = None


@dataclass(kw_only=True)
class Budget:
    """An amount; `currency` is its ISO code, None where nothing in the file tells it."""

    amount: int | float
    currency: str | None = None


@dataclass(kw_only=True)
class Activity:
    """One activity; what is not set is None or empty. `axis` is the title it stands under."""

    axis: str | None = None
    what: str
    description: str | None = None
    who: list[str] = field(default_factory=list)
    how: str | None = None
    budget: Budget | None = None
    when: Period = field(default_factory=Period)
    where: str | None = None
    criteria: list[str] = field(default_factory=list)
    state: State | None = None


@dataclass(kw_only=True)
class Plan:
    """A plan; `not_understood` holds what stands in it and has no place in an activity, as written."""

    title: str | None = None
    axes: list[str] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    not_understood: list[str] = field(default_factory=list)

    def public(self) -> dict[str, Any]:
        """A plan as the command line prints it: how far its activities are is no part of a plan."""
        activities = [{key: value for key, value in vars(one).items() if key != "state"} for one in self.activities]
        return {**vars(self), "activities": activities}
