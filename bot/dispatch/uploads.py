"""Files are fetched before the transaction begins, for those only who may send them.

Minutes are read in a child process; what is to be a document is kept whole for its sender.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import commands
from bot.conversation import State, takes_file
from bot.errors import FileLost, FileTooLarge, Refused
from bot.minutes.files.kinds import is_of_another_kind
from bot.minutes.refusals import Unreadable
from bot.papers.told import MADE, ReadFile
from bot.rules.wording.file_weight import weight
from bot.texts import T
from storage import conversations, locks
from storage.documents import uploads
from storage.instants import to_seconds
from storage.people import group_chats, organisations, people

if TYPE_CHECKING:
    from bot.allowance import Allowance
    from bot.messages import Incoming, Upload
    from storage.database import Database, Tx
    from storage.documents.uploads import Uploaded
    from storage.people.people import Member

Reading = ReadFile | Unreadable | None
_NOTHING = frozenset({"empty", "missing", "lost"})
"""Why a file is not read that is none; any other may be a document."""
_NAME, _NAMELESS = 120, "document"


@dataclass(frozen=True, slots=True)
class Sent:
    """What stands in a file that came, and the file itself, kept whole for its sender, or why it is not."""

    reading: Reading = None
    upload: Uploaded | Refused | None = None


async def read_file(db: Database, incoming: Incoming) -> Reading:
    """What stands in the file that came; None if this person may not send any.

    What is refused for its kind or its size is not fetched. A line that fails raises what the channel raises.
    """
    known = await db.read(lambda tx: _known_names(tx, incoming))
    if known is None or incoming.file is None or await db.read(lambda tx: _is_asked_for(tx, incoming)):
        return None
    try:
        return await _read(incoming, incoming.file, known)
    except Unreadable as fault:
        return fault


async def _read(incoming: Incoming, file: Upload, known: list[str]) -> ReadFile:
    from bot.papers.upload import MOST_BYTES, check_size, read_upload  # noqa: PLC0415 - paid by who sends a file

    if is_of_another_kind(file.name):
        raise Unreadable("unreadable")
    check_size(file.size or 0)
    try:
        data = await file.fetch(MOST_BYTES)
    except FileTooLarge:
        raise Unreadable("too_large", limit=MOST_BYTES) from None
    except FileLost:
        raise Unreadable("lost") from None
    return await read_upload(data, known, now=incoming.at)


async def _known_names(tx: Tx, incoming: Incoming) -> list[str] | None:
    """The names of the group's organisations, which help to read; None if the sender may not send files."""
    member = await _member(tx, incoming)
    if member is None or member.role < commands.COMMANDS["read_file"].role:
        return None
    found = await organisations.in_group(tx, member.group_id)
    return [name for one in found for name in (one.acronym, one.name) if name]


async def _member(tx: Tx, incoming: Incoming) -> Member | None:
    """The sender's membership in the group in which the file is heard, if it is."""
    known = await people.by_identity(tx, incoming.channel, incoming.address)
    if known is None or not incoming.chat_id:
        return None if known is None else known.member
    bound = await group_chats.at_chat(tx, incoming.channel, incoming.chat_id)
    if bound is None or not incoming.addressed:
        return None
    return await people.member(tx, known.person.id, bound.group_id)


async def kept_whole(
    db: Database, incoming: Incoming, reading: Reading, allowed: Allowance
) -> Uploaded | Refused | None:
    """The file that came, kept for its sender; None if something is made of it, or they may not add documents."""
    file = incoming.file
    if file is None or incoming.chat_id or (isinstance(reading, ReadFile) and reading.told.kind in MADE):
        return None
    if isinstance(reading, Unreadable) and reading.reason in _NOTHING:
        return None
    known = await db.read(lambda tx: people.by_identity(tx, incoming.channel, incoming.address))
    if known is None or known.member is None or known.member.role < commands.COMMANDS["add_document"].role:
        return None
    person = known.person
    heavy = Refused(T(
        "This file is too heavy: I keep {most} at most. Please send a lighter one, or a link.",
        most=weight(allowed.file_bytes, person.lang),
    ))  # fmt: skip
    if (file.size or 0) > allowed.file_bytes:
        return heavy
    try:
        data = await file.fetch(allowed.file_bytes)
    except FileTooLarge:
        return heavy
    except FileLost:
        return Refused(T("I cannot open this file: please send it once more."))
    if not data:
        return Refused(T("This file is empty."))
    name, at = file.name[:_NAME] or _NAMELESS, to_seconds(incoming.at)
    return await db.transaction(lambda tx: uploads.keep(tx, person.id, name, data, at), locks.person(person.id))


async def _is_asked_for(tx: Tx, incoming: Incoming) -> bool:
    """Whether a file is what a document is asked for, or the words below it add one."""
    if incoming.chat_id:
        return False
    found = commands.find(incoming.text)
    if found is not None:
        return takes_file(found[0])
    saved = await conversations.load(tx, f"{incoming.channel}:{incoming.address}", "")
    asked = None if saved is None else State.read(*saved).asked
    return asked is not None and takes_file(commands.COMMANDS[asked.command], asked.field)
