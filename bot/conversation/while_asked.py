"""A line typed while a question waits: its answer, a question of one’s own, or a command after all."""

from __future__ import annotations

import re

from bot import commands
from bot.commands import Command
from bot.conversation.answering import begin, fits, is_no_text
from bot.conversation.asking import reminding
from bot.conversation.commanded import SLASHED
from bot.conversation.line_kinds import NUMBERS_ALONE, are_numbers, is_answer_alone
from bot.conversation.ordinary import (
    is_strict,
    listen,
    meant,
    says_nothing_new,
    several,
)
from bot.conversation.proposals import proposed
from bot.conversation.reading import is_skipped, missing, read_line, recognises
from bot.conversation.rights import forbidden, role_of
from bot.conversation.sheet_lines import on_sheet
from bot.conversation.spoken import ANY_TIME
from bot.conversation.state import Asked, Outcome, State
from bot.messages import NO, YES, Chat, Reply
from bot.parts import SKIP, UNREADY, CommandLine, Prose
from bot.rules.people.codes import looks_like_code
from bot.rules.todo import sheet_line
from bot.spelling.folding import fold
from bot.texts import T
from bot.things.kinds import verbs, whole_verbs

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""Behind the name of a command it makes a title: « Rapport 2020 »."""
_GOES_ON = frozenset({"de", "d", "du", "des", "pour", "que", "qui", "of", "for", "to", "that"})
"""What follows on a word that is the name of a command, and is none there."""


async def is_answer(line: str, chat: Chat, state: State, asked: Asked) -> bool:
    """Whether a line is meant for the question that waits; a button never is."""
    if chat.incoming.pressed or (state.bare and is_answer_alone(line)) or await _is_command(line, chat, asked):
        return False
    return not await _is_for_sheet(line, chat, asked)


async def _is_for_sheet(line: str, chat: Chat, asked: Asked) -> bool:
    """Whether a line answers the sheet while a question waits: it says so by itself, and does not answer that one."""
    parts = sheet_line.cut(line, verbs(), whole_verbs())
    if not parts or not sheet_line.begins_with_verb(parts[0].words, verbs()):
        return False
    return not await fits(line, chat, asked) and await on_sheet(line, chat)


async def _is_command(line: str, chat: Chat, asked: Asked) -> bool:
    """Whether a line typed while a question waits is a command after all."""
    found = commands.find(line, role_of(chat))
    asking = commands.COMMANDS[asked.command]
    ask = asking.asks[asked.field]
    if ask.part.free and looks_like_code(line if found is None else found[1]):
        return True
    prose = isinstance(ask.part, Prose)
    if prose and SLASHED.match(line):
        return True
    if found is None or fold(line) in (*YES, *NO):
        return False
    command, rest = found
    if line.startswith("/"):
        return True
    if isinstance(ask.part, CommandLine):
        return command is asking or (not rest and command.key in ANY_TIME)
    if command is asking and ask.part.free and await _is_said_again(command, line, rest, chat, asked):
        return True
    if ask.part.free:
        alone = command.key in ANY_TIME or (prose and _is_bare(command, line))
        return (
            (not rest and alone) or await _all_numbers(command, rest, chat) or await _shows(command, rest, line, chat)
        )
    if _fits(line, asked) or is_skipped(asking, asked.field, line):
        return False
    return not rest or not recognises(ask, line, asked, chat)


async def _is_said_again(command: Command, line: str, rest: str, chat: Chat, asked: Asked) -> bool:
    """Whether the command that asks is typed once more, with its name: « idée de puits » is an idea all the same.

    Of its first part a whole line is read, as where its name has several words; of the others only other numbers:
    what is said there may begin like that.
    """
    if not rest:
        return line[-1:].isalnum() and asked.field == next(iter(command.asks))
    if fold(rest).split()[0].partition("'")[0] in _GOES_ON:
        return False
    many = len(fold(line).split()) > len(fold(rest).split()) + 1
    if asked.field != next(iter(command.asks)) and not many and NUMBERS_ALONE.fullmatch(fold(rest)) is None:
        return False
    found = await read_line(command, rest, chat)
    return not found.errors and not found.left and next(iter(command.asks)) in found.values


def _is_bare(command: Command, line: str) -> bool:
    """Whether a command's name stands without any sign after it; « absent » may as well be the reason asked for."""
    return line[-1:].isalnum() and command.fr not in YES and command.fr not in NO


def _fits(line: str, asked: Asked) -> bool:
    return any(fold(line) in choice.words for choice in asked.choices)


async def _shows(command: Command, rest: str, line: str, chat: Chat) -> bool:
    """Whether a command only shows something, and all that follows its name says what: `points tous` is no reason."""
    if command.writes or not rest or _YEAR.search(rest) or any(ask.part.free for ask in command.asks.values()):
        return False
    return await is_strict(command, rest, line, chat)


async def _all_numbers(command: Command, rest: str, chat: Chat) -> bool:
    """Whether a command with just these numbers or a yes is complete, as `vote 3` is and « Plan 2022 » is not."""
    if not are_numbers(rest) or _YEAR.search(rest):
        return False
    if forbidden(command, chat) is not None:
        return True
    found = await read_line(command, rest, chat)
    return not found.errors and not found.left and missing(command, found.values, asked=False) is None


async def said_with_name(line: str, chat: Chat, state: State, asked: Asked) -> Outcome | None:
    """What answers the first part as after the name of the command: « le 2 avec trois collègues », « en français »."""
    command = commands.COMMANDS[asked.command]
    part = command.asks[asked.field].part
    if asked.values or part.free or chat.incoming.pressed or await fits(line, chat, asked):
        return None
    heard = await listen(f"{command.name(chat.reader.lang)} {line}", chat)
    found = meant(heard.readings, chat)
    if not found or any(one.command is not command or not one.rest for one in found):
        return None
    if not heard.certain or len(found) > 1:
        return proposed(found, chat, state)
    return await begin(command, found[0].rest, chat, state)


async def said_instead(line: str, chat: Chat, state: State, asked: Asked) -> Outcome | None:
    """Something else that is said in ordinary words, wholly, and answers nothing that was asked; asked back if unsure.

    A mere yes or no is no such thing, and where any words will do they are the answer.
    """
    part = commands.COMMANDS[asked.command].asks[asked.field].part
    if part.free or await fits(line, chat, asked):
        return None
    heard = await listen(line, chat)
    found = meant(heard.readings, chat)
    mere = any(one.phrase.reasoned or not (one.phrase.about or heard.is_plain) for one in heard.readings)
    if mere or heard.loose or not found or len(found) < len(heard.readings):
        return None
    if not heard.certain:
        return proposed(found, chat, state, heard.left)
    return several(found) if len(found) > 1 else await begin(found[0].command, found[0].rest, chat, state)


async def asks_something(line: str, chat: Chat, state: State) -> Outcome | None:
    """A question of one's own, put instead of an answer."""
    heard = await listen(line, chat)
    found = meant(heard.readings, chat)
    helps = len(found) == 1 and found[0].command.key == "show_help"
    if helps or (len(found) == 1 and not found[0].command.writes and heard.is_plain):
        return await begin(found[0].command, found[0].rest, chat, state)
    if state.asked is None or not heard.turned or not says_nothing_new(line, chat):
        return None
    return await begin(commands.COMMANDS["show_help"], commands.COMMANDS[state.asked.command].fr, chat, state)


async def asked_again(line: str, chat: Chat, asked: Asked, *, waits: bool) -> Outcome | None:
    """Who is not ready to answer is asked again; what the part takes as it is, is an answer."""
    command = commands.COMMANDS[asked.command]
    if is_skipped(command, asked.field, line) or fold(line).rstrip(" .!") in (*NO, *SKIP):
        return None
    ask = command.asks[asked.field]
    if not isinstance(ask.part, Prose) and not (waits and ask.part.free) and recognises(ask, line, asked, chat):
        return None
    if isinstance(ask.part, Prose) and not says_nothing_new(line, chat):
        return None
    return not_yet(asked, chat)


def is_no_answer(line: str, chat: Chat, asked: Asked) -> bool:
    """Whether words of one's own are asked for, and none are said; that one does not know is told by its own words."""
    command = commands.COMMANDS[asked.command]
    if is_skipped(command, asked.field, line) or fold(line).rstrip(" .!") in UNREADY:
        return False
    return is_no_text(line, chat, command.asks[asked.field].part)


def not_yet(asked: Asked, chat: Chat) -> Outcome:
    """Nothing is noted, and the question waits."""
    return reminding(Reply(T("All right, nothing was noted.")), asked.model_copy(update={"reminded": False}), chat)
