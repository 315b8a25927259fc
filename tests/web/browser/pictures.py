"""`make pictures`: the README's pictures, taken of a `tama demo` in Chromium, in both languages."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

from tests.bench.process import opened
from tests.cli_process import free_port
from tests.web.browser.marks import CHROMIUM

_ROOT = Path(__file__).parents[3]
_IMAGES = _ROOT / "docs" / "images"


@dataclass(frozen=True)
class Picture:
    """What is seen by whom after these lines, up to this word; `board`: it is the noticeboard."""

    name: str
    who: str
    locale: str
    lines: tuple[str, ...]
    until: str
    width: int = 360
    board: bool = False


_PICTURES = (
    Picture("votes", "Issa Mahamane", "fr", ("idees", "vote 1 4"), "Vos votes"),
    Picture("meeting", "Lamin Ceesay", "en", ("next",), "Agenda"),
    Picture("noticeboard", "Mariam Sawadogo", "fr", (), "Prochaine réunion", 1000, board=True),
)


async def main() -> None:
    """Take each of them."""
    with tempfile.TemporaryDirectory() as folder:
        own = {"TAMA_DATABASE_URL": f"sqlite:///{folder}/tama.db", "TAMA_PORT": str(free_port())}
        env = {**os.environ, **own, "PYTHONPATH": str(_ROOT)}
        with opened([sys.executable, "-m", "bot", "demo"], env) as address:
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
                for picture in _PICTURES:
                    await _take(browser, address, picture)
                await browser.close()


async def _take(browser: Browser, address: str, picture: Picture) -> None:
    view = {"width": picture.width, "height": 640}
    page = await browser.new_page(viewport=view, locale=picture.locale)  # type: ignore[arg-type]
    await page.goto(address)
    await page.get_by_text(picture.who).click()
    for line in picture.lines:
        await _say(page, line)
    if picture.board:
        await page.locator(".bar a").first.click()
    await expect(page.get_by_text(picture.until).last).to_be_visible()
    await page.screenshot(path=_IMAGES / f"{picture.name}.png", animations="disabled", caret="hide")
    await page.close()


async def _say(page: Page, line: str) -> None:
    answers = page.locator("#log .tama")
    had = await answers.count()
    await page.locator("#text").fill(line)
    await page.locator("#text").press("Enter")
    await expect(answers).to_have_count(had + 1)
    await expect(page.locator("#wait article")).to_have_count(0)


if __name__ == "__main__":
    asyncio.run(main())
