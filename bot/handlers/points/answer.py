"""The owners of action points answer: done, blocked, open again, later. A coordinator may answer for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.dates import Delay
from bot.errors import Refused
from bot.handlers.common.parts import Named, yes_or_no
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach_of
from bot.handlers.common.recipients import answering, coordinators
from bot.handlers.points import texts as point_texts
from bot.handlers.points.by_telephone import confirmed_by_answering
from bot.handlers.points.deadlines import Until, day_meant, later_deadline
from bot.handlers.points.gaps import Gap, and_next
from bot.handlers.points.lookup import (
    answerable,
    closed_points,
    my_points,
    not_yours,
    open_points,
    owners_of,
    the_open_point,
    the_point,
    the_point_to_answer,
)
from bot.handlers.points.notices import tell
from bot.handlers.points.parts import NewDeadline
from bot.messages import TAKE_BACK, Chat, Option, Reply
from bot.parts import Number, Prose, YesNo
from bot.rules.points.reminder_times import DATE
from bot.texts import P, Said, T, Text, called, lines
from storage.points import action_points, point_owners
from storage.points.action_points import Point
from storage.points.point_owners import Owner

REASON = 200
MY_POINTS = Option(T("My points"), "points miens")
WHICH_OWNER = Ask(T("For which owner do you answer?"), Named(), owners_of)


async def asked_reason(chat: Chat, values: Values) -> Text:
    """Only whoever answers for the point is asked why."""
    await the_point_to_answer(values["point"], chat)
    return T("Why is it blocked? A few words are enough.")


class Blocking(Question):
    """A point, the owner a coordinator answers for, and the reason."""

    point: Annotated[int, Ask(T("Which point is blocked? Give its number."), Number(), my_points)]
    owner: Annotated[str | None, WHICH_OWNER] = None
    reason: Annotated[str, Ask(asked_reason, Prose(REASON))]


@command(
    key="blocked",
    fr="bloque", en="blocked", role=Role.MEMBER, section="points", aliases=("bloquer", "bloquee", "block"),
    example=("bloque 3 budget non reçu", "blocked 3 budget not received"),
    help=T("say that a point is blocked, and why"),
    public=Public.ACTS,
)  # fmt: skip
async def blocked(answer: Blocking, chat: Chat) -> Reply:
    """The share of the speaker's organisation cannot go on; the coordinators are told."""
    point = await the_open_point(answer.point, chat)
    shares = await answerable(point, answer.owner, chat, ("open", "blocked"))
    if not shares:
        raise Refused(not_yours(point))
    for share in shares:
        said = replace(share, state="blocked", note=answer.reason, lang=chat.reader.lang)
        await point_owners.set_share(chat.tx, said, chat.me.id, chat.seconds)
    await action_points.settle(chat.tx, point.id, chat.seconds)
    return Reply(await _tell_blocked(point, shares, answer.reason, chat), (MY_POINTS,), edits=True)


async def _tell_blocked(point: Point, shares: list[Owner], reason: str, chat: Chat) -> Text:
    owners = point_texts.owner_names(shares)
    text = T("Point {number} is blocked for {owner}: {reason}",
             number=point.number, owner=owners, reason=Said(reason, chat.reader.lang, chat.me.id))  # fmt: skip
    told = await answering([share.actor for share in shares], chat) | await coordinators(chat)
    typed = (
        None if chat.entered_by is None else T("Answered by telephone, entered by {by}.", by=called(chat.entered_by))
    )
    tell(chat, told, lines(point_texts.about(point, text), typed), point, f"blocked:{shares[0].id}")
    noted = T("✓ Noted: point {number} is blocked for {owner}: {reason}",
              number=point.number, owner=owners, reason=Said(reason, chat.reader.lang, chat.me.id))  # fmt: skip
    return lines(noted, await told_to(told, chat))


async def told_to(told: Collection[int], chat: Chat) -> Text | None:
    """To how many people a change was told, as far as it reaches them."""
    count = (await reach_of(chat, told)).count
    return P("{n} person was told.", "{n} people were told.", count) if count else None


class Reopening(Question):
    """A point, and the owner a coordinator answers for."""

    point: Annotated[int, Ask(T("Which point do you reopen? Give its number."), Number(), closed_points)]
    owner: Annotated[str | None, WHICH_OWNER] = None


@command(
    key="reopen",
    fr="rouvrir", en="reopen", role=Role.MEMBER, section="points", example=("rouvrir 3", "reopen 3"),
    help=T("open again what was done, blocked or dropped"),
    public=Public.ACTS, effect=T("Point {rest}: is it to be opened again?"),
)  # fmt: skip
async def reopen(wanted: Reopening, chat: Chat) -> Reply:
    """What was said of the speaker's share counts no longer; a coordinator also brings back what was dropped."""
    point = await the_point(wanted.point, chat)
    if point.state == "dropped" or not point.owners:
        return await _reopen_whole(point, chat)
    shares = await answerable(point, wanted.owner, chat, ("done", "blocked"))
    if not shares:
        raise Refused(not_yours(point))
    if all(share.state == "open" for share in shares):
        return Reply(T("Point {number} is open already.", number=point.number), edits=True)
    for share in shares:
        await point_owners.set_share(chat.tx, replace(share, state="open", note=""), chat.me.id, chat.seconds)
    await action_points.settle(chat.tx, point.id, chat.seconds)
    return await _reopened(point, shares, chat)


async def _reopen_whole(point: Point, chat: Chat) -> Reply:
    if chat.membership.role < Role.COORDINATOR:
        raise Refused(T("Only a coordinator can reopen point {number}.", number=point.number))
    if point.state == "open":
        return Reply(T("Point {number} is open already.", number=point.number), edits=True)
    await action_points.set_note(chat.tx, point.id, "", "", chat.me.id)
    await action_points.settle(chat.tx, point.id, chat.seconds)
    return await _reopened(point, list(point.owners), chat)


async def _reopened(point: Point, shares: list[Owner], chat: Chat) -> Reply:
    told = await answering([share.actor for share in shares], chat)
    text = T("{name} reopened point {number}.", name=chat.author, number=point.number)
    tell(chat, told, point_texts.about(point, text), point, "reopened")
    return Reply(
        lines(T("✓ Point {number} is open again.", number=point.number), await told_to(told, chat)), edits=True
    )


async def asked_deadline(chat: Chat, values: Values) -> Text:
    """Only whoever answers for the point is asked until when."""
    await the_point_to_answer(values["point"], chat)
    return T("What is the new deadline? For example: 12 March. /// for none.")


class Postponing(Question):
    """A point and its new deadline."""

    point: Annotated[int, Ask(T("Which point has another deadline? Give its number."), Number(), open_points)]
    deadline: Annotated[Until | Delay, Ask(asked_deadline, NewDeadline())]
    sure: Annotated[bool | None, Ask(T("Change the deadline?"), YesNo(), yes_or_no)] = None


@command(
    key="postpone",
    fr="echeance", en="postpone", role=Role.MEMBER, section="points",
    aliases=("deadline", "reporter", "delai", "date limite", "repousser"),
    example=("echeance 3 12 mars", "postpone 3 12 March"), help=T("give a point another deadline"),
    public=Public.ACTS,
    forms=(
        ("echeance 3 d’une semaine", "postpone 3 by a week"),
        ("echeance 3 avant la prochaine réunion", "postpone 3 before the next meeting"),
        ("echeance 3 ///", "postpone 3 ///"),
    ),
)  # fmt: skip
async def postpone(wanted: Postponing, chat: Chat) -> Reply:
    """Another deadline, or none, said by an owner or a coordinator; more than one person is told only after a look.

    What is answered on the answer sheet, or for a colleague, is an answer like others: it goes at once.
    """
    point = await the_point_to_answer(wanted.point, chat)
    await confirmed_by_answering(point, chat)
    if isinstance(wanted.deadline, Delay):
        raise later_deadline(point, wanted.deadline, chat)
    day = await day_meant(wanted.deadline, chat)
    if day == point.deadline:
        return await _same_deadline(point, chat)
    told = await answering([owner.actor for owner in point.owners], chat) | await coordinators(chat)
    news = point_texts.about(point, _postponed(chat, point.number, day))
    if wanted.sure is False:
        return Reply(T("Nothing was changed."), edits=True)
    if wanted.sure is None and len(told) > 1 and chat.command_key in ("postpone", "correct_point"):
        raise Refused(preview(chat, news, await reach_of(chat, told)), field="sure")
    await action_points.set_deadline(chat.tx, point.id, day, chat.seconds)
    tell(chat, told, news, point, "postponed")
    reply = Reply(
        lines(_deadline(replace(point, deadline=day)), await told_to(told, chat)), (_as_before(point),), edits=True
    )
    return await and_next(reply, Gap(point, DATE), chat) if point.deadline is None else reply


def _as_before(point: Point) -> Option:
    """The deadline that stood before, which « annuler » means as long as it is offered."""
    before = "///" if point.deadline is None else point.deadline.isoformat()
    return Option(T("Back to the old deadline"), f"echeance {point.number} {before}", words=TAKE_BACK)


async def _same_deadline(point: Point, chat: Chat) -> Reply:
    """`///` for a point without a deadline is an answer too: it is not asked for again."""
    reply = Reply(_deadline(point), edits=True)
    if point.deadline is not None:
        return reply
    await action_points.asked_for(chat.tx, point.id, DATE)
    return await and_next(reply, Gap(point, DATE), chat)


def _postponed(chat: Chat, number: int, day: date | None) -> Text:
    if day is None:
        return T("{name} took away the deadline of point {number}.", name=chat.author, number=number)
    return T("{name} changed the deadline of point {number}: {when}.", name=chat.author, number=number, when=day)


def _deadline(point: Point) -> Text:
    if point.deadline is None:
        return T("✓ Point {number} has no deadline.", number=point.number)
    return T("✓ Deadline of point {number}: {when}.", number=point.number, when=point.deadline)
