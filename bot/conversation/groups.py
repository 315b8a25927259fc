"""In which of their groups somebody speaks."""

from __future__ import annotations

import re

from bot import commands
from bot.languages import Reader
from bot.messages import GROUP_SIGN, Chat
from bot.spelling.folding import fold
from storage.people import people
from storage.people.people import Member, Person

_AXIS = re.compile(r"\s*(?:axe|axis)\s+(?P<number>\d{1,3})\s*[:,]\s*(?P<line>\S.*)", re.IGNORECASE | re.DOTALL)
_NAMED = re.compile(rf"\s*{GROUP_SIGN}(?P<slug>[a-z0-9-]+)\s+(?P<line>\S.*)", re.DOTALL)


def reader_of(person: Person, member: Member | None) -> Reader:
    """The reader that a person is: their language, and their zone or else the group's."""
    return Reader(person.lang, person.zone or (member.group_zone if member is not None else "UTC"))


def group_of(chat: Chat) -> str:
    """The short name of the group in which the line is heard; empty if in none."""
    return "" if chat.member is None else chat.member.group_slug


def named_group(line: str) -> tuple[str, str]:
    """The short name of the group that a line begins with (`@gtm-sahel fait 3`), empty if none, and the line itself."""
    found = _NAMED.match(line)
    return ("", line) if found is None else (found["slug"], found["line"])


async def in_working_group(line: str, chat: Chat) -> str:
    """What is left of a line such as « axe 2 : points tous », which is heard in that group of the speaker's."""
    found = None if chat.person is None else _AXIS.fullmatch(line)
    if chat.person is None or found is None or commands.find(found["line"]) is None:
        return line
    named = f"axe {int(found['number'])}"
    mine = [one for one in await people.groups_of(chat.tx, chat.person.id) if fold(one.group_name).startswith(named)]
    slugs = [one.group_slug for one in mine if re.match(rf"{named}\b", fold(one.group_name))]
    if len(slugs) != 1:
        return line
    await speak_in(chat, slugs[0])
    return found["line"]


async def speak_in(chat: Chat, slug: str) -> None:
    """Hear the line in this group, if one is given; whoever is no member of it is nobody there."""
    if chat.person is None or slug in ("", group_of(chat)):
        return
    chat.member = await people.membership_in(chat.tx, chat.person.id, slug)
    chat.left = "" if chat.member is not None else await people.left_group(chat.tx, chat.person.id, slug)
    chat.named = "" if chat.member is not None else slug
    chat.reader = reader_of(chat.person, chat.member)
