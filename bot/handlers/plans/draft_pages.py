"""A plan that was read, as a coordinator sees it before anything of it is the group's: a page at a time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.common.paging import more
from bot.handlers.common.sections import SectionRow, pages_of, told
from bot.handlers.plans.form import written
from bot.handlers.plans.texts import NAME
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Choice
from bot.rules.wording.money import money
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, Value, lines, listed, names
from storage.plans import activities, drafts, plans
from storage.plans.drafts import PlanDraft

if TYPE_CHECKING:
    from bot.papers.plans.comparing import Comparison, Match
    from bot.papers.plans.model import Activity, Plan

ROOM = 620
_WHAT, _TITLE = 60, 100
_WHICH = Line("lire plan", "read plan")
FIELD_NAMES = {
    "axis": T("axis"),
    "what": T("name"),
    "description": T("description"),
    "who": T("who"),
    "how": T("how"),
    "budget": T("budget"),
    "when": T("when"),
    "where": T("where"),
    "criteria": T("success"),
    "state": T("state"),
}


def content(saved: PlanDraft) -> Plan:
    """What stands in a draft."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - a start reads no plan

    from bot.papers.plans.model import Plan as Read  # noqa: PLC0415 - likewise

    return TypeAdapter(Read).validate_json(saved.content)


async def draft_of(chat: Chat, number: int) -> PlanDraft:
    """The draft of that number, waiting or set aside; 0: the waiting one that the speaker saw last."""
    if number:
        found = await drafts.by_number(chat.tx, chat.group_id, number)
    else:
        found = await drafts.waiting(chat.tx, chat.group_id, chat.me.id)
    if found is None:
        raise Refused(T("No plan waits here. Send me one as a file (DOCX, XLSX, CSV, text), or paste it: {line}",
                        line=_WHICH))  # fmt: skip
    if found.state == "kept":
        raise Refused(T("This plan was kept already. To see it: {line}", line=Line("plan", "plan")))
    return found


async def draft_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The plans that wait."""
    found = await drafts.all_waiting(chat.tx, chat.group_id)
    return [Choice(one.number, short(Said(content(one).title or "…"), _TITLE), one.number) for one in found]


async def compared(chat: Chat, read: Plan) -> Comparison:
    """What a plan that was read changes of the one that the group has."""
    from bot.papers.plans.comparing import compare  # noqa: PLC0415 - likewise

    titles = {axis.id: axis.title for axis in await plans.axes(chat.tx, chat.group_id)}
    kept = {one.number: written(one, titles) for one in await activities.in_group(chat.tx, chat.group_id)}
    return compare(read.activities, kept)


async def show(chat: Chat, saved: PlanDraft, *, page: int = 1, above: Text | None = None) -> Reply:
    """A page of numbered lines, how to put them right, and the question."""
    await drafts.shown(chat.tx, saved.id, chat.me.id)
    read = content(saved)
    found = await compared(chat, read)
    head = summary(read, found, chat)
    pages = pages_of(_rows(read, found, chat), head, ROOM, chat.reader)
    number = min(max(page, 1), len(pages))
    rows = pages[number - 1]
    first = rows[0].number if rows else 1
    text = lines(
        above,
        head if number == 1 else T("📋 Plan, page {page} of {pages}", page=number, pages=len(pages)),
        *told(rows),
        T("To correct: {line}", line=Line(f"corriger plan {first} quand mars 2021",
                                          f"correct plan {first} when March 2021")),
        T("To remove: {line}", line=Line(f"corriger plan {first} -", f"correct plan {first} -")),
        T("Keep this plan?"),
    )  # fmt: skip
    onwards = more(f"relire plan {saved.number}", f"review plan {saved.number}", number, len(pages), chat.reader.lang)
    return Reply(text, (*keeping(saved), *onwards), edits=True)


def keeping(saved: PlanDraft) -> tuple[Option, Option]:
    """The yes and the no to a draft."""
    line = f"enregistrer plan {saved.number}"
    return yes_no(f"{line} oui", f"{line} non", T("Yes, keep"))


def summary(read: Plan, found: Comparison, chat: Chat) -> Text:
    """What was read in brief: how much, what it changes, what is not set, what was not understood."""
    title = short(Said(read.title), _TITLE) if read.title else T("Plan of action")
    return lines(
        T("📋 What I read: {title}", title=title),
        _counts(read),
        _changes(found),
        _left(found),
        _money(read, chat),
        _unset(read),
        _unclear(read),
    )  # fmt: skip


def _counts(read: Plan) -> Text:
    count = P("{n} activity", "{n} activities", len(read.activities))
    if not read.axes:
        return count
    return T("{activities} · {axes}", activities=count, axes=P("{n} axis", "{n} axes", len(read.axes)))


def _changes(found: Comparison) -> Text | None:
    if found.added == len(found.matches) and not found.left:
        return None
    return T("New: {added} · changed: {changed} · as they are: {same}", added=found.added, changed=found.changed,
             same=found.same)  # fmt: skip


def _left(found: Comparison) -> Text | None:
    if not found.left:
        return None
    numbers = listed(found.left[:8])
    return P("{n} activity of your plan is not in the file; it stays: {numbers}",
             "{n} activities of your plan are not in the file; they stay: {numbers}", len(found.left),
             numbers=numbers)  # fmt: skip


def _money(read: Plan, chat: Chat) -> Text | None:
    """What is needed in each currency, never added across them."""
    sums: Counter[str] = Counter()
    for one in read.activities:
        if one.budget is not None:
            sums[one.budget.currency or ""] += round(one.budget.amount * 100)
    amounts: list[Value] = [money(total, currency, chat.reader.lang) for currency, total in sums.items()]
    return T("Budget: {amounts}", amounts=listed(amounts)) if amounts else None


def _unset(read: Plan) -> Text | None:
    """What is not set is counted, never guessed."""
    undated = sum(not (one.when.start or one.when.end or one.when.text) for one in read.activities)
    ownerless = sum(not one.who for one in read.activities)
    without = sum(one.budget is None for one in read.activities)
    absent: list[Value] = []
    absent += [P("{n} time", "{n} times", undated)] if undated else []
    absent += [P("{n} owner", "{n} owners", ownerless)] if ownerless else []
    absent += [P("{n} budget", "{n} budgets", without)] if without else []
    return T("Not set: {what}", what=listed(absent)) if absent else None


def _unclear(read: Plan) -> Text | None:
    if not read.not_understood:
        return None
    return P("I did not understand line {first}.", "I did not understand {n} lines, from line {first}.",
             len(read.not_understood), first=len(read.activities) + 1)  # fmt: skip


def _rows(read: Plan, found: Comparison, chat: Chat) -> list[SectionRow]:
    rows = [
        SectionRow(line_of(number, one, match, chat), _heading(one), number)
        for number, (one, match) in enumerate(zip(read.activities, found.matches, strict=True), 1)
    ]
    first = len(rows) + 1
    return rows + [
        SectionRow(
            T("{number}. {text}", number=number, text=short(Said(words), _WHAT)), _why(words), number
        )
        for number, words in enumerate(read.not_understood, first)
    ]  # fmt: skip


def _why(words: str) -> Text:
    """Why a line has no place: amounts in several currencies are never added."""
    from bot.papers.plans.money import MoneyReader  # noqa: PLC0415 - a start reads no plan

    reader = MoneyReader(words)
    if len(words) < 200 and len(reader.currencies(words)) > 1 and any(map(str.isdigit, words)):  # noqa: PLR2004 - a cell
        return T("Two currencies in one cell, which I never add (say the budget by hand: {line}):",
                 line=Line("corriger plan 1 budget 500 000 FCFA", "correct plan 1 budget 500,000 XOF"))  # fmt: skip
    return T("Not understood:")


def _heading(one: Activity) -> Text:
    return T("{axis}:", axis=short(Said(one.axis), _WHAT)) if one.axis else T("Without axis:")


def line_of(number: int, one: Activity, match: Match, chat: Chat) -> Text:
    """One activity as it stands on its page, with what would change of the one that the group has."""
    facts: list[Text] = [short(Said(one.what), _WHAT)]
    facts += [short(Said(one.when.text), NAME)] if one.when.text else []
    facts += [short(names(", ".join(one.who)), NAME)] if one.who else []
    facts += [money(round(one.budget.amount * 100), one.budget.currency or "", chat.reader.lang)] if one.budget else []
    whole = facts[0]
    for fact in facts[1:]:
        whole = T("{first} · {second}", first=whole, second=fact)
    if match.number is None:
        return T("{number}. {text}", number=number, text=whole)
    if not match.fields:
        return T("{number}. {text} (activity {kept}, as it is)", number=number, text=whole, kept=match.number)
    fields = listed([FIELD_NAMES[name] for name in match.fields])
    return T("{number}. {text} (activity {kept} changes: {fields})", number=number, text=whole, kept=match.number,
             fields=fields)  # fmt: skip
