"""A line that answers nothing: a command, or words that mean some."""

from __future__ import annotations

import re

from bot import commands
from bot.conversation.answering import TOO_OLD, begin
from bot.conversation.groups import speak_in
from bot.conversation.line_kinds import is_answer_alone
from bot.conversation.ordinary import (
    Meant,
    is_strict,
    of_shown,
)
from bot.conversation.rights import role_of
from bot.conversation.sheet_lines import of_sheet, on_sheet
from bot.conversation.spoken import SMALL_TALK, not_understood, of_list, spoken
from bot.conversation.state import Answered, Outcome, State
from bot.ear.answers import is_mere
from bot.ear.listed import listed
from bot.messages import Chat, Reply
from bot.rules.people.codes import code_first, code_in
from bot.texts import Line, T

SLASHED = re.compile(r"/\w")
OVER = T("This question no longer needs an answer.")
NOT_THERE = T("That message does not ask this. To see what you have to do: {line}", line=Line("afaire", "todo"))


async def commanded(line: str, chat: Chat, state: State) -> Outcome:
    """What happens to a line that answers no question: its command, or the help that lies nearest."""
    found = commands.find(line, role_of(chat))
    if state.turned and is_answer_alone(line) and not (state.completed or state.sheet):
        return Answered(Reply(OVER if state.over else NOT_THERE), state.asked, aside=True)
    if found is None and state.over:
        return Answered(Reply(OVER), state.asked, aside=True)
    if found is None and state.outdated:
        return Answered(Reply(TOO_OLD))
    if not chat.incoming.pressed and (item := await of_sheet(line, chat, state)) is not None:
        return await begin(commands.COMMANDS["todo"], item, chat, state)
    if (
        found is not None
        and found[0].key not in SMALL_TALK
        and (chat.incoming.pressed or chat.member is None or await is_strict(*found, line, chat))
    ):
        rest = found[1] if is_mere(line, chat.reader.lang) else of_shown(Meant(*found), state)
        return await begin(found[0], rest, chat, state)
    if found is not None and code_first(found[1]) is not None:
        return await begin(*found, chat, state)
    if (found is None or found[0].key in SMALL_TALK) and code_in(line) is not None:
        found = commands.COMMANDS["join"], line
    answers = listed(line, chat.reader.lang)
    if (found is None or answers != line) and (state.sheet or not state.turned) and await on_sheet(answers, chat):
        found = commands.COMMANDS["todo"], answers
    if found is None and state.completed and line and not SLASHED.match(line):
        await speak_in(chat, state.group)
        found = commands.find(f"{state.completed} {line}", role_of(chat))
    elif (said := await spoken(found, line, chat, state)) is not None:
        return said
    if found is None:
        return await of_list(line, chat, state) or await not_understood(line, chat, state)
    return await begin(*found, chat, state)
