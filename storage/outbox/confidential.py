"""Letters that answered what was said in confidence: they are kept no longer than what they are about needs."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.database import Tx

BASIS = "in confidence"
"""The basis of such letters."""
_ON_ITS_WAY = "state IN ('waiting', 'sending')"


async def drop(tx: Tx, group_id: int, kinds: Collection[str]) -> tuple[list[int], bool]:
    """Drop what went out in confidence in a group, and letters of these kinds: their ids; whether some wait to go."""
    of_kinds = f"kind IN ({', '.join('?' * len(kinds))})"
    which = f"group_id = ? AND (basis = ? OR {of_kinds})"
    args: tuple[int | str, ...] = (group_id, BASIS, *kinds)
    # What only tells that somebody is asked is of no use any more, and goes even if it still waits.
    gone = f"NOT {_ON_ITS_WAY} OR (state = 'waiting' AND {of_kinds})"
    rows = await tx.rows(f"SELECT id FROM outbox WHERE {which} AND ({gone})", *args, *kinds)
    await tx.many("DELETE FROM outbox WHERE id = ?", [(row[0],) for row in rows])
    waits = await tx.value(f"SELECT 1 FROM outbox WHERE {which} LIMIT 1", *args)
    return [row[0] for row in rows], waits is not None


async def empty_answers(tx: Tx, people: tuple[str, int], since: int, which: Callable[[str], bool]) -> list[int]:
    """Empty what answered people (SQL, id) since an instant (UTC seconds), if it (JSON) is meant; the letters' ids."""
    rows = await tx.rows(
        f"SELECT id, body FROM outbox WHERE created_at >= ? AND kind = 'answer' AND {people[0]} AND NOT {_ON_ITS_WAY}",
        since,
        people[1],
    )
    found = [row[0] for row in rows if which(row[1])]
    await tx.many("UPDATE outbox SET body = '', shows = NULL, weight = NULL WHERE id = ?", [(one,) for one in found])
    return found
