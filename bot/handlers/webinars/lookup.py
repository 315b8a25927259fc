"""Which webinar a line means, and who sees it."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.refusals import missing
from bot.messages import Chat
from bot.texts import Line, T
from storage.webinars import webinars
from storage.webinars.webinars import Webinar


def sees_drafts(chat: Chat) -> bool:
    """Whether the speaker sees webinars that are not published."""
    return chat.membership.role == Role.COORDINATOR and not chat.in_group_chat


async def the_webinar(number: int, chat: Chat) -> Webinar:
    """The webinar of that number that the speaker may see; Refused if there is none."""
    found = await webinars.by_number(chat.tx, chat.group_id, number)
    if found is None or (found.state == "draft" and not sees_drafts(chat)):
        raise missing(T("There is no webinar {number}.", number=number), Line("webinaires", "webinars"))
    return found
