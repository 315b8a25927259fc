"""Whoever joins under the name of somebody who is awaited, or with the code made for them, is that person."""

from __future__ import annotations

from bot.messages import Chat
from bot.rules.people.names import same_name
from storage.people import groups, organisations, people, roster
from storage.people.groups import Code
from storage.people.organisations import Organisation


async def come(chat: Chat, name: str, country: str | None, code: Code) -> int | None:
    """The id of the one person who is awaited under that name, or with that code, and has come now; None if nobody is.

    Nobody gets a higher role by a name than by the code.
    """
    found = [
        one
        for one, other in await roster.awaited(chat.tx, code.group_id, code.role)
        if (one == code.for_person if code.for_person else same_name(other, name))
    ]
    if len(found) != 1:
        return None
    await groups.spend_codes_for(chat.tx, found[0])
    await roster.come(chat.tx, found[0], code.group_id)
    await roster.introduce(chat.tx, found[0], chat.reader.lang, country)
    return found[0]


async def stands_for(chat: Chat, code: Code) -> Organisation | None:
    """The organisation of whom alone a code lets in."""
    awaited = None if code.for_person is None else await people.member(chat.tx, code.for_person, code.group_id)
    if awaited is None or awaited.organisation_id is None:
        return None
    return await organisations.by_id(chat.tx, awaited.organisation_id)


async def step_in(chat: Chat, code: Code) -> None:
    """Nobody is awaited any more in whose place the speaker, whom Tama knows, has come."""
    if code.for_person is not None:
        await roster.come(chat.tx, code.for_person, code.group_id)
        await people.leave(chat.tx, code.for_person, code.group_id, chat.seconds)
