"""Which of the letters that wait may go out now, found a page at a time: many may wait for chats that are blocked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from storage.database import Tx
from storage.instants import Milliseconds, second_of_ms
from storage.outbox import chat_state
from storage.outbox.chat_state import UNTROUBLED, parts_of
from storage.outbox.letters import PRIORITIES

PAGE = 250
PAGES = 3
"""How many pages one look reads at most, so that it takes milliseconds, however much waits."""

CHAT = """CASE WHEN o.channel IS NULL THEN
    (SELECT i.channel || ':' || i.address FROM identities i
     WHERE i.person_id = o.person_id AND i.channel IN ({served}) AND i.gone_at IS NULL
     ORDER BY i.channel = 'browser', i.seen_at DESC, i.channel, i.address LIMIT 1)
    ELSE o.channel || ':' || CASE WHEN o.place = '' THEN o.address ELSE o.place END END"""
"""Where the letter `o` goes through the channels `{served}`; NULL if its reader has used none of them.

A page wakes nobody: it is for those who have nothing else.
"""


def _waiting(which: str) -> str:
    return f"""
    SELECT id, person_id, channel, address, place, priority, due_at FROM outbox
    WHERE state = 'waiting' AND priority = ? AND {which} ORDER BY due_at, id LIMIT {PAGE}
    """


# A subquery, not EXISTS, which PostgreSQL may turn into a walk through all that waits; the pluses keep SQLite from one.
# Two parts, because SQLite would begin `(due_at, id) > (?, ?)` at the first letter of that instant.
_PAGE = f"""
SELECT o.id, o.due_at, o.channel IS NULL OR o.channel IN ({{served}}),
    COALESCE({CHAT}, CAST(? AS TEXT) || ':' || CAST(o.person_id AS TEXT)),
    (SELECT MIN(e.id) FROM outbox e WHERE e.state = 'waiting' AND e.person_id = o.person_id AND e.id < o.id
     AND +e.priority = o.priority AND +e.due_at <= ? AND COALESCE(e.channel, '') = COALESCE(o.channel, '')
     AND COALESCE(e.address, '') = COALESCE(o.address, '') AND e.place = o.place) IS NULL
    AND (SELECT MIN(e.id) FROM outbox e WHERE e.state = 'waiting' AND e.person_id IS NULL AND o.person_id IS NULL
     AND e.channel = o.channel AND e.place = o.place AND COALESCE(e.address, '') = COALESCE(o.address, '')
     AND e.id < o.id AND +e.priority = o.priority AND +e.due_at <= ?) IS NULL
FROM (
    SELECT * FROM ({_waiting("due_at = ? AND id > ?")}) same
    UNION ALL SELECT * FROM ({_waiting("due_at > ? AND due_at <= ?")}) later
) o ORDER BY o.due_at, o.id LIMIT {PAGE}
"""


@dataclass(frozen=True, slots=True)
class Ways:
    """The channels that are served, those of them that are closed for now, and the one for people who have used none.

    `now` in UTC milliseconds; `urgencies` are the priorities of which anything is due then.
    """

    served: Sequence[str]
    closed: Collection[str]
    local: str
    now: Milliseconds
    urgencies: Sequence[int] = PRIORITIES


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place in the queue: behind this letter of this priority."""

    priority: int = PRIORITIES[0]
    due_at: int = -1
    letter_id: int = 0


FRONT = Spot()

_WHAT_WAITS = "SELECT {}, EXISTS (SELECT 1 FROM outbox WHERE state = 'sending' AND claimed_until <= ?)".format(
    ", ".join(
        f"EXISTS (SELECT 1 FROM outbox WHERE state = 'waiting' AND priority = {one} AND due_at <= ?)"
        for one in PRIORITIES
    )
)


async def what_waits(tx: Tx, now: Milliseconds) -> tuple[list[int], bool]:
    """The priorities of which any letter is due, and whether somebody has not kept the time in which to carry one."""
    at = second_of_ms(now)
    row = await tx.row(_WHAT_WAITS, *(at for _ in PRIORITIES), now)
    assert row is not None  # noqa: S101 - it has one
    *due, lapsed = row
    return [one for one, some in zip(PRIORITIES, due, strict=True) if some], bool(lapsed)


async def may_go(tx: Tx, ways: Ways, behind: Spot, limit: int) -> tuple[list[int], Spot]:
    """Letters that may go out now: answers first, one for each chat; and the spot up to which was looked.

    That is the front again once all was looked at.
    """
    found: list[int] = []
    if behind.priority not in ways.urgencies:
        behind = _after(behind.priority, ways)
    for _ in range(PAGES):
        ids, behind = await _next_page(tx, ways, behind)
        found += ids
        if len(found) >= limit or behind == FRONT:
            break
    return found[:limit], behind


async def _next_page(tx: Tx, ways: Ways, behind: Spot) -> tuple[list[int], Spot]:
    marks, at = ", ".join("?" * len(ways.served)), second_of_ms(ways.now)
    rows = await tx.rows(
        _PAGE.format(served=marks), *ways.served, *ways.served, ways.local, at, at,
        behind.priority, behind.due_at, behind.letter_id, behind.priority, behind.due_at, at,
    )  # fmt: skip
    first: dict[str, int] = {}
    for row in rows:
        if row[2] and row[4]:
            # Which is the first of those for several people in one chat is only seen here.
            first.setdefault(row[3], row[0])
    known = await chat_state.standings(tx, first.keys())
    ids = [letter_id for chat, letter_id in first.items() if _is_open(chat, ways, known)]
    end = rows[-1] if len(rows) == PAGE else None
    return ids, _after(behind.priority, ways) if end is None else Spot(behind.priority, end[1], end[0])


def _is_open(chat: str, ways: Ways, known: dict[str, chat_state.ChatState]) -> bool:
    return parts_of(chat)[0] not in ways.closed and known.get(chat, UNTROUBLED).open_at <= ways.now


def _after(priority: int, ways: Ways) -> Spot:
    """The first spot of the next priority of which anything is due, or the front."""
    return next((Spot(one) for one in ways.urgencies if one > priority), FRONT)
