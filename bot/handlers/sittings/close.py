"""The meeting is over: what stands is told, and what is missing."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.meetings.texts import heading
from bot.handlers.sittings.attendance import presence_text
from bot.handlers.sittings.lookup import leads, the_meeting, written_now
from bot.handlers.sittings.texts import counted
from bot.messages import Chat, Option, Reply
from bot.parts import Number
from bot.rules.sittings.note_lines import ACTION
from bot.texts import Line, T, Text, lines, listed
from storage.meetings.meetings import Meeting
from storage.sittings import notes, sittings
from storage.sittings.notes import SittingNote
from storage.sittings.sittings import Sitting


class Ending(Question):
    """Which meeting; the one that is written down if it is left out."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None


@command(
    key="end_sitting",
    fr="fin de seance", en="end of meeting", role=Role.MEMBER, section="meetings",
    example=("fin de seance 5", "end of meeting 5"),
    help=T("say that the meeting is over: what stands, what is missing"),
    aliases=(
        "fin de la seance", "fin de reunion", "fin de la reunion", "clore la seance", "lever la seance",
        "fermer la seance",
        "end the meeting", "end meeting", "end of the meeting", "close the meeting", "close meeting", "close sitting",
        "end sitting",
    ),
    public=Public.ACTS,
)  # fmt: skip
async def end_sitting(said: Ending, chat: Chat) -> Reply:
    """Nothing more is written down; whoever may open the meeting opens it again with the same word."""
    meeting = await the_meeting(chat, said.number)
    sitting = await sittings.of_meeting(chat.tx, meeting.id)
    if sitting is None:
        raise Refused(T("Meeting {number} is not open for notes. To open it: {line}", number=meeting.number,
                        line=Line(f"seance {meeting.number}", f"sitting {meeting.number}")))  # fmt: skip
    return await close(chat, meeting, sitting)


async def close(chat: Chat, meeting: Meeting, sitting: Sitting) -> Reply:
    """Close it, if the speaker writes in it or leads it; once it is closed, say again what stands."""
    written = await written_now(chat)
    if sitting.closed_at is None:
        if (written is None or written[1].id != sitting.id) and not await leads(chat, meeting):
            raise Refused(T("Meeting {number} is closed by whoever writes in it, a coordinator or the rapporteur.",
                            number=meeting.number))  # fmt: skip
        await sittings.end(chat.tx, sitting.id, chat.seconds)
    again = Line(f"seance {meeting.number}", f"sitting {meeting.number}")
    head = lines(T("✓ {meeting}: closed for notes.", meeting=heading(meeting)))
    return Reply(
        lines(head, *await what_there_is(chat, meeting, sitting), T("To go on writing: {line}", line=again)),
        after(meeting),
    )


def after(meeting: Meeting) -> tuple[Option, ...]:
    """What comes after a meeting that was written down."""
    return (
        Option(T("The minutes"), f"compterendu {meeting.number}"),
        Option(T("Read back"), f"seance {meeting.number} relire"),
    )


async def what_there_is(chat: Chat, meeting: Meeting, sitting: Sitting) -> list[Text]:
    """How much stands, who was there, and which actions lack an owner or a date."""
    written = await notes.standing(chat.tx, sitting.id)
    actions = [one for one in written if one.kind == ACTION]
    ownerless = [one for one in actions if not one.owners]
    undated = [one for one in actions if one.deadline is None]
    found: list[Text] = [
        T("Written: {counts}.", counts=listed(counted(written))) if written else T("Nothing is written.")
    ]
    found += await presence_text(chat, meeting)
    if ownerless:
        line = Line(f"seance {meeting.number} : corriger {ownerless[0].number} responsable …",
                    f"sitting {meeting.number}: correct {ownerless[0].number} owner …")  # fmt: skip
        found.append(T("No owner: {numbers}. {line}", numbers=_numbers(ownerless), line=line))
    if undated:
        line = Line(f"seance {meeting.number} : corriger {undated[0].number} date …",
                    f"sitting {meeting.number}: correct {undated[0].number} date …")  # fmt: skip
        found.append(T("No deadline: {numbers}. {line}", numbers=_numbers(undated), line=line))
    return found


def _numbers(written: list[SittingNote]) -> Text:
    return listed([one.number for one in written])
