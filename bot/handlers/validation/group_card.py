"""The card of a validation where its group meets: the document, how many said what, and the three answers."""

from __future__ import annotations

from bot.deferred import Args, posted
from bot.handlers.documents.validating import answers
from bot.handlers.validation.texts import called, counts, invitation, result
from bot.messages import Chat, Reply
from bot.rules.validation.outcome import count
from bot.texts import T, Text, lines
from storage.documents import documents
from storage.documents.documents import Document
from storage.validation import rounds
from storage.validation.rounds import Round


def card_name(one: Round) -> str:
    """On which card a validation is shown."""
    return f"validation:{one.id}:card"


@posted("validation-card")
async def validation_card(chat: Chat, args: Args) -> Reply | None:
    """The card of the validation, as it stands."""
    one = await rounds.by_id(chat.tx, int(str(args["validation"])))
    document = None if one is None else await documents.by_id(chat.tx, one.document_id)
    if one is None or document is None or one.group_id != chat.group_id:
        return None
    return await group_card(chat, one, document)


async def group_card(chat: Chat, one: Round, document: Document) -> Reply:
    """How a validation stands, for all to see; nobody's answer, and no reason before its close."""
    asked = await rounds.asked(chat.tx, one.id)
    if one.state == "open" and one.version == document.version and chat.seconds < one.closes_at:
        return Reply(lines(invitation(one, document), counts(count(asked))), answers(document))
    head = T("🖋 {document}", document=called(document))
    if one.state == "closed":
        return Reply(lines(head, result(one, asked)))
    if one.version != document.version or one.state == "replaced":
        return Reply(lines(head, T("This was version {n}; there is a newer one.", n=one.version)))
    return Reply(lines(head, counts(count(asked))))


def left_behind(document: Document) -> Text:
    """What stands on a card that is kept up to date no more."""
    return lines(T("🖋 {document}", document=called(document)), T("This list is no longer kept up to date."))
