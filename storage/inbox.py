"""Every event that reached Tama, once."""

from storage.database import Tx


async def take(tx: Tx, channel: str, event: str, at: int, state: str = "done", reference: str | None = None) -> bool:
    """Note an event, in the transaction that does what it asks; False if it was noted before.

    `state` is done, or failed with the reference that the person was given.
    """
    taken = await tx.run(
        "INSERT INTO inbox (channel, event, received_at, state, reference) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (channel, event) DO NOTHING",
        channel,
        event,
        at,
        state,
        reference,
    )
    return taken == 1


async def forget(tx: Tx, before: int) -> int:
    """Drop the marks of events older than any platform would send again."""
    return await tx.run("DELETE FROM inbox WHERE received_at < ?", before)
