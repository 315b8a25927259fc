"""All of Tama in a real browser: `tama demo` as a newcomer meets it, at 360 px, with and without JavaScript."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.browser.marks import BROWSER

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "bot" / "sample" / "minutes.txt"

pytestmark = BROWSER


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running `tama demo`, on a database of its own: each test is about other people, or other minutes."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TAMA_PORT": str(port)}
    command = [sys.executable, "-m", "bot", "demo"]
    folder = tmp_path_factory.mktemp("demo")
    with subprocess.Popen(command, env=env, cwd=folder, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        yield demo.stdout.readline().split()[1]
        demo.terminate()


async def be(browser: Browser, address: str, name: str, *, javascript: bool) -> Page:
    context = await browser.new_context(
        viewport={"width": 360, "height": 640}, locale="fr", java_script_enabled=javascript
    )
    page = await context.new_page()
    await page.goto(address)
    await page.get_by_text(name).click()
    return page


async def says(page: Page, line: str) -> None:
    await page.locator("#text").fill(line)
    await page.get_by_role("button", name=re.compile("Envoyer|Send")).click()


@pytest.mark.parametrize(
    ("name", "organisation", "javascript"), [("Issa Mahamane", "CRN", True), ("Oumar Keïta", "CRM", False)]
)
async def test_a_newcomer_votes_meets_and_follows_up(
    browser: Browser, address: str, name: str, organisation: str, *, javascript: bool
) -> None:
    page = await be(browser, address, name, javascript=javascript)
    log = page.locator("#log")
    await says(page, "vote 1 4")
    await expect(log).to_contain_text("✓ Vos votes : 1 et 4.")
    await says(page, "idees")
    idea = page.locator("li", has_text="Former les points focaux").last
    await idea.get_by_role("button", name="Voter 2").click()
    await expect(log).to_contain_text("✓ Vos votes : 1, 2 et 4.")
    await expect(idea.get_by_role("button", name="Retirer mon vote 2", pressed=True)).to_be_visible()
    await says(page, "prochaine")
    yes = page.get_by_role("button", name="Oui", exact=True)
    await yes.scroll_into_view_if_needed()
    before = await yes.bounding_box()
    await yes.click()
    await expect(log).to_contain_text("Votre réponse : Oui")
    await expect(yes).to_have_attribute("aria-pressed", "true")
    now = await yes.bounding_box()
    # A thumb that taps again does not find another answer there.
    assert before is not None
    assert now is not None
    assert not javascript or abs(now["y"] - before["y"]) < before["height"] / 2
    await says(page, "participe 4 +2")
    await expect(log).to_contain_text(f"{organisation} : 3 personnes comptées en tout.")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(("day", "javascript"), [("28 janvier", True), ("26 janvier", False)])
async def test_a_coordinator_sends_minutes_and_keeps_them(
    browser: Browser, address: str, tmp_path: Path, day: str, *, javascript: bool
) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text(SAMPLE.read_text().replace("28 janvier", day))
    page = await be(browser, address, "Mariam Sawadogo", javascript=javascript)
    await page.locator("details summary").click()
    await page.locator("#file").set_input_files(minutes)
    await page.get_by_role("button", name="Envoyer").click()
    await expect(page.locator("#log")).to_contain_text(f"{day} 2021", timeout=20_000)
    await page.get_by_role("button", name="Oui, enregistrer").click()
    kept = page.locator("#log .tama", has_text="✓ Enregistré : réunion").last
    await expect(kept).to_contain_text(f"{day} 2021")


async def test_what_one_announces_reaches_the_other_by_itself(browser: Browser, address: str) -> None:
    english = await be(browser, address, "Lamin Ceesay", javascript=True)
    coordinator = await be(browser, address, "Mariam Sawadogo", javascript=True)
    await says(coordinator, "reunion 27 octobre 2091 9h-11h, Salle B : Bilan (OIM); Divers")
    await coordinator.get_by_role("button", name="Oui").last.click()
    await expect(english.locator("#log")).to_contain_text("Saturday 27 October 2091, 09:00–11:00 (GMT)")
    await english.get_by_role("button", name="Yes").click()
    await expect(english.locator("#log")).to_contain_text("Yes")
