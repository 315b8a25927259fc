"""Chats on a platform in which a group meets."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class GroupChat:
    """A chat in which a group meets; `thread` is the topic in which Tama speaks there, `lang` the language.

    `gone_at` (UTC seconds): nothing can be said there since, for that `reason`.
    """

    id: int
    channel: str
    chat_id: str
    thread: str
    group_id: int
    lang: str
    title: str
    bound_by: int | None
    gone_at: int | None
    reason: str | None


_COLUMNS = "id, channel, place, thread, group_id, lang, title, bound_by, gone_at, reason"


def _group_chat(row: Row) -> GroupChat:
    return GroupChat(*row)


async def bind(tx: Tx, new: GroupChat, at: int) -> None:
    """The group meets there from now on (`id` is ignored), whichever group met there before."""
    await _show_cards(tx, new.channel, new.chat_id)
    await tx.run(
        "INSERT INTO group_chats (channel, place, thread, group_id, lang, title, bound_by, bound_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel, place) DO UPDATE SET thread = excluded.thread,"
        " group_id = excluded.group_id, lang = excluded.lang, title = excluded.title, bound_by = excluded.bound_by,"
        " bound_at = excluded.bound_at, gone_at = NULL, reason = NULL",
        new.channel,
        new.chat_id,
        new.thread,
        new.group_id,
        new.lang,
        new.title,
        new.bound_by,
        at,
    )
    await _show_cards(tx, new.channel, new.chat_id)


async def _show_cards(tx: Tx, channel: str, chat_id: str) -> None:
    """Time looks at once whether something is to be shown there of a vote or a date poll that is open, or no longer."""
    for table in ("spaces", "polls"):
        await tx.run(
            f"UPDATE {table} SET wake_at = 0 WHERE state = 'open'"
            " AND group_id IN (SELECT group_id FROM group_chats WHERE channel = ? AND place = ?)",
            channel,
            chat_id,
        )


async def unbind(tx: Tx, channel: str, chat_id: str) -> bool:
    """No group meets there any more; False if none did."""
    await _show_cards(tx, channel, chat_id)
    return await tx.run("DELETE FROM group_chats WHERE channel = ? AND place = ?", channel, chat_id) == 1


async def at_chat(tx: Tx, channel: str, chat_id: str) -> GroupChat | None:
    """Which group meets there, if any."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM group_chats WHERE channel = ? AND place = ?", channel, chat_id)
    return None if row is None else _group_chat(row)


async def of_group(tx: Tx, group_id: int) -> list[GroupChat]:
    """Where a group meets, those chats included where nothing can be said now; oldest first."""
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM group_chats WHERE group_id = ? ORDER BY id", group_id)
    return [_group_chat(row) for row in rows]


async def in_channel(tx: Tx, channel: str) -> list[tuple[GroupChat, str]]:
    """Every chat on a channel in which a group meets, with the group's short name; oldest first."""
    columns = ", ".join(f"c.{column}" for column in _COLUMNS.split(", "))
    rows = await tx.rows(
        f"SELECT {columns}, g.slug FROM group_chats c JOIN groups g ON g.id = c.group_id WHERE c.channel = ?"
        " ORDER BY c.id",
        channel,
    )
    return [(GroupChat(*columns), slug) for *columns, slug in map(tuple, rows)]


async def gone(tx: Tx, channel: str, chat_id: str, reason: str, at: int) -> bool:
    """Nothing can be said there any more; False if no group meets there, or if that was known."""
    changed = await tx.run(
        "UPDATE group_chats SET gone_at = ?, reason = ? WHERE channel = ? AND place = ? AND gone_at IS NULL",
        at,
        reason,
        channel,
        chat_id,
    )
    return changed == 1


async def move(tx: Tx, channel: str, chat_id: str, to: str) -> None:
    """The chat has another id; which group meets under that name already stays."""
    if await at_chat(tx, channel, to) is not None:
        await unbind(tx, channel, chat_id)
    await tx.run("UPDATE group_chats SET place = ? WHERE channel = ? AND place = ?", to, channel, chat_id)


async def entitle(tx: Tx, channel: str, chat_id: str, title: str) -> None:
    """What the chat is called; nothing is kept of chats in which no group meets."""
    await tx.run("UPDATE group_chats SET title = ? WHERE channel = ? AND place = ?", title, channel, chat_id)


async def back(tx: Tx, channel: str, chat_id: str) -> None:
    """Something can be said there again."""
    await tx.run(
        "UPDATE group_chats SET gone_at = NULL, reason = NULL WHERE channel = ? AND place = ?", channel, chat_id
    )
    await _show_cards(tx, channel, chat_id)
