"""That a document's link is about to die."""

from __future__ import annotations

from datetime import date

from bot.deferred import Args, unasked
from bot.languages import local_day
from bot.messages import Chat, Reply
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage import documents

TITLE = 150


@unasked("document-expiring")
async def document_expiring(chat: Chat, args: Args) -> Reply | None:
    """The title of a document, its link, and the last day, while that day is not over."""
    found = await documents.by_id(chat.tx, int(str(args["document"])))
    if found is None or found.group_id != chat.group_id or found.expires_on is None:
        return None
    last = date.fromisoformat(found.expires_on)
    if last < local_day(chat.now, chat.membership.group_zone):
        return None
    title = T("📄 Document {number}: {title}", number=found.number, title=short(Said(found.title, found.lang), TITLE))
    return Reply(lines(title, found.link, _until(last)))


def _until(last: date) -> Text:
    return T("Its link works until {day}. Please save the file, or renew the link.", day=last)
