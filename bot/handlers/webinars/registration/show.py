"""Who registered for a webinar: by organisation and country for everybody, by name for coordinators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.paging import more, page_of
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.registration.lookup import coming_webinars, registered
from bot.handlers.webinars.registration.texts import counts_text
from bot.messages import Chat, Option, Reply
from bot.parts import Number, Page
from bot.rules.webinars.registration import by_country, by_organisation
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, Value, lines, listed
from storage.webinars.registrations import Registration

PAGE = 15


class WhoRegistered(Question):
    """For which webinar; which page of the names."""

    webinar: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), coming_webinars)]
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="registrations", own=True, reads=True,
    fr="inscrits", en="registrations", role=Role.MEMBER, section="webinars",
    example=("inscrits 5", "registrations 5"), help=T("see who registered for a webinar, by organisation and country"),
    aliases=("inscriptions",),
)  # fmt: skip
async def registrations(wanted: WhoRegistered, chat: Chat) -> Reply:
    """How many, from where; coordinators see the names, a page of them."""
    webinar = await the_webinar(wanted.webinar, chat)
    found = await registered(chat.tx, webinar)
    head = T("🎓 Webinar {number}: {title}", number=webinar.number, title=webinar_texts.title(webinar, 80))
    organisations, countries = by_organisation(found)[:PAGE], by_country(found)[:PAGE]
    text = lines(
        head,
        counts_text(webinar, found),
        T("By organisation: {counts}", counts=webinar_texts.counts(organisations, T("no organisation")))
        if organisations
        else None,
        T("By country: {counts}", counts=webinar_texts.counts(countries, T("country not known")))
        if countries
        else None,
    )
    if chat.membership.role < Role.COORDINATOR:
        return Reply(text)
    named = [one for one in found if one.state == "registered"]
    page, pages = page_of(named, wanted.page, PAGE)
    waiting = [one for one in found if one.state == "waiting"][:PAGE]
    text = lines(
        text,
        T("Registered: {names}", names=_names(page)) if page else None,
        T("Waiting, in this order: {names}", names=_names(waiting)) if waiting else None,
    )
    onwards = more(f"inscrits {webinar.number}", f"registrations {webinar.number}", wanted.page, pages,
                   chat.reader.lang)  # fmt: skip
    table = Option(T("As a table (CSV)"), f"exporter inscrits {webinar.number}")
    return Reply(text, (*onwards, *((table,) if named else ())))


def _names(found: Sequence[Registration]) -> Value:
    return listed([_one(one) for one in found])


def _one(one: Registration) -> Text:
    name = short(Said(one.name, by=one.person_id), webinar_texts.NAME)
    return T("{name} +{guests}", name=name, guests=one.guests) if one.guests else name
