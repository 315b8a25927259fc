"""The page in a real browser: with and without JavaScript, on a small phone, by keyboard, in the dark."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Browser, Page, expect

from bot.messages import Option, Reply
from tests.web.browser import axe
from tests.web.browser.conftest import PHONE
from tests.web.browser.marks import BROWSER
from tests.web.site import Site, settled

IDEAS = Reply(
    "Idées 2027", tuple(Option(f"{n}. Une idée dont le nom est plutôt long", f"vote {n}") for n in range(1, 9))
)
CONTRASTS = """() => {
    const light = (channel) => (channel /= 255) <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
    const brightness = (color) => {
        const [red, green, blue] = numbers(color).map(light);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (one) => {
        const color = getComputedStyle(one).backgroundColor;
        return numbers(color)[3] === 0 ? ground(one.parentElement) : color;
    };
    const poor = [];
    for (const one of document.body.querySelectorAll("*")) {
        const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !one.checkVisibility()) continue;
        const [a, b] = [getComputedStyle(one).color, ground(one)].map(brightness).sort((x, y) => y - x);
        if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(one.outerHTML);
    }
    return poor;
}"""
"""Whatever stands in less contrast to its ground than 4.5 to 1."""
EDGES = (
    CONTRASTS.partition("const poor")[0]
    + """
    const some = document.querySelectorAll("button, textarea, input:not([type=hidden], [type=file]), li a");
    return [...some].filter((one) => {
        const style = getComputedStyle(one), around = ground(one.parentElement);
        if (!one.checkVisibility() || style.borderTopWidth === "0px") return false;
        const [a, b] = [style.borderTopColor, around].map(brightness).sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05) < 3;
    }).map((one) => one.outerHTML);
}"""
)
"""Whatever can be pressed or written in, with a border in less contrast to its ground than 3 to 1."""

SMALL = """
    [...document.querySelectorAll("a, button, summary, textarea, input:not([type=hidden])")]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML)"""
"""Whatever a thumb would miss."""

pytestmark = BROWSER


async def write(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")


async def test_messages_and_answers_arrive_without_a_new_page(phone: Page, site: Site) -> None:
    await phone.goto("/chat/3")
    await phone.evaluate("window.same = true")
    await site.tell(3, Reply("Réunion demain"), "key")
    await expect(phone.locator("#log p")).to_have_text(["Réunion demain"])
    await write(phone, "vote 1 4")
    await expect(phone.locator("#log p")).to_have_text(["Réunion demain", "vote 1 4", "« vote 1 4 »"])
    assert await phone.evaluate("window.same")
    assert await phone.locator("#text").input_value() == ""


async def test_a_button_does_what_it_says_also_in_an_earlier_answer(phone: Page, site: Site) -> None:
    await phone.goto("/chat/3")
    shown: list[str] = []
    for line, answer in (("?", "Yes"), ("un", "« un »"), ("deux", "« deux »")):
        await write(phone, line)
        shown += [line, answer]
        await expect(phone.locator("#log p")).to_have_text(shown)
    await phone.get_by_role("button", name="No").click()
    await expect(phone.locator("#log p").last).to_have_text("« non »")
    assert (site.heard[-1].text, site.heard[-1].pressed) == ("non", "2")
    # That one changes the message in which it stands.
    await phone.get_by_role("button", name="Yes").click()
    await expect(phone.locator("#m2 p")).to_have_text(["C’est noté."])
    await expect(phone.locator("#log p").last).to_have_text("Yes")
    assert await phone.locator("#log button").count() == 0
    assert site.heard[-1].pressed == "2"


async def test_the_page_follows_whoever_changes_language_or_group(phone: Page, site: Site) -> None:
    await phone.goto("/chat/3")
    await expect(phone.locator("html")).to_have_attribute("lang", "en")
    await site.db.transaction(lambda tx: tx.run("UPDATE people SET lang = 'fr' WHERE id = 3"))
    await write(phone, "langue fr")
    await expect(phone.locator("html")).to_have_attribute("lang", "fr")
    await expect(phone.get_by_role("button", name="Envoyer")).to_be_visible()
    # The page may have opened anew before it was told that its line had arrived: it is the same event then.
    assert len({one.event for one in site.heard}) == 1


async def test_a_double_click_is_one_and_the_end_is_in_view_after_each_message(phone: Page, site: Site) -> None:
    await site.tell(3, IDEAS, "key")
    await settled(lambda: site.ours("3"), 1)
    await phone.goto("/chat/3")
    await phone.locator("#log button").first.dblclick()
    await expect(phone.locator("#log p")).to_have_text(
        ["Idées 2027", "1. Une idée dont le nom est plutôt long", "« vote 1 »"]
    )
    assert len(site.heard) == 1
    for number in range(4):
        await write(phone, f"ligne {number}")
    last = phone.get_by_text("« ligne 3 »")
    await expect(last).to_be_in_viewport(ratio=1)
    last_bottom, form_top = await phone.evaluate(
        "[document.querySelector('#log').getBoundingClientRect().bottom, say.getBoundingClientRect().top]"
    )
    assert last_bottom <= form_top


async def test_a_file_is_sent_and_a_heavy_one_is_not(phone: Page, site: Site, tmp_path: Path) -> None:
    light, heavy = tmp_path / "cr.txt", tmp_path / "heavy.docx"
    light.write_bytes(b"x" * 1500)
    heavy.write_bytes(b"x" * 5_000_001)
    await phone.goto("/chat/3")
    await phone.locator("summary").click()
    await phone.locator("#file").set_input_files(heavy)
    await phone.get_by_role("button", name="Send").click()
    await expect(phone.get_by_role("status")).to_have_text(
        "That is too heavy: a file may have 5 MB at most. Nothing was sent."
    )
    await phone.locator("#file").set_input_files(light)
    await phone.get_by_role("button", name="Send").click()
    await expect(phone.locator("#log p")).to_have_text(["cr.txt 2 KB", "cr.txt : 1500"])
    await expect(phone.get_by_role("status")).to_be_empty()
    assert [one.file.name for one in site.heard if one.file] == ["cr.txt"]


async def test_everything_is_reached_by_keyboard(phone: Page) -> None:
    await phone.goto("/?lang=en")
    await phone.get_by_role("link", name="Grace Mensah").focus()
    await phone.keyboard.press("Enter")
    await expect(phone).to_have_url("/chat/3#end")
    await expect(phone.get_by_label("Message", exact=True)).to_be_focused()
    await phone.keyboard.type("?")
    await phone.keyboard.press("Enter")
    button = phone.get_by_role("button", name="Yes")
    await button.focus()
    await phone.keyboard.press("Enter")
    await expect(phone.locator("#log p")).to_have_text(["?", "C’est noté.", "Yes"])
    await expect(phone.locator("#m2")).to_be_focused()


async def test_each_page_is_whole_on_a_small_phone_and_legible_and_the_conversation_prints(
    phone: Page, site: Site
) -> None:
    await site.tell(2, IDEAS, "key")
    await settled(lambda: site.ours("2"), 1)
    for path in ("/", "/chat/2"):
        await phone.goto(path)
        assert await phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        assert await phone.evaluate(SMALL) == []
        for scheme in ("light", "dark"):
            await phone.emulate_media(color_scheme=scheme)
            assert await phone.evaluate(CONTRASTS) == []
            assert await phone.evaluate(EDGES) == []
            assert await axe.found(phone) == []
    await phone.emulate_media(media="print")
    await expect(phone.get_by_text("Idées 2027")).to_be_visible()
    for hidden in ("#say", ".options", "nav"):
        await expect(phone.locator(hidden)).to_be_hidden()


async def test_without_javascript_forms_do_it_all(browser: Browser, site: Site) -> None:
    context = await browser.new_context(java_script_enabled=False, base_url=site.url, locale="en")
    page = await context.new_page()
    await page.goto(site.printed)
    await page.goto("/")
    await page.get_by_role("link", name="Grace Mensah").click()
    await page.get_by_label("Message", exact=True).fill("?")
    await page.get_by_role("button", name="Send").click()
    await page.get_by_role("button", name="Yes").click()
    await expect(page.locator("#log p")).to_have_text(["?", "C’est noté.", "Yes"])
    await site.tell(3, Reply("Réunion demain"), "key")
    await settled(lambda: site.unseen("3"), 1)
    await page.get_by_role("link", name="Refresh").click()
    await expect(page.locator("#log p")).to_have_text(["?", "C’est noté.", "Yes", "Réunion demain"])
    await expect(page.get_by_text("Réunion demain")).to_be_in_viewport()
    await context.close()


async def test_going_back_finds_what_was_typed(browser: Browser, site: Site) -> None:
    context = await browser.new_context(java_script_enabled=False, base_url=site.url)
    page = await context.new_page()
    await page.goto(site.printed)
    await page.goto("/chat/3")
    await page.locator("#text").fill("un long texte")
    await page.locator("nav a").click()
    await page.go_back()
    assert await page.locator("#text").input_value() == "un long texte"
    await context.close()
