"""How long a page takes to be ready on a bad line, as nobody has it yet: in Chromium, where there is one."""

from __future__ import annotations

from statistics import median

from playwright.async_api import Browser, async_playwright

from tests.bench.process import ADDRESS, door, running, sample
from tests.bench.table import table
from tests.web.browser.marks import CHROMIUM

_LINE = {"offline": False, "latency": 800, "downloadThroughput": 6250, "uploadThroughput": 6250}
"""50 kbit a second, and 800 ms to and fro."""
_PAGES = (("choose who to be", "/"), ("a conversation", "/chat/2"), ("a noticeboard", "/board/2/gtm-sahel"))
_TIMES = 3
_READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


async def main() -> None:
    """Print it of each page."""
    if not CHROMIUM.exists():
        return
    with sample() as (env, _names), running(env):
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            rows = [(name, f"{await _seconds(browser, env, path):.1f}") for name, path in _PAGES]
            await browser.close()
    table(
        "Seconds until a page is ready, the first time, at 50 kbit/s and 800 ms (goal: ≤ 3)", ("page", "seconds"), rows
    )


async def _seconds(browser: Browser, env: dict[str, str], path: str) -> float:
    return median([await _first_load(browser, env, path) for _ in range(_TIMES)])


async def _first_load(browser: Browser, env: dict[str, str], path: str) -> float:
    context = await browser.new_context(viewport={"width": 360, "height": 640}, locale="fr")
    page = await context.new_page()
    line = await context.new_cdp_session(page)
    await page.goto(ADDRESS + door(env))
    await line.send("Network.enable")
    await line.send("Network.clearBrowserCache")
    await line.send("Network.emulateNetworkConditions", _LINE)
    await page.goto(ADDRESS + path, wait_until="domcontentloaded")
    ready: float = await page.evaluate(_READY)
    await context.close()
    return ready / 1000
