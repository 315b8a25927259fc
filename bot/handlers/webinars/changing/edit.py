"""Coordinators set what a webinar to come is: its places, its link, its speakers, its title."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.card import card
from bot.handlers.webinars.changing.move import WHICH, changeable
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.parts import LinkAndWho, Places
from bot.handlers.webinars.registration.lookup import coming_webinars, registered
from bot.messages import Chat, Reply
from bot.parts import Number, Words
from bot.rules.webinars.registration import seats
from bot.texts import Line, P, T, lines
from storage.webinars import webinars
from storage.webinars.webinars import Webinar

SPEAKERS = 200
MOST_PLACES = 10_000


class SetPlaces(Question):
    """Which webinar, and for how many people."""

    number: Annotated[int, Ask(WHICH, Number(), coming_webinars)]
    places: Annotated[int, Ask(T("For how many people? A number, or 0 for any number."), Places())]


class SetSpeakers(Question):
    """Which webinar, and who speaks."""

    number: Annotated[int, Ask(WHICH, Number(), coming_webinars)]
    speakers: Annotated[str, Ask(T("Who speaks? One line."), Words(SPEAKERS, line=True))]


class SetTitle(Question):
    """Which webinar, and what it is called."""

    number: Annotated[int, Ask(WHICH, Number(), coming_webinars)]
    title: Annotated[str, Ask(T("What is the webinar called?"), Words(webinar_texts.TITLE, line=True))]


class SetLink(Question):
    """Which webinar, its link, and who gets it."""

    number: Annotated[int, Ask(WHICH, Number(), coming_webinars)]
    link: Annotated[
        tuple[str, bool | None],
        Ask(
            T("What is the link? After it, who gets it: {line}", line=Line("inscrits", "registered")),
            LinkAndWho(),
        ),
    ]


@command(
    key="set_places",
    fr="places", en="places", role=Role.COORDINATOR, section="webinars", example=("places 5 40", "places 5 40"),
    help=T("set for how many people a webinar has places"),
    aliases=("places webinaire", "webinar places", "limite webinaire", "webinar limit"),
)  # fmt: skip
async def set_places(said: SetPlaces, chat: Chat) -> Reply:
    """More places: whoever waits moves up. Never fewer than are taken."""
    found = await changeable(said.number, chat)
    if said.places > MOST_PLACES:
        raise Refused(T("{n} is too many.", n=said.places), field="places")
    taken = seats(await registered(chat.tx, found))
    if 0 < said.places < taken:
        line = Line(f"places {found.number} {taken}", f"places {found.number} {taken}")
        raise Refused(P("{n} person is registered already. The least is: {line}",
                        "{n} people are registered already. The least is: {line}", taken, line=line))  # fmt: skip
    return await _set(replace(found, places=said.places or None), chat)


@command(
    key="set_speakers",
    fr="intervenants", en="speakers", role=Role.COORDINATOR, section="webinars",
    example=("intervenants 5 CICR et FICR", "speakers 5 ICRC and IFRC"), help=T("name the speakers of a webinar"),
    aliases=("intervenants webinaire", "webinar speakers", "orateurs"),
)  # fmt: skip
async def set_speakers(said: SetSpeakers, chat: Chat) -> Reply:
    """Who speaks."""
    return await _set(replace(await changeable(said.number, chat), speakers=said.speakers), chat)


@command(
    key="retitle_webinar",
    fr="titre webinaire", en="webinar title", role=Role.COORDINATOR, section="webinars",
    example=("titre webinaire 5 Abris", "webinar title 5 Shelters"), help=T("give a webinar another title"),
    aliases=("title webinar",),
)  # fmt: skip
async def retitle_webinar(said: SetTitle, chat: Chat) -> Reply:
    """What it is called."""
    title = spoken(said.title, chat.reader.lang)
    return await _set(replace(await changeable(said.number, chat), title=title.words, lang=title.lang), chat)


@command(
    key="set_webinar_link",
    fr="lien webinaire", en="webinar link", role=Role.COORDINATOR, section="webinars",
    example=("lien webinaire 5 https://exemple.org/5 inscrits", "webinar link 5 https://example.org/5 registered"),
    help=T("set the link of a webinar, and whether only those who register get it"),
    aliases=("lien du webinaire", "link webinar"),
    forms=(("lien webinaire 5 inscrits", "webinar link 5 registered"),),
)  # fmt: skip
async def set_webinar_link(said: SetLink, chat: Chat) -> Reply:
    """The link, or who gets it, or both."""
    found, (link, kept) = await changeable(said.number, chat), said.link
    return await _set(
        replace(found, link=link or found.link, link_kept=found.link_kept if kept is None else kept), chat
    )


async def _set(changed: Webinar, chat: Chat) -> Reply:
    """Keep it, and show it: as it would go out, or as it stands; those who know it already are not told."""
    await webinars.change(chat.tx, changed)
    shown = await card(await the_webinar(changed.number, chat), chat)
    if changed.state == "draft":
        return shown
    return replace(shown, text=lines(T("✓ Webinar {number} is changed.", number=changed.number), shown.text))
