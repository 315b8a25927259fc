"""What somebody who is asked to approve a document can do about it, from wherever it is shown."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.recipients import answers_for
from bot.messages import Chat, Option
from bot.texts import T
from storage.documents.documents import Document
from storage.people import people
from storage.points.point_owners import Actor
from storage.validation import rounds


def answers(document: Document) -> tuple[Option, ...]:
    """The three answers, as buttons; the last two ask why."""
    number = document.number
    return (
        Option(T("Approve"), f"approuver document {number}"),
        Option(T("Approve with changes…"), f"approuver avec modifications {number}"),
        Option(T("Reject…"), f"rejeter document {number}"),
    )


async def to_validate(chat: Chat, document: Document) -> tuple[Option, ...]:
    """The answers, for whoever has none yet in the round that is open; where it stands, for everybody."""
    found = await rounds.of_document(chat.tx, document.id)
    if not found:
        return ()
    see = Option(T("See the validation"), f"validation {document.number}")
    one = next((one for one in found if one.state == "open" and one.version == document.version), None)
    if one is None or one.closes_at <= chat.seconds:
        return (see,)
    members = await people.members(chat.tx, chat.group_id, int(Role.MEMBER))
    waits = any(
        each.answer is None and chat.me.id in answers_for(Actor(each.organisation_id, each.person_id), members)
        for each in await rounds.asked(chat.tx, one.id)
    )
    return (*answers(document), see) if waits else (see,)
