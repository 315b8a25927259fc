"""For which webinar somebody registers, and how its registrations stand."""

from __future__ import annotations

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.webinars.registration import of_members
from bot.texts import Line, T, lines
from storage.database import Tx
from storage.people import people
from storage.webinars import registrations, webinars
from storage.webinars.registrations import Registration
from storage.webinars.webinars import Webinar

OFFERED = 8


async def coming_webinars(chat: Chat, _values: Values) -> list[Choice]:
    """The webinars for which one can register."""
    found = await webinars.coming(chat.tx, chat.group_id, chat.seconds)
    return [
        Choice(one.number, lines(webinar_texts.title(one, 60), webinar_texts.when(one)), one.number)
        for one in found[:OFFERED]
    ]


async def registrable(number: int | None, chat: Chat) -> Webinar:
    """The webinar of that number, or the only one to come, if one can register for it; Refused if not."""
    if number is None:
        return await _only_one(chat)
    webinar = await the_webinar(number, chat)
    if webinar.state == "draft":
        line = Line(f"webinaire {number} oui", f"webinar {number} yes")
        raise Refused(T("Webinar {number} is still a draft. To publish it: {line}", number=number, line=line))
    if webinar.state == "cancelled":
        raise Refused(T("Webinar {number} is cancelled. To see the others: {line}", number=number,
                        line=Line("webinaires", "webinars")))  # fmt: skip
    if webinar_texts.over(webinar, chat):
        line = Line(f"participe {number}", f"attended {number}")
        raise Refused(T("Webinar {number} is over. If you were there: {line}", number=number, line=line))
    return webinar


async def _only_one(chat: Chat) -> Webinar:
    coming = await webinars.coming(chat.tx, chat.group_id, chat.seconds)
    if not coming:
        raise Refused(T("No webinar is to come. Past ones: {line}", line=Line("webinaires", "webinars")))
    if len(coming) > 1:
        raise Refused(T("Several webinars are to come."), field="webinar")
    return coming[0]


async def registered(tx: Tx, webinar: Webinar) -> list[Registration]:
    """The registrations of those who are in the group, in the order in which they came."""
    members = {person.id for person, _ in await people.members(tx, webinar.group_id)}
    return of_members(await registrations.of_webinar(tx, webinar.id), members)
