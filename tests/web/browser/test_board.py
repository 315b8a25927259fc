"""The noticeboard and the desk in Chromium: on a phone, at a desk, in the dark, on paper; without JavaScript."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.commands import Role
from tests.sample_town import sample_town
from tests.web.board.board_town import KEY, BoardTown, board_town
from tests.web.browser import axe
from tests.web.browser.marks import BROWSER
from tests.web.browser.test_page import CONTRASTS, SMALL

pytestmark = BROWSER
WIRE_BYTES = 14 * 1024
DESK = 900
"""From this width on there are tables."""
BROKEN = """
    [...document.querySelectorAll("td, th")]
        .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.outerHTML)"""
ASTRAY = """
    [...document.querySelectorAll("table")].flatMap((table) => {
        const heads = [...table.querySelectorAll("th")];
        return [...table.querySelectorAll("tbody tr")].flatMap((row) => heads.filter((head, at) =>
            Math.abs(head.getBoundingClientRect().left - row.cells[at].getBoundingClientRect().left) > 1
        ).map((head) => head.textContent));
    })"""
"""Heads that do not stand above what they are the head of."""
CUT = """
    [...document.querySelectorAll("main td, main p, main h2, main button")].flatMap((one) => {
        const cut = [], walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        for (let node; (node = walk.nextNode());)
            for (const word of node.data.matchAll(/[\\wÀ-ÿ’']{1,20}/g)) {
                const range = document.createRange(), hidden = getComputedStyle(node.parentElement).position;
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                const tops = new Set([...range.getClientRects()].map((box) => box.top));
                if (hidden !== "absolute" && tops.size > 1) cut.push(word[0]);
            }
        return cut;
    })"""
"""Words that go on in the next line."""


@pytest_asyncio.fixture(loop_scope="session")
async def boards(furnished: Path, tmp_path: Path) -> AsyncIterator[BoardTown]:
    """The sample group's noticeboards, served."""
    copy = shutil.copy(furnished, tmp_path / "sample.db")
    async with sample_town(f"sqlite:///{copy}") as sample, board_town(sample) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, boards: BoardTown) -> AsyncIterator[Page]:
    """A browser that has opened the printed address."""
    context = await browser.new_context(base_url=boards.url, locale="fr")
    page = await context.new_page()
    await page.goto(f"/k/{KEY}/")
    yield page
    await context.close()


async def test_it_fits_every_screen_with_room_for_thumbs_and_is_legible(page: Page, boards: BoardTown) -> None:
    for rest in ("", "/desk", "/points", "/members"):
        await page.goto(await boards.root(Role.COORDINATOR) + rest)
        for width in (320, 360, 1280):
            await page.set_viewport_size({"width": width, "height": 640})
            assert await page.evaluate("document.documentElement.scrollWidth") <= width, (rest, width)
            for wrong in (BROKEN, CUT, ASTRAY if width >= DESK else SMALL):
                assert await page.evaluate(wrong) == [], (rest, width)
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            assert await page.evaluate(CONTRASTS) == []
            assert await axe.found(page) == []


async def test_paper_shows_what_there_is_and_no_buttons(page: Page, boards: BoardTown) -> None:
    await page.set_viewport_size({"width": 800, "height": 640})
    await page.goto(await boards.root(Role.FOCAL))
    await page.emulate_media(media="print")
    await expect(page.get_by_text("Points d’action par organisation")).to_be_visible()
    await expect(page.locator("table thead").first).to_be_visible()
    assert await page.evaluate(ASTRAY) == []
    for hidden in ("button", ".board nav", ".files", ".drum"):
        assert not await page.locator(hidden).first.is_visible(), hidden
    pages = (await page.pdf(format="A4")).count(b"/Type /Page\n") or 1
    assert pages <= 5


async def test_a_first_load_is_light(page: Page, boards: BoardTown) -> None:
    session, received = await page.context.new_cdp_session(page), list[float]()
    await session.send("Network.enable")
    await session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    for rest in ("", "/desk"):
        received.clear()
        await page.goto(await boards.root(Role.COORDINATOR) + rest)
        await page.wait_for_load_state("networkidle")
        assert len(received) == 3
        assert 1000 < sum(received) <= WIRE_BYTES


async def test_without_javascript_a_press_is_answered_above(browser: Browser, boards: BoardTown) -> None:
    context = await browser.new_context(java_script_enabled=False, base_url=boards.url, locale="fr")
    page = await context.new_page()
    await page.goto(f"/k/{KEY}/")
    await page.goto(await boards.root(Role.FOCAL))
    await page.locator("#agenda").get_by_role("button", name="En ligne").click()
    await expect(page.locator("#said")).to_contain_text("Votre réponse : En ligne")
    await expect(page.locator("#said")).to_be_in_viewport()
    await expect(page.locator("#agenda").get_by_role("button", pressed=True)).to_have_text("En ligne")
    await page.locator("#ideas").get_by_role("button", name="Voter 2").click()
    await expect(page.locator("#said")).to_contain_text("✓ Votre vote : 2.")
    await expect(page.locator("#ideas")).to_contain_text("✓ Le mien")
    await context.close()
