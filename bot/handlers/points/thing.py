"""Action points as things that wait: to be answered, to be given to somebody, to be dated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from bot.commands import Question
from bot.dates import take_when
from bot.errors import Refused
from bot.handlers.points.lookup import the_point
from bot.handlers.points.standing import standing
from bot.messages import NO, YES, Chat
from bot.rules.points.points import BEFORE_NEXT, shares_of
from bot.texts import Line, T
from bot.things.kinds import Kind, Relay, declare
from bot.things.ways import Way
from storage.points import action_points, point_owners, relayed
from storage.relays import Relayed
from storage.row_snapshots import Row, Scope

_NOT_SET = ("///", "//", "////", "/////", "//////")
_POSTPONED = (
    "reporter", "reporter au", "reporte", "reporte au", "report", "report au", "report to", "postpone", "postpone to",
    "repousser au", "echeance", "deadline",
)  # fmt: skip
_DAY = Line("le 12 mars", "by 12 March")
_SEE = Line("point {number}", "point {number}")


def _is_day(words: str) -> bool:
    """Whether somebody's words begin with a day, whichever it is now."""
    return take_when(words, now=datetime(2020, 1, 1, tzinfo=UTC), zone="UTC", lang="fr") is not None


_UNTIL = (
    Way(
        "postpone",
        (*_POSTPONED, "le", "au", "avant le", "pour le", "by", "on", "before", "until"),
        example=_DAY,
        whole=False,
    ),
    Way("postpone", BEFORE_NEXT, "{number} before the next meeting", whole=False),
    Way("postpone", _NOT_SET, "{number} ///", whole=False),
)


async def _rows(chat: Chat, number: int) -> list[Scope]:
    point = await action_points.by_number(chat.tx, chat.group_id, number)
    return (
        []
        if point is None
        else [Scope("action_points", {"id": point.id}), Scope("point_owners", {"point_id": point.id})]
    )


async def _undoing(chat: Chat, since: int) -> list[Line]:
    numbers = await point_owners.answered(chat.tx, chat.group_id, chat.me.id, since)
    return [Line(f"rouvrir {number}", f"reopen {number}") for number in numbers]


async def _numbers(_chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return list(dict.fromkeys(said.get("points") or [said["point"]]))


async def _enter(theirs: Chat, number: int, changed: Sequence[Row], by: int) -> None:
    point = await action_points.by_number(theirs.tx, theirs.group_id, number)
    shares = [] if point is None else shares_of(point, theirs.me.id, theirs.membership.organisation_id)
    answered = {row["id"] for row in changed if "by_person" in row}
    answered = answered or {share.id for share in shares if share.state != "done"}
    if not answered:
        raise Refused(T("Point {number} was done already.", number=number))
    for share in shares:
        if share.id in answered:
            await relayed.enter(theirs.tx, share.id, by, theirs.seconds)


async def _mine(chat: Chat) -> list[Relayed]:
    return await relayed.of_person(chat.tx, chat.group_id, chat.me.id, chat.membership.organisation_id)


async def _confirmed(chat: Chat, number: int) -> int:
    point = await the_point(number, chat)
    return await relayed.confirm(chat.tx, point.id, chat.me.id, chat.membership.organisation_id, chat.seconds)


POINT = declare(
    Kind(
        "point",
        T("Point {number}"),
        Line("fait", "done"),
        _SEE,
        (
            Way(
                "done",
                (*YES, "fait", "faite", "faits", "termine", "terminee", "done", "c'est fait"),
                apart={"points": "{number}", "note": "{rest}"},
            ),
            Way(
                "blocked",
                (*NO, "bloque", "bloquee", "blocked", "pas fait", "not done"),
                example=Line("non budget trop faible", "no budget too small"),
            ),
            *_UNTIL,
            Way("postpone", only=_is_day, example=_DAY, whole=False),
        ),
        _rows,
        relay=Relay(
            commands=frozenset({"done", "blocked", "postpone"}),
            word=Line("point", "point"),
            words=("point", "points", "action point", "point d'action"),
            title=T("Action points"),
            label=T("Point {number}, by telephone"),
            confirm=T("Confirm point {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=_mine,
            confirmed=_confirmed,
            standing=standing,
            ways=(Way("reopen", ("faux", "wrong", "rouvrir", "reopen"), "{number}"),),
            by_organisation=True,
            several=T("See point {number}"),
        ),
        undoing=_undoing,
    )
)
OWNER = declare(
    Kind(
        "owner",
        T("Point {number}: owner"),
        Line("CRS", "CRS"),
        _SEE,
        (
            Way("take", (*YES, "prendre", "take", "nous", "moi", "us", "me", "je prends", "we take it"), "{number}"),
            Way("assign", ("attribuer", "attribuer a", "assign", "assign to", "a", "to", "pour", "for"), whole=False),
            Way("assign", whole=False),
        ),
        _rows,
        notify=Line("prevenir {number}", "notify {number}"),
    )
)
DATE = declare(Kind("date", T("Point {number}: deadline"), _DAY, _SEE, (*_UNTIL, Way("postpone", whole=False)), _rows))
