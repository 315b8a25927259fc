"""What there is to read stays in view: on small screens, with the keyboard open, twice as large."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from bot.messages import Option, Reply
from tests.web.browser.marks import BROWSER
from tests.web.browser.test_page import IDEAS, write
from tests.web.site import Site, settled

pytestmark = BROWSER

LONG = Reply("\n".join(["✓ Votre vote : 1.", *(f"{n}. Une idée assez longue pour deux lignes" for n in range(1, 30))]))
SHEET = Reply(
    "\n".join(
        ["Vos réponses :", *(f"{n}. À valider : Guide de l’accueil · avant le 20 décembre" for n in range(1, 4))]
    ),
    tuple(Option(f"Approuver avec modifications {n}…", f"vote {n}", n) for n in range(1, 4)),
)
NARROW = """() => [...document.querySelectorAll("#log li")].filter((one) => {
    const [words, button] = [one.querySelector("p"), one.querySelector("button")].map((part) => part.clientWidth);
    return words < one.clientWidth / 2 || button < 60;
}).length"""
"""How many things have less than half of the width for their words, beside their button."""
HEADER, BAR = 44, 60
"""How high the header is, one line however long the name, and the row of what is at hand at most."""
ROOM = """() => {
    const head = document.querySelector("header").getBoundingClientRect().bottom;
    return (say.getBoundingClientRect().top - Math.max(0, head)) / innerHeight;
}"""
"""Which part of the screen is for messages."""


@pytest.fixture
async def chat(phone: Page, site: Site) -> Page:
    """A conversation with more in it than the screen holds."""
    for number in range(3):
        await site.tell(3, IDEAS, f"key {number}")
    await site.tell(3, SHEET, "sheet")
    await settled(lambda: site.ours("3"), 4)
    await phone.goto("/chat/3")
    return phone


async def test_the_head_of_a_long_answer_is_in_view(chat: Page, site: Site) -> None:
    await write(chat, "idees")
    await expect(chat.get_by_text("« idees »")).to_be_in_viewport()
    await site.tell(3, LONG, "long")
    long = chat.locator("article", has_text="Votre vote")
    await expect(long).to_be_in_viewport()
    top = await long.evaluate("(one) => one.getBoundingClientRect().top")
    assert 0 <= top - await chat.evaluate("document.querySelector('header').getBoundingClientRect().bottom") < 30
    # Another message does not take the reader away from it.
    await site.tell(3, Reply("Réunion demain"), "after")
    await expect(chat.get_by_text("Réunion demain")).to_have_count(1)
    assert await long.evaluate("(one) => one.getBoundingClientRect().top") == top


async def test_most_of_what_the_keyboard_leaves_is_for_messages(chat: Page) -> None:
    assert await chat.evaluate("document.querySelector('header').offsetHeight") == HEADER
    assert await chat.evaluate("document.querySelector('.bar').offsetHeight") <= BAR
    await chat.locator("#text").focus()
    for width, height in ((320, 240), (360, 350), (640, 180)):
        await chat.set_viewport_size({"width": width, "height": height})
        await write(chat, "oui")
        await expect(chat.locator("#wait article")).to_have_count(0)
        assert await chat.evaluate(ROOM) >= 0.6, (width, height)
        assert await chat.evaluate("document.documentElement.scrollWidth") == width
    # On its side the line and what is at hand are one row, also after a press.
    await chat.get_by_role("button", name="Send").focus()
    assert await chat.evaluate(ROOM) >= 0.6
    # Opened anew on its side, it shows the head of what was answered last.
    await chat.goto("/chat/2")
    await chat.goto("/chat/3#end")
    head = await chat.locator("#log .tama").last.evaluate("(one) => one.getBoundingClientRect().top")
    assert 0 < head < await chat.evaluate("say.getBoundingClientRect().top") - 24


async def test_twice_as_large_it_can_still_be_used(chat: Page) -> None:
    assert await chat.locator("#log li button").count() == 3
    for width in (360, 320, 180):
        await chat.set_viewport_size({"width": width, "height": 320})
        assert await chat.evaluate("document.documentElement.scrollWidth") == width
        assert await chat.evaluate(NARROW) == 0
    assert await chat.evaluate(ROOM) >= 0.5
    await chat.locator("#text").fill("vote 1 4")
    assert await chat.evaluate("say.elements.text.clientWidth") >= 96
    await chat.get_by_role("button", name="Send").click()
    await expect(chat.get_by_text("« vote 1 4 »")).to_be_in_viewport()
