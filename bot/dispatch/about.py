"""Which message a line is about: the one in which the button stood, or the one that is answered."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import commands
from bot.commands import Role
from bot.conversation import CANCEL, PRESSED, Shown, is_answer_alone, is_answer_line, meant_by, named_group, typed_for
from bot.letters import unpack
from bot.messages import GROUP_SIGN, Reply
from bot.spelling.folding import fold
from bot.texts import Line, T, Text, lines
from storage import sheets
from storage.instants import to_seconds
from storage.outbox import sent_messages
from storage.people import people

if TYPE_CHECKING:
    from bot.conversation import State
    from bot.messages import Chat, Incoming
    from storage.database import Tx
    from storage.outbox.sent_messages import SentMessage

_RECENT = timedelta(hours=1)
_COMPARED = 80
_PLAIN = re.compile(r"[\d ,=+>-]*(?:oui|yes|page)?[\d ]*")
_TOLD = 3
"""For how many groups a line is proposed."""


async def message_of(tx: Tx, incoming: Incoming) -> SentMessage | None:
    """The message that a line is about, if it is known."""
    called = incoming.pressed or incoming.replied_to
    if not called:
        return None
    return await sent_messages.find(tx, incoming.channel, incoming.address, incoming.chat_id, called)


def shown_to(address: str, about: SentMessage | None) -> Shown | None:
    """What a message showed this address and asked it; None if that is not known.

    What one is asked where several read it is not for the others.
    """
    shown = None if about is None else _shown_in(about)
    if about is None or shown is None or about.address == address or shown.asked is None:
        return shown
    return Shown()


def _shown_in(about: SentMessage) -> Shown | None:
    """Letters of earlier versions only have their words."""
    if about.shows is not None:
        return Shown.model_validate_json(about.shows)
    packed = unpack(about.body) if about.body else None
    if packed is None or not isinstance(packed.reply, Reply) or not packed.reply.options:
        return None
    return Shown(lines=typed_for(packed.named(packed.reply)))


def in_full(incoming: Incoming, about: SentMessage | None) -> Incoming:
    """The line that a reply stands for; what was merely said in passing where others talk is none."""
    shown = shown_to(incoming.address, about) if incoming.replied_to and not incoming.pressed else None
    line = None if shown is None else meant_by(incoming.text, shown, whole=not incoming.addressed)
    return incoming if line is None else replace(incoming, text=line, addressed=True)


async def turned(chat: Chat, state: State) -> State:
    """The conversation as it is for a line about one message."""
    if chat.incoming.pressed:
        found = PRESSED.fullmatch(fold(chat.incoming.text[:_COMPARED]))
        asked = state.find(int(found["serial"])) if found is not None else None
        return state if asked is None or asked is state.asked else state.turned_to(asked)
    about = chat.about if chat.incoming.replied_to else None
    shown = shown_to(chat.incoming.address, about)
    if about is None or shown is None:
        return state
    if shown.says_nothing:
        return state.turned_to(state.asked).model_copy(update={"shown": {}, "completed": "", "bare": True})
    if shown.sheet and chat.person is not None:
        await sheets.keep(chat.tx, chat.person.id, shown.sheet, chat.seconds)
    asked = state.find(shown.asked)
    over = shown.asked is not None and asked is None
    changed = {"shown": shown.lines, "completed": shown.completed, "group": about.group, "over": over}
    return state.turned_to(asked).model_copy(update={**changed, "sheet": bool(shown.sheet)})


async def unplaced(chat: Chat, said: Incoming) -> Text | None:
    """Why what was `said` about a message of which nothing is known is not done: it may have been in another group."""
    if chat.person is None or named_group(said.text)[0]:
        return None
    if said.pressed:
        return await _which_group(chat) if chat.about is None and _acts(chat.incoming.text) else None
    if not said.replied_to or shown_to(said.address, chat.about) is not None or _is_recent(chat):
        return None
    if is_answer_alone(said.text):
        return T("That message is too old: I no longer know what it showed. To see what you have to do: {line}",
                 line=Line("afaire", "todo"))  # fmt: skip
    return await _which_group(chat) if chat.about is None and _acts(said.text) else None


def _acts(line: str) -> bool:
    """Whether a line does something in a group; the answer to a question knows its own."""
    if is_answer_line(line) or fold(line[:_COMPARED]) in CANCEL:
        return False
    found = commands.find(line)
    return found is not None and found[0].role > Role.NOBODY


def _is_recent(chat: Chat) -> bool:
    """Whether the message was just sent: that may not be written down yet, or was sent twice."""
    at = chat.incoming.shown_at
    return at is None or chat.now - at < _RECENT


def _is_plain(chat: Chat) -> bool:
    """Whether a line holds nothing but a command and numbers, as those of buttons do: no other words are said back."""
    found = commands.find(chat.incoming.text)
    return found is not None and _PLAIN.fullmatch(fold(found[1])) is not None


async def _which_group(chat: Chat) -> Text | None:
    """What can be typed instead, for somebody for whom it may have been in another group."""
    places = await people.groups_of(chat.tx, chat.me.id)
    at = chat.incoming.shown_at
    if len(places) == 1 and (at is None or to_seconds(at) >= await people.joined_at(chat.tx, places[0])):
        return None
    works = [f"{GROUP_SIGN}{place.group_slug} {chat.incoming.text}" for place in places[:_TOLD] if _is_plain(chat)]
    return lines(
        T("That message is too old: I no longer know for which group it was. Nothing was done."),
        T("What you can type: {line}", line=" · ".join(works)) if works else None,
    )
