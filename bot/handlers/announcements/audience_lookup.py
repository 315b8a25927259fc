"""From what a coordinator writes to the audience that is meant, in one group."""

from __future__ import annotations

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.common.refusals import missing
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.announcements.audience import ABSENT, UNVOTED, Audience, KnownNames, bare, group_names, read_audience
from bot.rules.ideas.voting import is_open
from bot.rules.people.organisations import register
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T
from storage.announcements import audiences
from storage.ideas import spaces
from storage.ideas.spaces import Space
from storage.meetings import meetings
from storage.meetings.meetings import Meeting
from storage.people import organisations, working_groups
from storage.people.working_groups import WorkingGroup

_FIELD = "audience"
_OFFERED = 4
_SHOWN = 60


async def offered(chat: Chat, _values: Values) -> list[Choice]:
    """The audiences that can be chosen, as they would be typed; organisations and countries are only typed."""
    found = [
        Choice("tous", T("Everybody"), words=("tous", "all")),
        Choice("points focaux", T("Focal points"), words=("points focaux", "focal points")),
    ]
    if await _open_space(chat) is not None:
        found.append(Choice("non votants", T("Those who have not voted"), words=("non votants", "non voters")))
    if (meeting := await _latest(chat)) is not None:
        absent = T("Those absent from meeting {number}", number=meeting.number)
        found.append(Choice(f"absents {meeting.number}", absent, words=("absents",)))
    inside = await _inside(chat)
    return found + [Choice(group.slug, short(Said(group.name), _SHOWN)) for group in inside[:_OFFERED]]


async def audience_named(words: str, chat: Chat) -> Audience:
    """Who is meant. Raises Refused, about the part `audience`, if nobody is, or if nothing tells who."""
    found = read_audience(words, await known_audiences(chat))
    if found is None:
        raise Refused(T("I do not know “{name}” in this group.", name=bare(words)[:_SHOWN]), field=_FIELD)
    if found.kind == UNVOTED:
        space = await _open_space(chat)
        if space is None:
            raise Refused(T("There is no vote at the moment."), field=_FIELD)
        return Audience(UNVOTED, str(space.id))
    if found.kind == ABSENT:
        return Audience(ABSENT, str((await _meeting(chat, found.of)).id))
    return found


async def known_audiences(chat: Chat) -> KnownNames:
    """The organisations, countries and working groups that can be named in the chat's group."""
    listed = await organisations.in_group(chat.tx, chat.group_id)
    keys = register(listed, await organisations.aliases(chat.tx, chat.group_id))
    countries = list(dict.fromkeys((await audiences.countries(chat.tx, chat.group_id)).values()))
    slug = chat.membership.group_slug
    inside = await _inside(chat)
    names = {name: group.id for group in inside for name in group_names(group.name, group.slug, slug)}
    return KnownNames(keys, countries, names)


async def _inside(chat: Chat) -> list[WorkingGroup]:
    """The working groups in the group that meet."""
    return [one for one in await working_groups.inside(chat.tx, chat.group_id) if one.closed_at is None]


async def _open_space(chat: Chat) -> Space | None:
    space = await spaces.latest(chat.tx, chat.group_id)
    return space if space is not None and is_open(space, chat.seconds) else None


async def _meeting(chat: Chat, number: str) -> Meeting:
    """The one of that number, or the latest."""
    if not number:
        latest = await _latest(chat)
        if latest is None:
            raise Refused(T("There is no meeting yet."), field=_FIELD)
        return latest
    meeting = await meetings.by_number(chat.tx, chat.group_id, int(number))
    if meeting is None or meeting.state != "published":
        unknown = missing(T("There is no meeting {number}.", number=int(number)), Line("reunions", "meetings"))
        raise Refused(unknown.text, field=_FIELD)
    return meeting


async def _latest(chat: Chat) -> Meeting | None:
    """The one that was held last; if none was, the next one."""
    past = await meetings.past(chat.tx, chat.group_id, chat.seconds)
    held = [one for one in past if one.state == "published"]
    return next(iter(held or await meetings.coming(chat.tx, chat.group_id, chat.seconds)), None)
