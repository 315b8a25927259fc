"""A file came that nobody asked for: what can be done with it."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.documents.parts import LinkOrFile
from bot.messages import Chat, Option, Reply
from bot.rules.wording.file_weight import weight
from bot.texts import Said, T, lines
from storage.documents import uploads
from storage.documents.uploads import Uploaded


def offers(found: Uploaded) -> tuple[Option, ...]:
    """What can be done with a file that is kept for its sender."""
    return (
        Option(T("Add it to the documents"), f"ajouter document fichier {found.sign}"),
        Option(T("It is a new version…"), f"nouvelle version fichier {found.sign}"),
    )


class ReceivedFile(Question):
    """The file that was sent; the last one if none is named."""

    what: Annotated[str, Ask(T("Send me the file."), LinkOrFile())] = ""


@command(
    key="received_file", own=True,
    fr="mon fichier", en="my file", role=Role.MEMBER, section="documents", example=("mon fichier", "my file"),
    help=T("see the file that you sent last, and what can be done with it"), reads=True,
)  # fmt: skip
async def received_file(_said: ReceivedFile, chat: Chat) -> Reply:
    """Its name and its weight, and a button for each thing that it can become."""
    found = await uploads.of_person(chat.tx, chat.me.id)
    if found is None:
        return Reply(T("No file of yours waits here. Send me one, and I ask you what to do with it."))
    size = weight(found.size, chat.reader.lang)
    head = T("📎 {file}, {size}", file=Said(found.name, by=chat.me.id), size=size)
    return Reply(lines(head, T("What shall I do with it?")), offers(found))
