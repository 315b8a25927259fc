"""Minutes as things that wait to be written, and in the digest."""

from __future__ import annotations

from datetime import timedelta

from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.rapporteur_texts import writing
from bot.messages import Chat, Option
from bot.rules.minutes.reminder_times import AFTER, USELESS_DAYS
from bot.rules.todo.items import Item
from bot.texts import Line, T, Text
from bot.things.kinds import Kind, declare
from bot.things.listing import changes, waits
from bot.things.ways import Way
from storage.meetings import meetings, minutes, rapporteurs
from storage.meetings.meetings import Meeting
from storage.row_snapshots import Scope

_DAY = int(timedelta(days=1).total_seconds())


async def _rows(chat: Chat, number: int) -> list[Scope]:
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    return [] if meeting is None else [Scope("meetings", {"id": meeting.id})]


MINUTES = declare(
    Kind(
        "minutes",
        T("Meeting {number}: minutes"),
        Line("moi", "me"),
        Line("reunion {number}", "meeting {number}"),
        (Way("rapporteur"),),
        _rows,
    )
)


async def _draft_rows(chat: Chat, number: int) -> list[Scope]:
    saved = await minutes.draft(chat.tx, chat.group_id, number)
    return [] if saved is None else [Scope("minutes_drafts", {"id": saved.id})]


DRAFT = declare(
    Kind(
        "draft",
        T("Minutes {number}"),
        Line("annuler correction", "undo correction"),
        Line("relire {number}", "review {number}"),
        (),
        _draft_rows,
    )
)
"""What was read in a file: nobody is asked for it, but what is corrected in it can be taken back."""


@waits(70)
async def to_write(chat: Chat) -> list[Item]:
    """One for each meeting that is over and whose minutes are awaited from this person."""
    since = chat.seconds - USELESS_DAYS * _DAY
    numbers = await rapporteurs.owing(chat.tx, chat.group_id, chat.me.id, since, chat.seconds)
    found = [await meetings.by_number(chat.tx, chat.group_id, number) for number in numbers]
    return [_item(one, chat) for one in found if one is not None]


def _item(meeting: Meeting, chat: Chat) -> Item:
    text = T("{meeting} · minutes to be written", meeting=heading(meeting))
    option = Option(T("See the meeting"), f"reunion {meeting.number}")
    due_at = meeting.timing.over_at + AFTER[-1] * _DAY
    choices = (option, writing(meeting.number))
    return MINUTES.item(chat, meeting.number, text, option, choices, due_at=due_at)


@changes(30)
async def kept(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """Minutes that were kept."""
    numbers = await minutes.kept_between(chat.tx, chat.group_id, since, chat.seconds)
    return [
        T("Minutes of meeting {number}: {line}", number=one, line=Line(f"compterendu {one}", f"minutes {one}"))
        for one in numbers
    ]
