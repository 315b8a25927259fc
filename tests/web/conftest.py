"""The fixtures of the chat page's tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import httpx
import pytest

from storage.database import Database
from storage.engine.opening import open_database
from tests.web.browser.marks import CHROMIUM
from tests.web.site import Site, fill_sample, running

if TYPE_CHECKING:
    from playwright.async_api import Browser


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium, started once for all tests of a process."""
    # Here: most tests of the web need no browser.
    from playwright.async_api import async_playwright  # noqa: PLC0415

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture
async def db(sqlite_url: str) -> AsyncIterator[Database]:
    """An SQLite file with the sample people."""
    database = await open_database(sqlite_url)
    await database.transaction(fill_sample)
    yield database
    await database.close()


@pytest.fixture
async def site(db: Database) -> AsyncIterator[Site]:
    """The running page."""
    async with running(db) as site:
        yield site


@pytest.fixture
async def client(site: Site) -> AsyncIterator[httpx.AsyncClient]:
    """A browser without JavaScript that reads French, and has opened the printed address."""
    headers = {"origin": site.url, "accept": "text/html", "accept-language": "fr-FR,fr;q=0.9,en;q=0.5"}
    async with httpx.AsyncClient(base_url=site.url, headers=headers, trust_env=False) as client:
        assert (await client.get(site.printed)).status_code == 303
        yield client
