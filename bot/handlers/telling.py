"""What goes to more than one person: to whom, and how it looks before it goes."""

from __future__ import annotations

from bot.commands import Role
from bot.languages import Reader, render
from bot.messages import Chat
from bot.texts import Lines, P, Text, lines
from storage import people
from storage.people import Person


async def listeners(chat: Chat, least: Role) -> list[Person]:
    """Those of the group with at least this role, but for the one who acts and for those who want no messages."""
    found = await people.members(chat.tx, chat.group_id, int(least))
    return [person for person, _ in found if person.id != chat.me.id and person.stopped_at is None]


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
