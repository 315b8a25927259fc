"""A command was named, or one of its parts answered: what is missing is asked for, else the question is complete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeGuard

from pydantic import ValidationError

from bot import commands
from bot.commands import Command
from bot.conversation.asking import ask_for
from bot.conversation.ordinary import notes_of, says_otherwise
from bot.conversation.reading import (
    Found,
    default,
    is_skipped,
    missing,
    not_understood,
    read_answer,
    read_line,
    recognises,
)
from bot.conversation.rights import example, forbidden
from bot.conversation.state import Answered, Asked, Outcome, Ready, State
from bot.ear.answers import says_nothing
from bot.errors import Refused
from bot.messages import Chat, Reply
from bot.parts import UNREADY, Note, Part, Prose, Words
from bot.spelling.folding import fold
from bot.spelling.one_line import one_line
from bot.texts import T, lines
from storage.instants import instant

PENDING = timedelta(days=30)
_FREE_WORDS = frozenset({Words, Prose, Note})
"""The parts that take any words; names and command lines tell by themselves what they do not take."""
FIRST = T("I can do this for you once you are in the group. One more answer first, please:")
TOO_OLD = T("This question is too old: please start again.")


async def begin(command: Command, rest: str, chat: Chat, state: State, read: Found | None = None) -> Outcome:
    """A command was named: read the rest of its line, unless it was `read` already."""
    chat.command_key = command.key
    refusal = forbidden(command, chat)
    if refusal is not None and chat.member is None and _lets_in(state.asked):
        return await _ask_again(state.asked, chat, state, Refused(FIRST))
    if refusal is not None:
        return Answered(Reply(refusal), state.asked)
    found = await read_line(command, rest, chat) if read is None else read
    found = replace(found, values=_without_empty(command, found.values, chat))
    wrong, error = next(iter(found.errors.items()), (None, not_understood(found.left) if found.left else None))
    absent = missing(command, found.values, asked=False)
    if error is None and state.asked is not None and _is_resumed(command, found.values, state.asked):
        return await _ask_again(state.asked, chat, state)
    # What must be known first may decide how, and whether, the rest is asked for.
    needed = absent is not None and not command.required(absent)
    first = wrong if wrong and needed else next((name for name in command.asks if name in (wrong, absent)), None)
    if first is not None:
        if error is not None and wrong not in (None, first):
            error = Refused(error.text)
        return await ask_for(command, found.values, first, chat, state, error)
    if error is not None:
        return Answered(Reply(lines(error.text, example(command))), state.asked)
    return Ready(command, command.question(**found.values), found.values)


def _without_empty(command: Command, values: Mapping[str, Any], chat: Chat) -> dict[str, Any]:
    """The values without words of one's own that are none, such as `bloque 4 pk`: those are asked for."""
    empty = {
        name for name, value in values.items()
        if command.required(name) and str(value)[:1].isalnum()
        and is_no_text(str(value), chat, command.asks[name].part)
    }  # fmt: skip
    return {name: value for name, value in values.items() if name not in empty}


def is_no_text(line: str, chat: Chat, part: Part) -> bool:
    """Whether a part takes words of one's own, and none are said: « slt », « pk », “idk”."""
    return type(part) in _FREE_WORDS and chat.member is not None and says_nothing(line, chat.reader.lang)


def _lets_in(asked: Asked | None) -> TypeGuard[Asked]:
    """Whether somebody who belongs to no group is just being let into one."""
    return asked is not None and commands.COMMANDS[asked.command].question.undone is not None


async def _ask_again(asked: Asked, chat: Chat, state: State, error: Refused | None = None) -> Answered:
    asking = commands.COMMANDS[asked.command]
    return await ask_for(asking, dict(asked.values), asked.field, chat, state, error, goes_on=True)


def _is_resumed(command: Command, values: Mapping[str, Any], asked: Asked) -> bool:
    """Whether a line says nothing more than what was said before the question that waits."""
    ours, theirs = command.question, commands.COMMANDS[asked.command].question
    if not ours.resumes or not (issubclass(ours, theirs) or issubclass(theirs, ours)):
        return False
    return all(name in asked.values and asked.values[name] == value for name, value in values.items())


async def answer(line: str, chat: Chat, state: State, asked: Asked) -> Outcome:
    """The part that was asked for is answered."""
    command = commands.COMMANDS[asked.command]
    chat.command_key = command.key
    if chat.now - instant(asked.at) > PENDING:
        return Answered(Reply(lines(TOO_OLD, example(command))))
    refusal = forbidden(command, chat)
    if refusal is not None:
        return Answered(Reply(refusal))
    values = dict(asked.values)
    try:
        values[asked.field] = _value(command, line, asked, chat)
    except Refused as error:
        whole = await _whole_line(command, line, asked, chat)
        if whole is None:
            return await ask_for(
                command, values, asked.field, chat, state, error if one_line(line) else None, goes_on=True
            )
        values = whole
    absent = missing(command, values, asked=True)
    if absent is not None:
        return await ask_for(command, values, absent, chat, state, goes_on=True)
    try:
        question = command.question.model_validate(values)
    except ValidationError:
        # What was answered before, to an earlier version, is not what the command asks for today.
        return Answered(Reply(lines(TOO_OLD, example(command))))
    return Ready(command, question, values, asked.field)


async def fits(line: str, chat: Chat, asked: Asked) -> bool:
    """Whether a line answers what was asked, be it wrongly."""
    command = commands.COMMANDS[asked.command]
    if recognises(command.asks[asked.field], line, asked, chat) or is_skipped(command, asked.field, line):
        return True
    return await _whole_line(command, line, asked, chat) is not None


async def _whole_line(command: Command, line: str, asked: Asked, chat: Chat) -> dict[str, Any] | None:
    """Whoever is asked the first part may say all of them at once, as after the command's name: « 3 +2 »."""
    if not line or asked.values or any(choice.number is None for choice in asked.choices):
        return None
    found = await read_line(command, line, chat)
    complete = not found.errors and not found.left and missing(command, found.values, asked=False) is None
    complete = complete and asked.field in found.values
    if any(says_otherwise(command, str(found.values.get(name, "")), chat.reader.lang) for name in notes_of(command)):
        return None
    return found.values if complete else None


def _value(command: Command, line: str, asked: Asked, chat: Chat) -> Any:  # noqa: ANN401 - a part's value may be anything
    if is_skipped(command, asked.field, line):
        return default(command, asked.field)
    free = command.asks[asked.field].part.free and not asked.choices
    if free and command.required(asked.field) and fold(line).rstrip(" .!") in UNREADY:
        raise Refused(T("I cannot go on without it."))
    return read_answer(command.asks[asked.field], line, asked, chat)
