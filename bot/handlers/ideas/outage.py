"""What is said of a time in which Tama could not be reached: what may be lost, and which votes are missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.commands import Role
from bot.deferred import Args, posted, unasked
from bot.messages import GROUP_SIGN, KEPT_SECONDS, Chat, Option, Reply
from bot.rules.ideas.voting import is_open
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, Span, T, Text, lines, listed
from storage.ideas import spaces, votes
from storage.ideas.spaces import Space
from storage.instants import instant
from storage.people import people
from storage.people.people import Member

_TITLE = 60
_LABEL = 30


@unasked("outage")
async def outage(chat: Chat, args: Args) -> Reply | None:
    """To whoever may still vote and has not, of all their groups."""
    mine = {one.group_id: one for one in await people.groups_of(chat.tx, chat.me.id) if one.role >= Role.MEMBER}
    about = [
        space
        for space in await _open(chat, args)
        if space.group_id in mine and not await votes.has_answered(chat.tx, space.id, chat.me.id)
    ]
    if not about:
        return None
    missing = T("Your vote is still missing: {titles}", titles=_titles(about))
    return Reply(lines(*_head(args), missing), tuple(_see(space, mine, alone=len(about) == 1) for space in about))


@posted("outage")
async def outage_in_the_open(chat: Chat, args: Args) -> Reply | None:
    """To all who read where the group meets: each may ask what is recorded for them."""
    about = [space for space in await _open(chat, args) if space.group_id == chat.group_id]
    if not about:
        return None
    under_way = T("The vote under way: {title}", title=_titles(about))
    check = T("To see what is recorded for you: {line}", line=Line("mes votes", "my votes"))
    return Reply(lines(*_head(args), under_way, check), (Option(T("See the ideas"), "idees"),))


async def _open(chat: Chat, args: Args) -> list[Space]:
    """The votes that are still open; a letter of an earlier version is about one."""
    numbers = args["spaces"] if "spaces" in args else [int(str(args["space"]))]
    assert isinstance(numbers, list)  # noqa: S101 - so it was put
    found = [await spaces.by_id(chat.tx, number) for number in numbers]
    return [space for space in found if space is not None and is_open(space, chat.seconds)]


def _titles(about: Sequence[Space]) -> Text:
    return listed([short(Said(space.title, space.lang), _TITLE) for space in about])


def _see(space: Space, mine: dict[int, Member], *, alone: bool) -> Option:
    label = T("See the ideas") if alone else short(Said(space.title, space.lang), _LABEL)
    return Option(label, f"{GROUP_SIGN}{mine[space.group_id].group_slug} idees")


def _head(args: Args) -> tuple[Text, ...]:
    """What may be lost; `basis`: since when (UTC seconds) nothing was heard."""
    time = Span(instant(int(str(args["basis"]))), instant(int(str(args["until"]))))
    return T("⚠ I could not be reached: {time}.", time=time), _lost(time)


def _lost(time: Span) -> Text:
    """What was typed is lost too if it was longer ago than platforms keep it."""
    assert time.end is not None  # noqa: S101 - told when it is over
    kept_from = time.end - timedelta(seconds=KEPT_SECONDS)
    if kept_from <= time.start:
        return T("A button pressed in that time may be lost; what you typed is not.")
    return T("A button pressed in that time may be lost, and so may what you typed before {when}.", when=kept_from)
