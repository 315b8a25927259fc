"""The link that opens one's page in one more browser, and the browsers that are shut out again."""

from __future__ import annotations

import asyncio

import pytest

from bot.commands import Role
from bot.web.local_chat.events import RENEW
from storage.people import browsers, people
from tests.handlers.people.test_privacy import everything
from tests.web.members.outside import URL, OutsideTown
from tests.web.members.test_guard import FORM


async def test_a_link_opens_their_own_page_after_a_press(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    phone, link = outside.phone(), await outside.link(awa)
    page = await phone.get(link)
    assert (page.status_code, "Ouvrir mon Tama" in page.text) == (200, True)
    answer = await phone.opens(link)
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")
    assert "Awa Diop" in await phone.says("moi")


async def test_whoever_makes_a_preview_spends_nothing(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    link = await outside.link(awa)
    for _ in range(3):
        await outside.phone("149.154.0.1").get(link)
    assert (await outside.phone().opens(link)).status_code == 303


async def test_a_link_that_was_used_is_over_or_was_replaced_opens_nothing(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    used = await outside.link(awa)
    await outside.phone().opens(used)
    replaced = await outside.link(awa)
    late = await outside.link(awa)
    outside.clock.forward(minutes=10)
    for link in (used, replaced, late, "/page/nonsense"):
        thief = outside.phone()
        answer = await thief.opens(link)
        assert (answer.status_code, "Ce lien a déjà servi" in answer.text) == (403, True)
        assert (await thief.get("/chat")).status_code == 401
    assert len(await opened(outside, awa.id)) == 1


async def opened(outside: OutsideTown, person_id: int | None) -> list[browsers.Browser]:
    """The browsers in which somebody's page is open."""
    at = int(outside.clock.now().timestamp())
    return await outside.db.read(lambda tx: browsers.of_person(tx, person_id or 0, at))


async def test_two_who_press_at_once_open_it_once(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    link = await outside.link(awa)
    answers = await asyncio.gather(*(outside.phone().opens(link) for _ in range(4)))
    assert sorted(one.status_code for one in answers) == [303, 403, 403, 403]


async def test_a_press_whose_answer_was_lost_is_pressed_again(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    phone, link = outside.phone(), await outside.link(awa)
    await phone.opens(link)
    del phone.cookies["__Host-tama"]
    assert (await phone.post("/page", {"code": link.rpartition("/")[2]})).status_code == 303
    assert "Awa Diop" in await phone.says("moi")


async def test_neither_link_nor_cookie_stands_anywhere(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    phone, link = outside.phone(), await outside.link(awa)
    secret = link.rpartition("/")[2]
    assert [table for table, rows in (await everything(outside)).items() if secret in rows] == []
    await phone.opens(link)
    cookie = phone.cookies["__Host-tama"]
    assert [table for table, rows in (await everything(outside)).items() if cookie in rows] == []


async def test_a_link_asked_for_on_the_page_leaves_its_words_once_it_was_read(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    phone = outside.phone()
    await phone.opens(await outside.link(awa))
    said = await phone.says("page")
    other = outside.phone()
    assert (await other.opens(said.partition(URL)[2].split()[0].partition("<")[0].partition('"')[0])).status_code == 303


async def test_a_qr_code_is_a_small_picture(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    await awa.says("page qr")
    [picture] = awa.files
    assert picture.data.startswith(b"\x89PNG")
    assert len(picture.data) < 2000


async def test_a_browser_that_is_shut_out_reads_nothing_and_keeps_nothing(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    lost, kept = outside.phone(**{"user-agent": "Mozilla/5.0 (Linux; Android 8) Chrome/61.0 Mobile"}), outside.phone()
    await lost.opens(await outside.link(awa))
    await kept.opens(await outside.link(awa))
    listed = await awa.says("mes appareils")
    assert "Chrome, Android" in listed
    assert "2" in listed
    await awa.says("retirer appareil 1")
    for answer in (await lost.post("/chat", FORM), await lost.get("/chat/files/1", accept="*/*")):
        assert (answer.status_code, "__Host-tama" in lost.cookies) == (401, True)
    assert (await lost.get("/chat/events", accept="text/event-stream")).text == RENEW
    page = await lost.get("/chat")
    assert "Votre page n’est pas ouverte" in page.text
    assert page.status_code == 401
    assert page.headers["clear-site-data"] == '"cache", "storage"'
    assert "__Host-tama" not in lost.cookies
    assert (await lost.post("/chat", FORM)).status_code == 401
    assert "Awa Diop" in await kept.says("moi")


@pytest.mark.parametrize(("lang", "line"), [("fr", "retirer appareil tous"), ("en", "remove device all")])
async def test_all_are_shut_out_at_once_and_what_stays_open_ends(outside: OutsideTown, lang: str, line: str) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER, lang=lang)
    phone = outside.phone()
    await phone.opens(await outside.link(awa))
    address = await outside.db.read(lambda tx: people.address_in(tx, browsers.CHANNEL, awa.id or 0))
    cookie = f"__Host-tama={phone.cookies['__Host-tama']}"
    headers = {"host": "tama.example.org", "cookie": cookie}
    async with outside.proxy.stream("GET", f"{outside.url}/chat/events", headers=headers) as stream:
        feed = stream.aiter_text()
        await anext(feed)
        await awa.says(line)
        outside.bell.ring(address or "")
        async with asyncio.timeout(10):
            # It is told to ask for the page again, which says why, and nothing else.
            assert [part async for part in feed if "data:" in part] == [RENEW]
    assert await opened(outside, awa.id) == []
    again = await awa.says("appareils" if lang == "fr" else "devices")
    assert ("aucun navigateur" if lang == "fr" else "no browser") in again


async def test_what_wakes_goes_to_the_phone_even_if_the_page_was_read_last(outside: OutsideTown) -> None:
    coumba = await outside.joins("Coumba", Role.COORDINATOR)
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    phone = outside.phone()
    await phone.opens(await outside.link(awa))
    outside.clock.forward(hours=2)
    await phone.says("moi")
    assert "terminal 1" in await coumba.says("annonce à tous : La note est en ligne")
    await coumba.says("oui")
    await outside.tama.delivery.drain()
    assert "La note est en ligne" in await awa.reads() or any("La note" in one.text for one in outside.paper.sent)
    assert not any("La note" in text for text in await outside.said_to("Awa Diop"))


async def test_where_there_is_no_page_none_is_promised(place_without_page: OutsideTown) -> None:
    awa = await place_without_page.joins("Awa Diop", Role.MEMBER)
    assert "pas de page" in await awa.says("page")


async def test_a_browser_not_seen_for_half_a_year_is_let_in_no_more(outside: OutsideTown) -> None:
    awa = await outside.joins("Awa Diop", Role.MEMBER)
    phone = outside.phone()
    await phone.opens(await outside.link(awa))
    outside.clock.forward(days=179)
    assert (await phone.get("/chat")).headers["set-cookie"].startswith("__Host-tama=")
    outside.clock.forward(days=179)
    assert (await phone.get("/chat")).status_code == 200
    outside.clock.forward(days=181)
    assert (await phone.get("/chat")).status_code == 401
