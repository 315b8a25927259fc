"""A file is offered with its weight, and goes out only when it is asked for."""

from __future__ import annotations

from bot.messages import Attachment, Chat, Option, Reply
from bot.rules.wording.file_weight import weight
from bot.texts import T, Text, lines


def offer(chat: Chat, file: Attachment, line: str, above: Text | None = None) -> Reply:
    """What would be sent, and the button that sends it: `line` is a command line."""
    return Reply(lines(above, named(chat, file)), (Option(T("Get the file"), line),))


def sent(chat: Chat, file: Attachment) -> Reply:
    """The file itself."""
    return Reply(named(chat, file), file=file)


def named(chat: Chat, file: Attachment) -> Text:
    """The name of a file and how heavy it is."""
    return T("📎 {file}, {size}", file=file.name, size=weight(len(file.data), chat.reader.lang))
