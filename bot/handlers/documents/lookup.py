"""Which document a line speaks of, and who may change it."""

from __future__ import annotations

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers.common.paging import PAGE
from bot.handlers.common.refusals import missing
from bot.handlers.documents.texts import called
from bot.messages import Chat
from bot.parts import Choice
from bot.texts import Line, T
from storage.documents import documents, uploads
from storage.documents.documents import Document, NewDocument

LIST = Line("documents", "documents")


async def document_of(chat: Chat, number: int) -> Document:
    """The group's document of that number."""
    found = await documents.by_number(chat.tx, chat.group_id, number)
    if found is None:
        raise missing(T("There is no document {number}.", number=number), LIST)
    return found


async def own_document(chat: Chat, number: int) -> Document:
    """One that the speaker may change: they added it, or coordinate the group."""
    found = await document_of(chat, number)
    if chat.membership.role < Role.COORDINATOR and chat.me.id not in (found.added_by, found.brought_by):
        raise Refused(T("Only whoever added document {number}, or a coordinator, can change it.", number=number))
    return found


async def document_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The latest documents."""
    return [_choice(one) for one in await documents.in_group(chat.tx, chat.group_id, PAGE)]


async def file_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The latest documents that are files."""
    found = await documents.in_group(chat.tx, chat.group_id, 100)
    return [_choice(one) for one in found if one.file is not None][:PAGE]


def _choice(one: Document) -> Choice:
    return Choice(one.number, called(one), one.number)


async def described(chat: Chat, what: str, size: int | None, expires_on: str | None) -> NewDocument:
    """A document without words about it: a link, or the file that the speaker sent last, which is now taken."""
    if not what.startswith("file:"):
        return NewDocument("", "", what, expires_on, size=size)
    found = await uploads.of_person(chat.tx, chat.me.id)
    if found is None or found.sign != what.removeprefix("file:"):
        raise Refused(T("I no longer have this file: please send it again."), field="what")
    await uploads.taken(chat.tx, chat.me.id)
    return NewDocument("", "", "", file=found.file, file_name=found.name, size=found.size)
