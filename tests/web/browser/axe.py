"""What axe finds wrong with a page for those who do not see it, or not well."""

from __future__ import annotations

from importlib.resources import files

from playwright.async_api import Page

_AXE = (files("axe_playwright_python") / "axe.min.js").read_text()


async def found(page: Page) -> list[tuple[str, str]]:
    """Each finding of any grade: the rule, and where."""
    await page.evaluate(_AXE)
    result = await page.evaluate("axe.run()")
    return [(one["id"], node["html"]) for one in result["violations"] for node in one["nodes"]]
