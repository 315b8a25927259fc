"""Date polls as things that wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.commands import Question, Role
from bot.ear.marks import read_marks
from bot.handlers.meetings.polls.lookup import poll_of, the_poll
from bot.handlers.meetings.polls.texts import answers_text, called, options
from bot.messages import NO, Chat, Option
from bot.rules.todo.items import TITLE, Item
from bot.texts import Line, T, lines
from bot.things.kinds import Kind, Relay, StandingAnswer, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.instants import instant
from storage.meetings.polls import answers, polls
from storage.relays import Relayed
from storage.row_snapshots import Row, Scope


async def _rows(chat: Chat, number: int) -> list[Scope]:
    poll = await polls.by_number(chat.tx, chat.group_id, number)
    return [] if poll is None else [Scope("poll_answers", {"poll_id": poll.id, "person_id": chat.me.id})]


async def _numbers(chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return [(await the_poll(chat, said["poll"], await polls.open_in(chat.tx, chat.group_id))).number]


async def _enter(theirs: Chat, number: int, _changed: Sequence[Row], by: int) -> None:
    poll = await polls.by_number(theirs.tx, theirs.group_id, number)
    if poll is not None:
        await answers.enter(theirs.tx, poll.id, theirs.me.id, by)


async def _mine(chat: Chat) -> list[Relayed]:
    return await answers.typed_for(chat.tx, chat.group_id, chat.me.id)


async def _confirmed(chat: Chat, number: int) -> int:
    return await answers.confirm(chat.tx, (await poll_of(chat, number)).id, chat.me.id, chat.seconds)


async def standing(chat: Chat, number: int) -> StandingAnswer | None:
    """What stands now for the one in whose name the chat is; None if nothing does."""
    poll = await polls.by_number(chat.tx, chat.group_id, number)
    said = {} if poll is None else await answers.of_person(chat.tx, poll.id, chat.me.id)
    if poll is None or not said:
        return None
    given = answers_text(said)
    mine = lines(called(poll), T("Your answer: {answer}", answer=given))
    theirs = lines(called(poll), T("Answer: {answer}", answer=given))
    return StandingAnswer(mine, theirs, given, options(poll, said))


def _are_marks(words: str) -> bool:
    """Whether somebody's words are answers to moments, and nothing else."""
    return read_marks(words) is not None


POLL = declare(
    Kind(
        "poll",
        T("Date poll {number}"),
        Line("oui 1, peutetre 2", "yes 1, maybe 2"),
        Line("sondage {number}", "poll {number}"),
        (
            Way("answer_poll", NO, "{number}: non {rest}", exact=True),
            Way("answer_poll", line="{number}: {rest}", only=_are_marks, whole=False, exact=True),
        ),
        _rows,
        relay=Relay(
            commands=frozenset({"answer_poll"}),
            word=Line("sondage", "poll"),
            words=("sondage", "poll", "date poll"),
            title=T("Date polls"),
            label=T("Date poll {number}, by telephone"),
            confirm=T("Confirm date poll {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=_mine,
            confirmed=_confirmed,
            standing=standing,
        ),
    )
)


@waits(15, Role.OBSERVER)
async def unanswered(chat: Chat) -> list[Item]:
    """Open polls to which the speaker has not answered."""
    found = await polls.open_in(chat.tx, chat.group_id)
    waiting = [one for one in found if chat.seconds < one.closes_at]
    silent = [one for one in waiting if not await answers.of_person(chat.tx, one.id, chat.me.id)]
    items = []
    for poll in silent:
        text = T("{poll} · answer before {when}", poll=called(poll, TITLE), when=instant(poll.closes_at))
        see = Option(T("Which moments suit me"), f"sondage {poll.number}")
        items.append(POLL.item(chat, poll.number, text, see, options(poll, {}), due_at=poll.closes_at))
    return items
