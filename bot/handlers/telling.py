"""What goes to more than one person: to whom, and how it looks before it goes."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.things import short
from bot.languages import Reader, render
from bot.messages import Chat
from bot.texts import Lines, P, Said, T, Text, lines, listed
from storage import group_chats, people
from storage.database import Tx
from storage.group_chats import GroupChat
from storage.people import Member, Person

TITLE = 40


async def listeners(chat: Chat, least: Role) -> list[Person]:
    """Those of the group with at least this role, but for the one who acts and for those who want no messages."""
    return [person for person, _ in await reachable(chat.tx, chat.group_id, least) if person.id != chat.me.id]


async def reachable(tx: Tx, group_id: int, least: Role) -> list[tuple[Person, Member]]:
    """Those of a group with at least this role who want messages."""
    return [one for one in await people.members(tx, group_id, int(least)) if one[0].stopped_at is None]


async def meeting_places(chat: Chat) -> list[GroupChat]:
    """Where the group meets, as far as something can be said there."""
    return [place for place in await group_chats.of_group(chat.tx, chat.group_id) if place.gone_at is None]


async def also_posted(chat: Chat) -> Text | None:
    """That something is said in the group's chats too, before it is; None if the group meets in none."""
    places = await meeting_places(chat)
    titles = [short(Said(place.title), TITLE) for place in places if place.title]
    if titles:
        return T("It will also be posted in the group chat: {titles}.", titles=listed(titles))
    return T("It will also be posted in the group chat.") if places else None


def preview(chat: Chat, text: Text, count: int, posted: Text | None = None) -> Lines:
    """The text in both languages, the reader's first, and to how many people it would go; where it is `posted` too."""
    other = "en" if chat.reader.lang == "fr" else "fr"
    return lines(
        P("Preview, for {n} person:", "Preview, for {n} people:", count),
        posted,
        "",
        render(text, chat.reader),
        "—",
        render(text, Reader(other, chat.reader.zone)),
    )
