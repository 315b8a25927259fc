"""Minutes are approved: what they tell of exists, they change no more, and everybody gets them."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.minutes.approval.lookup import Paper, must_be_open, not_submitted, paper_of
from bot.handlers.minutes.approval.notices import approved, post
from bot.handlers.minutes.approval.outgoing import approved_text
from bot.handlers.minutes.documents import minutes_document
from bot.handlers.minutes.keep import KeptMinutes, keep_for
from bot.handlers.minutes.kept_texts import kept_text
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Number, Yes
from bot.rules.wording.file_weight import weight
from bot.texts import Line, P, T, lines
from storage.database import Tx
from storage.meetings.approval import corrections, submitted
from storage.people.people import Member


class Approving(Question):
    """The minutes of which meeting, and a yes."""

    number: Annotated[int, Ask(T("The minutes of which meeting? Give its number."), Number())]
    sure: Annotated[bool, Ask(T("Approve and send them?"), Yes())] = False


@command(
    key="approve_minutes",
    fr="approuver", en="approve", role=Role.COORDINATOR, section="minutes",
    example=("approuver 5", "approve 5"), help=T("approve minutes, and send them to everybody"),
    instead=("approuver document", "approve document"),
    aliases=("approuver le compte-rendu", "approuver compterendu", "approve minutes", "approve the minutes"),
)  # fmt: skip
async def approve_minutes(said: Approving, chat: Chat) -> Reply:
    """Without waiting for the end of the five days, once no correction waits."""
    meeting = await meeting_of(chat, said.number)
    paper = await paper_of(chat, meeting)
    if paper is None:
        raise Refused(not_submitted(meeting.number))
    must_be_open(paper)
    waiting = await corrections.waiting(chat.tx, paper.submitted.id)
    if waiting:
        line = Line(f"trancher {meeting.number}", f"settle {meeting.number}")
        raise Refused(P("{n} correction waits. To decide: {line}", "{n} corrections wait. To decide: {line}",
                        len(waiting), line=line))  # fmt: skip
    readers = await listeners(chat, Role.OBSERVER)
    to = await reach(chat, readers)
    if not said.sure:
        file = await minutes_document(chat, meeting)
        heavy = T("The Word document weighs {size}; it only goes to whoever asks for it.",
                  size=weight(len(file.data), chat.reader.lang))  # fmt: skip
        text = preview(chat, approved_text(meeting, paper.draft.read), to, await also_posted(chat))
        yes, no = yes_no(f"approuver {meeting.number} oui", f"compterendu {meeting.number}", T("Yes, approve and send"))
        return Reply(lines(heavy, text, "", T("Approve and send them?")), (yes, no), edits=True)
    kept = await become(chat.tx, chat.membership, paper, chat.me.id, chat.seconds)
    for person in readers:
        chat.tell(approved(paper.submitted, meeting, person.id, chat.seconds))
    chat.post(post(paper.submitted, meeting, chat.seconds))
    told = P("✓ Approved: {n} person gets them.", "✓ Approved: {n} people get them.", to.count)
    more = None if kept is None else kept_text(kept, chat.seconds)
    return Reply(lines(told, more), (Option(T("See the minutes"), f"compterendu {meeting.number}"),), edits=True)


async def become(tx: Tx, member: Member, paper: Paper, by: int | None, at: int) -> KeptMinutes | None:
    """The minutes are approved; the first time that this meeting has any, what they tell of exists from now on."""
    await submitted.approve(tx, paper.submitted.id, by, at)
    if paper.meeting.minutes_at is not None:
        return None
    return await keep_for(tx, member, paper.meeting, paper.draft.read, by or paper.submitted.submitted_by, at)
