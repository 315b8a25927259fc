"""What a whole group is told of a meeting: how it looks first, and then to everybody once."""

from __future__ import annotations

from collections.abc import Callable

from bot.commands import Role
from bot.handlers.meeting_texts import answer_options, body, brief, fitted, heading, sheet_of
from bot.handlers.telling import listeners, preview
from bot.languages import instant
from bot.messages import Chat, Notice, Option, Reply, yes_no
from bot.rules.meetings import when_text
from bot.texts import Line, T, Text, lines
from storage import meetings, outbox
from storage.meetings import Meeting, Timing

Draw = Callable[[int], Text]
"""What people will read, with at most so many lines of the agenda."""


async def invitation(chat: Chat, meeting: Meeting) -> Draw:
    """An invitation, or what has changed since people were invited."""
    sheet = await sheet_of(chat, meeting)
    sign = T("📅 Change") if meeting.told else T("📅 Invitation")
    return lambda most: lines(sign, body(sheet, most), T("Are you coming?"))


def move(meeting: Meeting, new: Timing) -> Text:
    """The old date and the new one."""
    return lines(
        T("📅 New date"),
        heading(meeting),
        T("Before: {when}", when=when_text(meeting.timing)),
        T("Now: {when}", when=when_text(new)),
        T("If you had answered, your answer is kept. Are you coming?"),
    )


def cancellation(meeting: Meeting) -> Text:
    """It will not take place."""
    return lines(T("📅 Cancelled"), brief(meeting), T("This meeting will not take place."))


async def look(chat: Chat, draw: Draw, above: Text | None, below: Text, yes: str, no: str = "annuler") -> Reply:
    """What would go to how many people, in both languages, and the question whether it shall."""
    count = len(await listeners(chat, Role.OBSERVER))
    text, _ = fitted(lambda most: lines(above, preview(chat, draw(most), count), below))
    return Reply(text, yes_no(yes, no), edits=bool(chat.incoming.pressed))


async def draft_preview(chat: Chat, meeting: Meeting, above: Text | None = None) -> Reply:
    """A draft as it would go out, and how to put it right."""
    number = meeting.number
    draw = await invitation(chat, meeting)
    return await look(
        chat, draw, above or T("Draft {number}: nobody has been told.", number=number), _corrections(number),
        f"publier {number} oui {meeting.revision}", "brouillons",
    )  # fmt: skip


def _corrections(number: int) -> Text:
    see = Line(
        f"titre {number} …, lieu {number} …, ordre {number} …, deplacer {number} …",
        f"title {number} …, place {number} …, items {number} …, move {number} …",
    )
    return lines(T("To correct it: {line}", line=see), T("Publish it?"))


async def tell_all(chat: Chat, meeting: Meeting, draw: Draw, *, answers: bool = True) -> int:
    """Tell everybody but the one who acts, in place of whatever still waits about this meeting; how many they are."""
    topic = f"meeting:{meeting.id}"
    await outbox.supersede(chat.tx, topic)
    await meetings.told(chat.tx, meeting)
    _, most = fitted(lambda some: preview(chat, draw(some), 0))
    options: tuple[Option, ...] = answer_options(meeting.number) if answers else ()
    reply, people = Reply(draw(most), options), await listeners(chat, Role.OBSERVER)
    for person in people:
        key = f"{topic}:{meeting.revision}:{person.id}"
        chat.tell(Notice(person.id, reply, "meeting", key, instant(meeting.timing.over_at), topic))
    return len(people)
