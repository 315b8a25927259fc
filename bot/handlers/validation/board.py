"""What is validated, by the group and by the governances, on the noticeboard."""

from __future__ import annotations

from collections.abc import Sequence
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
from storage.documents.documents import Document
from storage.validation import rounds, submissions
from storage.validation.rounds import Round, Validator
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
    every = await rounds.latest_in(chat.tx, chat.group_id)
    found = every[window.skip : window.skip + window.most]
    known = await documents.by_ids(chat.tx, {one.document_id for one in found})
    asked = await rounds.asked_in(chat.tx, [one.id for one in found])
    return Content([_round(one, known[one.document_id], asked[one.id]) for one in found], len(every))


def _round(one: Round, document: Document, asked: Sequence[Validator]) -> Row:
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
    every = await submissions.in_group(chat.tx, chat.group_id)
    found = every[window.skip : window.skip + window.most]
    known = await documents.by_ids(chat.tx, {one.document_id for one in found})
    return Content([_row(one, known[one.document_id], window.room(NOTE)) for one in found], len(every))


def _row(one: Submission, document: Document, room: int) -> Row:
    day = None if one.day is None else date.fromisoformat(one.day)
    note = short(Said(one.note, one.note_lang, one.changed_by or 0), room) if one.note else None
    cells = (document.number, title_of(document), who(one), STATES[one.state], day, note, one.proof)
    return Row(cells, (Option(T("See"), f"gouvernance {document.number}"),))
