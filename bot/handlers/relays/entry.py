"""A colleague's own command is carried out in their name, and marked as typed by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.commands import Command, Question, Role
from bot.conversation import example, forbidden
from bot.conversation.reading import not_understood, read_line
from bot.errors import Refused
from bot.messages import Chat, Reply
from bot.texts import T, lines
from bot.things.kinds import KINDS, relayed_by, relayed_kinds
from storage import row_snapshots
from storage.people.people import Member, Person
from storage.row_snapshots import Row, Scope

_CIRCUMSTANCES = frozenset({"at", "by_person", "entered_by", "confirmed_at", "changed_at"})
"""Who said something and when: the same answer once more is no other answer."""


@dataclass(frozen=True, slots=True)
class EnteredAnswer:
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


async def enter(command: Command, question: Question, theirs: Chat, by: Person) -> EnteredAnswer:
    """Carry it out. Refused, with what the command answers, if that changes nothing."""
    name = relayed_by(command.key)
    assert name is not None  # noqa: S101 - the command was found by this
    relay, rows = relayed_kinds()[name], KINDS[name].rows
    wanted = await relay.numbers(theirs, question)
    scopes = {number: await rows(theirs, number) for number in wanted}
    before = {number: await _images(of_number, theirs) for number, of_number in scopes.items()}
    reply = await command.handler(question, theirs)
    entered = []
    for number, of_number in scopes.items():
        after = await _images(of_number, theirs)
        if _substance(after) != _substance(before[number]):
            entered.append(number)
            await relay.enter(theirs, number, _changed(before[number], after), by.id)
    if not entered:
        raise Refused(reply.text if relay.several else T("This answer stands already: nothing was changed."))
    return EnteredAnswer(name, entered, reply)


async def _images(scopes: Sequence[Scope], theirs: Chat) -> list[Row]:
    return [row for scope in scopes for row in await row_snapshots.image(theirs.tx, scope)]


def _substance(rows: Sequence[Row]) -> list[Row]:
    return [{column: value for column, value in row.items() if column not in _CIRCUMSTANCES} for row in rows]


def _changed(before: Sequence[Row], after: Sequence[Row]) -> list[Row]:
    """The rows that say something else than before."""
    old = _substance(before)
    return [row for row, new in zip(after, _substance(after), strict=True) if new not in old]
