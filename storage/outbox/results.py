"""What became of the letters that somebody carried, or did not even try to carry."""

from __future__ import annotations

from storage.database import Tx
from storage.instants import Milliseconds

_WHERE_TO = "address = CASE WHEN kind = 'farewell' THEN NULL ELSE {} END"

_WITHOUT = "body = CASE WHEN secret IS NULL THEN body ELSE REPLACE(body, secret, '…') END, secret = NULL, file = NULL"
"""A letter that went out, or never will, keeps no file and no secret."""


async def sent(  # noqa: PLR0913 - a letter that went out has these parts
    tx: Tx,
    letter_id: int,
    where: tuple[str, str, str],
    message: str,
    at: int,
    shows: str | None = None,
    *,
    weight: int = 0,
) -> None:
    """A letter went out there (channel, address, place) as that message; where a farewell went is not kept after it.

    `shows` is what it showed and asked, as JSON; `weight`: how many bytes it had.

    If the place has moved since, that message is none of its own. What ended in the meantime, as when somebody was
    erased, is left as it is.
    """
    channel, address, chat_id = where
    await tx.run(
        f"UPDATE outbox SET state = 'sent', channel = ?, {_WHERE_TO.format('?')}, sent_at = ?, ended_at = ?,"
        f" {_WITHOUT},"
        " message = CASE WHEN place = ? AND kind <> 'farewell' THEN ? ELSE '' END,"
        " shows = CASE WHEN kind <> 'farewell' THEN ? END, weight = ?,"
        " claimed_until = NULL, reason = NULL, cause = NULL"
        " WHERE id = ? AND state IN ('waiting', 'sending')",
        channel,
        address,
        at,
        at,
        chat_id,
        message,
        shows,
        weight,
        letter_id,
    )


async def ended(tx: Tx, letter_id: int, state: str, reason: str | None, cause: str | None, at: int) -> None:
    """A letter will not go out: `state` is failed, expired, superseded or missed; see the migration for the causes."""
    await tx.run(
        f"UPDATE outbox SET state = ?, reason = ?, cause = ?, ended_at = ?, claimed_until = NULL,"
        f" {_WITHOUT},"
        f" {_WHERE_TO.format('address')} WHERE id = ? AND state IN ('waiting', 'sending')",
        state,
        reason,
        cause,
        at,
        letter_id,
    )


_AGAIN = """
UPDATE outbox SET claimed_until = NULL,
    state = CASE WHEN topic <> '' AND (EXISTS (
        SELECT 1 FROM outbox n WHERE n.topic = outbox.topic AND n.topic <> '' AND n.person_id = outbox.person_id
        AND n.id > outbox.id) OR (person_id IS NULL AND EXISTS (
        SELECT 1 FROM outbox n WHERE n.topic = outbox.topic AND n.topic <> '' AND n.person_id IS NULL
        AND n.channel = outbox.channel AND n.place = outbox.place AND n.id > outbox.id AND n.state = 'waiting')))
        THEN 'superseded' ELSE 'waiting' END
"""


async def back(tx: Tx, letter_id: int, until: Milliseconds) -> None:
    """Whoever carried it until that instant did not try: it waits again."""
    await tx.run(
        f"{_AGAIN}, attempts = attempts - 1 WHERE id = ? AND state = 'sending' AND claimed_until = ?", letter_id, until
    )


async def again(tx: Tx, letter_id: int, until: Milliseconds, reason: str, cause: str) -> None:
    """Whoever carried it until that instant failed: it waits again."""
    await tx.run(
        f"{_AGAIN}, reason = ?, cause = ? WHERE id = ? AND state = 'sending' AND claimed_until = ?",
        reason,
        cause,
        letter_id,
        until,
    )


async def part_sent(tx: Tx, letter_id: int, parts: int, body: str, until: Milliseconds) -> None:
    """So many of its parts went out; `body` is what the others are cut from; the next may take until that instant."""
    await tx.run(
        "UPDATE outbox SET parts = ?, body = ?, claimed_until = ? WHERE id = ? AND state = 'sending'",
        parts,
        body,
        until,
        letter_id,
    )


async def seen_in_local_chat(tx: Tx, address: str, up_to: int, at: int) -> None:
    """The letters behind the messages of the local chat up to this one are delivered, at `at` in UTC seconds."""
    await tx.run(
        "UPDATE outbox SET delivered_at = ? WHERE delivered_at IS NULL AND id IN (SELECT outbox_id FROM local_messages"
        " WHERE address = ? AND id <= ? AND seen_at IS NULL AND outbox_id IS NOT NULL)",
        at,
        address,
        up_to,
    )
