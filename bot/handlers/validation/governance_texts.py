"""How it is put into words where a document stands before each governance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from bot.handlers.validation.texts import NAME, called
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines, listed
from storage.documents.documents import Document
from storage.validation.submissions import REJECTED, RESERVES, SENT, VALIDATED, WAITING, Submission

NOTE = 80
STATES = {
    WAITING: T("not sent"),
    SENT: T("sent on"),
    VALIDATED: T("validated"),
    RESERVES: T("validated with reserves"),
    REJECTED: T("rejected"),
}
_HEADS: dict[str, Callable[[int, Text], T]] = {
    WAITING: lambda n, names: T("Not sent ({n}): {names}", n=n, names=names),
    SENT: lambda n, names: T("Sent on ({n}): {names}", n=n, names=names),
    VALIDATED: lambda n, names: T("Validated ({n}): {names}", n=n, names=names),
    RESERVES: lambda n, names: T("With reserves ({n}): {names}", n=n, names=names),
    REJECTED: lambda n, names: T("Rejected ({n}): {names}", n=n, names=names),
}


def who(one: Submission) -> Text:
    """Before whose governance it is."""
    return T("the platform") if one.organisation is None else short(Said(one.organisation), NAME)


def board(document: Document, found: Sequence[Submission]) -> Text:
    """The whole board in one message: each organisation under its state, with the day."""
    rows = []
    for state, head in _HEADS.items():
        some = [one for one in found if one.state == state]
        if some:
            rows.append(head(len(some), listed([_dated(one) for one in some])))
    notes = [
        T("– {name}: {note}", name=who(one), note=short(Said(one.note, one.note_lang, one.changed_by or 0), NOTE))
        for one in found
        if one.note
    ]
    proofs = [T("– {name}: proof, document {n}", name=who(one), n=one.proof) for one in found if one.proof is not None]
    return lines(T("🏛 {document}", document=called(document)), *rows, *notes, *proofs)


def _dated(one: Submission) -> Text:
    if one.day is None:
        return who(one)
    return T("{name} ({day})", name=who(one), day=f"{date.fromisoformat(one.day):%d/%m/%Y}")


def standing(one: Submission) -> Text:
    """Where it stands with one of them."""
    if one.day is None:
        return T("{name}: {state}", name=who(one), state=STATES[one.state])
    return T("{name}: {state}, {day}", name=who(one), state=STATES[one.state], day=date.fromisoformat(one.day))
