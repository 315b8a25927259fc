"""What was asked or shown is answered in other words: « Oui, envoie », « la 2 et la 5 », « laisse tomber »."""

from __future__ import annotations

import re

from bot import commands
from bot.conversation.answering import answer
from bot.conversation.choosing import CANCEL, cancelled, declined, declining, shown_line
from bot.conversation.groups import named_group, speak_in
from bot.conversation.ordinary import is_preview, is_strict, listen, meant
from bot.conversation.reading import missing, recognises
from bot.conversation.rights import role_of
from bot.conversation.sheet_lines import answers_one, is_on_newer_sheet
from bot.conversation.shown import Shown, meant_by
from bot.conversation.state import Asked, Outcome, State
from bot.conversation.while_asked import asked_again, not_yet
from bot.ear.answers import Kind, ShortAnswer, answer_in
from bot.messages import NO, Chat
from bot.parts import CommandLine, Words
from bot.spelling.folding import fold

_AGREEING = frozenset({"valide", "validez", "valider", "approuve", "approuvez", "approve", "approved", "validate"})
_NUMBER = re.compile(r"\d+")


async def short_answer(line: str, chat: Chat, state: State) -> Outcome | None:
    """What was asked or shown is answered in other words: « Oui, envoie », « la 2 et la 5 », « laisse tomber »."""
    short = answer_in(line, chat.reader.lang) or await _agreed(line, chat, state)
    cancels = short is not None and short.kind is Kind.CANCEL and state.asked is None
    if short is None or (
        (cancels or (short.kind is not Kind.CANCEL and not short.plain)) and _is_name(line, chat, state)
    ):
        return None
    if short.kind is Kind.NUMBERS and (await _is_command(line, chat) or await answers_one(line, chat)):
        return None
    if short.kind is not Kind.CANCEL and state.asked is not None:
        return await _to_question(short, line, chat, state, state.asked)
    match short.kind:
        case Kind.CANCEL if state.asked is not None or declining(state) is not None or short.bare in CANCEL:
            return await cancelled(chat, state)
        case Kind.CANCEL if "oui" in state.shown and (short.plain or "non" not in state.shown):
            return declined(chat, state)
        case Kind.YES if short.bare in state.shown:
            return await shown_line(state.shown[short.bare], chat, state)
        case Kind.NO if (line_of_no := declining(state)) is not None:
            return await shown_line(line_of_no, chat, state)
        case Kind.NO | Kind.CANCEL if "non" in state.shown and (
            short.plain if short.kind is Kind.NO else is_preview(state)
        ):
            return await shown_line(state.shown["non"], chat, state)
        case Kind.NO if not short.plain and is_preview(state):
            return declined(chat, state)
        case Kind.NO if "oui" in state.shown and not any(word in state.shown for word in NO):
            return declined(chat, state)
        case Kind.NUMBERS if not state.sheet and commands.find(line) is None:
            meant = meant_by(short.bare, Shown(lines=state.shown), whole=False)
            newer = short.bare in state.shown and await is_on_newer_sheet(short.bare, chat, state)
            return None if meant is None or newer else await shown_line(meant, chat, state)
        case _:
            return None


async def _is_command(line: str, chat: Chat) -> bool:
    """Whether a thing is not only named, but something is done with it: `seance 6`."""
    found = commands.find(line, role_of(chat))
    return found is not None and found[0].writes and await is_strict(*found, line, chat)


async def _agreed(line: str, chat: Chat, state: State) -> ShortAnswer | None:
    """A yes that says what it agrees to, and names nothing else: « oui, ferme le vote »; a no that says why."""
    first, _, rest = line.partition(" ")
    if state.asked is not None or not rest.strip() or not is_preview(state):
        return None
    answered = answer_in(first, chat.reader.lang)
    if answered is None or not answered.plain:
        return None
    if answered.kind is Kind.NO and first.endswith((",", ".")):
        return ShortAnswer(Kind.NO, plain=False)
    shown = named_group(state.shown.get("oui", ""))[1]
    offered = commands.find(shown)
    if answered.kind is not Kind.YES or offered is None or declining(state) is None:
        return None
    heard = await listen(rest, chat)
    same = [one for one in meant(heard.readings, chat) if one.command is offered[0]]
    numbers = {number for one in same for number in _NUMBER.findall(one.rest)}
    if len(same) != 1 or len(heard.readings) != 1 or numbers - set(_NUMBER.findall(shown)):
        return None
    return ShortAnswer(Kind.YES, "oui", plain=False)


async def _to_question(short: ShortAnswer, line: str, chat: Chat, state: State, asked: Asked) -> Outcome | None:
    """What a short answer says to the question that waits."""
    if short.kind is Kind.WAIT and not short.plain:
        return not_yet(asked, chat)
    if short.kind is Kind.NO and short.plain and _is_offered_words(asked, chat):
        return await cancelled(chat, state)
    if short.kind in (Kind.WAIT, Kind.NO):
        return await asked_again(line, chat, asked, waits=short.kind is Kind.WAIT)
    if short.kind is Kind.NUMBERS and _is_of_another(line, asked, chat):
        return None
    bare = short.bare if short.kind is Kind.NUMBERS else "oui"
    ask = commands.COMMANDS[asked.command].asks[asked.field]
    if ask.part.free or not recognises(ask, bare, asked, chat):
        return None
    await speak_in(chat, asked.group)
    return await answer(bare, chat, state, asked)


def _is_offered_words(asked: Asked, chat: Chat) -> bool:
    """Whether a member is asked for words of their own: a mere « non », « Non merci » is none of them, and declines."""
    command = commands.COMMANDS[asked.command]
    part = command.asks[asked.field].part
    words = isinstance(part, Words) and not isinstance(part, CommandLine)
    return words and command.required(asked.field) and chat.member is not None


def _is_of_another(line: str, asked: Asked, chat: Chat) -> bool:
    """Whether a line shows another kind of thing than what is asked about: `point 1`, while a name is asked for."""
    found = commands.find(line, role_of(chat))
    return found is not None and found[0].section != commands.COMMANDS[asked.command].section


def _is_name(line: str, chat: Chat, state: State) -> bool:
    """Whether a line is the name of a command and nothing else: « clore » again is no yes.

    « publier » is one, where it needs more than its name and what was shown offers that; so is « valide ».
    """
    found = commands.find(line, role_of(chat))
    if found is None or found[1]:
        return False
    offered = commands.find(named_group(state.shown.get("oui", ""))[1])
    same = offered is not None and (offered[0] is found[0] or fold(line).rstrip(" .!") in _AGREEING)
    return not (same and missing(found[0], {}, asked=False) is not None)
