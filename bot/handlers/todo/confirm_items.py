"""Of what waits for somebody: answers entered for them, to be confirmed, and minutes that they are to write."""

from __future__ import annotations

from datetime import timedelta

from bot.handlers.common.by_telephone import confirm_line, mine
from bot.handlers.meetings.texts import heading
from bot.handlers.relays.standing_answer import standing
from bot.messages import Chat, Option
from bot.rules.minutes.reminder_times import AFTER, USELESS_DAYS
from bot.rules.relays.relay import confirmable_until
from bot.rules.todo.answer_words import label_of
from bot.rules.todo.items import Item, Thing, state_of
from bot.rules.wording.shortening import short
from bot.texts import Said, T
from storage.meetings import meetings, rapporteurs
from storage.meetings.meetings import Meeting
from storage.relays import Relayed

NAME = 24
_DAY = int(timedelta(days=1).total_seconds())


async def relay_items(chat: Chat) -> list[Item]:
    """One for each thing for which a colleague entered an answer."""
    found = {(one.kind, one.number): one for one in await mine(chat)}
    return [await _relay_item(one, chat) for one in found.values()]


async def _relay_item(one: Relayed, chat: Chat) -> Item:
    kind, number, until = f"{one.kind}relay", one.number, confirmable_until(one)
    thing, answer = Thing(chat.membership.group_slug, kind, number), await standing(chat, one.kind, number)
    by = T("a former member") if one.by is None else short(Said(one.by), NAME)
    said = "" if answer is None else answer.brief
    text = T("{what}: {answer} · entered by {by}", what=label_of(thing), answer=said, by=by)
    option = Option(T("That is right"), confirm_line(one.kind, number, chat.reader.lang))
    choices = (option, *(() if answer is None else answer.corrections))
    return Item(f"{kind}:{number}", thing.group, text, state_of(until, chat.seconds), option, choices, until)


async def minutes_items(chat: Chat) -> list[Item]:
    """One for each meeting that is over and whose minutes are awaited from this person."""
    since = chat.seconds - USELESS_DAYS * _DAY
    numbers = await rapporteurs.owing(chat.tx, chat.group_id, chat.me.id, since, chat.seconds)
    found = [await meetings.by_number(chat.tx, chat.group_id, number) for number in numbers]
    return [_minutes_item(one, chat) for one in found if one is not None]


def _minutes_item(meeting: Meeting, chat: Chat) -> Item:
    number, due_at = meeting.number, meeting.timing.over_at + AFTER[-1] * _DAY
    text = T("{meeting} · minutes to be written", meeting=heading(meeting))
    option = Option(T("See the meeting"), f"reunion {number}")
    state = state_of(due_at, chat.seconds)
    return Item(f"minutes:{number}", chat.membership.group_slug, text, state, option, (option,), due_at)
