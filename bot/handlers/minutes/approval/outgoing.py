"""What is said of minutes, put into words when the message goes out."""

from __future__ import annotations

from bot.deferred import Args, posted, unasked
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.approval.lookup import Paper, leads, paper_of
from bot.handlers.minutes.approval.texts import changed, decided_text
from bot.handlers.minutes.documents import word_of
from bot.handlers.minutes.written import written
from bot.messages import Chat, Option, Reply
from bot.minutes.model import Minutes
from bot.rules.wording.file_weight import weight
from bot.texts import Line, P, T, Text, lines
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.approval import corrections
from storage.meetings.meetings import Meeting


def to_be_read_again(meeting: Meeting, closes: int) -> Text:
    """What those who were there are told."""
    number = meeting.number
    return lines(
        T("📝 The minutes are written. Is anything wrong in them?"),
        heading(meeting),
        T("You can correct them until {when}; whoever says nothing agrees.", when=instant(closes)),
        T("To read them: {line}", line=Line(f"compterendu {number}", f"minutes {number}")),
        T("To correct paragraph 7: {line}", line=Line("correction 7 : …", "correction 7: …")),
    )


@unasked("minutes-review")
async def minutes_review(chat: Chat, args: Args) -> Reply | None:
    """Somebody who was there can correct the minutes; nothing once they cannot."""
    paper = await _paper(chat, args)
    if paper is None or paper.submitted.approved_at is not None or paper.submitted.closes_at <= chat.seconds:
        return None
    see = Option(T("See the minutes"), f"compterendu {paper.meeting.number}")
    return Reply(to_be_read_again(paper.meeting, paper.submitted.closes_at), (see,))


@unasked("minutes-correction")
async def minutes_correction(chat: Chat, args: Args) -> Reply | None:
    """Somebody would correct the minutes; nothing once it is decided."""
    paper = await _paper(chat, args)
    found = None if paper is None else await corrections.of_minutes(chat.tx, paper.submitted.id)
    one = next((one for one in found or () if one.number == args["correction"] and one.decided is None), None)
    if paper is None or one is None or not await leads(chat, paper.meeting):
        return None
    number = paper.meeting.number
    text = lines(T("✏ A correction of the minutes"), heading(paper.meeting), changed(paper, one))
    return Reply(text, (
        Option(T("Accept"), f"trancher {number} : {one.number} oui"),
        Option(T("Decline…"), f"trancher {number} : {one.number} non"),
        Option(T("See the corrections"), f"trancher {number}"),
    ))  # fmt: skip


@unasked("minutes-correction-decided")
async def minutes_correction_decided(chat: Chat, args: Args) -> Reply | None:
    """What became of the reader's correction."""
    paper = await _paper(chat, args)
    found = None if paper is None else await corrections.of_minutes(chat.tx, paper.submitted.id)
    one = next((one for one in found or () if one.number == args["correction"]), None)
    if paper is None or one is None or one.decided is None:
        return None
    see = Option(T("See the minutes"), f"compterendu {paper.meeting.number}")
    return Reply(lines(heading(paper.meeting), decided_text(one)), (see,))


@unasked("minutes-corrections-wait")
async def minutes_corrections_wait(chat: Chat, args: Args) -> Reply | None:
    """The time for corrections is over, and some wait."""
    paper = await _paper(chat, args)
    if paper is None or paper.submitted.approved_at is not None or not await leads(chat, paper.meeting):
        return None
    waiting = await corrections.waiting(chat.tx, paper.submitted.id)
    if not waiting:
        return None
    text = P(
        "⏰ {n} correction still waits: the minutes are approved once it is decided.",
        "⏰ {n} corrections still wait: the minutes are approved once they are decided.",
        len(waiting),
    )
    return Reply(lines(text, heading(paper.meeting)),
                 (Option(T("See the corrections"), f"trancher {paper.meeting.number}"),))  # fmt: skip


@posted("minutes-approved")
@unasked("minutes-approved")
async def minutes_approved(chat: Chat, args: Args) -> Reply | None:
    """The minutes, in brief, with their weight as a document."""
    paper = await _paper(chat, args)
    found = None if paper is None else await written(chat.tx, paper.meeting)
    if paper is None or found is None or paper.submitted.approved_at is None:
        return None
    number = paper.meeting.number
    lang = chat.reader.lang
    document = T("Word document, {size}", size=weight(len(word_of(found, lang)), lang))
    return Reply(
        approved_text(paper.meeting, paper.draft.read),
        (Option(T("See the minutes"), f"compterendu {number}"), Option(document, f"fichier compterendu {number}")),
    )


def approved_text(meeting: Meeting, read: Minutes) -> Text:
    """What everybody is told."""
    number = meeting.number
    return lines(
        T("📄 The minutes are approved."),
        heading(meeting),
        T("{present} · {subjects} · {points}",
          present=P("{n} present", "{n} present", len(read.present)),
          subjects=P("{n} agenda item", "{n} agenda items", len(read.agenda)),
          points=P("{n} action point", "{n} action points", len(read.action_points))),
        T("To read them: {line}", line=Line(f"compterendu {number}", f"minutes {number}")),
        T("As a Word document: {line}", line=Line(f"fichier compterendu {number}", f"file minutes {number}")),
    )  # fmt: skip


async def _paper(chat: Chat, args: Args) -> Paper | None:
    meeting = await meetings.by_number(chat.tx, chat.group_id, int(str(args["number"])))
    return None if meeting is None else await paper_of(chat, meeting)
