"""What was last shown and what is being asked, per person and chat; survives restarts."""

from storage.database import Tx


async def load(tx: Tx, who: str, chat_id: str) -> tuple[str, int] | None:
    """The state as it was saved (JSON) and when."""
    row = await tx.row("SELECT state, updated_at FROM conversations WHERE who = ? AND place = ?", who, chat_id)
    return None if row is None else (row[0], row[1])


async def forget(tx: Tx, before: int) -> int:
    """Drop what nobody has touched since that instant (UTC seconds): no question waits for so long."""
    return await tx.run("DELETE FROM conversations WHERE updated_at < ?", before)


async def save(tx: Tx, who: str, chat_id: str, state: str, at: int) -> None:
    """Replace the state."""
    await tx.run(
        "INSERT INTO conversations (who, place, state, updated_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (who, place) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at",
        who,
        chat_id,
        state,
        at,
    )


async def drop(tx: Tx, who: str, chat_id: str) -> None:
    """Nothing was shown or asked there."""
    await tx.run("DELETE FROM conversations WHERE who = ? AND place = ?", who, chat_id)
