"""The budget of the plan: what is needed, obtained and missing, by axis or by activity, in each currency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.handlers.common.inside import shown_as
from bot.handlers.common.next_steps import next_steps
from bot.handlers.common.paging import light_pages, more
from bot.handlers.money.answer import ADD
from bot.handlers.money.rates import in_words
from bot.handlers.money.texts import amounts, three
from bot.handlers.plans.lookup import activity_of, axis_choices, axis_of
from bot.handlers.plans.texts import axis_called, called
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Number, Page
from bot.rules.money.sums import Sums, converted, sums_of
from bot.texts import P, T, Text, lines
from storage.money import fundings, rates
from storage.money.fundings import ASKED, Funding, Purpose
from storage.people import working_groups
from storage.people.working_groups import WorkingGroup
from storage.plans import activities, plans
from storage.plans.activities import Activity

ROOM = 600
_OF = re.compile(
    r"\s*(?:de\s+l['’]|of\s+)?(?:(?P<kind>axe|axis|activité|activite|activity)\s*)?(?:n[°º]\s*)?(?P<number>\d{1,9})?"
    r"\s*(?P<page>page\s+\d{1,4})?\s*",
    re.IGNORECASE,
)
_ASKS = Option(T("Who was asked"), "financements")


class Which(Question):
    """Of an axis, of an activity, or of the whole plan; and a page."""

    axis: Annotated[int | None, Ask(T("Which axis?"), Number(), axis_choices)] = None
    activity: Annotated[int | None, Ask(T("Which activity?"), Number())] = None
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`axe 2`, `activité 7`, `page 2`."""
        found = _OF.fullmatch(line)
        if found is None:
            return None
        kind = "activity" if (found["kind"] or "").lower().startswith("activ") else "axis"
        raw = {kind: found["number"], "page": found["page"]}
        return {name: text for name, text in raw.items() if text}


@command(
    key="budget", own=True,
    fr="budget", en="budget", role=Role.OBSERVER, section="plans", example=("budget", "budget"),
    help=T("see what the plan needs, what was obtained and what is missing, in each currency"),
    aliases=("le budget", "the budget", "budget du plan", "budget of the plan"),
    forms=(("budget axe 1", "budget axis 1"), ("budget activité 1", "budget activity 1")), public=Public.READS,
)  # fmt: skip
async def budget(which: Which, chat: Chat) -> Reply:
    """Axis by axis, or activity by activity of one."""
    money = await fundings.in_group(chat.tx, chat.group_id)
    if which.activity is not None:
        one = await activity_of(chat, which.activity)
        return _of_activity(one, [each for each in money if each.activity == one.number], chat)
    every = await activities.in_group(chat.tx, chat.group_id)
    inner = [] if which.axis is not None else await _inside(chat)
    if not every and not money and not inner:
        return Reply(T("There is no budget yet: the plan has no activity."), next_steps(chat, ADD))
    if which.axis is not None:
        axis = await axis_of(chat, which.axis)
        found = [one for one in every if one.axis == axis.number]
        rows = [_row(called(one, 50), sums_of([one], [each for each in money if each.activity == one.number]), chat)
                for one in found]  # fmt: skip
        whole = sums_of(found, [each for each in money if each.axis == axis.number])
        line = (f"budget axe {axis.number}", f"budget axis {axis.number}")
        return await _paged(_Told(axis_called(axis), rows, whole, found, line), which.page, chat)
    axes = {axis.number: axis for axis in await plans.axes(chat.tx, chat.group_id)}
    numbers = dict.fromkeys([*(one.axis for one in every), *(one.axis for one in money if one.axis is not None)])
    rows = []
    for number in numbers:
        given = [one for one in money if one.axis == number and one.purpose != Purpose()]
        sums = sums_of([one for one in every if one.axis == number], given)
        if sums.currencies:
            rows.append(_row(axis_called(axes.get(number or 0), 50), sums, chat))
    whole_plan = [one for one in money if one.purpose == Purpose() and one.granted is not None]
    if whole_plan:
        told = amounts(sums_of([], whole_plan).obtained, chat.reader.lang)
        rows.append(T("For the whole plan: obtained {obtained}", obtained=told))
    for below in inner:
        rows.append(_row(shown_as(below.group), sums_of(below.found, below.money), chat))
        every += below.found
        money += below.money
    head = T("💰 Budget of the plan")
    return await _paged(_Told(head, rows, sums_of(every, money), every, ("budget", "budget")), which.page, chat)


@dataclass(frozen=True, slots=True)
class _Inner:
    """A working group with its activities and fundings, and those of the groups inside of it."""

    group: WorkingGroup
    found: list[Activity]
    money: list[Funding]


async def _inside(chat: Chat) -> list[_Inner]:
    """The working groups in whose plans there is money."""
    inner = []
    for one in await working_groups.inside(chat.tx, chat.group_id):
        ids = [one.id, *await working_groups.below(chat.tx, one.id)]
        found = [each for group_id in ids for each in await activities.in_group(chat.tx, group_id)]
        money = [each for group_id in ids for each in await fundings.in_group(chat.tx, group_id)]
        if sums_of(found, money).currencies:
            inner.append(_Inner(one, found, money))
    return inner


def _row(head: Text, sums: Sums, chat: Chat) -> Text:
    return T("{what}: {sums}", what=head, sums=three(sums, chat.reader.lang))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a budget says: its head, its rows, all of it together, of which activities, by which line it is paged."""

    head: Text
    rows: Sequence[Text]
    whole: Sums
    found: Sequence[Activity]
    names: tuple[str, str]


async def _paged(told: _Told, page: int, chat: Chat) -> Reply:
    head, rows, whole, found = told.head, told.rows, told.whole, told.found
    without = sum(one.content.needed is None for one in found)
    pages = light_pages(rows, lambda row: len(render(row, chat.reader)) + 1, ROOM)
    number = max(1, min(page, len(pages)))
    text = lines(
        head,
        *pages[number - 1],
        T("In all: {sums}", sums=three(whole, chat.reader.lang)),
        await _in_one(whole, chat),
        P("{n} activity without budget", "{n} activities without budget", without) if without else None,
    )
    onwards = more(*told.names, number, len(pages), chat.reader.lang)
    return Reply(text, (*onwards, _ASKS, *next_steps(chat, ADD)))


async def _in_one(whole: Sums, chat: Chat) -> Text | None:
    """All of it in one currency, by the rates that a coordinator gave; a hint where there is none."""
    known = await rates.in_group(chat.tx, chat.group_id)
    found = converted(whole, known)
    if found is None:
        return None
    base, sums = found
    used = [rate for rate in known if base in {rate.currency, rate.base}]
    told: Text = in_words(used[0], chat.reader.lang)
    for rate in used[1:]:
        told = T("{first}, {second}", first=told, second=in_words(rate, chat.reader.lang))
    return T("By your rates ({rates}): {sums}", rates=told, sums=three(sums, chat.reader.lang))


def _of_activity(one: Activity, money: Sequence[Funding], chat: Chat) -> Reply:
    waiting = sum(each.state == ASKED for each in money)
    text = lines(
        called(one),
        three(sums_of([one], money), chat.reader.lang),
        P("{n} ask without answer", "{n} asks without answer", waiting) if waiting else None,
    )
    see = [
        Option(T("Funding {number}", number=each.number), f"financement {each.number}", each.number)
        for each in money[:6]
    ]
    return Reply(text, (*see, Option(T("See the activity"), f"activite {one.number}"), *next_steps(chat, ADD)))
