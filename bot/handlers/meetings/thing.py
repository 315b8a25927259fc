"""Meetings as things that wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.commands import Question, Role
from bot.handlers.meetings.lookup import meeting_of, upcoming
from bot.handlers.meetings.replies.standing import standing
from bot.handlers.meetings.texts import answer_options, heading
from bot.messages import NO, YES, Chat, Option
from bot.rules.meetings.meetings import when_text
from bot.rules.todo.items import TITLE, Item, state_of
from bot.texts import Line, T, Text
from bot.things.kinds import Kind, Relay, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.instants import instant
from storage.meetings import meetings, relayed, replies
from storage.meetings.meetings import Meeting
from storage.relays import Relayed
from storage.row_snapshots import Row, Scope


async def _rows(chat: Chat, number: int) -> list[Scope]:
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    return [] if meeting is None else [Scope("replies", {"meeting_id": meeting.id, "person_id": chat.me.id})]


async def _numbers(chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return [(await upcoming(chat, said["number"])).number]


async def _enter(theirs: Chat, number: int, _changed: Sequence[Row], by: int) -> None:
    meeting = await meetings.by_number(theirs.tx, theirs.group_id, number)
    if meeting is not None:
        await relayed.enter(theirs.tx, meeting.id, theirs.me.id, by)


async def _mine(chat: Chat) -> list[Relayed]:
    return await relayed.of_person(chat.tx, chat.group_id, chat.me.id)


async def _confirmed(chat: Chat, number: int) -> int:
    meeting = await meeting_of(chat, number)
    return await relayed.confirm(chat.tx, meeting.id, chat.me.id, chat.seconds)


MEETING = declare(
    Kind(
        "meeting",
        T("Meeting {number}"),
        Line("oui", "yes"),
        Line("reunion {number}", "meeting {number}"),
        (
            Way(
                "come",
                (*YES, "present", "presente", "je viens", "je serai la", "i come", "i will come"),
                said=T("you come"),
            ),
            Way(
                "join_online",
                (
                    "en ligne", "online", "a distance", "oui en ligne", "yes online", "present en ligne",
                    "je viens en ligne",
                ),
                said=T("you join online"),
            ),
            Way(
                "stay_away",
                (*NO, "absent", "absente", "je ne viens pas", "not coming"),
                said=T("you do not come"),
            ),
            Way(
                "be_excused",
                (
                    "excuse", "excusee", "excuses", "excused", "absent excuse", "absente excusee", "non excuse",
                    "no excused",
                ),
                said=T("you are excused"),
            ),
        ),
        _rows,
        relay=Relay(
            commands=frozenset({"come", "stay_away", "join_online", "be_excused"}),
            word=Line("reunion", "meeting"),
            words=("reunion", "meeting"),
            title=T("Meetings"),
            label=T("Meeting {number}, by telephone"),
            confirm=T("Confirm meeting {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=_mine,
            confirmed=_confirmed,
            standing=standing,
        ),
    )
)  # fmt: skip


@waits(10, Role.OBSERVER)
async def unanswered(chat: Chat) -> list[Item]:
    """Meetings to come that the speaker has not answered."""
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    return [_item(one, chat) for one in coming if await replies.of_person(chat.tx, one.id, chat.me.id) is None]


def _item(meeting: Meeting, chat: Chat) -> Item:
    number = meeting.number
    when: Text = when_text(meeting.timing)
    if meeting.timing.starts_at is not None and meeting.timing.last_day is None:
        when = instant(meeting.timing.starts_at)
    text = T("{what} · {when} · will you come?", what=heading(meeting, TITLE), when=when)
    due_at = meeting.timing.starts_at or meeting.timing.over_at
    option = Option(T("Meeting {number}: I will come", number=number), f"oui {number}")
    # From its beginning to its end it is near, not late.
    state = state_of(max(due_at, chat.seconds + 1), chat.seconds)
    return MEETING.item(chat, number, text, option, answer_options(number), due_at=due_at, state=state)
