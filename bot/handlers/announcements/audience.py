"""Who is in the audience of an announcement, at the moment one asks."""

from __future__ import annotations

from collections.abc import Callable

from bot.commands import Role
from bot.rules.announcements import audience as kinds
from bot.rules.announcements.audience import Audience
from bot.rules.ideas.voting import is_open
from bot.rules.people.countries import same_country
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text
from storage.announcements import audiences
from storage.database import Tx
from storage.ideas import spaces, votes
from storage.meetings import meetings, replies
from storage.people import groups, organisations, people
from storage.people.people import Member, Person

_ROLES: dict[str, Text] = {
    str(int(Role.OBSERVER)): T("the observers"),
    str(int(Role.MEMBER)): T("the members who are not focal points"),
    str(int(Role.FOCAL)): T("the focal points"),
    str(int(Role.COORDINATOR)): T("the coordinators"),
}
_LABEL = 60
_COMING = ("yes", "online")

Recipient = tuple[Person, Member]
Test = Callable[[Person, Member], bool]


async def recipients(tx: Tx, group_id: int, audience: Audience, author: int | None, now: int) -> list[Recipient]:
    """People of the group who are meant now (UTC seconds), by name; not the author, nor who wants no messages."""
    belongs = await _test(tx, group_id, audience, now)
    return [
        (person, member)
        for person, member in await people.members(tx, group_id)
        if person.id != author and person.stopped_at is None and belongs(person, member)
    ]


async def _test(tx: Tx, group_id: int, audience: Audience, now: int) -> Test:
    match audience.kind:
        case kinds.ROLE:
            return lambda _, member: member.role == int(audience.of)
        case kinds.COUNTRY:
            countries = await audiences.countries(tx, group_id)
            return lambda person, _: same_country(countries.get(person.id, ""), audience.of)
        case kinds.ORGANISATION:
            return lambda _, member: member.organisation_id == int(audience.of)
        case kinds.GROUP:
            inside = {person.id for person, _ in await people.members(tx, int(audience.of))}
            return lambda person, _: person.id in inside
        case kinds.UNVOTED:
            return await _has_not_voted(tx, int(audience.of), now)
        case kinds.ABSENT:
            return await _is_absent(tx, int(audience.of))
        case _:
            return lambda _, __: True


async def _has_not_voted(tx: Tx, space_id: int, now: int) -> Test:
    """Nobody any more once the vote is over."""
    space, answered = await spaces.by_id(tx, space_id), await votes.answered(tx, space_id)
    waits = space is not None and is_open(space, now)
    return lambda person, member: waits and member.role >= Role.MEMBER and person.id not in answered


async def _is_absent(tx: Tx, meeting_id: int) -> Test:
    """By the minutes, once they say who was there; until then by what people answered."""
    organised, present = await audiences.present_at(tx, meeting_id)
    if not organised and not present:
        answers = await replies.of_meeting(tx, meeting_id)
        return lambda person, _: person.id not in answers or answers[person.id].answer not in _COMING
    return lambda person, member: person.id not in present and member.organisation_id not in organised


async def label(tx: Tx, audience: Audience) -> Text:
    """Who is meant, in words."""
    match audience.kind:
        case kinds.ROLE:
            return _ROLES[audience.of]
        case kinds.COUNTRY:
            return T("people of one country ({country})", country=short(Said(audience.of), _LABEL))
        case kinds.ORGANISATION:
            organisation = await organisations.by_id(tx, int(audience.of))
            return "" if organisation is None else short(Said(organisation.short), _LABEL)
        case kinds.GROUP:
            group = await groups.by_id(tx, int(audience.of))
            return "" if group is None else short(Said(group.name), _LABEL)
        case kinds.UNVOTED:
            space = await spaces.by_id(tx, int(audience.of))
            return "" if space is None else _unvoted(short(Said(space.title, space.lang), _LABEL))
        case kinds.ABSENT:
            return await _absent(tx, int(audience.of))
        case _:
            return T("the whole group")


def _unvoted(title: Said) -> Text:
    return T("those who have not voted ({title})", title=title)


async def _absent(tx: Tx, meeting_id: int) -> Text:
    meeting, (organised, present) = await meetings.by_id(tx, meeting_id), await audiences.present_at(tx, meeting_id)
    number = 0 if meeting is None else meeting.number
    if organised or present:
        return T("those absent from meeting {number}, according to the minutes", number=number)
    return T("those who have not said that they are coming to meeting {number}", number=number)
