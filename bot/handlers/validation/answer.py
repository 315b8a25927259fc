"""Whoever is asked approves, approves with changes, or rejects; a reason is asked for unless they just approve."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.validation.lookup import mine, open_choices, open_round
from bot.handlers.validation.texts import ANSWERS, called
from bot.handlers.validation.thing import VALIDATION
from bot.messages import Chat, Option, Reply
from bot.parts import Note, Number
from bot.texts import T, Text, lines
from bot.things.undoable import Acting
from storage.instants import instant
from storage.validation import rounds
from storage.validation.rounds import APPROVE, CHANGES, REJECT, Validator

REASON = 500
_NUMBER = Ask(T("Which document? Give its number."), Number(), open_choices)


async def asked_changes(chat: Chat, values: Values) -> Text:
    """Only whoever is asked is asked which changes."""
    return await _why(chat, values, T("Which changes?"))


async def asked_reason(chat: Chat, values: Values) -> Text:
    """Only whoever is asked is asked why not."""
    return await _why(chat, values, T("Why do you reject it?"))


async def _why(chat: Chat, values: Values, asked: T) -> Text:
    one, document = await open_round(chat, values.get("number"))
    if not await mine(chat, one):
        raise _not_asked()
    return lines(called(document), asked)


class Approving(Question):
    """Which document, the only one that is being validated if it is left out."""

    number: Annotated[int | None, _NUMBER] = None


class WithChanges(Question):
    """Which document, and which changes."""

    number: Annotated[int | None, _NUMBER] = None
    reason: Annotated[str, Ask(asked_changes, Note(REASON))]


class Rejecting(Question):
    """Which document, and why not."""

    number: Annotated[int | None, _NUMBER] = None
    reason: Annotated[str, Ask(asked_reason, Note(REASON))]


@command(
    key="approve", own=True,
    fr="approuver document", en="approve document", role=Role.MEMBER, section="documents",
    example=("approuver document 1", "approve document 1"),
    help=T("approve a document that is being validated"),
    aliases=("approuver le document", "approve the document", "j'approuve", "i approve"),
)  # fmt: skip
async def approve(said: Approving, chat: Chat) -> Reply:
    """Just so."""
    return await _said(chat, said.number, APPROVE, "")


@command(
    key="approve_with_changes", own=True,
    fr="approuver avec modifications", en="approve with changes", role=Role.MEMBER, section="documents",
    example=("approuver avec modifications 1 corriger le titre", "approve with changes 1 correct the title"),
    help=T("approve a document if something in it is changed"),
    aliases=("approuver avec reserves", "approuver avec reserve", "approuver sous reserve"),
)  # fmt: skip
async def approve_with_changes(said: WithChanges, chat: Chat) -> Reply:
    """With the changes that are wanted."""
    return await _said(chat, said.number, CHANGES, said.reason)


@command(
    key="reject_document", own=True,
    fr="rejeter document", en="reject document", role=Role.MEMBER, section="documents",
    example=("rejeter document 1 le budget manque", "reject document 1 the budget is missing"),
    help=T("reject a document that is being validated, and say why"),
    aliases=("rejeter le document", "reject the document", "desapprouver", "reject"),
)  # fmt: skip
async def reject_document(said: Rejecting, chat: Chat) -> Reply:
    """With the reason."""
    return await _said(chat, said.number, REJECT, said.reason)


async def _said(chat: Chat, number: int | None, given: str, reason: str) -> Reply:
    one, document = await open_round(chat, number)
    asked = await mine(chat, one)
    if not asked:
        raise _not_asked()
    rows = await VALIDATION.rows(chat, document.number)
    acting = await Acting.begin(chat, (VALIDATION.name, document.number), chat.command_key, rows)
    words = spoken(reason, chat.reader.lang)
    for each in asked:
        await rounds.answer(chat.tx, each.id, (given, words.words, chat.reader.lang), chat.me.id, chat.seconds)
    await acting.done(chat)
    for_whom = [each for each in asked if each.organisation_id is not None]
    text = lines(
        T("✓ Noted, {document}: {answer}", document=called(document), answer=ANSWERS[given]),
        T("In the name of {organisation}.", organisation=_name(for_whom[0])) if for_whom else None,
        T("You can change it until {when}.", when=instant(one.closes_at)),
    )
    return Reply(text, (Option(T("See the validation"), f"validation {document.number}"),), edits=True)


def _name(one: Validator) -> Text:
    return one.name or ""


def _not_asked() -> Refused:
    return Refused(T("You are not among those who validate this document."))
