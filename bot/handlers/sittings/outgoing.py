"""At its hour a meeting is offered for notes; one that was left open and has closed says what stands."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.meetings.texts import heading
from bot.handlers.sittings.close import after, what_there_is
from bot.handlers.sittings.lookup import leads
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.meetings import when_text
from bot.texts import Line, T, lines
from storage.meetings import meetings
from storage.sittings import sittings


@unasked("sitting-offered")
async def sitting_offered(chat: Chat, args: Args) -> Reply | None:
    """Whoever may open the `meeting` can do so now, unless somebody has."""
    meeting = await meetings.by_id(chat.tx, int(str(args["meeting"])))
    if meeting is None or meeting.state != "published" or meeting.timing.over_at <= chat.seconds:
        return None
    begins = meeting.timing.starts_at
    if begins != args["begins"] or await sittings.of_meeting(chat.tx, meeting.id) is not None:
        return None
    if not await leads(chat, meeting):
        return None
    number = meeting.number
    text = lines(
        T("📝 It begins: {meeting}", meeting=heading(meeting)),
        when_text(meeting.timing),
        T("To write down who is there and what is said: {line}", line=Line(f"seance {number}", f"sitting {number}")),
    )
    options = (Option(T("Open it for notes"), f"seance {number}"), Option(T("I am here"), f"je suis la {number}"))
    return Reply(text, options)


@unasked("sitting-closed")
async def sitting_closed(chat: Chat, args: Args) -> Reply | None:
    """The `meeting` has closed by itself, for whoever wrote in it; nothing once that has changed."""
    meeting = await meetings.by_id(chat.tx, int(str(args["meeting"])))
    sitting = None if meeting is None else await sittings.of_meeting(chat.tx, meeting.id)
    if meeting is None or sitting is None or sitting.closed_at is None or meeting.minutes_at is not None:
        return None
    head = T("📝 {meeting}: it was left open for notes, and has closed.", meeting=heading(meeting))
    again = Line(f"seance {meeting.number}", f"sitting {meeting.number}")
    found = await what_there_is(chat, meeting, sitting)
    return Reply(lines(head, *found, T("To go on writing: {line}", line=again)), after(meeting))
