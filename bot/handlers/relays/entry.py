"""A colleague's own command is carried out in their name, and marked as typed by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.commands import Command, Question, Role
from bot.conversation import example, forbidden
from bot.conversation.reading import not_understood, read_line
from bot.errors import Refused
from bot.handlers.common.answer_rows import scopes_of
from bot.handlers.meetings.lookup import announced
from bot.messages import Chat, Reply
from bot.rules.points.points import shares_of
from bot.rules.relays.relay import COMMANDS
from bot.texts import T, lines
from storage import relays, row_snapshots
from storage.meetings import meetings
from storage.people.people import Member, Person
from storage.points import action_points
from storage.relays import MEETING, POINT
from storage.row_snapshots import Row, Scope
from storage.webinars import webinars

_CIRCUMSTANCES = frozenset({"at", "by_person", "entered_by", "confirmed_at", "changed_at"})
"""Who said something and when: the same answer once more is no other answer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What was entered: to which things of a kind, by number, and what the colleague would have been answered."""

    kind: str
    numbers: list[int]
    reply: Reply


def in_their_name(chat: Chat, person: Person, member: Member) -> Chat:
    """The colleague speaks, as whoever types it hears it. A coordinator's powers over others are not lent."""
    own = replace(member, role=min(member.role, int(Role.FOCAL)))
    return replace(chat, person=person, member=own, notices=[], entered_by=chat.me)


async def question_of(command: Command, rest: str, theirs: Chat) -> Question:
    """What the colleague answers, all in one line. Refused if they may not, or if anything is unclear."""
    refusal = forbidden(command, theirs)
    if refusal is not None:
        raise Refused(refusal)
    found = await read_line(command, rest, theirs)
    wrong = next(iter(found.errors.values()), not_understood(found.left) if found.left else None)
    if wrong is not None:
        raise Refused(lines(wrong.text, example(command)), field="line")
    if any(command.required(name) and name not in found.values for name in command.asks):
        raise Refused(lines(T("Please say all of it in one line."), example(command)), field="line")
    return command.question.model_validate(found.values)


async def enter(command: Command, question: Question, theirs: Chat, by: Person) -> Entry:
    """Carry it out. Refused, with what the command answers, if that changes nothing."""
    kind = COMMANDS[command.key]
    wanted = await _numbers(kind, question, theirs)
    scopes = {number: await scopes_of(kind, number, theirs) for number in wanted}
    before = {number: await _images(of_number, theirs) for number, of_number in scopes.items()}
    reply = await command.handler(question, theirs)
    changed = []
    for number, of_number in scopes.items():
        after = await _images(of_number, theirs)
        if _substance(after) != _substance(before[number]):
            changed.append(number)
            await _mark(kind, number, _changed(before[number], after), theirs, by)
    if not changed:
        raise Refused(reply.text if kind == POINT else T("This answer stands already: nothing was changed."))
    return Entry(kind, changed, reply)


async def _numbers(kind: str, question: Question, theirs: Chat) -> list[int]:
    said: dict[str, Any] = dict(question)
    if kind == POINT:
        return list(dict.fromkeys(said.get("points") or [said["point"]]))
    if kind == MEETING:
        return [(await announced(theirs, said["number"])).number]
    return [said["webinar"]]


async def _images(scopes: Sequence[Scope], theirs: Chat) -> list[Row]:
    return [row for scope in scopes for row in await row_snapshots.image(theirs.tx, scope)]


def _substance(rows: Sequence[Row]) -> list[Row]:
    return [{column: value for column, value in row.items() if column not in _CIRCUMSTANCES} for row in rows]


def _changed(before: Sequence[Row], after: Sequence[Row]) -> list[Row]:
    """The rows that say something else than before."""
    old = _substance(before)
    return [row for row, new in zip(after, _substance(after), strict=True) if new not in old]


async def _mark(kind: str, number: int, changed: Sequence[Row], theirs: Chat, by: Person) -> None:
    tx, group_id = theirs.tx, theirs.group_id
    if kind == POINT:
        point = await action_points.by_number(tx, group_id, number)
        shares = [] if point is None else shares_of(point, theirs.me.id, theirs.membership.organisation_id)
        answered = {row["id"] for row in changed if "by_person" in row}
        answered = answered or {share.id for share in shares if share.state != "done"}
        if not answered:
            raise Refused(T("Point {number} was done already.", number=number))
        for share in shares:
            if share.id in answered:
                await relays.enter_share(tx, share.id, by.id, theirs.seconds)
    elif kind == MEETING:
        meeting = await meetings.by_number(tx, group_id, number)
        if meeting is not None:
            await relays.enter_reply(tx, meeting.id, theirs.me.id, by.id)
    elif (webinar := await webinars.by_number(tx, group_id, number)) is not None:
        await relays.enter_attendance(tx, webinar.id, theirs.me.id, by.id)
