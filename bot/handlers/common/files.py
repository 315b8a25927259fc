"""A file is offered with its weight, and goes out only when it is asked for."""

from __future__ import annotations

from bot.messages import Attachment, Chat, Option, Reply
from bot.rules.wording.file_weight import weight
from bot.texts import Line, T, Text, lines
from storage.documents import data_budget, waiting_files


def offer(chat: Chat, file: Attachment, line: str, above: Text | None = None) -> Reply:
    """What would be sent, and the button that sends it: `line` is a command line."""
    return Reply(lines(above, named(chat, file)), (Option(T("Get the file"), line),))


async def sent(chat: Chat, file: Attachment) -> Reply:
    """The file itself; for somebody who wants text only it waits, to be fetched by Wi-Fi."""
    if chat.in_group_chat or not await data_budget.wants_text_only(chat.tx, chat.me.id):
        return Reply(named(chat, file), file=file)
    await waiting_files.put_off(chat.tx, chat.me.id, file.name, file.data, chat.seconds)
    text = lines(named(chat, file), T("You want text only: it waits in your queue. To get it by Wi-Fi: {line}",
                                      line=Line("file d’attente tout", "waiting files all")))  # fmt: skip
    return Reply(text, (Option(T("See the queue"), "file d'attente"), Option(T("Files again"), "texte seul non")))


def named(chat: Chat, file: Attachment) -> Text:
    """The name of a file and how heavy it is."""
    return T("📎 {file}, {size}", file=file.name, size=weight(len(file.data), chat.reader.lang))
