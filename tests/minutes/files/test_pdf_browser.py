"""What a browser prints is read like what was printed: a PDF that this project did not write."""

import html
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

import bot.sample
from bot.minutes.reading.reader import read_minutes
from bot.papers.upload import read_bytes

CHROMIUM = Path("/usr/bin/chromium")
SAMPLE = Path(bot.sample.__path__[0], "minutes.txt").read_text(encoding="utf-8")
NOW = datetime(2024, 5, 1, tzinfo=UTC)
STYLE = "table { border-collapse: collapse; width: 100% } td { border: 1px solid; vertical-align: top }"


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium here")
@pytest.mark.parametrize("font", ["DejaVu Sans", "serif", "monospace"])
async def test_what_a_browser_prints_is_read(font: str) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = await browser.new_page()
        await page.set_content(f"<style>{STYLE} body {{ font: 11pt {font!r} }}</style>{''.join(_printed())}")
        data = await page.pdf(format="A4", margin={"top": "2cm", "bottom": "2cm", "left": "2cm", "right": "2cm"})
        await browser.close()
    assert read_bytes(data, now=NOW) == read_minutes(SAMPLE, now=NOW)


def _printed() -> Iterator[str]:
    for bars, lines in groupby(SAMPLE.split("\n"), lambda line: line.startswith("|")):
        if not bars:
            yield from (f"<p>{html.escape(line)}</p>" for line in lines if line)
            continue
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        rows = [row for row in rows if not set("".join(row)) <= set("-") or not any(row)]
        yield f"<table>{''.join(f'<tr>{_cells(row)}</tr>' for row in rows)}</table>"


def _cells(row: list[str]) -> str:
    return "".join(f"<td>{html.escape(cell).replace('&lt;br&gt;', '<br>')}</td>" for cell in row)
