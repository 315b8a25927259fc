"""How an announcement looks before it goes out: in each language, to how many, how heavy, and when."""

from __future__ import annotations

from collections.abc import Sequence

from bot.handlers.announcements.audience import label
from bot.handlers.announcements.notices import is_posted, readers_of
from bot.handlers.announcements.texts import SECOND, announced, author_of, weight, words_of
from bot.handlers.common.preview import how_many, in_both_languages
from bot.handlers.common.reach import reach, unreached_text
from bot.handlers.common.recipients import also_posted
from bot.messages import Chat, Reply, yes_no
from bot.rules.announcements.audience import load_audience
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.announcements.announcements import Announcement
from storage.instants import instant
from storage.people.people import Person

_HALVES = " | "


async def look(chat: Chat, draft: Announcement, above: Text | None = None) -> Reply:
    """The draft as each would read it, and the question whether it shall go out."""
    number = draft.number
    readers = await readers_of(chat.tx, draft, chat.seconds)
    text = lines(
        above or T("Draft of announcement {number}: nobody has been told.", number=number),
        T("To: {whom}", whom=await label(chat.tx, load_audience(draft.audience))),
        T("When: now") if draft.send_at is None else T("When: {when}", when=instant(draft.send_at)),
        T("With a receipt: readers confirm that they have read it.") if draft.receipt else None,
        await shown(chat, draft, [person for person, _ in readers]),
        await also_posted(chat) if is_posted(draft) else None,
        T("Send it?") if draft.send_at is None else T("Send it then?"),
    )
    yes, no = yes_no(f"annonce {number} oui", f"annuler annonce {number}")
    return Reply(text, (yes, no), edits=bool(chat.incoming.pressed))


async def shown(chat: Chat, announcement: Announcement, readers: Sequence[Person]) -> Text:
    """What goes to how many people, by which channels, of which weight."""
    author, words = await author_of(chat.tx, announcement), words_of(announcement)
    to = await reach(chat, readers)
    return lines(
        how_many(to),
        unreached_text(to),
        "",
        *_languages(chat, author, words),
        "",
        weight(author, words, to.people),
    )


def _languages(chat: Chat, author: Said | None, words: Said) -> tuple[Text, ...]:
    """The text in both languages; one that has only the first is cut short for those who read the other."""
    text = announced(author, words)
    if _HALVES in words.words:
        return in_both_languages(chat, text, text)
    only = T("One language only. So that everyone reads their own: {line}", line="français | english")
    return *in_both_languages(chat, text, announced(author, short(words, SECOND))), only
