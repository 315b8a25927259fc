"""People of one name who came before newcomers were told apart from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.people.names import told_apart
from bot.spelling.names import key
from storage.people import names

if TYPE_CHECKING:
    from storage.database import Tx


async def tell_namesakes_apart(tx: Tx, at: int) -> list[int]:
    """Give whoever bears a name that another one bore before them in their group one of their own; who they are."""
    renamed: dict[int, str] = {}
    borne: dict[tuple[int, str], int] = {}
    for one in await names.in_groups(tx):
        first = borne.setdefault((one.group_id, key(one.name)), one.person_id)
        if first == one.person_id or one.person_id in renamed:
            continue
        name = told_apart(one.name, await names.of_colleagues(tx, one.person_id), one.organisation)
        await names.rename(tx, one.person_id, name, at)
        renamed[one.person_id] = name
    return list(renamed)
