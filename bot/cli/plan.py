"""`tama plan FILE`: what Tama reads in a plan of action; nothing is stored."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.cli.papers import readable
from bot.minutes.model import to_json
from bot.papers.plans.model import Activity, Plan
from bot.papers.upload import bytes_of, read_plan_bytes


async def main(asked: argparse.Namespace) -> int:
    """Print what was read; exit code 2 and a sentence for what cannot be read."""
    plan = readable(Path(asked.file), lambda path: read_plan_bytes(bytes_of(path)))
    sys.stdout.write(
        to_json(plan.public(), indent=2) + "\n" if asked.json else "".join(f"{line}\n" for line in _lines(plan))
    )
    return 0


def _lines(plan: Plan) -> list[str]:
    """The plan, a line for each activity, with a line above those of each axis."""
    found = [plan.title or ""]
    axis: str | None = None
    for activity in plan.activities:
        if activity.axis and activity.axis != axis:
            found.append(activity.axis)
        axis = activity.axis
        found.append(f"- {_line(activity)}")
    return [*found, *(f"? {line}" for line in plan.not_understood)]


def _line(activity: Activity) -> str:
    budget = f"{activity.budget.amount:,} {activity.budget.currency or ''}".strip() if activity.budget else None
    told = (activity.what, ", ".join(activity.who), activity.when.text, activity.where, budget)
    return " | ".join(part for part in told if part)
