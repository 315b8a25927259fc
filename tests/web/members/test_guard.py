"""What members' pages answer, to whom, and what they refuse."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import replace

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from bot.web.front import front_of
from storage.engine.opening import open_database
from tests.web.members.outside import AS_EVER, HOST, URL, OutsideTown, outside_town
from tests.web.members.test_joining import joined

FORM = {"event": "e00000001", "text": "aide"}


async def signed_out(outside: OutsideTown) -> int:
    """How many lines were said."""
    return int(await outside.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM inbox")))


@pytest.mark.parametrize("host", ["127.0.0.1", "tama.example.org.evil.example", f"{HOST}:8421", "", f"x.{HOST}"])
async def test_another_host_is_refused(outside: OutsideTown, host: str) -> None:
    answer = await outside.phone().get("/join", host=host)
    assert (answer.status_code, "Ce n’est pas l’adresse de Tama" in answer.text) == (400, True)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
        {"origin": "https://evil.example", "sec-fetch-site": ""},
        {"origin": "null"},
        {"origin": URL, "sec-fetch-site": "same-site"},
        {"origin": "", "sec-fetch-site": "", "referer": f"https://evil.example/{URL}"},
        {"origin": "", "sec-fetch-site": ""},
        {"origin": "", "sec-fetch-site": "none"},
        {"origin": f"http://{HOST}"},
    ],
)
async def test_a_form_of_another_site_does_nothing(outside: OutsideTown, headers: dict[str, str]) -> None:
    phone = outside.phone()
    await joined(phone, await outside.code(), "Awa Diop")
    before = await signed_out(outside)
    for path in ("/chat", "/join", "/page"):
        assert (await phone.post(path, FORM | {"code": "x"}, **headers)).status_code == 403
    assert await signed_out(outside) == before


async def test_an_old_browser_says_where_a_form_comes_from_by_the_page_alone(outside: OutsideTown) -> None:
    phone = outside.phone(origin="", **{"sec-fetch-site": ""}, referer=f"{URL}/join")
    await joined(phone, await outside.code(), "Awa Diop")


async def test_no_page_can_be_framed_kept_by_others_or_run_what_is_not_ours(outside: OutsideTown) -> None:
    phone = outside.phone()
    await joined(phone, await outside.code(), "Awa Diop")
    for path in ("/join", "/chat", "/nothing", "/static/tama.css"):
        headers = (await phone.get(path)).headers
        policy = headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "noindex" in headers["x-robots-tag"]
    page = (await phone.get("/chat")).text
    assert "<style" not in page
    assert " style=" not in page
    assert "onclick" not in page


async def test_the_cookie_is_for_this_host_alone_and_no_script_sees_it(outside: OutsideTown) -> None:
    answer = await outside.phone().joins(await outside.code())
    [line] = answer.headers.get_list("set-cookie")
    assert line.startswith("__Host-tama=")
    assert {"Path=/", "Secure", "HttpOnly", "SameSite=Lax"} <= set(line.split("; "))
    secret = line.partition("=")[2].partition(";")[0]
    assert len(secret) >= 43
    kept = await outside.db.read(lambda tx: tx.rows("SELECT hash FROM browsers"))
    assert secret not in str(kept[0][0])


@pytest.mark.parametrize("cookie", ["", "x", "a" * 5000, "é", "__Host-tama=", "0" * 43])
async def test_whoever_is_not_let_in_reads_nothing_and_is_told_the_way(outside: OutsideTown, cookie: str) -> None:
    phone = outside.phone()
    phone.cookies["__Host-tama"] = cookie.encode().decode("latin-1") if cookie.isascii() else "%C3%A9"
    page = await phone.get("/chat")
    assert (page.status_code, "Votre code" in page.text) == (401, True)
    for path in ("/chat/events", "/chat/files/1"):
        assert (await phone.get(path, accept="*/*")).status_code == 401
    scripted = await phone.post("/chat", FORM, accept="text/plain")
    assert (scripted.status_code, scripted.text.startswith("Votre page n’est pas ouverte")) == (401, True)
    assert await signed_out(outside) == 0


async def test_what_is_too_heavy_or_too_slow_is_told_so(outside: OutsideTown) -> None:
    phone = outside.phone()
    await joined(phone, await outside.code(), "Awa Diop")
    heavy = await phone.post("/chat", {"event": "e00000001", "text": "x" * 100_000}, accept="text/plain")
    assert heavy.status_code == 413
    long = await phone.post("/chat", {"event": "e00000001", "text": "x" * 4001}, accept="text/plain")
    assert long.status_code == 413


async def test_one_who_floods_waits_and_others_behind_the_address_do_not(sqlite_url: str) -> None:
    db = await open_database(sqlite_url)
    async with outside_town(db, replace(AS_EVER, browser_a_minute=20, address_a_minute=20)) as outside:
        awa, issa = outside.phone(), outside.phone()
        await joined(awa, await outside.code(), "Awa Diop")
        await joined(issa, await outside.code(), "Issa Ba")
        answers = [await awa.get("/chat/files/1", accept="text/plain") for _ in range(21)]
        assert answers[-1].status_code == 429
        assert int(answers[-1].headers["retry-after"]) >= 1
        assert await issa.says("aide")
        # Nor can one who is let in be kept out by somebody who is not.
        stranger = outside.phone()
        assert [(await stranger.get("/join")).status_code for _ in range(21)][-1] == 429
        assert await issa.says("aide")
        assert (await outside.phone("197.0.0.2").get("/join")).status_code == 200
        outside.clock.forward(minutes=1)
        assert (await awa.get("/chat")).status_code == 200
    await db.close()


async def test_codes_are_guessed_no_faster_than_a_few_a_minute(outside: OutsideTown) -> None:
    wrong = [(await outside.phone().joins("AAAA-BBBB")).status_code for _ in range(11)]
    assert wrong == [403] * 10 + [429]
    code = await outside.code()
    assert (await outside.phone().joins(code)).status_code == 429
    assert (await outside.phone("197.0.0.2").joins(code)).status_code == 303


async def test_a_body_that_does_not_come_is_not_waited_for(sqlite_url: str) -> None:
    db = await open_database(sqlite_url)
    async with outside_town(db, replace(AS_EVER, body_seconds=0.2)) as outside:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(outside.url.rpartition(":")[2]))
        form = "content-type: application/x-www-form-urlencoded\r\ncontent-length: 100\r\n"
        writer.write(f"POST /join HTTP/1.1\r\nhost: {HOST}\r\norigin: {URL}\r\n{form}\r\ncode=".encode())
        async with asyncio.timeout(10):
            assert b" 408 " in await reader.readline()
        writer.close()
        await writer.wait_closed()
        assert (await outside.phone().get("/join")).status_code == 200
    await db.close()


async def test_telegrams_calls_stand_beside_the_pages() -> None:
    class Hears:
        paths: Collection[str] = ("/telegram",)

        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            await PlainTextResponse("heard")(scope, receive, send)

    pages = PlainTextResponse("page")
    both, alone = front_of(Hears(), pages), front_of(None, pages)
    assert both is not None
    assert alone is pages
    assert front_of(None, None) is None
    async with httpx.AsyncClient(transport=httpx.ASGITransport(both), base_url=URL) as client:
        for path, said in (("/telegram", "heard"), ("/telegram/", "page"), ("/", "page")):
            assert (await client.get(path)).text == said
