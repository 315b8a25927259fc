"""Drafts of meetings that were left for later."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Nothing, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.next_steps import ANNOUNCE_MEETING, next_steps
from bot.handlers.common.paging import PAGE
from bot.handlers.meetings.create import draft_choices
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Option, Reply
from bot.parts import Number
from bot.rules.meetings.meetings import when_text
from bot.texts import Line, T, lines
from storage.meetings import meetings


class WhichDraft(Question):
    """A draft by its number."""

    number: Annotated[int, Ask(T("Which draft? Give its number."), Number(), draft_choices)]


@command(
    key="list_drafts", own=True, reads=True,
    fr="brouillons", en="drafts", role=Role.COORDINATOR, section="meetings", example=("brouillons", "drafts"),
    help=T("list the meetings that are not published"),
)  # fmt: skip
async def list_drafts(_nothing: Nothing, chat: Chat) -> Reply:
    """The newest drafts: they are there to be published or deleted."""
    found = await meetings.drafts(chat.tx, chat.group_id)
    if not found:
        return Reply(T("There is no draft."), next_steps(chat, ANNOUNCE_MEETING))
    rows = [T("{meeting} – {when}", meeting=heading(one), when=when_text(one.timing)) for one in found[-PAGE:]]
    first = found[-1].number
    delete = T("To delete one: {line}", line=Line(f"supprimer {first}", f"delete {first}"))
    buttons = [
        Option(T("Draft {number}", number=one.number), f"publier {one.number}", one.number) for one in found[-PAGE:]
    ]
    return Reply(lines(T("Drafts:"), *rows, delete), tuple(buttons))


@command(
    key="delete_draft",
    fr="supprimer", en="delete", role=Role.COORDINATOR, example=("supprimer 7", "delete 7"), section="meetings",
    help=T("delete the draft of a meeting"),
)  # fmt: skip
async def delete_draft(which: WhichDraft, chat: Chat) -> Reply:
    """A draft that is not wanted."""
    meeting = await meeting_of(chat, which.number)
    if meeting.state != "draft":
        line = Line(f"annuler reunion {meeting.number}", f"cancel meeting {meeting.number}")
        raise Refused(T("Meeting {number} is not a draft. To cancel it: {line}", number=meeting.number, line=line))
    await meetings.delete_draft(chat.tx, meeting)
    return Reply(T("✓ Draft {number} is deleted.", number=meeting.number), edits=True)
