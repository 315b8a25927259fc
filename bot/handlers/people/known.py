"""What the ear may know of who is in a group."""

from __future__ import annotations

from typing import Any

from bot.messages import Chat
from bot.rules.people.countries import country_names
from bot.things.known import told
from storage.announcements import audiences
from storage.people import organisations, people


@told
async def of_people(chat: Chat) -> dict[str, Any]:
    """The names of the members and of the organisations, and those of the speaker's own."""
    members = await people.members(chat.tx, chat.group_id)
    found = await organisations.in_group(chat.tx, chat.group_id)
    countries = await audiences.countries(chat.tx, chat.group_id)
    own = [one for one in found if one.id == chat.membership.organisation_id]
    return {
        "people": [person.name for person, _ in members],
        "organisations": [word for one in found for word in (one.acronym, one.name) if word],
        "countries": [word for one in dict.fromkeys(countries.values()) for word in country_names(one)],
        "me": chat.me.name,
        "own": [word for one in own for word in (one.acronym, one.name) if word],
    }
