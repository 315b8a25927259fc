"""In which of their groups somebody speaks."""

from __future__ import annotations

from bot.languages import Reader
from bot.messages import Chat
from storage import people
from storage.people import Member, Person


def reader_of(person: Person, member: Member | None) -> Reader:
    """Their language, and their zone or else the group's."""
    return Reader(person.lang, person.zone or (member.group_zone if member is not None else "UTC"))


def group_of(chat: Chat) -> str:
    """The short name of the group in which the line is heard; empty if in none."""
    return "" if chat.member is None else chat.member.group_slug


async def speak_in(chat: Chat, slug: str) -> None:
    """Hear the line in this group, if one is given; whoever has no place in it is nobody there."""
    if chat.person is None or slug in ("", group_of(chat)):
        return
    chat.member = await people.place_in(chat.tx, chat.person.id, slug)
    chat.reader = reader_of(chat.person, chat.member)
