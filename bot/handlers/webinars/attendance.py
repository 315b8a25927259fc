"""Attendance by organisation and by country, for coordinators; members see the totals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.handlers.common.paging import more, page_of
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.registration.show import WhoRegistered, registrations
from bot.messages import Chat, Reply
from bot.parts import Choice, Number, Page
from bot.rules.webinars.attendance import Tally, people, tally
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, Value, called, lines, listed
from storage.people.people import members
from storage.webinars import attendances, webinars
from storage.webinars.attendances import Attendance
from storage.webinars.webinars import Webinar

PAGE = 10
COLUMNS = 6
NAMED = 8
OFFERED = 8


async def published(chat: Chat, _values: Values) -> list[Choice]:
    """The webinars that have begun."""
    found = (await _begun(chat))[-OFFERED:]
    return [Choice(one.number, webinar_texts.title(one, 60), one.number) for one in found]


async def _begun(chat: Chat) -> list[Webinar]:
    found = await webinars.in_group(chat.tx, chat.group_id)
    return [one for one in reversed(found) if one.state == "published" and webinar_texts.begun(one, chat)]


class Wanted(Question):
    """Which webinar, all if none is named; which page."""

    webinar: Annotated[int | None, Ask(T("Which webinar? Give its number."), Number(), published)] = None
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="attendance", own=True,
    fr="participation", en="attendance", role=Role.MEMBER, section="webinars",
    example=("participation 3", "attendance 3"), help=T("see who attended the webinars, by organisation and country"),
    forms=(("participation", "attendance"),),
)  # fmt: skip
async def attendance(wanted: Wanted, chat: Chat) -> Reply:
    """How many people attended one webinar, or each of them."""
    if wanted.webinar is None:
        return await _all(wanted.page, chat)
    webinar = await the_webinar(wanted.webinar, chat)
    if not webinar_texts.begun(webinar, chat):
        return await registrations(WhoRegistered(webinar=webinar.number), chat)
    answers = await attendances.of_webinar(chat.tx, webinar.id)
    if chat.membership.role < Role.COORDINATOR:
        return Reply(lines(_heading(webinar), _totals(tally(answers))))
    return await _one(webinar, answers, wanted.page, chat)


def _heading(webinar: Webinar) -> Text:
    return T(
        "🎓 Attendance of webinar {number}: {title}", number=webinar.number, title=webinar_texts.title(webinar, 80)
    )


def _totals(counted: Tally) -> Text:
    return lines(
        P("{n} person. Partly: {partly}. Missed: {missed}.", "{n} people. Partly: {partly}. Missed: {missed}.",
          counted.people, partly=counted.partly, missed=counted.missed),
        T("Saw the recording: {n}.", n=counted.recording) if counted.recording else None,
    )  # fmt: skip


async def _one(webinar: Webinar, answers: Sequence[Attendance], number: int, chat: Chat) -> Reply:
    counted = tally(answers)
    page, pages = page_of(counted.by_organisation, number, PAGE)
    first = number == 1
    text = lines(
        _heading(webinar),
        _totals(counted),
        T("By organisation: {counts}", counts=webinar_texts.counts(page, T("no organisation"))) if page else None,
        T("By country: {counts}", counts=webinar_texts.counts(counted.by_country[:PAGE], T("country not known")))
        if first and counted.by_country
        else None,
        await _silent(answers, chat) if first else None,
    )
    name = f"participation {webinar.number}", f"attendance {webinar.number}"
    return Reply(text, more(*name, number, pages, chat.reader.lang))


async def _silent(answers: Sequence[Attendance], chat: Chat) -> Text:
    """Who has not answered."""
    answered = {one.person_id for one in answers}
    everybody = await members(chat.tx, chat.group_id, Role.MEMBER)
    silent = [person for person, _ in everybody if person.id not in answered]
    if not silent:
        return T("Everybody has answered.")
    names: list[Value] = [short(called(person), webinar_texts.NAME) for person in silent[:NAMED]]
    if len(silent) > NAMED:
        names.append(P("{n} other", "{n} others", len(silent) - NAMED))
    return P("No answer from {n} person: {names}.", "No answer from {n} people: {names}.",
             len(silent), names=listed(names))  # fmt: skip


async def _all(number: int, chat: Chat) -> Reply:
    """Each webinar's people; for coordinators by organisation."""
    found = (await _begun(chat))[-COLUMNS:]
    if not found:
        return Reply(T("No webinar has been held yet."))
    answers = await attendances.in_group(chat.tx, chat.group_id)
    total = T("Total: {counts}", counts=_row(answers, found))
    heading = T(
        "Attendance at webinars {numbers}, then the total", numbers=" · ".join(str(one.number) for one in found)
    )
    if chat.membership.role < Role.COORDINATOR:
        return Reply(lines(heading, total))
    names = sorted({one.organisation or "" for one in answers if people(one)}, key=lambda name: (not name, name))
    page, pages = page_of(names, number, PAGE)
    text = lines(heading, *(_of_organisation(name, answers, found) for name in page), total)
    return Reply(text, more("participation", "attendance", number, pages, chat.reader.lang))


def _of_organisation(name: str, answers: Sequence[Attendance], found: Sequence[Webinar]) -> Text:
    own = [one for one in answers if (one.organisation or "") == name]
    label: Value = short(Said(name), webinar_texts.NAME) if name else T("no organisation")
    return T("{name}: {counts}", name=label, counts=_row(own, found))


def _row(answers: Sequence[Attendance], found: Sequence[Webinar]) -> str:
    counts = [sum(people(one) for one in answers if one.webinar_id == webinar.id) for webinar in found]
    return f"{' · '.join(map(str, counts))} = {sum(counts)}"
