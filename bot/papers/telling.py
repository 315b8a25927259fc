"""Tells what a paper is: minutes, a plan of action, a workshop, a list of members, a report, an evaluation."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import TypeVar

from bot.minutes.layout.blocks import rows_of
from bot.minutes.reading.reader import read_minutes
from bot.minutes.refusals import NotMinutes
from bot.minutes.words import minutes_title
from bot.papers.evaluations.reader import read_evaluation
from bot.papers.members.reader import read_members
from bot.papers.plans.axes import names_plan
from bot.papers.plans.reader import Found, find_plan
from bot.papers.reports.reader import read_report
from bot.papers.told import Told
from bot.papers.workshops.reader import read_workshop

_TOP = 10
_SHARE = 0.35
_FEWEST = 2
T = TypeVar("T")


def tell(text: str, known: Collection[str] = (), *, now: datetime | None = None) -> Told:
    """What a text is, by which of the readers understands most of it; NotMinutes for none of these."""
    refusals: list[NotMinutes] = []
    evaluation = _try(lambda: read_evaluation(text), [])
    if evaluation:
        return Told("evaluation", evaluation)
    plan = _try(lambda: find_plan(text, known), refusals)
    if plan and _is_plan(plan, text):
        return Told("plan", plan.plan)
    workshop = _try(lambda: read_workshop(text, now=now), refusals)
    if workshop and workshop.sessions and not _says_minutes(text):
        return Told("workshop", workshop)
    members = _try(lambda: read_members(text), refusals)
    if members and not _says_minutes(text):
        return Told("members", members)
    minutes = _try(lambda: read_minutes(text, known, now=now), refusals)
    if minutes:
        return Told("minutes", minutes)
    named = next(
        (one for one in refusals if one.reason in {"empty", "convocation", "terms", "blank", "too_long"}), None
    )
    if named:
        raise named
    report = _try(lambda: read_report(text), refusals)
    if report:
        return Told("report", report)
    if plan and (len(plan.plan.activities) >= _FEWEST or any(map(names_plan, _top(text)))):
        return Told("plan", plan.plan)
    raise NotMinutes("unknown")


def _try(read: Callable[[], T], refusals: list[NotMinutes]) -> T | None:
    try:
        return read()
    except NotMinutes as refusal:
        refusals.append(refusal)
        return None


def _is_plan(found: Found, text: str) -> bool:
    """Whether the activities are most of a paper, or it calls itself a plan."""
    if len(found.plan.activities) < _FEWEST and not found.rich:
        return False
    words = sum(len(one.what) + len(one.description or "") + len(one.how or "") for one in found.plan.activities)
    words += sum(len(" ".join([*one.who, *one.criteria, one.when.text or ""])) for one in found.plan.activities)
    says = any(map(names_plan, _top(text))) and not _says_minutes(text)
    return (found.rich and words >= _SHARE * len("".join(text.split()))) or (says and words >= _SHARE / 2 * len(text))


def _says_minutes(text: str) -> bool:
    return any(map(minutes_title, _top(text)))


def _top(text: str) -> list[str]:
    return [row.text for row in rows_of(text)[:_TOP] if row.single]
