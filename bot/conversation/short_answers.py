"""What was asked or shown is answered in other words: « Oui, envoie », « la 2 et la 5 », « laisse tomber »."""

from __future__ import annotations

from bot import commands
from bot.conversation.answering import answer
from bot.conversation.choosing import CANCEL, cancelled, declined, declining, shown_line
from bot.conversation.groups import named_group, speak_in
from bot.conversation.reading import missing, recognises
from bot.conversation.rights import role_of
from bot.conversation.sheet_lines import is_on_newer_sheet
from bot.conversation.shown import Shown, meant_by
from bot.conversation.state import Asked, Outcome, State
from bot.conversation.while_asked import asked_again
from bot.ear.answers import Kind, answer_in
from bot.messages import NO, Chat


async def short_answer(line: str, chat: Chat, state: State) -> Outcome | None:
    """What was asked or shown is answered in other words: « Oui, envoie », « la 2 et la 5 », « laisse tomber »."""
    short = answer_in(line, chat.reader.lang)
    cancels = short is not None and short.kind is Kind.CANCEL and state.asked is None
    if short is None or (
        (cancels or (short.kind is not Kind.CANCEL and not short.plain)) and _is_name(line, chat, state)
    ):
        return None
    match short.kind:
        case Kind.CANCEL if state.asked is not None or declining(state) is not None or short.bare in CANCEL:
            return await cancelled(chat, state)
        case Kind.YES if state.asked is None and "oui" in state.shown:
            return await shown_line(state.shown["oui"], chat, state)
        case Kind.NO if state.asked is None and (line_of_no := declining(state)) is not None:
            return await shown_line(line_of_no, chat, state)
        case Kind.NO if state.asked is None and short.plain and "non" in state.shown:
            return await shown_line(state.shown["non"], chat, state)
        case Kind.NO if state.asked is None and "oui" in state.shown and not any(word in state.shown for word in NO):
            return declined(chat, state)
        case Kind.WAIT | Kind.NO if state.asked is not None:
            return await asked_again(line, chat, state.asked, waits=short.kind is Kind.WAIT)
        case Kind.NUMBERS if state.asked is not None and _is_of_another(line, state.asked, chat):
            return None
        case Kind.NUMBERS | Kind.YES if state.asked is not None:
            bare = short.bare if short.kind is Kind.NUMBERS else "oui"
            ask = commands.COMMANDS[state.asked.command].asks[state.asked.field]
            if ask.part.free or not recognises(ask, bare, state.asked, chat):
                return None
            await speak_in(chat, state.asked.group)
            return await answer(bare, chat, state, state.asked)
        case Kind.NUMBERS if state.asked is None and not state.sheet and commands.find(line) is None:
            meant = meant_by(short.bare, Shown(lines=state.shown), whole=False)
            newer = short.bare in state.shown and await is_on_newer_sheet(short.bare, chat, state)
            return None if meant is None or newer else await shown_line(meant, chat, state)
        case _:
            return None


def _is_of_another(line: str, asked: Asked, chat: Chat) -> bool:
    """Whether a line shows another kind of thing than what is asked about: `point 1`, while a name is asked for."""
    found = commands.find(line, role_of(chat))
    return found is not None and found[0].section != commands.COMMANDS[asked.command].section


def _is_name(line: str, chat: Chat, state: State) -> bool:
    """Whether a line is the name of a command and nothing else: « clore » again is no yes.

    « publier » is one, where it needs more than its name and what was shown offers that.
    """
    found = commands.find(line, role_of(chat))
    if found is None or found[1]:
        return False
    offered = commands.find(named_group(state.shown.get("oui", ""))[1])
    same = offered is not None and offered[0] is found[0]
    return not (same and missing(found[0], {}, asked=False) is not None)
