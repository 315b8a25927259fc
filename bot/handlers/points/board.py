"""Action points on the noticeboard: the most urgent first, and how they stand in each organisation."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.points import texts as point_texts
from bot.messages import Chat, Option
from bot.rules.points.points import is_late, shares_of
from bot.texts import Line, P, Said, T, Text
from storage.points import action_points, point_owners
from storage.points.action_points import Point
from storage.points.point_owners import Load

_WORDS = 160
_NAMED = 4
_NOT_SET = "///"


@shown(
    Panel(
        "points",
        T("Open action points"),
        (
            Column("number", T("No."), "number"),
            Column("text", T("Action point"), "main"),
            Column("owners", T("Owners")),
            Column("deadline", T("Deadline")),
            Column("meeting", T("Decided at meeting")),
        ),
        order=40,
    )
)
async def point_list(chat: Chat, window: Window) -> Content:
    """The open points, the nearest deadline first; whoever owns one says here that it is done."""
    today = point_texts.today(chat)
    counted = await action_points.open_counts(chat.tx, chat.group_id, today)
    found = await action_points.most_urgent(chat.tx, chat.group_id, window.most, window.skip)
    above: list[Text] = [
        P(
            "{n} open point. Late: {late}. Without owner: {ownerless}. Without deadline: {undated}.",
            "{n} open points. Late: {late}. Without owner: {ownerless}. Without deadline: {undated}.",
            counted.open, late=counted.late, ownerless=counted.ownerless, undated=counted.undated,
        )
    ]  # fmt: skip
    return Content([_row(one, chat, window.room(_WORDS)) for one in found], counted.open, above if counted.open else ())


def _row(point: Point, chat: Chat, room: int) -> Row:
    shares = shares_of(point, chat.me.id, chat.membership.organisation_id)
    waits = chat.membership.role >= Role.MEMBER and any(share.state != "done" for share in shares)
    number = point.number
    owners = point_texts.owner_names(point.owners, _NAMED)
    return Row(
        (number, point_texts.title(point, room), owners, point.deadline or _NOT_SET, point.meeting),
        (Option(T("Done: {number}", number=number), f"fait {number}"),) if waits else (),
        urgent=is_late(point, point_texts.today(chat)),
    )


@shown(
    Panel(
        "all-points",
        T("Action points"),
        (
            Column("number", T("No."), "number"),
            Column("text", T("Action point"), "main"),
            Column("owners", T("Owners")),
            Column("deadline", T("Deadline")),
            Column("state", T("State")),
            Column("closed", T("Closed on")),
            Column("note", T("Note")),
            Column("meeting", T("Decided at meeting")),
            Column("decided", T("Decided on")),
        ),
        order=42,
        line=Line("points", "points"),
        file_only=True,
    )
)
async def all_points(chat: Chat, window: Window) -> Content:
    """Every point there ever was, with what became of it."""
    found = await action_points.every(chat.tx, chat.group_id, window.most, window.skip)
    return Content([_whole(one, chat) for one in found], await action_points.count(chat.tx, chat.group_id))


_STATES = {"open": T("open"), "done": T("done"), "dropped": T("dropped")}


def _whole(point: Point, chat: Chat) -> Row:
    closed = None if point.state == "open" else point_texts.day_of(point.changed_at, chat)
    note = Said(point.note, point.note_lang, point.note_by or 0) if point.note else None
    owners = point_texts.owner_names(point.owners, len(point.owners)) if point.owners else _NOT_SET
    return Row(
        (
            point.number,
            Said(point.text, point.lang),
            owners,
            point.deadline or _NOT_SET,
            _STATES[point.state],
            closed,
            note,
            point.meeting,
            point.meeting_day,
        ),
        urgent=is_late(point, point_texts.today(chat)),
    )


@shown(
    Panel(
        "organisation-points",
        T("Action points by organisation"),
        (
            Column("organisation", T("Organisation"), "main"),
            Column("waiting", T("Waiting")),
            Column("late", T("Late")),
            Column("blocked", T("Blocked")),
            Column("done", T("Done")),
        ),
        order=45,
        few=14,
        line=Line("points par organisation", "points by organisation"),
    )
)
async def by_organisation(chat: Chat, window: Window) -> Content:
    """How many points wait for each organisation, those with the most late ones first."""
    today = point_texts.today(chat)
    found = await point_owners.loads(chat.tx, chat.group_id, today, window.most, window.skip)
    ends_here = 0 < len(found) < window.most
    count = window.skip + len(found) if ends_here else await point_owners.count_loads(chat.tx, chat.group_id)
    return Content([_load(one) for one in found], count)


def _load(one: Load) -> Row:
    name: Text = T("People") if one.organisation is None else Said(one.organisation)
    return Row((name, one.waiting, one.late, one.blocked, one.done), urgent=one.late > 0)
