"""The answer sheet: everything that waits, in all of one's groups, numbered; one line answers it all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.conversation import reader_of
from bot.handlers.common.everywhere import waiting_everywhere
from bot.handlers.common.first_steps import nothing_waits
from bot.handlers.todo.answer_item import NOT_LISTED
from bot.handlers.todo.answer_line import SEE, answer_line
from bot.handlers.todo.sheet_page import sheet_page
from bot.messages import Chat, Option, Reply
from bot.parts import Page, Words
from bot.rules.todo.items import Thing
from bot.texts import Line, T, lines
from bot.things.kinds import KINDS, label_of
from bot.things.listing import waiting_items
from storage import sheets
from storage.people import people

LONGEST_LINE = 2000
MOST = 99
_NUMBER = re.compile(r"#?(\d{1,2})\.?")
_KEPT = re.compile(r"([a-z0-9-]+/[a-z]+:\d{1,9})", re.IGNORECASE)


class Answering(Question):
    """Which page of the sheet, the number of one thing on it, or a line that answers."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1
    said: Annotated[str, Ask(T("What do you answer? For example: {line}", line="1 oui"), Words(LONGEST_LINE))] = ""


@command(
    key="todo", reads=True,
    fr="afaire", en="todo", role=Role.OBSERVER, section="people", example=("afaire", "todo"),
    help=T("see all that you have to do, and answer in one line"),
    aliases=("a faire", "to do", "en attente", "waiting", "mes taches", "my tasks"),
    forms=(("afaire 1", "todo 1"), ("afaire 1 oui, 2 non", "todo 1 yes, 2 no")),
)  # fmt: skip
async def todo(answering: Answering, chat: Chat) -> Reply:
    """The sheet; one thing on it with all its answers; or, with a line of answers, what became of them."""
    if not answering.said:
        return await _sheet(answering.page, chat)
    if (kept := _KEPT.fullmatch(answering.said)) is not None:
        return await _one(kept[1].lower(), "", chat)
    number = _NUMBER.fullmatch(answering.said)
    if number is None:
        return await answer_line(answering.said, chat)
    sheet = await sheets.of_person(chat.tx, chat.me.id)
    position = int(number[1])
    if sheet is None or not 1 <= position <= len(sheet.items):
        return Reply(T("This number is not on your list. To see it: {line}", line=SEE))
    return await _one(sheet.items[position - 1], f"{position} ", chat)


async def _sheet(page: int, chat: Chat) -> Reply:
    """From the second page on the numbers go on as they were shown."""
    waiting = {item.kept: item for item in await waiting_everywhere(chat)}
    if not waiting:
        return await nothing_waits(chat)
    before = await sheets.of_person(chat.tx, chat.me.id) if page > 1 else None
    kept = list(dict.fromkeys([*(before.items if before is not None else ()), *waiting]))[:MOST]
    await sheets.keep(chat.tx, chat.me.id, kept, chat.seconds)
    numbered = [(position, waiting[one]) for position, one in enumerate(kept, 1) if one in waiting]
    return replace(await sheet_page(numbered, page, chat), sheet=tuple(kept))


async def _one(kept: str, number: str, chat: Chat) -> Reply:
    """One thing with the buttons for it; from here on the speaker is heard in its group."""
    thing = Thing.read(kept)
    member = await people.membership_in(chat.tx, chat.me.id, thing.group)
    if member is None or thing.kind not in KINDS:
        return Reply(NOT_LISTED)
    chat.member, chat.reader = member, reader_of(chat.me, member)
    found = next((item for item in await waiting_items(chat) if item.kept == kept), None)
    if found is None:
        return Reply(T("{what}: there is nothing left to do.", what=label_of(thing)), edits=True)
    how = Line(f"{number}{found.example.fr}", f"{number}{found.example.en}")
    typed = T("Or type, for example: {line}", line=how) if number else None
    options = (*found.choices, Option(T("To do"), "afaire"))
    return Reply(lines(found.text, typed), options, edits=True, completed=found.completed)
