"""Webinars in the digest: those that were moved or cancelled."""

from __future__ import annotations

from bot.handlers.webinars import texts as webinar_texts
from bot.messages import Chat
from bot.texts import T, Text
from bot.things.listing import changes
from storage.webinars import webinars
from storage.webinars.webinars import Webinar


@changes(20)
async def changed(chat: Chat, since: int, asked: frozenset[str]) -> list[Text]:
    """Those of which everybody was told, but for those that wait for an answer anyway."""
    found = await webinars.changed_between(chat.tx, chat.group_id, since, chat.seconds)
    return [_changed(one) for one in found if f"registration:{one.number}" not in asked]


def _changed(one: Webinar) -> Text:
    when = webinar_texts.when(one)
    if one.state == "cancelled":
        return T("Webinar {number} is cancelled: {when}", number=one.number, when=when)
    return T("Webinar {number} has a new date: {when}", number=one.number, when=when)
