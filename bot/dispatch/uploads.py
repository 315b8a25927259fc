"""Files are fetched and read before the transaction begins, in a child process, for those only who may send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import commands
from bot.errors import FileLost, FileTooLarge
from bot.minutes.files.kinds import is_of_another_kind
from bot.minutes.refusals import Unreadable
from bot.papers.told import ReadFile
from storage.people import group_chats, organisations, people

if TYPE_CHECKING:
    from bot.messages import Incoming, Upload
    from storage.database import Database, Tx
    from storage.people.people import Member

Reading = ReadFile | Unreadable | None


async def read_file(db: Database, incoming: Incoming) -> Reading:
    """What stands in the file that came; None if this person may not send any.

    What is refused for its kind or its size is not fetched. A line that fails raises what the channel raises.
    """
    known = await db.read(lambda tx: _known_names(tx, incoming))
    if known is None or incoming.file is None:
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
