"""What was said in confidence in a group leaves no trace of who said something, and when."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from storage import conversations, facts, local_messages
from storage.inbox import events
from storage.outbox import confidential
from storage.privacy.erasure import WIPE
from storage.redaction import anywhere

if TYPE_CHECKING:
    from storage.database import Tx

LONG = 12
"""From so many characters on, a text that stands somewhere else is the same text."""
_MEMBERS = "person_id IN (SELECT person_id FROM memberships WHERE group_id = ?)"
_ONE = "person_id = ?"
_OPEN = "SELECT group_id FROM evaluations WHERE state = 'open'"
_MAY_SPEAK = (
    "SELECT i.channel || ':' || i.address FROM identities i JOIN memberships m ON m.person_id = i.person_id"
    f" WHERE m.group_id IN ({_OPEN})"
)
LEFT_OUT = (
    ("evaluation_givers", "1 = 1"),
    # Before it is noted, an opinion waits, is asked about, or could not be read.
    ("conversations", f"who IN ({_MAY_SPEAK})"),
    ("inbox", f"state <> 'done' AND EXISTS ({_OPEN})"),
    ("local_messages", f"outbox_id IN (SELECT id FROM outbox WHERE basis = '{confidential.BASIS}')"),
    ("local_messages", f"mine = 1 AND body LIKE '%{local_messages.SEALED}%'"),
    ("outbox", f"basis = '{confidential.BASIS}'"),
)
"""What no copy holds, lest two copies tell together what each does not: a table, and which rows of it (SQL)."""


async def wipe_soon(tx: Tx, at: int) -> None:
    """What stood in the files a moment ago is not left there."""
    await facts.put(tx, WIPE, str(at))


async def drop_letters(tx: Tx, group_id: int, kinds: Collection[str], at: int) -> bool:
    """Drop letters of these kinds and those that answered in confidence; whether some still wait to go."""
    letters, waits = await confidential.drop(tx, group_id, kinds)
    await local_messages.drop_letters(tx, letters)
    await wipe_soon(tx, at)
    return waits


async def unsay(tx: Tx, person_id: int, text: str, since: int) -> None:
    """What somebody just said in confidence stands nowhere else: not where they were asked what they mean by it."""
    holds = _holds({text})
    people = (_ONE, person_id)
    await local_messages.drop_mine(tx, people, since, holds)
    await local_messages.drop_letters(tx, await confidential.empty_answers(tx, people, since, holds))


async def forget(tx: Tx, group_id: int, commands: Collection[str], texts: Collection[str], since: int) -> None:
    """Nothing tells any more who used these commands since an instant (UTC seconds), or wrote one of these texts."""
    holds, people = _holds(texts), (_MEMBERS, group_id)

    def asks(state: str) -> bool:
        of_these = anywhere(json.loads(state), lambda one: isinstance(one, dict) and one.get("command") in commands)
        return of_these or holds(state)

    await events.empty_failed_since(tx, since)
    await local_messages.drop_sealed(tx, people)
    await local_messages.drop_mine(tx, people, since, holds)
    await local_messages.drop_letters(tx, await confidential.empty_answers(tx, people, since, holds))
    await _conversations(tx, group_id, asks)
    for table in ("sheets", "corrections"):
        await tx.run(f"DELETE FROM {table} WHERE undo LIKE '%\"opinions\"%' AND {_MEMBERS}", group_id)


def _holds(texts: Collection[str]) -> Callable[[str], bool]:
    """Whether JSON holds one of these texts, if it is long enough to be that very text."""
    spelt = {json.dumps(text, ensure_ascii=False)[1:-1] for text in texts if len(text) >= LONG}
    return lambda body: any(text in body for text in spelt)


async def _conversations(tx: Tx, group_id: int, which: Callable[[str], bool]) -> None:
    rows = await tx.rows(
        "SELECT state, who, place FROM conversations WHERE who IN"
        f" (SELECT channel || ':' || address FROM identities WHERE {_MEMBERS})",
        group_id,
    )
    for state, who, place in rows:
        if which(state):
            await conversations.drop(tx, who, place)
