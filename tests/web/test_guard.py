"""The local chat answers this computer and its own pages, nobody else."""

from __future__ import annotations

import httpx
import pytest

from tests.web.site import KEY, Site

pytestmark = pytest.mark.long

FORM = {"event": "a" * 32, "text": "aide"}


async def ask(
    site: Site, headers: dict[str, str], method: str = "GET", path: str = "/", *, key: bool = True
) -> httpx.Response:
    """A request with these headers and nothing of a browser's, but for the cookie with the key."""
    shown = {"cookie": site.cookie} if key else {}
    async with httpx.AsyncClient(trust_env=False) as bare:
        data = FORM if method == "POST" else None
        return await bare.request(method, site.url + path, headers=shown | headers, data=data)


def port(site: Site) -> str:
    return site.url.rpartition(":")[2]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LocalHost", "[::1]"])
async def test_own_names_are_answered(site: Site, name: str) -> None:
    assert (await ask(site, {"host": f"{name}:{port(site)}"})).status_code == 200


@pytest.mark.parametrize(
    "host", ["tama.example", "tama.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.nip.io:{port}"]
)
async def test_other_names_are_refused(site: Site, host: str) -> None:
    answer = await ask(site, {"host": host.format(port=port(site)), "accept-language": "en"})
    assert (answer.status_code, answer.text) == (403, "This is not the address of the local chat.")


@pytest.mark.parametrize(
    "header",
    ["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto", "Via", "CF-Connecting-IP"],
)
async def test_a_proxy_is_refused_with_a_sentence(site: Site, header: str) -> None:
    answer = await ask(site, {header: "127.0.0.1", "accept-language": "en-GB,fr"})
    assert answer.status_code == 403
    assert answer.text == (
        "The local chat is only for trying Tama on this computer: it does not answer behind a proxy."
    )


ELSEWHERE = [
    {"origin": "http://evil.example"},
    {"origin": "null"},
    {"origin": "https://{host}"},
    {"referer": "http://evil.example/http://{host}/"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "cross-site", "sec-fetch-dest": "image", "sec-fetch-mode": "no-cors"},
    {"sec-fetch-site": "same-site", "origin": "http://{host}"},
    {"sec-fetch-site": "same-origin", "origin": "http://evil.example"},
]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("headers", ELSEWHERE)
async def test_what_another_site_has_a_hand_in_is_refused(site: Site, method: str, headers: dict[str, str]) -> None:
    """Also what only looks: opening a conversation marks its messages as read."""
    host = site.url.removeprefix("http://")
    sent = {name: value.format(host=host) for name, value in headers.items()}
    assert (await ask(site, sent, method, "/chat/2")).status_code == 403
    assert site.heard == []
    assert await site.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM identities WHERE channel = 'web'")) == 0


async def test_nobody_types_a_form(site: Site) -> None:
    assert (await ask(site, {"sec-fetch-site": "none"}, "POST", "/chat/2")).status_code == 403
    assert (await ask(site, {"sec-fetch-site": "none"}, "GET", "/chat/2")).status_code == 200


@pytest.mark.parametrize(
    "headers", [{}, {"origin": "http://{host}"}, {"referer": "http://{host}/chat/2"}, {"sec-fetch-site": "same-origin"}]
)
async def test_a_form_of_our_own_page_or_of_a_program_with_the_key_is_taken(
    site: Site, headers: dict[str, str]
) -> None:
    host = site.url.removeprefix("http://")
    sent = {name: value.format(host=host) for name, value in headers.items()}
    assert (await ask(site, sent, "POST", "/chat/2")).status_code == 303
    assert [one.text for one in site.heard] == ["aide"]


@pytest.mark.parametrize(
    "cookie", ["", "tama-1={key}", "tama-{port}=", "tama-{port}=x", "tama-{port}=é", "a=b; ;;=\x01"]
)
@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("POST", "/chat/2"), ("GET", "/static/tama.css")])
async def test_without_the_key_nobody_comes_in(site: Site, cookie: str, method: str, path: str) -> None:
    told = {b"cookie": cookie.format(key=KEY, port=port(site)).encode(), b"accept-language": b"en"}
    async with httpx.AsyncClient(trust_env=False) as bare:
        answer = await bare.request(method, site.url + path, headers=told, data=FORM if method == "POST" else None)
    assert (answer.status_code, site.heard) == (403, [])
    assert answer.text.startswith("To open the local chat, use the whole address that Tama printed when it started: ")


async def test_the_printed_address_opens_the_page_and_leaves_the_key_in_a_cookie(site: Site) -> None:
    async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
        answer = await browser.get(f"{site.printed}chat/2?before=9")
        assert (answer.status_code, str(answer.url)) == (200, f"{site.url}/chat/2?before=9")
        [given] = [one.headers["set-cookie"] for one in answer.history]
        assert given == f"{site.cookie}; Path=/; HttpOnly; SameSite=Strict"
        assert (await browser.post(f"{site.url}/chat/2", data=FORM)).status_code == 200
    assert [one.text for one in site.heard] == ["aide"]


async def test_a_program_without_cookies_may_use_the_printed_address_throughout(site: Site) -> None:
    answer = await ask(site, {}, "POST", site.printed.removeprefix(site.url) + "chat/2", key=False)
    assert (answer.status_code, [one.text for one in site.heard]) == (303, ["aide"])


@pytest.mark.parametrize("path", ["/k/", "/k/wrong/", "/k/wrong/chat/2", "/k", "/k//"])
async def test_a_wrong_key_opens_nothing(site: Site, path: str) -> None:
    answer = await ask(site, {}, path=path, key=False)
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


async def test_the_key_leads_to_our_own_page_alone(site: Site) -> None:
    answer = await ask(site, {}, path=f"/k/{KEY}//evil.example/", key=False)
    assert answer.headers["location"] == "/evil.example/"


async def test_a_page_that_is_closed_says_so_and_health_answers_all_the_same(site: Site) -> None:
    site.closed = True
    answer = await ask(site, {"accept-language": "en"})
    assert (answer.status_code, answer.text.partition(":")[0]) == (403, "The local chat is closed here")
    assert (await ask(site, {}, path="/health", key=False)).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/chat/999", 404),
        ("GET", "/chat/٢", 404),
        ("GET", "/chat/02", 404),
        ("GET", "/chat/new-0123456789abcdef", 404),
        ("GET", "/chat/99999999999999999999", 404),
        ("GET", "/static/../app.py", 404),
        ("GET", "/new", 405),
        ("DELETE", "/chat/2", 405),
        ("POST", "/", 405),
        ("GET", "/chat/2/files/1", 404),
        ("GET", "/chat/2/files/99999999999999999999", 404),
    ],
)
async def test_what_is_not_there_is_told(client: httpx.AsyncClient, method: str, path: str, status: int) -> None:
    answer = await client.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")


@pytest.mark.parametrize("path", ["/", "/chat/2", "/nothing", "/static/tama.css", "/health"])
async def test_every_answer_protects_itself(client: httpx.AsyncClient, path: str) -> None:
    headers = (await client.get(path)).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "server" not in headers


async def test_health_says_ok_first_and_then_what_was_seen(site: Site) -> None:
    site.health.seen["letters waiting"] = 3
    answer = await ask(site, {}, path="/health", key=False)
    assert (answer.status_code, answer.text) == (200, "ok\nletters waiting: 3\n")


async def test_health_that_is_not_well_is_503_with_a_sentence(site: Site) -> None:
    site.health.wrong.append("Disk: 0.1 MB are left.")
    answer = await ask(site, {}, path="/health", key=False)
    assert (answer.status_code, answer.text) == (503, "wrong\nDisk: 0.1 MB are left.\n")
    told = await ask(site, {"accept": "application/json"}, path="/health", key=False)
    assert (told.status_code, told.json()) == (503, {"status": "wrong", "wrong": ["Disk: 0.1 MB are left."]})
