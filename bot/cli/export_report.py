"""`tama export report YEAR --docx FILE --pdf FILE`, `tama export list NAME --csv FILE --xlsx FILE`: without a chat."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.app import open_store
from bot.board import PANELS, Window
from bot.board.files import sheet
from bot.cli.export import write
from bot.clock import SystemClock
from bot.commands import Role
from bot.errors import HostError, Refused
from bot.handlers.annual_report.compose import is_known, paper_of
from bot.handlers.annual_report.year import Year
from bot.handlers.ideas.results.export import ideation
from bot.handlers.ideas.results.results import chosen_space
from bot.host.settings import load_settings
from bot.languages import Reader
from bot.messages import Chat, Incoming
from bot.reports.paper.written import written as written_paper
from bot.reports.sheets import Sheet
from bot.reports.sheets import written as written_sheet
from bot.rules.annual_report.years import Days
from bot.spelling.folding import fold
from storage.database import Tx
from storage.people import groups
from storage.people.groups import Group
from storage.people.people import Member, Person

_FORMS = {"report": ("docx", "pdf"), "list": ("csv", "xlsx")}
_IDEAS = ("ideas", "idees")


async def main(asked: argparse.Namespace) -> int:
    """Write the files that are asked for, and print the name and the weight in bytes of each."""
    forms = _FORMS[asked.what]
    wanted = [(form, path) for form in forms if (path := getattr(asked, form)) is not None]
    if not wanted:
        raise HostError(f"Say where to: {' or '.join(f'--{form} FILE' for form in forms)}.")
    now = SystemClock().now()
    db = await open_store(load_settings())
    try:
        make = await db.read(lambda tx: (_report if asked.what == "report" else _list)(tx, asked, now))
    finally:
        await db.close()
    for form, path in wanted:
        data = make(form)
        write(Path(path), data)
        print(f"{path} {len(data)}")
    return 0


async def _report(tx: Tx, asked: argparse.Namespace, now: datetime) -> Callable[[str], bytes]:
    group = await _one_group(tx, asked)
    year = Year(_chat(tx, group, asked.lang, now), group, Days(asked.number))
    if not await is_known(year):
        raise HostError(f"Nothing is known of {asked.number}.")
    paper = await paper_of(year)
    return lambda form: written_paper(paper, form)


async def _list(tx: Tx, asked: argparse.Namespace, now: datetime) -> Callable[[str], bytes]:
    chat = _chat(tx, await _one_group(tx, asked), asked.lang, now)
    table = await (_ideas(chat) if fold(asked.name) in _IDEAS else _panel(chat, asked.name))
    return lambda form: written_sheet(table, form, asked.lang)


async def _ideas(chat: Chat) -> Sheet:
    try:
        return await ideation(chat, space=await chosen_space(chat, None))
    except Refused as refusal:
        raise HostError("There is no vote yet.") from refusal


async def _panel(chat: Chat, name: str) -> Sheet:
    lines = [(one.panel.line, one) for one in PANELS.values() if one.panel.line is not None]
    shown = next((one for line, one in lines if fold(name) in {fold(line.fr), fold(line.en)}), None)
    if shown is None:
        raise HostError(
            f"There is no list {name}. There are: ideas, {', '.join(sorted(line.en for line, _ in lines))}."
        )
    return sheet(shown.panel, await shown.read(chat, Window()), chat.reader, own=False)


async def _one_group(tx: Tx, asked: argparse.Namespace) -> Group:
    """The group that is named, or the only one that is no working group."""
    known = [one for one in await groups.every(tx) if asked.group in {None, one.slug}]
    if not known:
        raise HostError(f"There is no group {asked.group}." if asked.group else "There is no group yet.")
    whole = [one for one in known if one.parent_id is None] or known
    if len(whole) > 1:
        raise HostError(f"There are several groups: name one, --group {min(one.slug for one in whole)}.")
    return whole[0]


def _chat(tx: Tx, group: Group, lang: str, now: datetime) -> Chat:
    """A chat in which nobody speaks, who may see all that a coordinator may."""
    nobody = Person(0, "", lang, group.zone, None, group.id, None)
    member = Member(0, group.id, int(Role.COORDINATOR), None, group.slug, group.name, group.zone)
    return Chat(tx, now, Incoming("", "", "", "", now), Reader(lang, group.zone), nobody, member)
