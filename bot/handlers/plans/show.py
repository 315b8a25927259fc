"""Everybody looks at the plan of action: its axes, the activities of one, what is late, what is mine; one activity."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.handlers.common.inside import inside
from bot.handlers.common.next_steps import next_steps
from bot.handlers.common.paging import light_pages, more
from bot.handlers.common.refusals import only_in_private
from bot.handlers.plans.card import card
from bot.handlers.plans.lookup import activity_choices, activity_of, answers_for, axis_choices, axis_of
from bot.handlers.plans.texts import axis_called, progress_row, row, title_of, today
from bot.languages import render
from bot.messages import GROUP_SIGN, Chat, Option, Reply
from bot.parts import Choice, Hearing, Number, OneOf, Page
from bot.rules.people.working_groups import axis_of as axis_of_name
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, lines
from storage.people import groups, people
from storage.people.working_groups import Figure
from storage.plans import activities, plans
from storage.plans.activities import Activity, Progress

BUDGET = 800
LATE, MINE, ALL = "late", "mine", "all"
LINES = {LATE: ("plan retard", "plan late"), MINE: ("plan miennes", "plan mine"), ALL: ("plan tout", "plan all")}
WHICH = OneOf(
    Choice(LATE, T("late"), words=("en retard", "retard", "late", "overdue")),
    Choice(MINE, T("mine"), words=("miennes", "les miennes", "mes", "mes activites", "a moi", "mine", "my")),
    Choice(ALL, T("all"), words=("tout", "toutes", "all", "everything")),
)
ADD = Option(T("Add an activity"), "ajouter activite")
READ = Option(T("Read a plan in"), "lire plan")
SEE_LATE = Option(T("What is late"), LINES[LATE][0])
SEE_MINE = Option(T("My activities"), LINES[MINE][0])
_AXIS = re.compile(r"\s*(?:axe|axis)?\s*(?:n[°º]\s*)?(?P<axis>\d{1,9})(?!\w)", re.IGNORECASE)
_PAGE = re.compile(r"\bpage\s+\d{1,4}\s*$", re.IGNORECASE)


class Listing(Question):
    """An axis by its number, or which activities, and a page."""

    axis: Annotated[int | None, Ask(T("Which axis?"), Number(), axis_choices)] = None
    which: Annotated[str, Ask(T("Which activities: late, mine or all?"), WHICH)] = ""
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`axe 2`, `retard page 2`."""
        paged = _PAGE.search(line)
        rest = line[: paged.start()].strip() if paged else line.strip()
        found = {"page": paged[0]} if paged else {}
        axis = _AXIS.fullmatch(rest)
        if axis is not None:
            return {"axis": axis["axis"], **found}
        return {"which": rest, **found} if rest else found


@command(
    key="plan", own=True,
    fr="plan", en="plan", role=Role.OBSERVER, section="plans", example=("plan", "plan"),
    help=T("see the plan of action: how far each axis is, and its activities"),
    aliases=("plan d'action", "plan of action", "action plan", "le plan", "the plan", "activites", "activities"),
    forms=(("plan axe 1", "plan axis 1"), ("plan retard", "plan late"), ("plan miennes", "plan mine")),
    public=Public.READS,
)  # fmt: skip
async def plan(listing: Listing, chat: Chat) -> Reply:
    """The axes with their bars; the activities of one, or of all, in pages."""
    every = await activities.in_group(chat.tx, chat.group_id)
    if not every:
        beside = await inside(chat, 0, "plan", Figure.ACTIVITIES)
        text = lines(T("There is no plan of action yet."), beside.text)
        return Reply(text, (*await _around(chat), *beside.options, *next_steps(chat, READ, ADD)))
    if listing.which == MINE:
        only_in_private(chat)
    if listing.axis is None and not listing.which:
        return await _overview(every, chat)
    if listing.axis is not None:
        axis = await axis_of(chat, listing.axis)
        found = [one for one in every if one.axis == axis.number]
        return _listed(found, axis_called(axis), (f"plan axe {axis.number}", f"plan axis {axis.number}"), listing, chat)
    return _listed(*_chosen(every, listing.which, chat), LINES[listing.which], listing, chat)


async def _around(chat: Chat) -> tuple[Option, ...]:
    """The plan of the axis that a working group works on, in the group around it, for those who are in both."""
    group = await groups.by_id(chat.tx, chat.group_id)
    number = None if group is None else axis_of_name(group.name)
    if group is None or group.parent_id is None or number is None or chat.in_group_chat:
        return ()
    member = await people.member(chat.tx, chat.me.id, group.parent_id)
    if member is None or number not in {axis.number for axis in await plans.axes(chat.tx, group.parent_id)}:
        return ()
    label = T("The plan of axis {number}", number=number)
    return (Option(label, f"{GROUP_SIGN}{member.group_slug} plan axe {number}"),)


def _chosen(every: list[Activity], which: str, chat: Chat) -> tuple[list[Activity], Text]:
    if which == LATE:
        found = [one for one in every if one.is_late(today(chat))]
        return found, P("{n} activity is late:", "{n} activities are late:", len(found))
    if which == MINE:
        found = [one for one in every if answers_for(one, chat)]
        return found, P("You answer for {n} activity:", "You answer for {n} activities:", len(found))
    return every, P("{n} activity:", "{n} activities:", len(every))


def _listed(found: list[Activity], head: Text, names: tuple[str, str], listing: Listing, chat: Chat) -> Reply:
    if not found:
        none = {LATE: T("No activity is late."), MINE: T("You answer for no activity of the plan.")}
        return Reply(none.get(listing.which, T("There is no activity here yet.")), next_steps(chat, ADD, ALL_OF_IT))
    day = today(chat)
    texts = {one.id: row(one, day) for one in found}
    pages = light_pages(found, lambda one: len(render(texts[one.id], chat.reader)) + 1, BUDGET)
    number = max(1, min(listing.page, len(pages)))
    shown = pages[number - 1]
    see = [Option(title_of(one, 30), f"activite {one.number}", one.number) for one in shown]
    onwards = more(*names, number, len(pages), chat.reader.lang)
    return Reply(lines(head, *(texts[one.id] for one in shown)), (*see, *onwards, ALL_OF_IT))


ALL_OF_IT = Option(T("The whole plan"), "plan")


async def _overview(every: list[Activity], chat: Chat) -> Reply:
    title = await plans.title(chat.tx, chat.group_id)
    axes = {axis.number: axis for axis in await plans.axes(chat.tx, chat.group_id)}
    how_far = await activities.progress(chat.tx, chat.group_id, today(chat))
    head: Text = T("Plan of action")
    if title is not None:
        head = short(Said(title.title, title.lang, title.changed_by or 0), 120)
    beside = await inside(chat, sum(one.total - one.dropped for one in how_far), "plan", Figure.ACTIVITIES)
    text = lines(
        T("📋 {title}", title=head),
        _total(how_far),
        *(progress_row(axes.get(one.axis or 0), one) for one in how_far),
        beside.text,
    )
    late = any(one.late for one in how_far)
    options = [
        Option(axis_called(axes[one.axis], 30), f"plan axe {one.axis}") for one in how_far if one.axis in axes
    ]  # fmt: skip
    options += [SEE_LATE] if late else []
    options += beside.options
    if chat.in_group_chat:
        return Reply(text, tuple(options))
    options += [SEE_MINE] if any(answers_for(one, chat) for one in every) else []
    options += [Option(T("All the activities"), LINES[ALL][0])] if len(options) < 2 else []  # noqa: PLR2004 - few buttons
    return Reply(text, (*options, *next_steps(chat, BUDGET_OF_IT, FILE, ADD)))


BUDGET_OF_IT = Option(T("The budget"), "budget")
FILE = Option(T("As a file"), "fichier plan")


def _total(how_far: list[Progress]) -> Text:
    count = sum(one.total - one.dropped for one in how_far)
    done, late = sum(one.done for one in how_far), sum(one.late for one in how_far)
    return P("{n} activity, {done} done, {late} late", "{n} activities, {done} done, {late} late", count,
             done=done, late=late)  # fmt: skip


class WhichActivity(Question):
    """An activity by its number."""

    number: Annotated[int, Ask(T("Which activity? Give its number."), Number(), activity_choices)]


@command(
    key="show_activity", own=True,
    fr="voir activite", en="see activity", role=Role.OBSERVER, section="plans", example=("activite 1", "activity 1"),
    help=T("see one activity of the plan"), with_number=("activite", "activity", "activites", "activities"),
    public=Public.READS,
)  # fmt: skip
async def show_activity(which: WhichActivity, chat: Chat) -> Reply:
    """One activity."""
    return await card(chat, await activity_of(chat, which.number))
