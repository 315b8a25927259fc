"""What a person was told before."""

from __future__ import annotations

from storage.database import Tx


async def latest_basis(tx: Tx, person_id: int, group_id: int, kind: str) -> str:
    """The greatest that a letter of a kind about a group went by and that went out to them; empty if none did."""
    basis: str | None = await tx.value(
        "SELECT MAX(basis) FROM outbox"
        " WHERE person_id = ? AND group_id = ? AND state = 'sent' AND kind <> 'answer' AND kind = ?",
        person_id,
        group_id,
        kind,
    )
    return basis or ""


async def was_told_since(tx: Tx, person_id: int, at: int) -> bool:
    """Whether anything but answers went out to a person after an instant (UTC seconds)."""
    return bool(
        await tx.value(
            "SELECT COUNT(*) FROM outbox WHERE person_id = ? AND state = 'sent' AND kind <> 'answer' AND sent_at > ?",
            person_id,
            at,
        )
    )


async def last_shown(tx: Tx, person_id: int, group_id: int) -> str | None:
    """What the last letter about a group that went out to a person in private, and is no answer, showed, as JSON."""
    shows: str | None = await tx.value(
        "SELECT shows FROM outbox WHERE person_id = ? AND weight IS NOT NULL AND kind <> 'answer' AND group_id = ?"
        " AND place = '' AND state = 'sent' ORDER BY sent_at DESC, id DESC LIMIT 1",
        person_id,
        group_id,
    )
    return shows


async def has_gone_out(tx: Tx, key: str) -> bool:
    """Whether the letter of that key is with the person, on its way, or waits to go."""
    state = await tx.value("SELECT state FROM outbox WHERE key = ?", key)
    return state in {"waiting", "sending", "sent"}


async def sent_words(tx: Tx, channel: str, part: str) -> list[tuple[int, int, str]]:
    """What went out to people in private and has this in it: person, group, and the letter's JSON, without files."""
    rows = await tx.rows(
        "SELECT person_id, group_id, body FROM outbox WHERE state = 'sent' AND channel = ? AND place = ''"
        " AND person_id IS NOT NULL AND group_id IS NOT NULL AND body LIKE ? AND body NOT LIKE '%\"file\":%'",
        channel,
        f"%{part}%",
    )
    return [(row[0], row[1], row[2]) for row in rows]
