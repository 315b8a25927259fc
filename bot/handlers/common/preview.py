"""How what goes to more than one person looks before it goes."""

from __future__ import annotations

from bot.handlers.common.reach import Reach, unreached_text
from bot.languages import Reader, render
from bot.messages import Chat
from bot.texts import Lines, P, T, Text, lines


def preview(chat: Chat, text: Text, to: Reach, posted: Text | None = None) -> Lines:
    """The text in both languages, and to how many people it would go by which channels; where it is `posted` too."""
    return lines(how_many(to), unreached_text(to), posted, "", *in_both_languages(chat, text, text))


def how_many(to: Reach) -> Text:
    """The line above a preview: whom it reaches, by channel."""
    if not to.count:
        return T("Preview, for nobody:")
    return P(
        "Preview, for {n} person ({channels}):", "Preview, for {n} people ({channels}):", to.count,
        channels=to.by_channel,
    )  # fmt: skip


def in_both_languages(chat: Chat, text: Text, other: Text) -> tuple[Text, ...]:
    """The text as the reader of the preview reads it, then what it is to those who read the `other` language."""
    lang = "en" if chat.reader.lang == "fr" else "fr"
    return render(text, chat.reader), "—", render(other, Reader(lang, chat.reader.zone))
