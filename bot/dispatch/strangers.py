"""What is said in a group chat to those for whom nothing can be done there."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from secrets import token_hex
from typing import TYPE_CHECKING

from bot import commands
from bot.conversation import named_group
from bot.handlers.people.join_links import telegram_link
from bot.messages import Chat
from bot.texts import Line, Said, T, Text
from storage import facts
from storage.facts import SALT

if TYPE_CHECKING:
    from storage.people.group_chats import GroupChat

BINDING = frozenset({"bind", "unbind"})
"""The commands that are heard where no group meets."""

"""How the name begins of the mark with the salt of a day: without it nobody can tell who a key stands for."""
USELESS_SECONDS = 120
"""After so long whoever is turned away has gone on to something else."""


@dataclass(frozen=True, slots=True)
class Away:
    """A sentence; None for the one to somebody unknown. `once`: it is said once for this key."""

    sentence: Text | None
    once: str = ""

    async def text(self, chat: Chat) -> Text:
        """The sentence for this reader."""
        return await _unknown(chat) if self.sentence is None else self.sentence


async def turned_away(chat: Chat, bound: GroupChat | None) -> Away | None:
    """Why nothing can be done for the speaker; None if something can."""
    if bound is None and not _binds(chat):
        text = T("No group meets in this chat. A coordinator can type here: {line}", line=Line("connecter", "connect"))
        return Away(text, _hourly(chat))
    if chat.person is None:
        return Away(None, await _daily(chat))
    if bound is None:
        return None
    if chat.member is None:
        text = T("You are not in the group that meets here. Its coordinators can give you a code.")
        return Away(text, await _daily(chat))
    group = chat.member
    if named_group(chat.incoming.text)[0]:
        text = T("Here I act in the group {group} alone. For another one, write to me in private.",
                 group=Said(group.group_name))  # fmt: skip
        return Away(text)
    return None


def _binds(chat: Chat) -> bool:
    found = commands.find(chat.incoming.text)
    return found is not None and found[0].key in BINDING


def _hourly(chat: Chat) -> str:
    """Once an hour for all who are there."""
    return f"no-group:{chat.incoming.channel}:{chat.incoming.chat_id}:{chat.now:%Y-%m-%dT%H}"


async def _daily(chat: Chat) -> str:
    """Once a day for each of them; once the day is over, nobody can read from it who it was."""
    day = chat.now.date().isoformat()
    salt = await facts.get(chat.tx, f"{SALT}{day}")
    if salt is None:
        salt = token_hex()
        await facts.put(chat.tx, f"{SALT}{day}", salt)
    who = f"{salt}:{chat.incoming.channel}:{chat.incoming.chat_id}:{chat.incoming.address}"
    return f"stranger:{sha256(who.encode()).hexdigest()}"


async def _unknown(chat: Chat) -> Text:
    link = await telegram_link(chat.tx)
    if link is None:
        return T("I do not know you yet: write to me in private, with your code.")
    return T("I do not know you yet: write to me in private, with your code. {link}", link=link)
