"""What coordinators take with them as a table: the ideas and votes of a space, or any list of the group."""

from __future__ import annotations

import re
from functools import partial
from typing import Annotated

from bot.board import PANELS, Panel, Window, exported
from bot.board.files import sheet
from bot.commands import Ask, Nothing, Question, Role, Values, command
from bot.handlers.common.parts import Named
from bot.handlers.common.sheets import CSV, FORM, Wanted, offer_sheet, send_sheet
from bot.handlers.ideas.results.export import votes_of
from bot.handlers.ideas.results.results import chosen_space
from bot.handlers.ideas.view import hides_points
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Number
from bot.reports.sheets import Sheet
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Line, P, Said, T, lines

IDEAS = "ideas"


_LEADING = re.compile(
    r"(?:(?:la |le |les |the )?(?:liste|list|table|tableau)\b ?)?(?:(?:des|de|du|les|la|of|the)\b ?)*", re.IGNORECASE
)
"""What may stand before the name of a list: « la liste des »."""


class ListName(Named):
    """A list by a name it has, with or without what people say before it."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        found = _LEADING.match(text)
        return super().read(text[found.end() :] if found else text, hearing)


async def lists(chat: Chat, _values: Values) -> list[Choice]:
    """All that can be had as a table, the ideas first."""
    ideas = Choice(IDEAS, T("Ideas and votes"), words=("idees", "ideas", "vote", "votes", "resultats", "results"))
    found = [one.panel for one in exported(chat.membership.role)]
    return [ideas, *(Choice(one.key, one.title, words=_names(one)) for one in found)]


def _names(panel: Panel) -> tuple[str, ...]:
    line = _called(panel)
    return (fold(line.fr), fold(line.en))


def _called(panel: Panel) -> Line:
    assert panel.line is not None  # noqa: S101 - those without are no choice
    return panel.line


class WhichTable(Question):
    """Of which list, in which form; a number is that of a vote, and nothing at all means the last one."""

    what: Annotated[str, Ask(T("Which list?"), ListName(), lists)] = IDEAS
    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None
    form: Annotated[str, FORM] = CSV


class WhichList(Question):
    """Of which list, in which form."""

    what: Annotated[str, Ask(T("Which list?"), ListName(), lists)]
    form: Annotated[str, FORM] = CSV


@command(
    key="export", own=True,
    fr="exporter", en="export", role=Role.COORDINATOR, section="ideas", example=("exporter", "export"),
    help=T("get the ideas and votes, or another list, as a table (CSV, Excel)"),
    forms=(("exporter 1", "export 1"), ("exporter points xlsx", "export points xlsx")),
)  # fmt: skip
async def export(which: WhichTable, chat: Chat) -> Reply:
    """How heavy the table is."""
    if which.what != IDEAS:
        return await _offered(which.what, which.form, chat)
    space = await chosen_space(chat, which.number)
    above = lines(
        short(Said(space.title, space.lang)),
        T("The votes are not in it yet: they are hidden until the close.") if await hides_points(chat, space) else None,
    )
    return await offer_sheet(chat, votes_of(space), which.form, above)


@command(
    key="list_exports", own=True, reads=True,
    fr="exporter listes", en="export lists", role=Role.COORDINATOR, section="ideas",
    example=("exporter listes", "export lists"), aliases=("exports",),
    help=T("see which lists can be had as a table"),
)  # fmt: skip
async def list_exports(_nothing: Nothing, chat: Chat) -> Reply:
    """Every list there is, a button each."""
    found = [one.panel for one in exported(chat.membership.role)]
    buttons = [Option(one.title, f"exporter {_called(one).fr}") for one in found]
    return Reply(T("Which list do you want as a table?"), (Option(T("Ideas and votes"), "exporter idees"), *buttons))


@command(
    key="send_list", own=True,
    fr="fichier liste", en="file list", role=Role.COORDINATOR, example=("fichier liste points", "file list points"),
    help=T("get a list as a file"),
)  # fmt: skip
async def send_list(which: WhichList, chat: Chat) -> Reply:
    """The table."""
    if which.what == IDEAS:
        return await send_sheet(chat, votes_of(await chosen_space(chat, None)), which.form)
    return await send_sheet(chat, _table(PANELS[which.what].panel, chat), which.form)


async def _offered(key: str, form: str, chat: Chat) -> Reply:
    shown = PANELS[key]
    count = (await shown.read(chat, Window(1))).count
    if not count:
        return Reply(T("{title}: nothing is in this list yet.", title=shown.panel.title))
    rows = P("{n} row", "{n} rows", count)
    above = T("{title}: {rows}", title=shown.panel.title, rows=rows)
    return await offer_sheet(chat, _table(shown.panel, chat), form, above)


def _table(panel: Panel, chat: Chat) -> Wanted:
    line = _called(panel)
    name = line.fr if chat.reader.lang == "fr" else line.en
    file = f"{chat.membership.group_slug}-{fold(name).replace(' ', '-')}"
    return Wanted(file, f"fichier liste {line.fr}", partial(_read, key=panel.key))


async def _read(chat: Chat, *, key: str) -> Sheet:
    shown = PANELS[key]
    return sheet(shown.panel, await shown.read(chat, Window()), chat.reader, own=False)
