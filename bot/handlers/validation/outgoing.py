"""Validations as they open, are reminded of and close, put into words when the message goes out."""

from __future__ import annotations

from collections.abc import Sequence

from bot.deferred import Args, unasked
from bot.handlers.documents.validating import answers
from bot.handlers.validation.governance import asking
from bot.handlers.validation.governance_texts import standing
from bot.handlers.validation.lookup import mine
from bot.handlers.validation.texts import called, invitation, result
from bot.messages import Chat, Reply
from bot.texts import T, Text, lines
from storage.documents import documents
from storage.documents.documents import Document
from storage.instants import instant
from storage.validation import rounds, submissions
from storage.validation.rounds import Round, Validator
from storage.validation.submissions import SENT, WAITING


@unasked("validation-opened")
async def validation_opened(chat: Chat, args: Args) -> Reply | None:
    """Do they approve? Nothing once they have said so."""
    found = await _waiting(chat, args)
    return None if found is None else Reply(invitation(*found), answers(found[1]))


@unasked("validation-reminder")
async def validation_reminder(chat: Chat, args: Args) -> Reply | None:
    """The answer is still missing; nothing once it is not."""
    found = await _waiting(chat, args)
    if found is None:
        return None
    return Reply(lines(T("⏰ Your answer is still missing"), invitation(*found)), answers(found[1]))


@unasked("validation-result")
async def validation_result(chat: Chat, args: Args) -> Reply | None:
    """What has become of it, with its reasons."""
    found = await _found(chat, args)
    if found is None or found[0].state != "closed":
        return None
    return Reply(result_text(*found, await rounds.asked(chat.tx, found[0].id)))


def result_text(one: Round, document: Document, asked: Sequence[Validator]) -> Text:
    """A document and what became of its validation."""
    return lines(T("🖋 {document}", document=called(document)), result(one, asked))


@unasked("validation-extended")
async def validation_extended(chat: Chat, args: Args) -> Reply | None:
    """One can answer until another time; nothing once they have."""
    found = await _waiting(chat, args)
    return None if found is None else Reply(moved(*found), answers(found[1]))


def moved(one: Round, document: Document) -> Text:
    """What is new in a validation whose close was moved."""
    return lines(T("The close has moved: you can answer until {when}.", when=instant(one.closes_at)),
                 invitation(one, document))  # fmt: skip


async def _waiting(chat: Chat, args: Args) -> tuple[Round, Document] | None:
    """The round and its document, while it is open for that version and waits for the reader."""
    found = await _found(chat, args)
    if found is None or found[0].state != "open" or found[0].version != found[1].version:
        return None
    waits = [each for each in await mine(chat, found[0]) if each.answer is None]
    return found if waits and chat.seconds < found[0].closes_at else None


async def _found(chat: Chat, args: Args) -> tuple[Round, Document] | None:
    one = await rounds.by_id(chat.tx, int(str(args["validation"])))
    document = None if one is None else await documents.by_id(chat.tx, one.document_id)
    return None if one is None or document is None or one.group_id != chat.group_id else (one, document)


@unasked("submission")
async def submission(chat: Chat, args: Args) -> Reply | None:
    """A document is for the governance of the reader's organisation."""
    document = await documents.by_id(chat.tx, int(str(args["document"])))
    return None if document is None or document.group_id != chat.group_id else Reply(asking(document))


@unasked("submission-reminder")
async def submission_reminder(chat: Chat, args: Args) -> Reply | None:
    """Where it still stands; nothing once it has got on."""
    one = await submissions.by_id(chat.tx, int(str(args["submission"])))
    document = None if one is None else await documents.by_id(chat.tx, one.document_id)
    if one is None or document is None or one.group_id != chat.group_id or one.state not in (WAITING, SENT):
        return None
    return Reply(lines(standing(one), asking(document)))
