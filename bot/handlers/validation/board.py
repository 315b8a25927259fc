"""What is validated, by the group and by the governances, on the noticeboard."""

from __future__ import annotations

from datetime import date

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.handlers.documents.texts import title_of
from bot.handlers.validation.governance_texts import NOTE, STATES, who
from bot.handlers.validation.texts import standing
from bot.messages import Chat, Option
from bot.rules.validation.outcome import count
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T
from storage.documents import documents
from storage.validation import rounds, submissions
from storage.validation.rounds import Round
from storage.validation.submissions import Submission


@shown(
    Panel(
        "validations",
        T("Validation by the group"),
        (
            Column("number", T("No."), "number"),
            Column("title", T("Document"), "main"),
            Column("version", T("Version")),
            Column("state", T("State")),
            Column("approve", T("Approved")),
            Column("changes", T("With changes")),
            Column("reject", T("Rejected")),
            Column("silent", T("No answer")),
        ),
        order=81,
        line=Line("validations", "validations"),
    )
)
async def validation_list(chat: Chat, window: Window) -> Content:
    """The latest round of each document that was ever asked about."""
    found = await rounds.latest_in(chat.tx, chat.group_id)
    return Content([await _round(one, chat) for one in found[window.skip : window.skip + window.most]], len(found))


async def _round(one: Round, chat: Chat) -> Row:
    document = await documents.by_id(chat.tx, one.document_id)
    assert document is not None  # noqa: S101 - nothing deletes one
    asked = await rounds.asked(chat.tx, one.id)
    said = count(asked)
    cells = (
        document.number, title_of(document), one.version, standing(one, asked), said.approve, said.changes, said.reject,
        said.silent,
    )  # fmt: skip
    return Row(cells, (Option(T("See"), f"validation {document.number}"),))


@shown(
    Panel(
        "governance",
        T("Validation by the governances"),
        (
            Column("number", T("No."), "number"),
            Column("title", T("Document"), "main"),
            Column("organisation", T("Organisation")),
            Column("state", T("State")),
            Column("day", T("Day")),
            Column("note", T("Note")),
            Column("proof", T("Proof")),
        ),
        order=82,
        line=Line("gouvernances", "governances"),
    )
)
async def governance_board(chat: Chat, window: Window) -> Content:
    """Each document before each governance."""
    found = await submissions.in_group(chat.tx, chat.group_id)
    rows = [await _row(one, chat, window.room(NOTE)) for one in found[window.skip : window.skip + window.most]]
    return Content(rows, len(found))


async def _row(one: Submission, chat: Chat, room: int) -> Row:
    document = await documents.by_id(chat.tx, one.document_id)
    assert document is not None  # noqa: S101 - nothing deletes one
    day = None if one.day is None else date.fromisoformat(one.day)
    note = short(Said(one.note, one.note_lang, one.changed_by or 0), room) if one.note else None
    cells = (document.number, title_of(document), who(one), STATES[one.state], day, note, one.proof)
    return Row(cells, (Option(T("See"), f"gouvernance {document.number}"),))
