"""A file came: it answers what was asked, goes with the words below it, is read as minutes, or is asked about."""

from __future__ import annotations

from bot import commands
from bot.commands import Command
from bot.conversation.answering import answer, begin
from bot.conversation.groups import speak_in
from bot.conversation.state import Outcome, State
from bot.errors import Refused
from bot.messages import Chat


def takes_file(command: Command, field: str | None = None) -> bool:
    """Whether a file answers that part of a command, or any of its parts."""
    asks = command.asks.values() if field is None else [command.asks[field]]
    return any(ask.part.files for ask in asks)


async def file_sent(chat: Chat, state: State) -> Outcome:
    """What the file means that the person has just sent. Raises Refused for one that is not kept."""
    if chat.upload is None or chat.reading is not None:
        return await begin(commands.COMMANDS["read_file"], "", chat, state)
    if isinstance(chat.upload, Refused):
        raise chat.upload
    line, found = f"fichier {chat.upload.sign}", commands.find(chat.incoming.text)
    if found is not None and takes_file(found[0]):
        return await begin(found[0], f"{found[1]}, {line}", chat, state)
    asked = state.asked
    if asked is not None and takes_file(commands.COMMANDS[asked.command], asked.field):
        await speak_in(chat, asked.group)
        return await answer(line, chat, state, asked)
    return await begin(commands.COMMANDS["received_file"], line, chat, state)
