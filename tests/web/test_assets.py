"""The files that pages are made of: kept for good by a browser, light, and understood by those of ten years ago."""

from __future__ import annotations

import re

import httpx
import pytest

from bot.web.assets import assets

SCRIPTS = {name: one.data.decode() for name, one in assets().items() if name.endswith(".js")}
YOUNG_SCRIPT = re.compile(
    r"\?\.[^\d]|\?\?|\|\|=|&&=|catch \{|for await|import\(|#\w+ = |\d_\d|\dn\b"
    r"|\.(?:at|flat|flatMap|replaceAll|replaceChildren|requestSubmit|finally|checkVisibility|toggleAttribute)\("
    r"|(?<!clients)\.matchAll\("
    r"|fromEntries|allSettled|globalThis|AbortController|queueMicrotask|structuredClone|randomUUID|scrollTo\(\{"
)
"""What came into the language, or into browsers, after Chrome 61 and Firefox 60."""
YOUNG_STYLE = re.compile(
    r"[\s;{]gap:|inset:|(?<![a-z])(?:min|max|clamp)\(|aspect-ratio|:is\(|:where\(|:has\(|@layer|@container"
)
"""What those two do not know, and would miss."""


async def test_a_file_is_kept_for_good_at_an_address_of_its_own(client: httpx.AsyncClient) -> None:
    style = assets()["tama.css"]
    assert re.fullmatch(r"/static/tama\.[0-9a-f]{8}\.css", style.address)
    answer = await client.get(style.address)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert (answer.headers["content-encoding"], answer.content) == ("gzip", style.data)
    plain = await client.get(style.address, headers={"accept-encoding": "identity"})
    assert ("content-encoding" in plain.headers, plain.content) == (False, style.data)


@pytest.mark.parametrize("path", ["/static/tama.css", "/static/tama.00000000.css", "/static/worker.js", "/static/x"])
async def test_at_another_address_there_is_nothing(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


async def test_the_worker_is_asked_for_anew_each_time(client: httpx.AsyncClient) -> None:
    answer = await client.get("/worker.js")
    assert (answer.headers["cache-control"], answer.content) == ("no-cache", assets()["worker.js"].data)


def test_the_scripts_of_a_conversation_are_light() -> None:
    ours = [script for name, script in SCRIPTS.items() if not name.startswith("alerts")]
    assert len(ours) == 2
    assert sum(len(script) for script in ours) <= 6 * 1024


def test_those_of_alerts_are_for_whoever_turns_them_on_and_light() -> None:
    ours = [script for name, script in SCRIPTS.items() if name.startswith("alerts")]
    assert len(ours) == 2
    assert sum(len(script) for script in ours) <= 2 * 1024


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_needs_no_young_browser(name: str) -> None:
    assert YOUNG_SCRIPT.findall(SCRIPTS[name]) == []


def test_the_style_needs_no_young_browser() -> None:
    assert YOUNG_STYLE.findall(assets()["tama.css"].data.decode()) == []
