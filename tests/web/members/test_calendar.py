"""The calendar by a secret address, and the noticeboard, as members have them from outside."""

from __future__ import annotations

import re

from bot.commands import Role
from tests.talk import Talker
from tests.web.members.outside import URL, OutsideTown
from tests.web.members.test_joining import joined

_ADDRESS = re.compile(rf"{URL}(/calendar/\S+\.ics)")


async def address_of(talker: Talker, line: str = "lien calendrier") -> str:
    found = _ADDRESS.search(await talker.says(line))
    assert found is not None
    return found[1]


async def test_a_calendar_program_finds_all_that_the_groups_plan(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.COORDINATOR)
    for line in ("reunion 5 janvier 2021 9h-11h, Salle 2 : Bilan", "publier 1 oui",
                 "ajouter webinaire Les abris, 7 janvier 2021 10h", "webinaire 1 oui"):  # fmt: skip
        await awa.says(line)
    path, program = await address_of(awa), outside.phone()
    answer = await program.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    text = answer.text.replace("\r\n ", "")
    assert "SUMMARY:Réunion 1 (Groupe gtm)" in text
    assert "SUMMARY:Webinaire 1 : Les abris (Groupe gtm)" in text
    assert "DTSTART:20210105T090000Z" in text
    await awa.says("annuler reunion 1 oui")
    assert "STATUS:CANCELLED" in (await program.get(path)).text


async def test_it_can_be_closed_and_opens_nothing_else(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER, lang="en")
    first, second, program = await address_of(awa), await address_of(awa, "calendar link"), outside.phone()
    assert first != second
    assert [(await program.get(path)).status_code for path in (first, second)] == [200, 200]
    assert (await program.get("/calendar/nothing.ics")).status_code == 404
    assert (await program.get("/board")).status_code == 401
    assert await awa.says("close calendar") == "✓ The 2 addresses of your calendar are closed."
    assert [(await program.get(path)).status_code for path in (first, second)] == [404, 404]
    assert await awa.says("close calendar") == "Your calendar has no address."


async def test_whoever_is_forgotten_or_has_left_shows_nothing(outside: OutsideTown) -> None:
    awa, oumar = await outside.joins("Awa Diop", Role.COORDINATOR), await outside.joins("Oumar Ba", Role.MEMBER)
    for line in ("reunion 5 janvier 2021 9h-11h, Salle 2 : Bilan", "publier 1 oui"):
        await awa.says(line)
    path, program = await address_of(oumar), outside.phone()
    assert "BEGIN:VEVENT" in (await program.get(path)).text
    await oumar.says("quitter oui")
    assert "BEGIN:VEVENT" not in (await program.get(path)).text
    await oumar.says("oubliezmoi oui")
    assert (await program.get(path)).status_code == 404


async def test_the_noticeboard_is_for_whoever_was_let_in(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.COORDINATOR)
    for line in ("reunion 5 janvier 2021 9h-11h, Salle 2 : Bilan", "publier 1 oui"):
        await awa.says(line)
    stranger, phone = outside.phone("197.0.0.2"), outside.phone()
    assert (await stranger.get("/board/gtm")).status_code == 401
    await joined(phone, await outside.code(), "Fatou Sow")
    page = await phone.get("/board/gtm")
    assert (page.status_code, "Salle 2" in page.text) == (200, True)
    assert (await phone.get("/board/ailleurs")).status_code == 404
    event = re.findall(r'name="event" value="(\w+)"', page.text)[0]
    done = await phone.post("/board/gtm", {"event": event, "back": "", "press": ":@gtm oui 1"})
    assert done.headers["location"] == "/board/gtm?said#said"
    assert "Votre réponse\u00a0: Oui" in (await phone.get("/board/gtm?said")).text
