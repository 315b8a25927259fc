"""An evaluation closes: from then on nothing tells whose an opinion is that bears no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import COMMANDS, Role
from bot.letter_kinds import LetterKind
from storage.evaluations import opinions
from storage.people import people
from storage.privacy import confidential

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.evaluations.evaluations import Evaluation

_TELLING = (LetterKind.EVALUATION_REMINDER, LetterKind.EVALUATION_EXTENDED)
"""Letters that went to some only, or tell how often somebody was asked."""


async def close(tx: Tx, one: Evaluation, at: int, now: int) -> None:
    """Close it as of an instant; both in UTC seconds. Nobody else writes meanwhile."""
    await tx.alone()
    texts = await opinions.unsigned_texts(tx, one.id)
    members = len(await people.members(tx, one.group_id, int(Role.MEMBER)))
    await opinions.seal(tx, one.id, members, at)
    commands = {key for key, command in COMMANDS.items() if command.confidential}
    await confidential.forget(tx, one.group_id, commands, texts, one.opened_at or 0)
    await drop_letters(tx, one.group_id, now)


async def drop_letters(tx: Tx, group_id: int, now: int) -> bool:
    """Drop what was answered in confidence and who was reminded; whether some of it still waits to go."""
    return await confidential.drop_letters(tx, group_id, _TELLING, now)
