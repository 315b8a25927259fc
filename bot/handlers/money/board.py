"""The money of the plan on the noticeboard: by activity, and of whom it was asked."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.handlers.money.texts import amount, amounts, funder_of, purpose_of, state_of
from bot.handlers.plans.texts import title_of, today
from bot.messages import Chat, Option
from bot.rules.money.reminder_times import unanswered
from bot.rules.money.sums import sums_of
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T
from storage.money import fundings
from storage.money.fundings import ASKED, Funding
from storage.plans import activities


@shown(
    Panel(
        "budget",
        T("Budget of the plan"),
        (
            Column("number", T("No."), "number"),
            Column("what", T("Activity"), "main"),
            Column("axis", T("Axis")),
            Column("needed", T("Needed")),
            Column("obtained", T("Obtained")),
            Column("missing", T("Missing")),
        ),
        order=72,
        line=Line("budget", "budget"),
    )
)
async def budget_list(chat: Chat, window: Window) -> Content:
    """The activities that have a budget, or got money, each in its currencies."""
    money = await fundings.in_group(chat.tx, chat.group_id)
    given = {one.activity for one in money}
    every = await activities.in_group(chat.tx, chat.group_id)
    found = [one for one in every if one.content.needed is not None or one.number in given]
    lang, rows = chat.reader.lang, []
    for one in found[window.skip : window.skip + window.most]:
        sums = sums_of([one], [each for each in money if each.activity == one.number])
        cells = (
            one.number, title_of(one), one.axis, amounts(sums.needed, lang), amounts(sums.obtained, lang),
            amounts(sums.missing, lang),
        )  # fmt: skip
        rows.append(Row(cells, (Option(T("See"), f"budget activite {one.number}"),)))
    return Content(rows, len(found))


@shown(
    Panel(
        "fundings",
        T("Fundings"),
        (
            Column("number", T("No."), "number"),
            Column("funder", T("Of whom"), "main"),
            Column("asked", T("Asked for")),
            Column("for", T("For")),
            Column("asked_on", T("Asked on")),
            Column("state", T("Answer")),
            Column("note", T("Note")),
        ),
        order=73,
        line=Line("financements", "fundings"),
    )
)
async def funding_list(chat: Chat, window: Window) -> Content:
    """Of whom money was asked, and what they answered."""
    found = await fundings.in_group(chat.tx, chat.group_id)
    return Content([_row(one, chat) for one in found[window.skip : window.skip + window.most]], len(found))


def _row(one: Funding, chat: Chat) -> Row:
    lang = chat.reader.lang
    note = short(Said(one.note, one.note_lang, one.note_by or 0), 200) if one.note else None
    asked = None if one.asked is None else amount(one.asked, lang)
    cells = (one.number, funder_of(one), asked, purpose_of(one), one.asked_on, state_of(one, lang), note)
    late = one.state == ASKED and unanswered(one.asked_on, today(chat))
    return Row(cells, (Option(T("See"), f"financement {one.number}"),), urgent=late)
