"""Validations as things that wait for an answer."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.validation.lookup import mine
from bot.handlers.validation.texts import answers, called
from bot.messages import NO, YES, Chat, Option
from bot.rules.todo.items import Item
from bot.texts import Line, T
from bot.things.kinds import Kind, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.documents import documents
from storage.instants import instant
from storage.row_snapshots import Scope
from storage.validation import rounds

_APPROVES = ("approuve", "j'approuve", "approuver", "d'accord", "approve", "i approve", "approved")
_CHANGES = ("avec modifications", "avec modification", "avec reserves", "avec reserve", "sous reserve", "with changes")
_REJECTS = ("rejette", "je rejette", "rejeter", "desapprouve", "reject", "i reject")


async def _rows(chat: Chat, number: int) -> list[Scope]:
    document = await documents.by_number(chat.tx, chat.group_id, number)
    found = [] if document is None else await rounds.of_document(chat.tx, document.id)
    return [
        Scope("validators", {"id": each.id}) for one in found if one.state == "open" for each in await mine(chat, one)
    ]


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
    )
)


@waits(25, Role.MEMBER)
async def unanswered(chat: Chat) -> list[Item]:
    """Documents that wait for the speaker's approval."""
    items = []
    for one in await rounds.open_in(chat.tx, chat.group_id):
        document = await documents.by_id(chat.tx, one.document_id)
        if document is None or document.version != one.version or one.closes_at <= chat.seconds:
            continue
        if not [each for each in await mine(chat, one) if each.answer is None]:
            continue
        text = T("Do you approve? {document} · answer before {when}", document=called(document),
                 when=instant(one.closes_at))  # fmt: skip
        see = Option(T("See the validation"), f"validation {document.number}")
        items.append(VALIDATION.item(chat, document.number, text, see, answers(document), due_at=one.closes_at))
    return items
