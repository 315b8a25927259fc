"""A line that answers nothing: a command, or words that mean some."""

from __future__ import annotations

import re

from bot import commands
from bot.conversation.answering import TOO_OLD, begin
from bot.conversation.elsewhere import said_elsewhere
from bot.conversation.groups import speak_in
from bot.conversation.line_kinds import is_answer_alone
from bot.conversation.ordinary import (
    Meant,
    of_shown,
    read_strictly,
)
from bot.conversation.rights import role_of
from bot.conversation.sheet_lines import of_sheet, on_sheet
from bot.conversation.spoken import SMALL_TALK, not_understood, of_list, spoken
from bot.conversation.state import Answered, Outcome, State
from bot.ear.answers import is_mere
from bot.ear.listed import listed
from bot.messages import NO, YES, Chat, Reply
from bot.rules.people.codes import code_first, code_in
from bot.spelling.folding import fold
from bot.texts import Line, T
from bot.things.midst import asked_back

SLASHED = re.compile(r"/\w")
_OF_SPEAKER = re.compile(r"(?:moi|nous|ma part|me|us|my part)\b(?!\s*:)")
"""Of whom nobody else speaks: « pour moi ce sera la 4 »."""
OVER = T("This question no longer needs an answer.")
NOT_THERE = T("That message does not ask this. To see what you have to do: {line}", line=Line("afaire", "todo"))


def _named(line: str, chat: Chat) -> tuple[commands.Command, str] | None:
    """The command that a line names, if it does; what asks or is of oneself says nothing for somebody else."""
    found = commands.find(line, role_of(chat))
    if found is None or found[0].key != "relay":
        return found
    return None if _OF_SPEAKER.match(fold(found[1])) or line.endswith("?") else found


async def _as_typed(command: commands.Command, rest: str, line: str, chat: Chat, state: State) -> Outcome | None:
    """What a line does that is a command and nothing else; None if it may mean something else.

    A mere yes or no that nothing asks for is of no thing that was shown.
    """
    surely = chat.incoming.pressed or chat.member is None
    read = None if surely or command.key in SMALL_TALK else await read_strictly(command, rest, line, chat)
    if command.key in SMALL_TALK or not (surely or read is not None):
        return None
    mere = command.fr in (*YES, *NO) and is_mere(line, chat.reader.lang)
    if mere and not rest and (back := await asked_back(command.key, chat, state.before)) is not None:
        return Answered(back, state.asked)
    meant = rest if mere else of_shown(Meant(command, rest), state)
    return await begin(command, meant, chat, state, read if meant == rest else None)


async def commanded(line: str, chat: Chat, state: State) -> Outcome:
    """What happens to a line that answers no question: its command, or the help that lies nearest."""
    found = _named(line, chat)
    if state.turned and is_answer_alone(line) and not (state.completed or state.sheet):
        return Answered(Reply(OVER if state.over else NOT_THERE), state.asked, aside=True)
    if found is None and state.over:
        return Answered(Reply(OVER), state.asked, aside=True)
    if found is None and state.outdated:
        return Answered(Reply(TOO_OLD))
    if (answered := await of_sheet(line, chat, state)) is not None:
        return answered
    if found is not None and (typed := await _as_typed(*found, line, chat, state)) is not None:
        return typed
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
    elif said := await said_elsewhere(found, line, chat, state) or await spoken(found, line, chat, state):
        return said
    if found is None:
        return await of_list(line, chat, state) or await not_understood(line, chat, state)
    return await begin(*found, chat, state)
