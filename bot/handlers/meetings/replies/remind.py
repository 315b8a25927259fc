"""Coordinators remind of a meeting by hand, and only those who have not answered."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import listeners
from bot.handlers.meetings.lookup import upcoming
from bot.handlers.meetings.outgoing import by_hand_draw
from bot.handlers.meetings.texts import fitted
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Deferred, Notice, Reply, yes_no
from bot.parts import Number, YesNo
from bot.rules.meetings.meetings import when_text
from bot.rules.meetings.news import REMINDER, topic
from bot.rules.meetings.reminder_times import PAUSE, begins_at
from bot.texts import P, T, lines
from storage.instants import instant
from storage.meetings import reminders, replies
from storage.meetings.meetings import Meeting


class Reminding(Question):
    """Of which meeting, the next one if it is left out, and whether for sure."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None
    sure: Annotated[bool, Ask(T("Are you sure?"), YesNo())] = False


@command(
    key="remind_meeting",
    fr="rappeler reunion", en="remind meeting", role=Role.COORDINATOR, section="meetings",
    example=("rappeler reunion 5", "remind meeting 5"), help=T("remind those who have not answered a meeting"),
    aliases=(
        "rappeler la reunion", "relancer reunion", "relancer la reunion", "relancer pour la reunion",
        "remind the meeting", "remind of meeting", "remind about meeting",
    ),
)  # fmt: skip
async def remind_meeting(which: Reminding, chat: Chat) -> Reply:
    """Remind those, and only those, who have not answered: after a look, and not twice within a day."""
    meeting = await upcoming(chat, which.number)
    if begins_at(meeting.timing) <= chat.seconds:
        raise Refused(T("Meeting {number} has begun: {when}", number=meeting.number, when=when_text(meeting.timing)))
    await _not_too_often(meeting, chat)
    given = await replies.of_meeting(chat.tx, meeting.id)
    silent = await reach(chat, [one for one in await listeners(chat, Role.OBSERVER) if one.id not in given])
    if not silent.count:
        return Reply(T("There is nobody to remind: the others have answered, or no message reaches them."))
    if not which.sure or which.number is None:
        draw = await by_hand_draw(chat, meeting)
        text, _ = fitted(lambda most: preview(chat, draw(most), silent))
        return Reply(text, yes_no(f"rappeler reunion {meeting.number} oui", "annuler", T("Send")))
    await reminders.by_hand(chat.tx, meeting.id, chat.seconds)
    for person in silent.people:
        chat.tell(_reminder(meeting, person.id, chat.seconds))
    return Reply(P("✓ {n} person is reminded.", "✓ {n} people are reminded.", silent.count))


async def _not_too_often(meeting: Meeting, chat: Chat) -> None:
    before = await reminders.last_by_hand(chat.tx, meeting.id)
    if before is not None and chat.seconds < before + PAUSE:
        raise Refused(lines(
            T("A reminder went out on {when}.", when=instant(before)),
            T("The next one can go out on {when}.", when=instant(before + PAUSE)),
        ))  # fmt: skip


def _reminder(meeting: Meeting, person_id: int, now: int) -> Notice:
    begins = begins_at(meeting.timing)
    return Notice(
        person_id,
        Deferred("meeting-reminder-by-hand", {"meeting": meeting.id, "begins": begins}),
        LetterKind.MEETING_REMINDER,
        f"{topic(meeting)}:{begins}:by-hand:{now}:{person_id}",
        useless_after=instant(begins),
        topic=topic(meeting) + REMINDER,
    )
