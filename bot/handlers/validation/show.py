"""Members look at the validation of a document, or at all that are open."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Nothing, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.by_telephone import by_telephone
from bot.handlers.documents.lookup import document_of
from bot.handlers.documents.validating import answers
from bot.handlers.validation.lookup import mine, open_choices
from bot.handlers.validation.texts import ANSWERS, became_of, called, counts, left, reasons, result, silent
from bot.messages import Chat, Option, Reply
from bot.parts import Number
from bot.rules.validation.outcome import count
from bot.texts import Line, T, Text, lines
from storage.documents import documents
from storage.documents.documents import Document
from storage.instants import instant
from storage.validation import relayed, rounds
from storage.validation.rounds import Round


class WhichValidation(Question):
    """The validation of which document."""

    number: Annotated[int, Ask(T("Which document? Give its number."), Number(), open_choices)]


@command(
    key="show_validation", own=True,
    fr="voir validation", en="see validation", role=Role.OBSERVER, section="documents",
    example=("validation 1", "validation 1"), help=T("see how the validation of a document stands"),
    with_number=("validation", "validations"), reads=True,
)  # fmt: skip
async def show_validation(which: WhichValidation, chat: Chat) -> Reply:
    """Where its latest round stands, with the reasons."""
    document = await document_of(chat, which.number)
    found = [one for one in await rounds.of_document(chat.tx, document.id) if one.state != "draft"]
    if not found:
        raise Refused(T("Document {number} has not been validated yet. To begin: {line}", number=document.number,
                        line=Line(f"valider {document.number}", f"validate {document.number}")))  # fmt: skip
    one = found[0]
    asked = await rounds.asked(chat.tx, one.id)
    head = T("🖋 {document}", document=called(document))
    typed = by_telephone(await relayed.of_round(chat.tx, one.id), chat.seconds)
    if one.state != "open" or one.version != document.version:
        old = T("This was version {n}; there is a newer one.", n=one.version)
        over = lines(head, old if one.version != document.version else None, result(one, asked), *typed)
        return Reply(over, edits=bool(chat.incoming.pressed))
    own = await mine(chat, one)
    given = next((each.answer for each in own if each.answer is not None), None)
    text = lines(
        head,
        document.link or None,
        T("Open until {when}.", when=instant(one.closes_at)),
        T("Silence is consent: without your answer by then, you approve.") if one.silence else None,
        None if one.quorum is None else T("Quorum: {n} answers.", n=one.quorum),
        became_of(one),
        counts(count(asked)),
        *reasons(asked),
        silent(asked) if chat.membership.role >= Role.COORDINATOR else None,
        *left(asked),
        *typed,
        None if given is None else T("Your answer: {answer}", answer=ANSWERS[given]),
    )
    options = (*(answers(document) if own else ()), *_to_manage(chat, document))
    return Reply(text, options, edits=bool(chat.incoming.pressed))


def _to_manage(chat: Chat, document: Document) -> tuple[Option, ...]:
    if chat.membership.role < Role.COORDINATOR or chat.in_group_chat:
        return ()
    number = document.number
    return (
        Option(T("More time…"), f"prolonger validation {number}"),
        Option(T("Close it…"), f"clore validation {number}"),
    )


@command(
    key="list_validations", own=True,
    fr="validations", en="validations", role=Role.OBSERVER, section="documents",
    example=("validations", "validations"), help=T("list the documents that are being validated"),
    aliases=("validation", "en attente de validation", "awaiting validation"), reads=True,
)  # fmt: skip
async def list_validations(_nothing: Nothing, chat: Chat) -> Reply:
    """The open ones."""
    rows: list[Text] = []
    options: list[Option] = []
    found = await rounds.open_in(chat.tx, chat.group_id)
    known = await documents.by_ids(chat.tx, {one.document_id for one in found})
    for one in found:
        number = known[one.document_id].number
        rows.append(_row(one, known[one.document_id]))
        options.append(Option(T("See validation {number}", number=number), f"validation {number}", number))
    if not rows:
        return Reply(T("No document is being validated."), (Option(T("The documents"), "documents"),))
    return Reply(lines(T("Being validated:"), *rows), tuple(options))


def _row(one: Round, document: Document) -> Text:
    return T("{document} · answer before {when}", document=called(document), when=instant(one.closes_at))
