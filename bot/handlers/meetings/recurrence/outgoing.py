"""The next meeting of a series is proposed to the coordinators as it would go out to everybody."""

from __future__ import annotations

from dataclasses import replace

from bot.deferred import Args, unasked
from bot.handlers.meetings.preview import draft_preview
from bot.messages import Chat, Option, Reply
from bot.texts import T
from storage.meetings import meetings


@unasked("next-meeting")
async def next_meeting(chat: Chat, args: Args) -> Reply | None:
    """The draft `number`, with what can be done with it, while it is a draft of a meeting to come."""
    meeting = await meetings.by_number(chat.tx, chat.group_id, int(str(args["number"])))
    if meeting is None or meeting.state != "draft" or meeting.timing.over_at <= chat.seconds:
        return None
    number = meeting.number
    above = T("🔁 The next meeting is proposed to you, draft {number}: nobody has been told.", number=number)
    reply = await draft_preview(chat, meeting, above)
    options = (
        Option(T("Publish"), f"publier {number} oui {meeting.revision}"),
        Option(T("Another date"), f"deplacer {number}"),
        Option(T("No meeting this time"), f"supprimer {number}"),
    )
    return replace(reply, options=options)
