"""A file came: it answers what was asked, goes with the words below it, is read as minutes, or is asked about."""

from __future__ import annotations

from bot import commands
from bot.commands import Command
from bot.conversation.answering import answer, begin
from bot.conversation.asking import ask_for
from bot.conversation.groups import speak_in
from bot.conversation.rights import forbidden
from bot.conversation.state import Outcome, State
from bot.errors import Refused
from bot.messages import Chat
from bot.minutes.refusals import NotMinutes
from bot.rules.wording.file_weight import weight
from bot.texts import Said, T, lines
from storage.documents.uploads import Uploaded

TITLE_CHARACTERS = 200
_TITLE = "title"


def takes_file(command: Command, field: str | None = None) -> bool:
    """Whether a file answers that part of a command, or any of its parts."""
    asks = command.asks.values() if field is None else [command.asks[field]]
    return any(ask.part.files for ask in asks)


async def file_sent(chat: Chat, state: State) -> Outcome:
    """What the file means that the person has just sent. Raises Refused for one that is not kept."""
    words, found = chat.incoming.text.strip(), commands.find(chat.incoming.text)
    goes_with = found if found is not None and takes_file(found[0]) else None
    titled = goes_with is None and 0 < len(words) <= TITLE_CHARACTERS and not words.startswith("/")
    none_of_minutes = chat.reading is None or isinstance(chat.reading, NotMinutes)
    if isinstance(chat.upload, Uploaded) and none_of_minutes and titled and state.asked is None:
        return await _called(words, chat.upload, chat, state)
    if chat.upload is None or chat.reading is not None:
        return await begin(commands.COMMANDS["read_file"], "", chat, state)
    if isinstance(chat.upload, Refused):
        raise chat.upload
    line = f"fichier {chat.upload.sign}"
    if goes_with is not None:
        return await begin(goes_with[0], f"{goes_with[1]}, {line}", chat, state)
    asked = state.asked
    if asked is not None and takes_file(commands.COMMANDS[asked.command], asked.field):
        await speak_in(chat, asked.group)
        if titled and _TITLE in commands.COMMANDS[asked.command].asks and _TITLE not in asked.values:
            asked = asked.model_copy(update={"values": {**asked.values, _TITLE: words}})
        return await answer(line, chat, state, asked)
    return await begin(commands.COMMANDS["received_file"], line, chat, state)


async def _called(title: str, file: Uploaded, chat: Chat, state: State) -> Outcome:
    """A file with words below it is a document that is called so, once it is said of which kind."""
    command = commands.COMMANDS["add_document"]
    if (refusal := forbidden(command, chat)) is not None:
        raise Refused(refusal)
    head = lines(
        T("📎 {file}, {size}", file=Said(file.name, by=chat.me.id), size=weight(file.size, chat.reader.lang)),
        T("It becomes a document called “{title}”.", title=Said(title, by=chat.me.id)),
    )
    values = {"what": f"file:{file.sign}", _TITLE: title}
    return await ask_for(command, values, "kind", chat, state, Refused(head))
