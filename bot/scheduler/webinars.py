"""Webinars as time passes: who waits moves up, people are reminded before, and asked afterwards if they attended."""

from __future__ import annotations

from dataclasses import replace

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.webinars.notices import is_asked, question
from bot.handlers.webinars.registration.lookup import registered
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice, Post
from bot.rules.sending.steps import Step, next_wake
from bot.rules.webinars.attendance import SEEN, THERE
from bot.rules.webinars.registration import moving_up
from bot.rules.webinars.reminder_times import (
    USELESS,
    asked_at,
    before_steps,
    ends_at,
    link_steps,
    rate_steps,
    rating_steps,
    steps,
    told_at,
)
from bot.rules.webinars.topics import LINK, NEWS, RATING, REMINDER, topic
from bot.scheduler.turns import Finder, Turn
from storage.instants import instant
from storage.people import people
from storage.waking import NEVER
from storage.webinars import attendances, ratings, registrations, webinars
from storage.webinars.webinars import Webinar


async def act(turn: Turn, webinar_id: int) -> int:
    """Whatever is due now of a webinar that people know of; when it is to be looked at next, in UTC seconds."""
    webinar = await webinars.by_id(turn.tx, webinar_id)
    if webinar is None or webinar.state != "published":
        return NEVER
    if turn.seconds < ends_at(webinar):
        await _move_up(turn, webinar)
    return min([
        await remind(turn, webinar),
        await send_link(turn, webinar),
        await ask(turn, webinar),
        await ask_rating(turn, webinar),
        await warn(turn, webinar),
    ])  # fmt: skip


async def _move_up(turn: Turn, webinar: Webinar) -> None:
    """Those on the waiting list for whom a place is free have it, and are told."""
    told = {person.id: member for person, member in await reachable(turn.tx, webinar.group_id, Role.OBSERVER)}
    for one in moving_up(webinar, await registered(turn.tx, webinar)):
        await registrations.move_up(turn.tx, webinar.id, one.person_id)
        if one.person_id in told:
            notice = Notice(
                one.person_id, Deferred("webinar-place", {"webinar": webinar.id}), LetterKind.WEBINAR,
                key=f"webinar:{webinar.id}:place:{one.at}:{one.person_id}", useless_after=instant(ends_at(webinar)),
                topic=topic(webinar) + NEWS,
            )  # fmt: skip
            turn.tell(notice, told[one.person_id])


async def remind(turn: Turn, webinar: Webinar) -> int:
    """A week before those who have not answered are asked to register; the day before all but those who do not come."""
    ahead = before_steps(webinar)
    step = turn.due(ahead, told_at(webinar))
    if step is not None:
        said = {one.person_id: one.state for one in await registered(turn.tx, webinar)}
        meant = (None,) if step.name == "week" else (None, "registered")
        post = _post(webinar, step, "webinar-reminder", LetterKind.WEBINAR_REMINDER, REMINDER)
        for person, member in await reachable(turn.tx, webinar.group_id, Role.MEMBER):
            if said.get(person.id) in meant:
                turn.tell(post.to(person.id), member)
        await turn.post(post, webinar.group_id)
    return next_wake(ahead, turn.seconds)


async def send_link(turn: Turn, webinar: Webinar) -> int:
    """The link, to those who are registered, one hour before and at the start."""
    ahead = link_steps(webinar)
    step = turn.due(ahead)
    if step is not None:
        has = {one.person_id for one in await registered(turn.tx, webinar) if one.state == "registered"}
        post = _post(webinar, step, "webinar-link", LetterKind.WEBINAR_LINK, LINK)
        for person, member in await reachable(turn.tx, webinar.group_id, Role.OBSERVER):
            if person.id in has:
                turn.tell(post.to(person.id), member)
    return next_wake(ahead, turn.seconds)


def _post(webinar: Webinar, step: Step, name: str, kind: LetterKind, about: str) -> Post:
    return Post(
        Deferred(name, {"webinar": webinar.id, "begins": webinar.starts_at, "step": step.name}),
        kind,
        f"webinar:{webinar.id}:{step.name}:{webinar.starts_at}",
        useless_after=instant(step.useless_after),
        topic=topic(webinar) + about,
        due_at=instant(step.due_at),
    )


async def ask(turn: Turn, webinar: Webinar) -> int:
    """Whoever has not said whether they attended is asked, and asked once more."""
    ahead = steps(webinar)
    step = turn.due(ahead)
    if step is not None:
        answers = await attendances.of_webinar(turn.tx, webinar.id)
        for person, member in await reachable(turn.tx, webinar.group_id, Role.MEMBER):
            if is_asked(member, answers):
                turn.tell(question(webinar, person.id, step.name, step.due_at), member)
    return next_wake(ahead, turn.seconds)


async def ask_rating(turn: Turn, webinar: Webinar) -> int:
    """Those who were there and have not rated it are asked how it was, once."""
    ahead = rating_steps(webinar)
    step = turn.due(ahead)
    if step is not None:
        rated = {one.person_id for one in await ratings.of_webinar(turn.tx, webinar.id)}
        answers = await attendances.of_webinar(turn.tx, webinar.id)
        asked = {one.person_id for one in answers if one.answer in SEEN} - rated
        post = _post(webinar, step, "webinar-rating", LetterKind.WEBINAR_ASKED, RATING)
        post = replace(post, useless_after=instant(asked_at(webinar) + USELESS))
        for person, member in await reachable(turn.tx, webinar.group_id, Role.MEMBER):
            if person.id in asked:
                turn.tell(post.to(person.id), member)
    return next_wake(ahead, turn.seconds)


async def warn(turn: Turn, webinar: Webinar) -> int:
    """Coordinators hear of it where fewer were there than they wished, of those who registered, else of the members."""
    ahead = rate_steps(webinar)
    step, wished = turn.due(ahead), await webinars.rate_of(turn.tx, webinar.group_id)
    if step is not None and wished is not None:
        members = await people.members(turn.tx, webinar.group_id, int(Role.MEMBER))
        has = {one.person_id for one in await registered(turn.tx, webinar) if one.state == "registered"}
        expected = has or {person.id for person, _ in members}
        answers = await attendances.of_webinar(turn.tx, webinar.id)
        there = len(expected & {one.person_id for one in answers if one.answer in THERE})
        percent = 100 * there // len(expected) if expected else 100
        if percent < wished:
            args = {"webinar": webinar.id, "there": there, "expected": len(expected), "percent": percent}
            for person, member in await reachable(turn.tx, webinar.group_id, Role.COORDINATOR):
                notice = Notice(
                    person.id, Deferred("webinar-rate", args), LetterKind.WEBINAR,
                    key=f"webinar:{webinar.id}:rate:{person.id}", useless_after=instant(step.useless_after),
                    due_at=instant(step.due_at),
                )  # fmt: skip
                turn.tell(notice, member)
    return next_wake(ahead, turn.seconds)


WEBINARS = Finder("webinars", act)
