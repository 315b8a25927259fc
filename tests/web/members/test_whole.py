"""A stranger with a code, in a real browser, and nothing but a `tama run` with a public address."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest
from playwright.async_api import Browser, Page, expect

from bot.tasks import spawn
from tests.cli_process import Heard, Host, free_port
from tests.web.browser import axe
from tests.web.browser.marks import BROWSER
from tests.web.browser.test_page import CONTRASTS, EDGES, SMALL

pytestmark = BROWSER


@dataclass(frozen=True)
class Run:
    """A running `tama run` on the sample group, and links that join it."""

    url: str
    links: list[str]
    process: Heard


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    folder = tmp_path_factory.mktemp("run")
    host = Host(folder, f"sqlite:///{folder}/tama.db")
    url = f"http://127.0.0.1:{free_port()}"
    host.env |= {"TAMA_PUBLIC_URL": url, "TAMA_WEBHOOK_PORT": url.rpartition(":")[2], "TAMA_PORT": str(free_port())}
    host.tama("demo", "--load")
    said = [host.tama("invite", "gtm-sahel", "--role", "member").stdout.split() for _ in range(3)]
    with host.starts("run") as process:
        for line in process.stdout:
            if url in line:
                break
        yield Run(url, [words[-1] for words in said], process)
        process.send_signal(15)


async def says(page: Page, line: str) -> None:
    await page.locator("#text").fill(line)
    await page.get_by_role("button", name="Envoyer").click()
    await expect(page.locator("#log .mine").last).to_contain_text(line)


async def joins(browser: Browser, link: str, name: str, *, javascript: bool) -> Page:
    context = await browser.new_context(locale="fr", java_script_enabled=javascript)
    page = await context.new_page()
    await page.goto(link)
    await page.get_by_role("button", name="Rejoindre le groupe").click()
    await expect(page.locator("#log")).to_contain_text("Quel est votre nom")
    for line, answer in ((name, "organisation"), ("-", "pays"), ("-", "Bienvenue")):
        await says(page, line)
        await expect(page.locator("#log .tama").last).to_contain_text(answer)
    return page


async def test_one_who_floods_slows_nobody_behind_the_same_address(run: Run, browser: Browser) -> None:
    awa = await joins(browser, run.links[0], "Awa Diop", javascript=False)
    [cookie] = [one for one in await awa.context.cookies() if one["name"] == "__Host-tama"]
    issa = await joins(browser, run.links[1], "Issa Ba", javascript=False)
    [other] = [one for one in await issa.context.cookies() if one["name"] == "__Host-tama"]
    headers = {"x-forwarded-for": "197.0.0.1", "origin": run.url, "sec-fetch-site": "same-origin"}
    async with httpx.AsyncClient(trust_env=False, base_url=run.url, headers=headers) as line:

        async def floods() -> None:
            while True:
                await line.get("/chat", headers={"cookie": f"__Host-tama={cookie['value']}"})

        flood = [spawn(floods(), "flood") for _ in range(4)]
        taken = []
        for number in range(20):
            began = time.perf_counter()
            form = {"event": f"issa{number:08}", "text": "aide"}
            answer = await line.post(
                "/chat", data=form, headers={"cookie": f"__Host-tama={other['value']}", "accept": "text/plain"}
            )
            taken.append(time.perf_counter() - began)
            assert answer.status_code == 204
        for one in flood:
            one.cancel()
        await asyncio.gather(*flood, return_exceptions=True)
    # How fast is for a quiet machine to show; this one may do much else.
    assert sorted(taken)[18] < 20


async def legible(page: Page) -> None:
    """Whoever sees badly, or has a small phone, can use the page."""
    assert [await page.evaluate(wrong) for wrong in (CONTRASTS, EDGES, SMALL)] == [[], [], []]
    assert await axe.found(page) == []


async def test_a_stranger_joins_votes_and_is_shut_out_where_they_say_so(run: Run, browser: Browser) -> None:
    awa = await joins(browser, run.links[2], "Ada Diop", javascript=True)
    await says(awa, "vote 1")
    await expect(awa.locator("#log .tama").last).to_contain_text("1")
    spent = await browser.new_page()
    await spent.goto(run.links[2])
    await legible(spent)
    await spent.get_by_role("button").click()
    await expect(spent.get_by_role("alert")).to_be_visible()
    await legible(spent)
    await says(awa, "page")
    link = await awa.locator("#log .tama a").last.get_attribute("href")
    assert link is not None
    other = await (await browser.new_context(locale="fr", java_script_enabled=False)).new_page()
    await other.goto(link)
    await other.get_by_role("button", name="Ouvrir mon Tama").click()
    await expect(other.locator("h1")).to_contain_text("Ada Diop")
    thief = await (await browser.new_context(locale="fr")).new_page()
    await thief.goto(link)
    await thief.get_by_role("button").click()
    await expect(thief.get_by_role("alert")).to_be_visible()
    await awa.goto(f"{run.url}/alerts")
    await legible(awa)
    await awa.goto(f"{run.url}/chat")
    await says(awa, "appareils")
    await expect(awa.get_by_role("button", name="Retirer le 2")).to_be_visible()
    await legible(awa)
    await says(awa, "retirer appareil 2")
    await other.goto(f"{run.url}/chat")
    await expect(other.locator("#code")).to_be_visible()
    run.process.send_signal(15)
    warned = run.process.stderr.read()
    for secret in (link.rpartition("/")[2], run.links[2].rpartition("/")[2], "Ada"):
        assert secret not in warned
