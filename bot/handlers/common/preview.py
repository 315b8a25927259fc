"""How what goes to more than one person looks before it goes."""

from __future__ import annotations

from bot.languages import Reader, render
from bot.messages import Chat
from bot.texts import Lines, P, Text, lines


def preview(chat: Chat, text: Text, count: int, posted: Text | None = None) -> Lines:
    """The text in both languages, the reader's first, and to how many people it would go; where it is `posted` too."""
    other = "en" if chat.reader.lang == "fr" else "fr"
    return lines(
        P("Preview, for {n} person:", "Preview, for {n} people:", count),
        posted,
        "",
        render(text, chat.reader),
        "—",
        render(text, Reader(other, chat.reader.zone)),
    )
