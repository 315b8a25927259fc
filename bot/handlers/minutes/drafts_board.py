"""Minutes that were read in and wait for a decision, on the desk: a table in which each line can be put right."""

from __future__ import annotations

from bot.board import Column, Content, Form, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.minutes.draft_lines import heading_of, in_full, text_of
from bot.handlers.minutes.draft_pages import content
from bot.handlers.minutes.draft_summary import impossible, name_of
from bot.languages import local_day
from bot.messages import Chat, Option
from bot.minutes.draft.draft import HEAD, Draft, DraftLine
from bot.texts import T
from storage.meetings import minutes

_LONGEST = 900
_HINT = T("“owner CRN” or “deadline 12 March” puts only that right in an action point; a dash (-) takes a line away.")


@shown(
    Panel(
        "drafts",
        T("Minutes that were read"),
        (
            Column("number", T("No."), "number"),
            Column("kind", T("Part")),
            Column("text", T("What was read"), "main"),
        ),
        order=50,
        least=Role.COORDINATOR,
        few=12,
        desk=True,
    )
)
async def draft_table(chat: Chat, window: Window) -> Content:
    """The lines of the draft that the reader saw last; what is written in one of them is its correction."""
    saved = await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id)
    if saved is None:
        return Content()
    draft = content(saved)
    entries = draft.entries
    doubts = impossible(draft.read, local_day(chat.now, chat.reader.zone))
    keep = Option(T("Keep these minutes"), f"enregistrer {saved.number}")
    return Content(
        [_row(draft, one) for one in entries[window.skip :][: window.most]],
        len(entries),
        (name_of(draft.read), *doubts, _HINT),
        (keep, Option(T("Set them aside"), f"ignorer {saved.number}")),
        (Form(T("A line more, for example: present CRN"), "corriger +", T("Add it")),),
        await minutes.source(chat.tx, saved.id),
    )


def _row(draft: Draft, entry: DraftLine) -> Row:
    number = entry.number
    form = Form(T("Line {number}", number=number), f"corriger {number}", T("Correct"), value=_words(draft, entry))
    return Row((number, heading_of(draft, entry), in_full(draft, entry)), form=form, urgent=entry.kind == "unclear")


def _words(draft: Draft, entry: DraftLine) -> str:
    """What stands in the line before it is put right, as far as it is words."""
    match entry.kind:
        case "title":
            words = draft.read.title or ""
        case "place":
            words = draft.read.place or ""
        case kind if kind in HEAD:
            words = ""
        case _:
            words = text_of(draft, entry)
    return " ".join(words.split()) if len(words) <= _LONGEST else ""
