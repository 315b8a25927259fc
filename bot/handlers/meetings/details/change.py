"""All that a coordinator can change in a meeting, as buttons."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.meetings.details.telling import WHICH
from bot.handlers.meetings.lookup import changeable
from bot.handlers.meetings.texts import brief
from bot.messages import Chat, Option, Reply
from bot.parts import Number
from bot.texts import T, lines


class WhichToChange(Question):
    """Which meeting."""

    number: Annotated[int, Ask(WHICH, Number())]


@command(
    key="change_meeting", own=True, reads=True,
    fr="changer reunion", en="change meeting", role=Role.COORDINATOR, section="meetings",
    aliases=("changer la reunion", "modifier reunion", "modifier la reunion", "change the meeting", "edit meeting"),
    example=("changer reunion 7", "change meeting 7"), help=T("see all that can be changed in a meeting"),
)  # fmt: skip
async def change_meeting(which: WhichToChange, chat: Chat) -> Reply:
    """The meeting in short, and a button for each thing that can be put right."""
    meeting = await changeable(chat, which.number)
    number = meeting.number
    cancel = Option(T("Delete the draft"), f"supprimer {number}")
    if meeting.state != "draft":
        cancel = Option(T("Cancel it…"), f"annuler reunion {number}")
    options = (
        Option(T("Another date…"), f"deplacer {number}"),
        Option(T("How long…"), f"duree {number}"),
        Option(T("Title…"), f"titre {number}"),
        Option(T("Venue…"), f"lieu {number}"),
        Option(T("Link…"), f"lien reunion {number}"),
        Option(T("Agenda…"), f"ordre {number}"),
        Option(T("Programme…"), f"ecrire programme {number}"),
        Option(T("Meeting, workshop or event…"), f"type {number}"),
        Option(T("Reminders"), f"rappels {number}"),
        cancel,
    )
    return Reply(lines(brief(meeting), T("What do you want to change?")), options)
