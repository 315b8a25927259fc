"""Files are read before the transaction begins: in a child process, and only for those who may send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import commands
from bot.minutes.model import Minutes
from bot.minutes.refusals import Unreadable
from storage import organisations, people

if TYPE_CHECKING:
    from bot.messages import Incoming
    from storage.database import Database, Tx

Reading = Minutes | Unreadable | None


async def read_file(db: Database, incoming: Incoming) -> Reading:
    """What stands in the file that came; None if this person may not send any."""
    from bot.minutes.upload import read_upload  # noqa: PLC0415 - nobody pays for it but who sends a file

    known = await db.read(lambda tx: _known_names(tx, incoming))
    if known is None or incoming.file is None:
        return None
    try:
        return await read_upload(incoming.file.data, known, now=incoming.at)
    except Unreadable as fault:
        return fault


async def _known_names(tx: Tx, incoming: Incoming) -> list[str] | None:
    """The names of the group's organisations, which help to read; None if the sender may not send files."""
    known = await people.by_identity(tx, incoming.channel, incoming.address)
    if known is None or known[1] is None or known[1].role < commands.COMMANDS["read_file"].role:
        return None
    found = await organisations.in_group(tx, known[1].group_id)
    return [name for one in found for name in (one.acronym, one.name) if name]
