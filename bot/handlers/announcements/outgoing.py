"""What coordinators announce, as it goes out."""

from __future__ import annotations

from bot.deferred import Args, posted, unasked
from bot.handlers.announcements.texts import announced, author_of, options, words_of
from bot.messages import Chat, Reply
from storage.announcements import announcements


@posted("announcement")
@unasked("announcement")
async def announcement(chat: Chat, args: Args) -> Reply | None:
    """The announcement `id`; nothing any more once it is stopped."""
    found = await announcements.by_id(chat.tx, int(str(args["id"])))
    if found is None or found.state != "sent":
        return None
    return Reply(announced(await author_of(chat.tx, found), words_of(found)), options(found))
