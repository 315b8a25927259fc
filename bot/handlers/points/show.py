"""Everybody looks at the action points; a point that nobody owns can be taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.by_telephone import by_telephone
from bot.handlers.common.inside import Inside, inside
from bot.handlers.common.next_steps import ADD_POINT, SEE_POINTS, next_steps
from bot.handlers.common.paging import light_pages, more
from bot.handlers.common.recipients import answering, coordinators
from bot.handlers.common.refusals import only_in_private
from bot.handlers.points import texts as point_texts
from bot.handlers.points.answer import MY_POINTS
from bot.handlers.points.lookup import open_points, the_open_point, the_point
from bot.handlers.points.manage import TEXT, Adding, add
from bot.handlers.points.notices import tell
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Number, OneOf, Page
from bot.rules.points.points import by_urgency, counts, is_late, shares_of
from bot.texts import P, Said, T, Text, lines
from storage.people import organisations
from storage.people.working_groups import Figure
from storage.points import action_points, kept_points, point_owners, relayed
from storage.points.action_points import Point
from storage.points.point_owners import Actor

BUDGET = 850
MINE, ALL, LATE = "mine", "all", "late"
LINES = {
    MINE: ("points miens", "points mine"),
    ALL: ("points tous", "points all"),
    LATE: ("points retard", "points late"),
}
WHICH = OneOf(
    Choice(MINE, T("mine"), words=("mes", "miens", "les miens", "a moi", "mine", "my")),
    Choice(ALL, T("all"), words=("tous", "tout", "all")),
    Choice(LATE, T("late"), words=("en retard", "retard", "late", "overdue")),
)


class Listing(Question):
    """Which points, which page."""

    which: Annotated[str, Ask(T("Which points: mine, all or late?"), WHICH)] = ""
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="points", own=True,
    fr="points", en="points", role=Role.OBSERVER, section="points", example=("points", "points"),
    help=T("see the action points: mine, all, late"), aliases=("actions", "mes points", "my points", "points d'action"),
    public=Public.READS,
    forms=(("points tous", "points all"), ("points en retard", "points late"), ("points miens", "points mine")),
)  # fmt: skip
async def points(listing: Listing, chat: Chat) -> Reply:
    """The open points: by default mine, for coordinators, observers and group chats all."""
    answers = chat.membership.role in (Role.MEMBER, Role.FOCAL) and not chat.in_group_chat
    which = listing.which or (MINE if answers else ALL)
    if which == MINE:
        only_in_private(chat)
    found = await _found(which, chat)
    beside = await _inside(which, len(found), chat)
    if not found:
        steps = next_steps(chat, ADD_POINT) if which == ALL else (SEE_POINTS,)
        return Reply(lines(_none(which), beside.text), (*steps, *beside.options))
    texts = {point.id: point_texts.line(point, point_texts.today(chat)) for point in found}
    pages = light_pages(by_urgency(found), lambda point: len(render(texts[point.id], chat.reader)) + 1, BUDGET)
    number = max(1, min(listing.page, len(pages)))
    page = pages[number - 1]
    text = lines(_heading(which, found, chat), beside.text, *(texts[point.id] for point in page))
    onwards = more(*LINES[which], number, len(pages), chat.reader.lang)
    return Reply(text, (*_to_do(page, chat), *beside.options, *onwards))


async def _inside(which: str, own: int, chat: Chat) -> Inside:
    """What the working groups add; what is mine is mine wherever it is."""
    if which == MINE:
        return Inside()
    line = LINES[which][0]
    if which == LATE:
        return await inside(chat, own, line, Figure.LATE_POINTS, point_texts.today(chat).isoformat())
    return await inside(chat, own, line, Figure.OPEN_POINTS)


async def _found(which: str, chat: Chat) -> list[Point]:
    if which == MINE:
        who = chat.me.id, chat.membership.organisation_id
        return await action_points.open_for(chat.tx, chat.group_id, *who)
    found = await action_points.open_in(chat.tx, chat.group_id)
    day = point_texts.today(chat)
    return [point for point in found if which == ALL or is_late(point, day)]


def _none(which: str) -> Text:
    if which == MINE:
        return T("You have no open action point.")
    if which == LATE:
        return T("No action point is late.")
    return T("There is no open action point.")


def _heading(which: str, found: Sequence[Point], chat: Chat) -> Text:
    number = counts(found, point_texts.today(chat))
    if which == MINE and number.late:
        return P("You have {n} open point, {late} late:", "You have {n} open points, {late} late:",
                 number.open, late=number.late)  # fmt: skip
    if which == MINE:
        return P("You have {n} open point:", "You have {n} open points:", number.open)
    if which == LATE:
        return P("{n} point is late:", "{n} points are late:", number.open)
    return P(
        "{n} open point. Late: {late}. Without owner: {ownerless}. Without deadline: {undated}.",
        "{n} open points. Late: {late}. Without owner: {ownerless}. Without deadline: {undated}.",
        number.open, late=number.late, ownerless=number.ownerless, undated=number.undated,
    )  # fmt: skip


def _to_do(page: Sequence[Point], chat: Chat) -> list[Option]:
    """A button for each point of the page that waits for the speaker."""
    who = chat.me.id, chat.membership.organisation_id
    waiting = [point for point in page if any(owner.state != "done" for owner in shares_of(point, *who))]
    if chat.in_group_chat or chat.membership.role < Role.MEMBER:
        return []
    return [Option(T("Done: {number}", number=point.number), f"fait {point.number}", point.number) for point in waiting]


class PointLine(Adding):
    """A point to show, or the text of a new one."""

    text: Annotated[str, TEXT] = ""
    number: Annotated[int | None, Ask(T("Which point? Give its number."), Number(), open_points)] = None

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """A number alone shows a point; anything else adds one."""
        taken = Number().read(line, hearing)
        if taken is not None and not taken[1]:
            return {"number": line}
        return super().split(line, hearing)


@command(
    key="point", own=True,
    fr="point", en="point", role=Role.OBSERVER, section="points", example=("point 3", "point 3"),
    help=T("see one action point and who did their part"),
    public=Public.READS,
)  # fmt: skip
async def point(wanted: PointLine, chat: Chat) -> Reply:
    """One point; `point TEXT` adds one."""
    if wanted.text:
        only_in_private(chat)
        if chat.membership.role < Role.COORDINATOR:
            raise Refused(T("Only a coordinator of {group} can do this.", group=Said(chat.membership.group_name)))
        return await add(wanted, chat)
    if wanted.number is None:
        return await points(Listing(), chat)
    found = await the_point(wanted.number, chat)
    typed = by_telephone(await relayed.of_point(chat.tx, found.id), chat.seconds)
    kept = await kept_points.of_point(chat.tx, found.id)
    decided = [] if kept is None else point_texts.in_minutes(found, kept)
    return Reply(lines(point_texts.in_full(found, chat), *decided, *typed), tuple(possible(found, chat)), edits=True)


def possible(found: Point, chat: Chat) -> list[Option]:
    """What the speaker can do with a point."""
    role, number = chat.membership.role, found.number
    if chat.in_group_chat or role < Role.MEMBER:
        return []
    shares = shares_of(found, chat.me.id, chat.membership.organisation_id)
    options = []
    if found.state == "open" and any(share.state != "done" for share in shares):
        options = [Option(T("Done"), f"fait {number}"), Option(T("Blocked"), f"bloque {number}")]
    elif any(share.state == "done" for share in shares) and found.state != "dropped":
        options = [Option(T("Reopen"), f"rouvrir {number}")]
    if found.state == "open" and not found.owners:
        options.append(Option(T("We take it"), f"prendre {number}"))
        if role == Role.COORDINATOR:
            options.append(Option(T("Assign it"), f"attribuer {number}"))
    if found.state == "open" and (shares or role == Role.COORDINATOR):
        options.append(Option(T("Another deadline"), f"echeance {number}"))
    if role == Role.COORDINATOR:
        options.append(Option(T("Put its text right"), f"corriger point {number}"))
    return options


class Taking(Question):
    """A point nobody owns."""

    number: Annotated[int, Ask(T("Which point do you take? Give its number."), Number())]


@command(
    key="take",
    fr="prendre", en="take", role=Role.MEMBER, section="points", example=("prendre 5", "take 5"),
    help=T("take a point that nobody owns"),
    public=Public.ACTS, effect=T("Point {rest}: do you take it?"),
)  # fmt: skip
async def take(taking: Taking, chat: Chat) -> Reply:
    """The speaker's organisation owns the point from now on; without an organisation, the speaker does."""
    found = await the_open_point(taking.number, chat)
    if shares_of(found, chat.me.id, chat.membership.organisation_id):
        return Reply(T("Point {number} is yours already.", number=found.number), _done(found), edits=True)
    if found.owners:
        raise Refused(T("Point {number} has owners already: {owners}.", number=found.number,
                        owners=point_texts.owner_names(found.owners)))  # fmt: skip
    await _own(found, chat)
    return Reply(T("✓ Point {number} is yours now.", number=found.number), _done(found), edits=True)


async def _own(found: Point, chat: Chat) -> None:
    organisation_id = chat.membership.organisation_id
    actor = Actor(person_id=chat.me.id) if organisation_id is None else Actor(organisation_id)
    await point_owners.add(chat.tx, found.id, [actor])
    await point_owners.tell(chat.tx, found.id)
    await action_points.settle(chat.tx, found.id, chat.seconds)
    name: Text = chat.me.name
    if organisation_id is not None:
        organisation = await organisations.by_id(chat.tx, organisation_id)
        name = chat.me.name if organisation is None else Said(organisation.short)
    text = point_texts.about(found, T("{name} took point {number}.", name=name, number=found.number))
    tell(chat, await answering([actor], chat) | await coordinators(chat), text, found, "taken")


def _done(found: Point) -> tuple[Option, ...]:
    return (Option(T("Done"), f"fait {found.number}"), MY_POINTS)
