"""The file of a document goes out, now or once there is Wi-Fi."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.deferred import Args, unasked
from bot.errors import Refused
from bot.handlers.common.files import named
from bot.handlers.common.recipients import occurrence
from bot.handlers.documents.lookup import document_of, file_choices
from bot.handlers.documents.texts import called
from bot.letter_kinds import LetterKind
from bot.messages import Attachment, Chat, Deferred, Notice, Option, Reply
from bot.parts import Choice, Number, OneOf
from bot.rules.wording.file_weight import weight
from bot.texts import P, T, Text, lines
from storage import files
from storage.documents import data_budget, documents, waiting_files
from storage.documents.documents import Document
from storage.documents.waiting_files import WaitingFile

_WHICH = Ask(T("Which document? Give its number."), Number(), file_choices)
QUEUE = Option(T("See the queue"), "file d'attente")


class WhichFile(Question):
    """Whose file, and whether it is to come although files are switched off."""

    number: Annotated[int, _WHICH]


@command(
    key="send_document",
    fr="fichier document", en="file document", role=Role.OBSERVER, section="documents",
    example=("fichier document 1", "file document 1"), help=T("get the file of a document"),
    aliases=("recevoir document", "get document"),
)  # fmt: skip
async def send_document(which: WhichFile, chat: Chat) -> Reply:
    """The file itself; only its link where it has no file, only its weight for those who want no files."""
    one = await document_of(chat, which.number)
    if one.file is None:
        return Reply(lines(called(one), one.link))
    if await data_budget.wants_text_only(chat.tx, chat.me.id):
        return _kept_back(one, chat)
    await data_budget.fetched(chat.tx, chat.me.id, one.id)
    return await _sent(chat, one)


def _kept_back(one: Document, chat: Chat) -> Reply:
    size = weight(one.size or 0, chat.reader.lang)
    text = lines(called(one), T("You want text only: I do not send this file of {size}.", size=size))
    return Reply(text, (_later(one), Option(T("Files again"), "texte seul non")))


def _later(one: Document) -> Option:
    return Option(T("Later, by Wi-Fi"), f"plus tard {one.number}")


async def _attached(chat: Chat, one: Document) -> Attachment:
    data = None if one.file is None else await files.content(chat.tx, one.file)
    if data is None:
        raise Refused(T("I no longer have this file: please send it again."))
    return Attachment(one.file_name, data)


@command(
    key="later", own=True,
    fr="plus tard", en="later", role=Role.OBSERVER, section="documents", example=("plus tard 1", "later 1"),
    help=T("put a document into your queue, to be fetched by Wi-Fi"),
)  # fmt: skip
async def later(which: WhichFile, chat: Chat) -> Reply:
    """It waits for me."""
    one = await document_of(chat, which.number)
    if one.file is None:
        raise Refused(T("Document {number} is a link: there is no file to wait for.", number=one.number))
    await data_budget.put_off(chat.tx, chat.me.id, one.id, chat.seconds)
    return Reply(T("✓ {document} waits in your queue.", document=called(one)), (QUEUE,))


class Fetching(Question):
    """Whether all that waits is to come now."""

    all: Annotated[
        bool,
        Ask(T("Send everything now?"), OneOf(Choice(value=True, label=T("Everything"), words=("tout", "all", "oui")))),
    ] = False


@command(
    key="fetch_queue", own=True,
    fr="file d'attente", en="waiting files", role=Role.OBSERVER, section="documents",
    example=("file d’attente", "waiting files"),
    help=T("see the files that wait for you, and get them all"),
    aliases=("ma file", "ma file d'attente", "wifi", "wi-fi"),
    forms=(("file d’attente tout", "waiting files all"),),
)  # fmt: skip
async def fetch_queue(fetching: Fetching, chat: Chat) -> Reply:
    """What waits with its weight; each in a message of its own once everything is wanted."""
    waiting, made = await _waiting(chat), await waiting_files.of_person(chat.tx, chat.me.id)
    if not waiting and not made:
        return Reply(T("No file waits for you."))
    heavy = sum(one.size or 0 for one in waiting) + sum(one.size for one in made)
    total = weight(heavy, chat.reader.lang)
    count = P("{n} file, {size}", "{n} files, {size}", len(waiting) + len(made), size=total)
    if not fetching.all:
        rows = [*(_row(one, chat) for one in waiting), *(_made_row(one, chat) for one in made)]
        return Reply(lines(T("Your queue:"), *rows, count), (Option(T("Send everything"), "file d'attente tout"),))
    for one in waiting:
        told = Deferred("queued-document", {"document": one.id})
        chat.tell(Notice(chat.me.id, told, LetterKind.ANSWER, f"queue:{occurrence(chat)}:{one.id}"))
        await data_budget.fetched(chat.tx, chat.me.id, one.id)
    for file in made:
        told = Deferred("queued-file", {"file": file.id})
        chat.tell(Notice(chat.me.id, told, LetterKind.ANSWER, f"queue:{occurrence(chat)}:made:{file.id}"))
        await waiting_files.fetched(chat.tx, file.id, chat.seconds)
    return Reply(T("✓ They come: {count}.", count=count))


@unasked("queued-file")
async def queued_file(chat: Chat, args: Args) -> Reply | None:
    """A file that was made for the reader and fetched from the queue."""
    one = await waiting_files.of_id(chat.tx, chat.me.id, int(str(args["file"])))
    data = None if one is None else await files.content(chat.tx, one.file)
    if one is None or data is None:
        return None
    file = Attachment(one.name, data)
    return Reply(named(chat, file), file=file)


def _made_row(one: WaitingFile, chat: Chat) -> Text:
    return T("{document} ({size})", document=one.name, size=weight(one.size, chat.reader.lang))


@unasked("queued-document")
async def queued_document(chat: Chat, args: Args) -> Reply | None:
    """A file that was fetched from the queue."""
    one = await documents.by_id(chat.tx, int(str(args["document"])))
    return None if one is None or one.group_id != chat.group_id or one.file is None else await _sent(chat, one)


async def _sent(chat: Chat, one: Document) -> Reply:
    file = await _attached(chat, one)
    return Reply(lines(called(one), named(chat, file)), file=file)


async def _waiting(chat: Chat) -> list[Document]:
    ids = await data_budget.put_off_in(chat.tx, chat.group_id, chat.me.id)
    found = [await documents.by_id(chat.tx, one) for one in ids]
    return [one for one in found if one is not None and one.file is not None]


def _row(one: Document, chat: Chat) -> Text:
    return T("{document} ({size})", document=called(one), size=weight(one.size or 0, chat.reader.lang))
