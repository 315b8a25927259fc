"""Whether somebody attended a webinar, asked of those who have not said."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.notices import is_asked
from bot.messages import Chat, Reply
from storage.webinars import attendances, webinars


@unasked("webinar-asked")
async def webinar_asked(chat: Chat, args: Args) -> Reply | None:
    """The webinar, the question, and its answers as buttons."""
    found = await webinars.by_id(chat.tx, int(str(args["webinar"])))
    if found is None or found.group_id != chat.group_id or found.state != "published":
        return None
    if not is_asked(chat.membership, await attendances.of_webinar(chat.tx, found.id)):
        return None
    return Reply(webinar_texts.asking(found), webinar_texts.choices(found, chat.reader.lang))
