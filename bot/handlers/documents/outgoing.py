"""That a document's link is about to die."""

from __future__ import annotations

from datetime import date

from bot.deferred import Args, unasked
from bot.handlers.documents.texts import is_dead, last_day, title_of
from bot.messages import Chat, Option, Reply
from bot.texts import T, Text, lines
from storage.documents import documents


@unasked("document-expiring")
async def document_expiring(chat: Chat, args: Args) -> Reply | None:
    """The title of a document, its link, and the last day, while that day is not over and the link not another."""
    found = await documents.by_id(chat.tx, int(str(args["document"])))
    last = None if found is None else last_day(found)
    if found is None or last is None or found.group_id != chat.group_id or is_dead(found, chat):
        return None
    if args.get("until", found.expires_on) != found.expires_on:
        return None
    title = T("📄 Document {number}: {title}", number=found.number, title=title_of(found))
    renew = Option(T("Renew the link…"), f"lien {found.number}")
    return Reply(lines(title, found.link, _until(last)), (renew,))


def _until(last: date) -> Text:
    return T("Its link works until {day}. Please save the file, or renew the link.", day=last)
