"""What is typed and pressed where the network is slow, or gone: shown at once, kept, sent in order, done once."""

from __future__ import annotations

import asyncio

from playwright.async_api import Browser, Page, Route, expect

from storage.database import Database
from tests.web.browser.marks import BROWSER
from tests.web.browser.test_page import IDEAS, write
from tests.web.site import Site, running, settled

pytestmark = BROWSER

NO_NETWORK = "No network: what you write here leaves as soon as there is one."
SLOW = {"offline": False, "latency": 800, "downloadThroughput": 6250, "uploadThroughput": 6250}
"""50 kbit a second."""
THREE_TAPS = """() => {
    [0, 2, 5].forEach((at) => document.querySelectorAll("#log button")[at].click());
    return [wait.querySelectorAll("article").length, log.querySelectorAll("[aria-busy]").length];
}"""
"""All at once, however slow this machine is: how many are shown as on their way, and how many buttons as pressed."""
KEPT = "caches.match('/chat/3').then((kept) => kept && kept.text()).then((html) => (html || '').includes('« avant »'))"


async def test_three_taps_on_a_slow_line_are_three_votes(phone: Page, site: Site) -> None:
    await site.tell(3, IDEAS, "key")
    await settled(lambda: site.ours("3"), 1)
    await phone.goto("/chat/3")
    line = await phone.context.new_cdp_session(phone)
    await line.send("Network.emulateNetworkConditions", SLOW)
    assert await phone.evaluate(THREE_TAPS) == [3, 3]
    await settled(lambda: site.ours("3"), 4)
    await expect(phone.locator("#wait article")).to_have_count(0)
    assert [one.text for one in site.heard] == ["vote 1", "vote 3", "vote 6"]
    await expect(phone.locator("#log [aria-busy]")).to_have_count(0)


async def test_what_arrived_and_was_never_confirmed_is_done_once(phone: Page, site: Site) -> None:
    await phone.clock.install()
    await phone.goto("/chat/3")
    lost = asyncio.Event()

    async def take_and_lose(route: Route) -> None:
        await route.fetch()
        await route.abort()
        lost.set()

    await phone.route("**/chat/3", take_and_lose)
    await write(phone, "idee un puits")
    await lost.wait()
    await expect(phone.get_by_role("status")).to_have_text(NO_NETWORK)
    await phone.unroute("**/chat/3")
    await phone.clock.run_for(5000)
    await expect(phone.get_by_role("status")).to_be_empty()
    await expect(phone.locator("article p")).to_have_text(["idee un puits", "« idee un puits »"])
    assert (len(site.heard), await site.ours("3")) == (2, ["« idee un puits »"])


async def test_lines_wait_for_the_network_also_when_the_page_is_closed(browser: Browser, db: Database) -> None:
    context = await browser.new_context()
    page = await context.new_page()
    async with running(db) as site:
        address = f"{site.url}/chat/3"
        await page.goto(f"{site.printed}chat/3")
        await write(page, "avant")
        await expect(page.locator("#log p")).to_have_text(["avant", "« avant »"])
        await page.evaluate("navigator.serviceWorker.ready")
        await page.wait_for_function(KEPT)
        port = int(site.url.rpartition(":")[2])
    await write(page, "un")
    await write(page, "deux")
    await expect(page.locator("#wait p")).to_have_text(["un", "deux"])
    await expect(page.get_by_role("status")).to_have_text(NO_NETWORK)
    await page.close()
    page = await context.new_page()
    await page.goto(address)
    await expect(page.locator("article p")).to_have_text(["avant", "« avant »", "un", "deux"])
    await write(page, "trois")
    async with running(db, port) as site:
        await settled(lambda: site.ours("3"), 4)
        assert [one.text for one in site.heard] == ["un", "deux", "trois"]
        await expect(page.locator("#wait article")).to_have_count(0)
        await expect(page.locator("#log p").last).to_have_text("« trois »")
        await expect(page.get_by_role("status")).to_be_empty()
    await context.close()


async def test_a_file_that_waited_in_a_closed_page_is_asked_for_again(phone: Page, site: Site) -> None:
    await phone.goto("/chat/3")
    await phone.evaluate("localStorage[say.dataset.box] = JSON.stringify([{ e: 'abcdefgh', t: '', f: 'cr.txt' }])")
    await phone.reload()
    [shown] = await phone.locator("#wait div").all()
    assert await shown.get_attribute("data-state") == "This file was not sent: choose it again."
    assert await phone.evaluate("localStorage[say.dataset.box]") == "[]"
    assert site.heard == []
