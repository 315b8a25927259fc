"""What goes to more than one person: to whom, and how it looks before it goes."""

from __future__ import annotations

from bot.commands import Role
from bot.languages import Reader, render
from bot.messages import Chat
from bot.texts import Lines, P, Text, lines
from storage import people
from storage.database import Tx
from storage.people import Member, Person


async def listeners(chat: Chat, least: Role) -> list[Person]:
    """Those of the group with at least this role, but for the one who acts and for those who want no messages."""
    return [person for person, _ in await reachable(chat.tx, chat.group_id, least) if person.id != chat.me.id]


async def reachable(tx: Tx, group_id: int, least: Role) -> list[tuple[Person, Member]]:
    """Those of a group with at least this role who want messages."""
    return [one for one in await people.members(tx, group_id, int(least)) if one[0].stopped_at is None]


def preview(chat: Chat, text: Text, count: int) -> Lines:
    """The text in both languages, the reader's first, and to how many people it would go."""
    other = "en" if chat.reader.lang == "fr" else "fr"
    return lines(
        P("Preview, for {n} person:", "Preview, for {n} people:", count),
        "",
        render(text, chat.reader),
        "—",
        render(text, Reader(other, chat.reader.zone)),
    )
