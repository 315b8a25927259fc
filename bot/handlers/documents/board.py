"""Documents on the noticeboard."""

from __future__ import annotations

from datetime import date

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.languages import local_day
from bot.messages import Chat
from bot.rules.wording.shortening import short
from bot.texts import Said, T
from storage import documents
from storage.documents import Document

_TITLE = 120


@shown(
    Panel(
        "documents",
        T("Documents"),
        (
            Column("number", T("No."), "number"),
            Column("title", T("Document"), "main"),
            Column("link", T("Link")),
            Column("works_until", T("Works until")),
        ),
        order=80,
    )
)
async def document_list(chat: Chat, window: Window) -> Content:
    """The documents of the group, the newest first."""
    found = await documents.in_group(chat.tx, chat.group_id, window.most, window.skip)
    return Content([_row(one, chat) for one in found], await documents.count(chat.tx, chat.group_id))


def _row(one: Document, chat: Chat) -> Row:
    last = None if one.expires_on is None else date.fromisoformat(one.expires_on)
    today = local_day(chat.now, chat.membership.group_zone)
    cells = (one.number, short(Said(one.title, one.lang), _TITLE), one.link or None, last)
    return Row(cells, urgent=last is not None and last < today)
