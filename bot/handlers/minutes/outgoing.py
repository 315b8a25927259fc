"""The rapporteur is asked for the minutes; while nobody is named, the coordinators are asked who it is."""

from __future__ import annotations

from bot.commands import Role
from bot.deferred import Args, unasked
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.rapporteur_texts import how_to_hand_in, writing
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.meetings import when_text
from bot.rules.minutes.reminder_times import WHO, is_owed
from bot.texts import Line, T, Text, lines
from storage.meetings import meetings, rapporteurs
from storage.meetings.meetings import Meeting

MISSING = T("📝 The minutes are not here yet.")


@unasked("minutes-asked")
async def minutes_asked(chat: Chat, args: Args) -> Reply | None:
    """What is asked of this reader for the meeting `number`, as long as its minutes are owed."""
    meeting = await meetings.by_number(chat.tx, chat.group_id, int(str(args["number"])))
    if meeting is None or not is_owed(meeting, chat.seconds):
        return None
    rapporteur = await rapporteurs.of_meeting(chat.tx, meeting.id)
    if rapporteur is None:
        return _who(meeting, first=args["step"] == WHO) if chat.membership.role == Role.COORDINATOR else None
    if rapporteur.person_id != chat.me.id or args["step"] == WHO:
        return None
    text = lines(MISSING, *_which(meeting), how_to_hand_in(chat, meeting.number))
    return Reply(text, (writing(meeting.number),))


def _who(meeting: Meeting, *, first: bool) -> Reply:
    number = meeting.number
    ask = T("📝 Who writes the minutes?") if first else lines(MISSING, T("Who writes them?"))
    other = T("Somebody else: {line}", line=Line(f"rapporteur {number} NOM", f"rapporteur {number} NAME"))
    return Reply(lines(ask, *_which(meeting), other), (Option(T("I write them"), f"rapporteur {number} moi"),))


def _which(meeting: Meeting) -> tuple[Text, Text]:
    return heading(meeting), when_text(meeting.timing)
