"""Letters on their way: what each says and to whom, and who carries it, so that no two processes carry the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from storage.database import Row, Tx
from storage.instants import Milliseconds
from storage.outbox.chat_state import parts_of
from storage.outbox.due import CHAT


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter that waits, with what is known of its reader. Instants are UTC seconds.

    `channel` and `address` are None if the person has used none of the channels served, or is gone from all of them;
    `gone` is then the (channel, address) that they are gone from. `seen_at`: their last sign of life. `zone` and
    `several` (are they in more than one group?) are the reader's; `reason` is why it failed last. What shows how
    something stands has a `card`, and `edits` is the message that showed it there before, if any,
    since the chat is bound to that thread. `meets`: whether its
    group still meets in the chat. `basis`: what it goes by, where a later one has to know. `file`: where
    the content of its file is kept; `secret`: words that it loses once it has gone out. `closes`: the message
    whose buttons go with it, after its chat and a slash.
    """

    id: int
    kind: str
    priority: int
    body: str
    edits: str
    chat_id: str
    person_id: int | None
    group_id: int | None
    due_at: int
    created_at: int
    useless_after: int | None
    parts: int
    attempts: int
    reason: str | None
    channel: str | None
    address: str | None
    gone: tuple[str, str] | None
    lang: str | None
    zone: str | None
    stopped_at: int | None
    quiet_from: int | None
    quiet_until: int | None
    away_at: int | None
    several: bool
    seen_at: int
    thread: str
    card: str
    meets: bool
    basis: str | None
    file: str | None
    secret: str | None
    closes: str
    paused_until: int | None

    @property
    def is_post(self) -> bool:
        """Whether it is for all who read in a group chat, and answers nobody."""
        return self.person_id is None and self.group_id is not None and self.chat_id != ""

    @property
    def ends_pause(self) -> bool:
        """Whether its reader's pause is over, and this is the first message of their own since."""
        over = self.stopped_at is None and self.paused_until is not None
        return over and not (self.chat_id or self.thread or self.edits)


async def free_lapsed(tx: Tx, now: Milliseconds) -> None:
    """Letters whose carrier is gone wait again."""
    await tx.run(
        "UPDATE outbox SET state = 'waiting', claimed_until = NULL WHERE state = 'sending' AND claimed_until <= ?", now
    )


async def of_reader(tx: Tx, person_id: int | None, channel: str, address: str) -> list[int]:
    """What waits for one person on this channel or on any; or for an address that is nobody's yet. Oldest first."""
    # Two parts, each with an index of its own.
    rows = await tx.rows(
        "SELECT id FROM outbox WHERE state = 'waiting' AND person_id = ? AND channel IS NULL UNION ALL"
        " SELECT id FROM outbox WHERE state = 'waiting' AND channel = ? AND address = ? ORDER BY id",
        person_id,
        channel,
        address,
    )
    return [row[0] for row in rows]


async def of_key(tx: Tx, key: str) -> list[int]:
    """The letter of that key, if it waits."""
    return [row[0] for row in await tx.rows("SELECT id FROM outbox WHERE key = ? AND state = 'waiting'", key)]


_LETTERS = f"""
SELECT o.id, o.kind, o.priority, o.body,
    CASE WHEN o.card = '' THEN o.edits ELSE COALESCE(
        (SELECT e.message FROM outbox e WHERE e.card = o.card AND e.card <> '' AND e.place = o.place
         AND e.channel = o.channel AND e.thread = o.thread AND e.state = 'sent' AND e.message <> '' AND e.created_at >=
            (SELECT c.bound_at FROM group_chats c WHERE c.channel = o.channel AND c.place = o.place)
         ORDER BY e.id DESC LIMIT 1), '') END,
    o.place, o.person_id, o.group_id, o.due_at, o.created_at, o.useless_after, o.parts, o.attempts, o.reason,
    o.channel, o.address,
    CASE WHEN o.channel IS NULL THEN {CHAT} END,
    CASE WHEN o.channel IS NULL THEN
        (SELECT i.channel || ':' || i.address FROM identities i WHERE i.person_id = o.person_id
         AND i.channel IN ({{served}}) AND i.gone_at IS NOT NULL ORDER BY i.seen_at DESC, i.channel LIMIT 1) END,
    p.lang, COALESCE(p.zone, g.zone, h.zone), p.stopped_at, p.quiet_from, p.quiet_until, p.away_at,
    (SELECT COUNT(*) FROM memberships m WHERE m.person_id = o.person_id AND m.left_at IS NULL),
    COALESCE((SELECT MAX(i.seen_at) FROM identities i WHERE i.person_id = o.person_id), p.created_at, 0),
    o.thread, o.card,
    (SELECT COUNT(*) FROM group_chats c WHERE c.channel = o.channel AND c.place = o.place AND c.group_id = o.group_id
     AND c.gone_at IS NULL),
    o.basis, o.file, o.secret,
    CASE WHEN o.closes = '' THEN '' ELSE COALESCE(
        (SELECT CASE WHEN e.place = '' THEN e.address ELSE e.place END || '/' || e.message FROM outbox e
         WHERE e.key = o.closes AND e.message <> '' AND e.channel = o.channel
            AND e.shows LIKE '%"pressable":true%' AND NOT EXISTS
            (SELECT 1 FROM outbox n WHERE n.message = e.message AND n.message <> '' AND n.channel = e.channel
             AND n.place = e.place AND n.id > e.id)), '') END,
    p.paused_until
FROM outbox o LEFT JOIN people p ON p.id = o.person_id
LEFT JOIN groups g ON g.id = o.group_id LEFT JOIN groups h ON h.id = p.current_group
WHERE o.state = 'waiting' AND o.id IN ({{ids}}) ORDER BY o.priority, o.id
"""


async def letters(tx: Tx, ids: Collection[int], served: Sequence[str]) -> list[DueLetter]:
    """Letters among these that still wait, answers first, in the order in which they were said."""
    statement = _LETTERS.format(served=_marks(served), ids=_marks(ids))
    return [_waiting(row) for row in await tx.rows(statement, *served, *served, *ids)]


def _waiting(row: Row) -> DueLetter:
    values = list(row)
    values[14:18] = *(_parts(values[16]) or values[14:16]), _parts(values[17])
    values[23] = values[23] > 1
    values[27] = values[27] > 0
    return DueLetter(*values)


def _parts(chat: str | None) -> tuple[str, str] | None:
    return None if chat is None else parts_of(chat)


async def lease(tx: Tx, ids: Collection[int], until: Milliseconds) -> set[int]:
    """Carry those of these letters that wait, until that instant (UTC milliseconds); which ones.

    None that somebody else is just changing: they come with the next look.
    """
    rows = await tx.rows(
        "UPDATE outbox SET state = 'sending', claimed_until = ?, attempts = attempts + 1 WHERE id IN"
        f" (SELECT id FROM outbox WHERE id IN ({_marks(ids)}) AND state = 'waiting' ORDER BY id{tx.unless_held})"
        " RETURNING id",
        until,
        *ids,
    )
    return {row[0] for row in rows}


async def put_off(tx: Tx, letter_id: int, due_at: int) -> None:
    """Not before this instant, in UTC seconds."""
    await tx.run("UPDATE outbox SET due_at = ? WHERE id = ? AND state = 'waiting'", due_at, letter_id)


async def unseen(tx: Tx, person_id: int, since: int) -> int:
    """How much was sent to them unasked since that instant (UTC seconds)."""
    count: int = await tx.value(
        "SELECT COUNT(*) FROM outbox WHERE person_id = ? AND state = 'sent' AND kind <> 'answer' AND sent_at > ?",
        person_id,
        since,
    )
    return count


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
