"""How what goes to more than one person looks before it goes."""

from __future__ import annotations

from bot.languages import Reader, render
from bot.messages import Chat
from bot.texts import Lines, P, Text, lines


def preview(chat: Chat, text: Text, count: int, posted: Text | None = None) -> Lines:
    """The text in both languages, and to how many people it would go; where it is `posted` too."""
    return lines(how_many(count), posted, "", *in_both_languages(chat, text, text))


def how_many(count: int) -> Text:
    """The line above a preview."""
    return P("Preview, for {n} person:", "Preview, for {n} people:", count)


def in_both_languages(chat: Chat, text: Text, other: Text) -> tuple[Text, ...]:
    """The text as the reader of the preview reads it, then what it is to those who read the `other` language."""
    lang = "en" if chat.reader.lang == "fr" else "fr"
    return render(text, chat.reader), "—", render(other, Reader(lang, chat.reader.zone))
