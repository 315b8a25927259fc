"""Activities as things that wait: begun or late, for those who do them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.commands import Question
from bot.handlers.plans.answer import BLOCKED_WORDS, DONE_WORDS, DROPPED_WORDS, PLANNED_WORDS, UNDER_WAY_WORDS
from bot.handlers.plans.lookup import activity_of, answers_for
from bot.handlers.plans.standing import standing, typed, typed_for_me
from bot.handlers.plans.texts import title_of, today, when_of
from bot.messages import NO, YES, Chat, Option
from bot.rules.todo.items import TITLE, Item
from bot.texts import Line, T, Text
from bot.things.kinds import Kind, Relay, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.instants import to_seconds
from storage.plans import activities, relayed
from storage.plans.activities import PLANNED, Activity
from storage.row_snapshots import Row, Scope
from storage.waking import NEVER


async def _rows(chat: Chat, number: int) -> list[Scope]:
    one = await activities.by_number(chat.tx, chat.group_id, number)
    if one is None:
        return []
    return [Scope("activities", {"id": one.id}), Scope("activity_notes", {"activity_id": one.id})]


async def _numbers(_chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return [said["number"]]


async def _enter(theirs: Chat, number: int, _changed: Sequence[Row], by: int) -> None:
    one = await activity_of(theirs, number)
    await relayed.enter(theirs.tx, one.id, theirs.me.id, by)


async def _confirmed(chat: Chat, number: int) -> int:
    if not await typed_for_me(chat, number):
        return 0
    return await relayed.confirm(chat.tx, (await activity_of(chat, number)).id, chat.me.id, chat.seconds)


_WHY = Line("bloquee pas de budget", "blocked no budget")
ACTIVITY = declare(
    Kind(
        "activity",
        T("Activity {number}"),
        Line("fait", "done"),
        Line("activite {number}", "activity {number}"),
        (
            Way("activity_state", (*YES, *DONE_WORDS), "{number} fait {rest}"),
            Way("activity_state", UNDER_WAY_WORDS, "{number} en cours {rest}"),
            Way("activity_state", (*NO, *BLOCKED_WORDS), "{number} bloquee {rest}", example=_WHY),
            Way("activity_state", DROPPED_WORDS, "{number} abandonnee {rest}", whole=False),
            Way("activity_state", PLANNED_WORDS, "{number} prevue {rest}"),
        ),
        _rows,
        relay=Relay(
            commands=frozenset({"activity_state"}),
            word=Line("activite", "activity"),
            words=("activite", "activites", "activity", "activities"),
            title=T("Activities"),
            label=T("Activity {number}, by telephone"),
            confirm=T("Confirm activity {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=typed,
            confirmed=_confirmed,
            standing=standing,
            by_organisation=True,
        ),
    )
)  # fmt: skip


@waits(55)
async def to_answer(chat: Chat) -> list[Item]:
    """Activities of the speaker that should have begun, or should be over."""
    day = today(chat)
    found = await activities.in_group(chat.tx, chat.group_id)
    return [_item(one, day, chat) for one in found if _is_due(one, day) and answers_for(one, chat)]


def _is_due(one: Activity, day: date) -> bool:
    begins = one.content.starts_on or one.content.ends_on
    begun = begins is not None and begins <= day
    return one.is_late(day) or (one.state == PLANNED and begun)


def _item(one: Activity, day: date, chat: Chat) -> Item:
    number = one.number
    title: Text = T("Activity {number}: {title} · {when}", number=number, title=title_of(one, TITLE),
                    when=when_of(one.content))  # fmt: skip
    if one.is_late(day):
        title = T("Activity {number}: {title} · late", number=number, title=title_of(one, TITLE))
    choices = (
        Option(T("Done"), f"activite {number} fait"),
        Option(T("Under way"), f"activite {number} en cours"),
        Option(T("Blocked…"), f"activite {number} bloquee"),
        Option(T("See the activity"), f"activite {number}"),
    )
    done = Option(T("Activity {number}: done", number=number), f"activite {number} fait")
    return ACTIVITY.item(chat, number, title, done, choices, due_at=_end(one.content.ends_on, chat))


def _end(day: date | None, chat: Chat) -> int:
    """The midnight after a day on the group's clocks, in UTC seconds; NEVER without a day."""
    if day is None:
        return NEVER
    zone = ZoneInfo(chat.membership.group_zone)
    return to_seconds(datetime.combine(day + timedelta(days=1), time(), zone))
