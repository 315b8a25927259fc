"""A line in ordinary words becomes commands, is asked back, or is nothing."""

from __future__ import annotations

from bot import commands
from bot.commands import COMMANDS, Command, Public
from bot.conversation.answering import begin
from bot.conversation.groups import named_group
from bot.conversation.line_kinds import are_numbers
from bot.conversation.mere_numbers import of_that_number
from bot.conversation.ordinary import (
    Meant,
    is_foreign,
    is_just,
    is_numbered,
    is_preview,
    is_strict,
    is_text,
    listen,
    may_be_another,
    meant,
    not_sure,
    notes_of,
    of_shown,
    says_otherwise,
    several,
)
from bot.conversation.proposals import proposed
from bot.conversation.reading import missing, read_line
from bot.conversation.rights import forbidden
from bot.conversation.state import Answered, Outcome, State
from bot.ear.answers import Kind, answer_in, is_mere
from bot.ear.glances import glance
from bot.ear.shape import shape
from bot.ear.understanding import Understood
from bot.messages import Chat, Reply
from bot.rules.people.codes import code_in
from bot.rules.todo import sheet_line
from bot.suggestions import suggest
from bot.texts import Line, T
from bot.things.midst import asked_back, offered
from storage import unheard

ANY_TIME = frozenset({"show_help", "stop", "my_data", "forget_me"})
"""Commands whose bare name is never taken for an answer in free words: help, and one's rights."""
NOTHING_WAITS = T("Nothing was waiting for an answer. To take back what you said last: {line}",
                  line=Line("annuler", "cancel"))  # fmt: skip
SEVERAL = 2
"""How many things make a list."""
SMALL_TALK = frozenset({"greet", "welcome", "start"})
"""What may go before a joining code."""


async def spoken(found: tuple[Command, str] | None, line: str, chat: Chat, state: State) -> Outcome | None:
    """What a line says in ordinary words; None if it is the command `found`, or nothing that is understood."""
    if chat.incoming.pressed or (found is not None and (found[0].key == "todo" or _joins(*found))):
        return None
    heard, lang = await listen(line, chat), chat.reader.lang
    readings = meant(heard.readings, chat)
    if not heard.certain and found is not None and await _is_typed(*found, line, heard, chat):
        return None
    if heard.courtesy:
        return await _friendly(heard, chat, state)
    if found is not None and not readings and forbidden(found[0], chat) is not None:
        return None
    if found is not None and not heard.certain and is_text(found[0]) and not is_foreign(found[0], line, lang):
        return proposed([Meant(found[0], f": {found[1]}")], chat, state) if is_numbered(*found) else None
    if found is not None and await is_just(*found, readings, chat, heard):
        return None
    if not heard.readings:
        return await _unheard(found, line, chat, state, turned=heard.turned)
    if len(readings) < len(heard.readings) or not readings:
        return _not_allowed(heard, chat, state) if found is None and not readings else None
    acting = [one for one in readings if one.command.writes]
    if acting and found is not None and forbidden(found[0], chat) and await is_strict(*found, line, chat):
        return None
    numbered = sheet_line.begins(line) and any(one.phrase.about for one in heard.readings)
    shows = not acting and not heard.guessed
    if not shows and (not heard.certain or numbered or (acting and len(acting) < len(readings))):
        return _asked_back(acting or readings, heard, line, chat, state)
    if len(readings) > 1:
        return several(readings)
    return await _done(readings[0], line, chat, state)


async def _unheard(
    found: tuple[Command, str] | None, line: str, chat: Chat, state: State, *, turned: bool
) -> Outcome | None:
    doubtful = found is not None and (
        may_be_another(*found, line, chat, turned=turned) or (line.endswith("?") and _would_act(*found))
    )
    looked = await _looked(line, chat, state) if found is None or doubtful else None
    return looked or (await _doubted(line, chat, state) if doubtful else None)


def _asked_back(found: list[Meant], heard: Understood, line: str, chat: Chat, state: State) -> Answered:
    if _changes_preview(heard, line, chat, state):
        return Answered(not_sure(line), state.asked, aside=True)
    return proposed(found, chat, state, heard.left)


def _changes_preview(heard: Understood, line: str, chat: Chat, state: State) -> bool:
    """Whether « oui mais change le titre » is said of a preview, and of no meeting."""
    first = answer_in(line.partition(" ")[0].strip(",."), chat.reader.lang)
    said = heard.readings[0]
    of_meeting = said.phrase.about != "reply" or "n" in said.values
    return is_preview(state) and first is not None and first.kind in (Kind.YES, Kind.NO) and not of_meeting


def _not_allowed(heard: Understood, chat: Chat, state: State) -> Answered | None:
    """What is understood for certain, and is not for the speaker to do, is told so."""
    refusal = forbidden(COMMANDS[heard.readings[0].command], chat) if heard.certain and heard.is_plain else None
    return None if refusal is None else Answered(Reply(refusal), state.asked, aside=True)


async def _done(one: Meant, line: str, chat: Chat, state: State) -> Outcome:
    """What one command does; a mere yes or no that nothing asks for is of no thing that was shown."""
    if not is_mere(line, chat.reader.lang):
        return await begin(one.command, of_shown(one, state), chat, state)
    back = None if one.rest else await asked_back(one.command.key, chat, state.before)
    return await begin(one.command, one.rest, chat, state) if back is None else Answered(back, state.asked)


async def _is_typed(command: Command, rest: str, line: str, heard: Understood, chat: Chat) -> bool:
    """Whether a line is a command as it is typed, and nothing else that it may mean is to be asked."""
    if line.startswith("/"):
        return True
    lang = chat.reader.lang
    heard_so = [(one.command, one.rest(lang)) for one in heard.readings] == [(command.key, rest)]
    whole_name = " " in command.name(lang) and not says_otherwise(command, rest, lang)
    if heard_so and (not notes_of(command) or are_numbers(rest) or whole_name):
        return True
    if not heard.loose or (notes_of(command) and not rest[:1].isdigit()):
        return False
    if is_text(command):
        return not is_numbered(command, rest)
    found = await read_line(command, rest, chat)
    return not found.errors and not found.left


async def _looked(line: str, chat: Chat, state: State) -> Outcome | None:
    """What a question is about is shown, where nothing else answers it."""
    if (several := await of_that_number(line, chat, state)) is not None:
        return several
    found = glance(line, chat.reader.lang)
    if found is None or chat.member is None or forbidden(COMMANDS[found[0]], chat) is not None:
        return None
    return await begin(COMMANDS[found[0]], found[1], chat, state)


async def _friendly(heard: Understood, chat: Chat, state: State) -> Outcome:
    """A polite word is answered by one; it is a receipt where one is asked for."""
    if heard.receipt is not None:
        return await begin(COMMANDS["acknowledge"], str(heard.receipt), chat, state)
    return await begin(COMMANDS["welcome" if heard.thanks else "greet"], "", chat, state)


def _would_act(command: Command, rest: str) -> bool:
    """Whether a command would do something at once, rather than ask or show."""
    if not command.writes or command.key in SMALL_TALK | ANY_TIME:
        return False
    return bool(rest) or missing(command, {}, asked=False) is None


def _joins(command: Command, rest: str) -> bool:
    """Whether somebody joins a group: no words are taken for anything else then."""
    return command.key == "join" and (not rest or code_in(rest) is not None)


async def of_list(line: str, chat: Chat, state: State) -> Outcome | None:
    """Which of the things that were just listed, where one thing can be done to them: « les trois premières »."""
    offered = [commands.find(named_group(shown)[1]) for shown in set(state.shown.values())]
    numbered = {(found[0].key, found[1]) for found in offered if found is not None and found[1].isdecimal()}
    acting = {key for key, _ in numbered if COMMANDS[key].public is Public.ACTS}
    if len(acting) != 1 or len(numbered) < SEVERAL or chat.incoming.pressed:
        return None
    command = COMMANDS[acting.pop()]
    found = meant((await listen(f"{command.name(chat.reader.lang)} {line}", chat)).readings, chat)
    if len(found) != 1 or found[0].command is not command or not are_numbers(found[0].rest):
        return None
    return proposed(found, chat, state)


async def _doubted(line: str, chat: Chat, state: State) -> Answered:
    return Answered(await offered(line, chat) or not_sure(line), state.asked, aside=True)


async def not_understood(line: str, chat: Chat, state: State) -> Answered:
    """What can be done instead; that such a line was not understood is counted, without its words."""
    if (offer := await offered(line, chat)) is not None:
        return Answered(offer, state.asked, aside=True)
    short = answer_in(line, chat.reader.lang)
    if short is not None and short.kind is Kind.CANCEL:
        return Answered(Reply(NOTHING_WAITS), state.asked, aside=True)
    if chat.member is not None and line:
        await unheard.count(chat.tx, chat.member.group_id, shape(line, chat.reader.lang))
    return Answered(suggest(line, chat), state.asked, aside=True)
