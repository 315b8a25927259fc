"""Documents on the noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.handlers.documents.texts import KIND_NAMES, is_dead, last_day, title_of
from bot.messages import Chat, Option
from bot.rules.wording.file_weight import weight
from bot.texts import Line, T
from storage.documents import documents
from storage.documents.documents import Document

_TITLE = 120


@shown(
    Panel(
        "documents",
        T("Documents"),
        (
            Column("number", T("No."), "number"),
            Column("title", T("Document"), "main"),
            Column("kind", T("Kind")),
            Column("version", T("Version")),
            Column("weight", T("Weight")),
            Column("link", T("Link")),
            Column("works_until", T("Works until")),
        ),
        order=80,
        line=Line("documents", "documents"),
    )
)
async def document_list(chat: Chat, window: Window) -> Content:
    """The documents of the group, the newest first."""
    found = await documents.in_group(chat.tx, chat.group_id, window.most, window.skip)
    return Content(
        [_row(one, chat, window.room(_TITLE)) for one in found], await documents.count(chat.tx, chat.group_id)
    )


def _row(one: Document, chat: Chat, room: int) -> Row:
    size = weight(one.size, chat.reader.lang) if one.size else None
    cells = (
        one.number, title_of(one, room), KIND_NAMES[one.kind], one.version, size, one.link or None, last_day(one),
    )  # fmt: skip
    return Row(cells, (Option(T("See"), f"document {one.number}"),), urgent=is_dead(one, chat))
