"""Validations as things that wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.commands import Question, Role
from bot.handlers.documents.validating import answers
from bot.handlers.validation.lookup import mine, open_round
from bot.handlers.validation.standing import standing
from bot.handlers.validation.texts import called
from bot.messages import NO, YES, Chat, Option
from bot.rules.todo.items import Item
from bot.texts import Line, T
from bot.things.kinds import Kind, Relay, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.documents import documents
from storage.instants import instant
from storage.relays import Relayed
from storage.row_snapshots import Row, Scope
from storage.validation import relayed, rounds

_APPROVES = ("approuve", "j'approuve", "approuver", "d'accord", "approve", "i approve", "approved")
_CHANGES = ("avec modifications", "avec modification", "avec reserves", "avec reserve", "sous reserve", "with changes")
_REJECTS = ("rejette", "je rejette", "rejeter", "desapprouve", "reject", "i reject")


async def _rows(chat: Chat, number: int) -> list[Scope]:
    document = await documents.by_number(chat.tx, chat.group_id, number)
    found = [] if document is None else await rounds.of_document(chat.tx, document.id)
    return [
        Scope("validators", {"id": each.id}) for one in found if one.state == "open" for each in await mine(chat, one)
    ]


async def _numbers(chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return [(await open_round(chat, said["number"]))[1].number]


async def _enter(theirs: Chat, _number: int, changed: Sequence[Row], by: int) -> None:
    await relayed.enter(theirs.tx, [row["id"] for row in changed], by)


async def _mine(chat: Chat) -> list[Relayed]:
    return await relayed.of_person(chat.tx, chat.group_id, chat.me.id, chat.membership.organisation_id)


async def _confirmed(chat: Chat, number: int) -> int:
    one, _ = await open_round(chat, number)
    asked = [each.id for each in await mine(chat, one)]
    return await relayed.confirm(chat.tx, asked, chat.me.id, chat.seconds)


VALIDATION = declare(
    Kind(
        "validation",
        T("Validation of document {number}"),
        Line("approuve", "approve"),
        Line("validation {number}", "validation {number}"),
        (
            Way("approve", (*YES, *_APPROVES), "{number}"),
            Way("approve_with_changes", _CHANGES, whole=False),
            Way("reject_document", (*NO, *_REJECTS), whole=False),
        ),
        _rows,
        relay=Relay(
            commands=frozenset({"approve", "approve_with_changes", "reject_document"}),
            word=Line("validation", "validation"),
            words=("validation", "validations"),
            title=T("Validations"),
            label=T("Validation of document {number}, by telephone"),
            confirm=T("Confirm the validation of document {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=_mine,
            confirmed=_confirmed,
            standing=standing,
            by_organisation=True,
        ),
    )
)


@waits(25, Role.MEMBER)
async def unanswered(chat: Chat) -> list[Item]:
    """Documents that wait for the speaker's approval."""
    items = []
    found = await rounds.open_in(chat.tx, chat.group_id)
    known = await documents.by_ids(chat.tx, [one.document_id for one in found])
    for one in found:
        document = known[one.document_id]
        if document.version != one.version or one.closes_at <= chat.seconds:
            continue
        if not [each for each in await mine(chat, one) if each.answer is None]:
            continue
        text = T("Do you approve? {document} · answer before {when}", document=called(document),
                 when=instant(one.closes_at))  # fmt: skip
        see = Option(T("See the validation"), f"validation {document.number}")
        items.append(VALIDATION.item(chat, document.number, text, see, answers(document), due_at=one.closes_at))
    return items
