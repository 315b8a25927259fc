"""Coordinators say where a meeting is: a place, a link, or both."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.meetings.create import PLACE
from bot.handlers.meetings.details.telling import WHICH, changed
from bot.handlers.meetings.lookup import changeable
from bot.messages import NO, Chat, Reply
from bot.parts import Number, Words
from bot.rules.meetings.places import is_link, place_and_link
from bot.spelling.folding import fold
from bot.texts import Line, T, Text


async def asked_place(chat: Chat, values: Values) -> Text:
    """Where it is, of a meeting to come."""
    await changeable(chat, values["number"])
    return T("Where? A venue or a link.")


async def asked_link(chat: Chat, values: Values) -> Text:
    """Under which link one joins, of a meeting to come."""
    await changeable(chat, values["number"])
    return T("Which link? It begins with https://. “None” takes it away.")


class Venue(Question):
    """Which meeting, and where it is."""

    number: Annotated[int, Ask(WHICH, Number())]
    place: Annotated[str, Ask(asked_place, Words(PLACE))]


class Link(Question):
    """Which meeting, and the link beside its venue."""

    number: Annotated[int, Ask(WHICH, Number())]
    link: Annotated[str, Ask(asked_link, Words(PLACE, line=True))]


@command(
    key="replace_place",
    fr="lieu", en="place", aliases=("venue",), role=Role.COORDINATOR, help=T("change the venue of a meeting"),
    example=("lieu 7 Salle 3", "place 7 Room 3"),
    forms=(("lieu 7 Salle 3, https://meet.example.org/a", "place 7 Room 3, https://meet.example.org/a"),),
)  # fmt: skip
async def replace_venue(change: Venue, chat: Chat) -> Reply:
    """Another place; a link beside it stays, unless another is given too."""
    meeting = await changeable(chat, change.number)
    venue, link = place_and_link(spoken(change.place, "").words)
    later = replace(meeting, venue=venue, link=link or meeting.link)
    return await changed(chat, later, anew=later != meeting)


@command(
    key="replace_link",
    fr="lien reunion", en="meeting link", role=Role.COORDINATOR, section="meetings",
    aliases=("lien de la reunion", "lien atelier", "lien evenement", "link of the meeting", "link of meeting"),
    help=T("set the link of a meeting, beside its venue"),
    example=("lien reunion 7 https://meet.example.org/a", "meeting link 7 https://meet.example.org/a"),
    forms=(("lien reunion 7 aucun", "meeting link 7 none"),),
)  # fmt: skip
async def replace_link(change: Link, chat: Chat) -> Reply:
    """Another link, or none any more."""
    meeting = await changeable(chat, change.number)
    if fold(change.link) in (*NO, "aucun", "none"):
        later = replace(meeting, link="")
    elif is_link(change.link):
        later = replace(meeting, link=change.link.strip())
    else:
        number = meeting.number
        line = Line(
            f"lien reunion {number} https://meet.example.org/a", f"meeting link {number} https://meet.example.org/a"
        )
        raise Refused(T("“{said}” is no link. A line that works: {line}", said=change.link[:60], line=line))
    return await changed(chat, later, anew=later != meeting)
