"""Members register for a webinar, with colleagues, and withdraw."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.attend import MOST_GUESTS
from bot.handlers.webinars.parts import Guests
from bot.handlers.webinars.registration.group_card import count_again
from bot.handlers.webinars.registration.lookup import coming_webinars, registered, registrable
from bot.handlers.webinars.registration.texts import mine_text, options
from bot.messages import Chat, Option, Reply
from bot.parts import Number
from bot.rules.webinars.registration import has_place
from bot.texts import Line, T, lines
from storage.webinars import registrations, webinars
from storage.webinars.registrations import Registration
from storage.webinars.webinars import Webinar


class Registering(Question):
    """For which webinar, the only one to come if it is left out, and with how many colleagues."""

    webinar: Annotated[
        int | None, Ask(T("For which webinar do you register? Give its number."), Number(), coming_webinars)
    ] = None
    guests: Annotated[
        int, Ask(T("How many colleagues come with you? From 0 to {most}.", most=MOST_GUESTS), Guests())
    ] = 0


@command(
    key="register",
    fr="inscription", en="register", role=Role.MEMBER, section="webinars", example=("inscription 5", "register 5"),
    help=T("register for a webinar, alone or with colleagues"),
    aliases=("s'inscrire", "registration", "sign up"),
    public=Public.ACTS,
    forms=(("inscription", "register"), ("inscription 5 +2", "register 5 +2")),
)  # fmt: skip
async def register(said: Registering, chat: Chat) -> Reply:
    """A place, or one on the waiting list."""
    webinar = await registrable(said.webinar, chat)
    if said.guests > MOST_GUESTS:
        raise Refused(T("{n} is too many.", n=said.guests), field="guests")
    found = await registered(chat.tx, webinar)
    mine = next((one for one in found if one.person_id == chat.me.id), None)
    state = _state(webinar, [one for one in found if one.person_id != chat.me.id], mine, said.guests)
    if mine is None or (mine.state, mine.guests) != (state, said.guests):
        await _keep(webinar, state, said.guests, chat)
    return await noted(webinar, chat)


def _state(webinar: Webinar, others: list[Registration], mine: Registration | None, guests: int) -> str:
    """What they get; whoever has a place does not lose it by asking for more."""
    wanted = 1 + guests
    if webinar.places is not None and wanted > webinar.places:
        line = Line(f"inscription {webinar.number}", f"register {webinar.number}")
        raise Refused(T("Webinar {number} has only {places} places. To register: {line}",
                        number=webinar.number, places=webinar.places, line=line))  # fmt: skip
    has = mine is not None and mine.state == "registered"
    if has and mine is not None and guests <= mine.guests:
        return "registered"
    if has_place(webinar, others, wanted):
        return "registered"
    if has:
        line = Line(f"webinaire {webinar.number}", f"webinar {webinar.number}")
        raise Refused(T("There is no place for so many: your registration stays as it was. To see it: {line}",
                        line=line))  # fmt: skip
    return "waiting"


class Withdrawing(Question):
    """From which webinar, the only one to come if it is left out."""

    webinar: Annotated[
        int | None, Ask(T("From which webinar do you withdraw? Give its number."), Number(), coming_webinars)
    ] = None


@command(
    key="unregister",
    fr="desinscription", en="unregister", role=Role.MEMBER, section="webinars",
    example=("desinscription 5", "unregister 5"), help=T("withdraw from a webinar, or say that you do not come"),
    aliases=("se desinscrire", "desinscrire", "annuler inscription", "cancel registration", "withdraw registration"),
    public=Public.ACTS,
    forms=(("desinscription", "unregister"),),
)  # fmt: skip
async def unregister(said: Withdrawing, chat: Chat) -> Reply:
    """A place that is free again, for whoever waits first."""
    webinar = await registrable(said.webinar, chat)
    mine = (await registrations.of_person(chat.tx, chat.group_id, chat.me.id)).get(webinar.id)
    if mine is None or mine.state != "declined":
        await _keep(webinar, "declined", 0, chat)
    return await noted(webinar, chat)


async def _keep(webinar: Webinar, state: str, guests: int, chat: Chat) -> None:
    organisation_id = chat.membership.organisation_id
    await registrations.keep(chat.tx, webinar.id, chat.me.id, organisation_id, (state, guests), chat.seconds)
    await webinars.look_again(chat.tx, webinar.id)
    count_again(chat, webinar)


async def noted(webinar: Webinar, chat: Chat) -> Reply:
    """What stands now of the speaker's registration; nothing of the link where others read it."""
    found = await registered(chat.tx, webinar)
    mine = next((one for one in found if one.person_id == chat.me.id), None)
    has = mine is not None and mine.state == "registered" and not chat.in_group_chat
    waits = mine is not None and mine.state == "waiting"
    text = lines(
        T("✓ Webinar {number}. {answer}", number=webinar.number, answer=mine_text(mine, found) or ""),
        webinar_texts.title(webinar, 80),
        webinar_texts.when(webinar),
        T("As soon as a place is free, it is yours and I tell you.") if waits else None,
        webinar_texts.link(webinar, registered=has) if has else None,
    )
    calendar = (Option(T("Put it into my calendar"), f"calendrier webinaire {webinar.number}"),) if has else ()
    return Reply(text, (*options(webinar, mine), *calendar), edits=True)
