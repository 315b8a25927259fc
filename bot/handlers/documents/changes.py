"""New documents in the digest."""

from __future__ import annotations

from bot.handlers.documents.texts import called
from bot.messages import Chat
from bot.texts import P, T, Text
from bot.things.listing import changes
from storage.documents import documents

_NAMED = 3


@changes(60)
async def new_documents(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """Documents that were added, or have a new version, but for the reader's own."""
    found = [one for one in await documents.new_since(chat.tx, chat.group_id, since) if one.brought_by != chat.me.id]
    if not found:
        return []
    left = len(found) - _NAMED
    more = [P("… and {n} other document", "… and {n} other documents", left)] if left > 0 else []
    return [*(T("📄 {document}", document=called(one)) for one in found[:_NAMED]), *more]
