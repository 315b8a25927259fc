"""What a line is: a cancelling, a button, the answer to what was asked, or a command."""

from __future__ import annotations

import re

from bot import commands
from bot.commands import Command, Public
from bot.conversation.answering import TOO_OLD, answer, begin, fits
from bot.conversation.asking import reminding
from bot.conversation.groups import named_group, speak_in
from bot.conversation.reading import is_skipped, missing, read_line, recognises
from bot.conversation.rights import forbidden, role_of
from bot.conversation.state import Answered, Asked, Outcome, State
from bot.messages import NO, YES, Chat, Reply
from bot.parts import CommandLine, Prose
from bot.rules.people.codes import code_in, looks_like_code
from bot.rules.todo import sheet_line
from bot.spelling.folding import fold
from bot.suggestions import suggest
from bot.texts import Line, T, Text, lines
from bot.things.kinds import verbs, whole_verbs
from storage import sheets

CANCEL = frozenset({"annuler", "cancel", "annule", "stop question", "laisser tomber"})
ANY_TIME = frozenset({"show_help", "stop", "my_data", "forget_me"})
"""Commands whose bare name is never taken for an answer in free words: help, and one's rights."""
SMALL_TALK = frozenset({"greet", "welcome"})
"""What may go before a joining code."""
_SLASHED = re.compile(r"/\w")
PRESSED = re.compile(r"(?:reponse|answer) (?P<serial>\d+) (?P<answer>\d+|-)(?: (?P<whose>\d+))?")
_YES = "|".join(YES)
_NUMBERS = re.compile(rf"[#+]?\d[\d ,;&=+>#-]*(?:(?:{_YES})(?: \d+)?)?|{_YES}")
_NUMBER = re.compile(r"#?\d[\d ,;&]*")
_GOES_ON = frozenset({"de", "d", "du", "des", "pour", "que", "qui", "of", "for", "to", "that"})
"""What follows on a word that is the name of a command, and is none there."""
OVER = T("This question no longer waits for an answer.")
NOT_THERE = T("That message does not ask this. To see what waits for you: {line}", line=Line("afaire", "todo"))
_COMPARED = 200
LINE_CHARACTERS = 4096
"""The longest message of any platform."""


async def hear(chat: Chat, state: State) -> Outcome:
    """What the person means, given what was shown and asked before."""
    line = chat.incoming.text.strip()
    if chat.incoming.file is not None:
        return await begin(commands.COMMANDS["read_file"], "", chat, state)
    if len(line) > LINE_CHARACTERS:
        too_long = T("That is too long: {n} characters, {limit} at most.", n=len(line), limit=LINE_CHARACTERS)
        return Answered(Reply(too_long), state.asked)
    folded = fold(line[:_COMPARED])
    if folded not in state.shown and folded.removeprefix("/").partition("@")[0] in CANCEL:
        return _declined(chat, state) if chat.incoming.pressed else await _cancelled(chat, state)
    if (pressed := PRESSED.fullmatch(folded)) is not None:
        if not _is_for(pressed["whose"] or "", chat):
            return Answered(Reply(T("This question was put to somebody else.")), state.asked, aside=True)
        return await _pressed(pressed["serial"], pressed["answer"], chat, state)
    if folded in state.shown and not await _is_on_newer_sheet(folded, chat, state):
        slug, line = named_group(state.shown[folded])
        await speak_in(chat, slug or state.group)
        if fold(line) in CANCEL or fold(line) in ("non", "no"):
            return _declined(chat, state)
    elif state.asked is not None and await _is_answer(line, chat, state, state.asked):
        await speak_in(chat, state.asked.group)
        return await answer(line, chat, state, state.asked)
    return await _command(line, chat, state)


async def _cancelled(chat: Chat, state: State) -> Outcome:
    """What is asked or proposed; where nothing is, the last answers on the answer sheet."""
    if state.over:
        return Answered(Reply(OVER), state.asked)
    if state.asked is not None or state.outdated or any(word in state.shown for word in NO):
        return Answered(Reply(lines(T("The question is cancelled."), _left_undone(chat, state))))
    if chat.member is None:
        return Answered(Reply(T("There was nothing to cancel.")))
    return await begin(commands.COMMANDS["take_back"], "", chat, state)


def _left_undone(chat: Chat, state: State) -> Text | None:
    """What people might take for done though it is not."""
    if state.asked is None or chat.member is not None:
        return None
    return commands.COMMANDS[state.asked.command].question.undone


def _declined(chat: Chat, state: State) -> Answered:
    """No to what was shown last, or to an older button: what is being asked is not meant, which is said each time."""
    reply = Reply(T("The question is cancelled."))
    if state.asked is None:
        return Answered(reply)
    return reminding(reply, state.asked.model_copy(update={"reminded": False}), chat)


async def _command(line: str, chat: Chat, state: State) -> Outcome:
    found = commands.find(line, role_of(chat))
    if state.turned and is_answer_alone(line) and not (state.completed or state.sheet):
        return Answered(Reply(OVER if state.over else NOT_THERE), state.asked, aside=True)
    if found is None and state.over:
        return Answered(Reply(OVER), state.asked, aside=True)
    if found is None and state.outdated:
        return Answered(Reply(TOO_OLD))
    if (found is None or found[0].key in SMALL_TALK) and code_in(line) is not None:
        found = commands.COMMANDS["join"], line
    if found is None and (state.sheet or not state.turned) and await _on_sheet(line, chat):
        found = commands.COMMANDS["todo"], line
    if found is None and state.completed and line and not _SLASHED.match(line):
        await speak_in(chat, state.group)
        found = commands.find(f"{state.completed} {line}", role_of(chat))
    if found is None:
        return Answered(suggest(line, chat), state.asked, aside=True)
    return await begin(*found, chat, state)


def is_answer_line(line: str) -> bool:
    """Whether this is the line of a button that only answers a question, while that waits."""
    return PRESSED.fullmatch(fold(named_group(line)[1][:_COMPARED])) is not None


def is_answer_alone(line: str) -> bool:
    """Whether a line is a yes, a no or a mere number: it means something in answer to something only."""
    folded = fold(line)
    return folded in YES or folded in NO or _NUMBER.fullmatch(folded) is not None


async def _is_on_newer_sheet(folded: str, chat: Chat, state: State) -> bool:
    """Whether a number means what was sent unasked since something was shown last."""
    if not folded.isdigit() or chat.person is None or state.shown[folded].startswith("afaire "):
        return False
    sheet = await sheets.of_person(chat.tx, chat.person.id)
    return sheet is not None and sheet.shown_at > state.at > 0


async def _on_sheet(line: str, chat: Chat) -> bool:
    """Whether a line that is nothing else answers what this person was shown under numbers."""
    if chat.member is None or not sheet_line.begins(line):
        return False
    return await sheets.of_person(chat.tx, chat.member.person_id) is not None


async def _is_for_sheet(line: str, chat: Chat, asked: Asked) -> bool:
    """Whether a line answers the sheet while a question waits: it says so by itself, and does not answer that one."""
    parts = sheet_line.cut(line, verbs(), whole_verbs())
    if not parts or not sheet_line.begins_with_verb(parts[0].words, verbs()):
        return False
    return not await fits(line, chat, asked) and await _on_sheet(line, chat)


def _is_for(whose: str, chat: Chat) -> bool:
    """Whether a question that stands where several read it was put to the speaker; `whose`: the id of who was asked."""
    return whose == (str(chat.me.id) if chat.in_group_chat else "")


async def _pressed(serial: str, given: str, chat: Chat, state: State) -> Outcome:
    """A button of a question: it only counts while that very question waits, be it that another was asked since."""
    if state.outdated and serial == str(state.serial):
        return Answered(Reply(TOO_OLD))
    asked = next((one for one in state.waiting if str(one.serial) == serial), None)
    if asked is None:
        return Answered(Reply(OVER), state.asked, brief=True)
    await speak_in(chat, asked.group)
    return await answer(given, chat, state, asked)


async def _is_answer(line: str, chat: Chat, state: State, asked: Asked) -> bool:
    """Whether a line is meant for the question that waits; a button never is."""
    if chat.incoming.pressed or (state.bare and is_answer_alone(line)) or await _is_command(line, chat, asked):
        return False
    return not await _is_for_sheet(line, chat, asked)


async def _is_command(line: str, chat: Chat, asked: Asked) -> bool:
    """Whether a line typed while a question waits is a command after all."""
    found = commands.find(line, role_of(chat))
    asking = commands.COMMANDS[asked.command]
    ask = asking.asks[asked.field]
    if ask.part.free and looks_like_code(line if found is None else found[1]):
        return True
    prose = isinstance(ask.part, Prose)
    if prose and _SLASHED.match(line):
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
        return (not rest and alone) or await _all_numbers(command, rest, chat)
    if _fits(line, asked) or is_skipped(asking, asked.field, line):
        return False
    return not rest or not recognises(ask, line, asked, chat)


async def _is_said_again(command: Command, line: str, rest: str, chat: Chat, asked: Asked) -> bool:
    """Whether the command that asks is typed once more, with its name: « idée de puits » is an idea all the same.

    Of its first part a whole line is read, of the others only other numbers: what is said there may begin like that.
    """
    if not rest:
        return line[-1:].isalnum() and asked.field == next(iter(command.asks))
    if fold(rest).split()[0].partition("'")[0] in _GOES_ON:
        return False
    if asked.field != next(iter(command.asks)) and _NUMBER.fullmatch(fold(rest)) is None:
        return False
    found = await read_line(command, rest, chat)
    return not found.errors and not found.left and next(iter(command.asks)) in found.values


def _is_bare(command: Command, line: str) -> bool:
    """Whether a command's name stands without any sign after it; « absent » may as well be the reason asked for."""
    return line[-1:].isalnum() and command.fr not in YES and command.fr not in NO


def _fits(line: str, asked: Asked) -> bool:
    return any(fold(line) in choice.words for choice in asked.choices)


async def _all_numbers(command: Command, rest: str, chat: Chat) -> bool:
    """Whether a command with just these numbers or a yes is complete, as `vote 3` is and « Points 2022 » is not."""
    if _NUMBERS.fullmatch(fold(rest)) is None:
        return False
    if forbidden(command, chat) is not None:
        return True
    found = await read_line(command, rest, chat)
    return not found.errors and not found.left and missing(command, found.values, asked=False) is None


def is_plain(line: str) -> bool:
    """Whether a line is a command in the open, alone or with numbers only: nobody says that in passing."""
    found = commands.find(line)
    if found is None or found[0].public is Public.NO:
        return False
    return not found[1] or _NUMBERS.fullmatch(fold(found[1])) is not None
