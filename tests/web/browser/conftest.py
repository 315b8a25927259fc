"""Pages in a browser that share nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page

from tests.web.site import Site

PHONE = {"width": 360, "height": 640}


@pytest.fixture
async def phone(browser: Browser, site: Site) -> AsyncIterator[Page]:
    """A small phone in French, on which nothing may go wrong in silence."""
    context = await browser.new_context(viewport=PHONE, base_url=site.url, locale="fr")  # type: ignore[arg-type]
    page = await context.new_page()
    await page.goto(site.printed)
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    yield page
    await context.close()
    # A request that a test cuts off is no fault of the page.
    assert [problem for problem in problems if "ERR_FAILED" not in problem] == []
