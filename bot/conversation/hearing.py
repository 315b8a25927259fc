"""What a line is: a cancelling, a button, the answer to what was asked, or a command."""

from __future__ import annotations

from bot import commands
from bot.conversation.answering import answer, begin
from bot.conversation.choosing import CANCEL, cancelled, declined, is_answer_of, pressed_answer, shown_line
from bot.conversation.commanded import commanded
from bot.conversation.files_sent import file_sent
from bot.conversation.groups import speak_in
from bot.conversation.line_kinds import COMPARED, PRESSED
from bot.conversation.sheet_lines import is_on_newer_sheet
from bot.conversation.short_answers import short_answer
from bot.conversation.state import Answered, Asked, Outcome, State
from bot.conversation.while_asked import asks_something, is_answer, is_no_answer, not_yet, said_instead, said_with_name
from bot.messages import Chat, Reply
from bot.spelling.folding import fold
from bot.texts import T
from bot.things.midst import in_full

LINE_CHARACTERS = 4096
"""The longest message of any platform."""


async def hear(chat: Chat, state: State) -> Outcome:
    """What the person means, given what was shown and asked before."""
    line = chat.incoming.text.strip()
    if chat.incoming.file is not None:
        return await file_sent(chat, state)
    if len(line) > LINE_CHARACTERS:
        too_long = T("That is too long: {n} characters, {limit} at most.", n=len(line), limit=LINE_CHARACTERS)
        return Answered(Reply(too_long), state.asked)
    folded = fold(line[:COMPARED])
    if folded not in state.shown and folded.removeprefix("/").partition("@")[0] in CANCEL:
        return declined(chat, state) if chat.incoming.pressed else await cancelled(chat, state)
    if (pressed := PRESSED.fullmatch(folded)) is not None:
        if not is_answer_of(pressed["whose"] or "", chat):
            return Answered(Reply(T("This question was put to somebody else.")), state.asked, aside=True)
        return await pressed_answer(pressed["serial"], pressed["answer"], chat, state)
    if folded in state.shown and not await is_on_newer_sheet(folded, chat, state):
        return await shown_line(state.shown[folded], chat, state)
    if not chat.incoming.pressed and (answered := await _typed(line, folded, chat, state)) is not None:
        return answered
    if state.asked is not None and await is_answer(line, chat, state, state.asked):
        return await _to_question(line, chat, state, state.asked)
    return await commanded(line, chat, state)


async def _to_question(line: str, chat: Chat, state: State, asked: Asked) -> Outcome:
    """What a line says to the question that waits: its answer, unless it asks or says something else."""
    if line.endswith("?") and (asking := await asks_something(line, chat, state)) is not None:
        return asking
    if (said := await said_with_name(line, chat, state, asked)) is not None:
        return said
    if (said := await said_instead(line, chat, state, asked)) is not None:
        return said
    if is_no_answer(line, chat, asked):
        return not_yet(asked, chat)
    await speak_in(chat, asked.group)
    return await answer(line, chat, state, asked)


async def _typed(line: str, folded: str, chat: Chat, state: State) -> Outcome | None:
    """What a typed line means by what its speaker is in the midst of, or in short answer to what was shown."""
    if (whole := await in_full(line, chat)) is not None and (found := commands.find(whole)) is not None:
        return await begin(*found, chat, state)
    waits = state.asked is not None or state.shown or state.completed or folded.startswith(("annul", "cancel"))
    return await short_answer(line, chat, state) if waits else None
