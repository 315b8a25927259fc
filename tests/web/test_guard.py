"""The local chat answers this computer and its own pages, nobody else."""

from __future__ import annotations

import httpx
import pytest

from tests.web.site import Site

FORM = {"event": "a" * 32, "text": "aide"}


async def ask(site: Site, headers: dict[str, str], method: str = "GET", path: str = "/") -> httpx.Response:
    """A request with these headers and nothing of a browser's."""
    async with httpx.AsyncClient(trust_env=False) as bare:
        data = FORM if method == "POST" else None
        return await bare.request(method, site.url + path, headers=headers, data=data)


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


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host"])
async def test_a_proxy_is_refused_with_a_sentence(site: Site, header: str) -> None:
    answer = await ask(site, {header: "127.0.0.1", "accept-language": "en-GB,fr"})
    assert answer.status_code == 403
    assert answer.text == (
        "The local chat is only for trying Tama on this computer: it does not answer behind a proxy."
    )


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "https://{host}"},
        {"referer": "http://evil.example/http://{host}/"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://{host}"},
        {"sec-fetch-site": "same-origin", "origin": "http://evil.example"},
    ],
)
async def test_a_form_from_elsewhere_is_refused(site: Site, headers: dict[str, str]) -> None:
    host = site.url.removeprefix("http://")
    sent = {name: value.format(host=host) for name, value in headers.items()}
    assert (await ask(site, sent, "POST", "/chat/2")).status_code == 403
    assert site.heard == []


@pytest.mark.parametrize(
    "headers", [{"origin": "http://{host}"}, {"referer": "http://{host}/chat/2"}, {"sec-fetch-site": "same-origin"}]
)
async def test_a_form_of_our_own_page_is_taken(site: Site, headers: dict[str, str]) -> None:
    host = site.url.removeprefix("http://")
    sent = {name: value.format(host=host) for name, value in headers.items()}
    assert (await ask(site, sent, "POST", "/chat/2")).status_code == 303
    assert [one.text for one in site.heard] == ["aide"]


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


async def test_health(client: httpx.AsyncClient) -> None:
    answer = await client.get("/health")
    assert (answer.status_code, answer.text) == (200, "ok")
