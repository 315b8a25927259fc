"""The report of a year in English, as Word and as PDF; its figures are compared in `tests/first_year`."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pypdf
import pytest
from docx.document import Document

from bot.commands import Role
from bot.languages import NO_BREAK
from tests.handlers.annual_report.year_town import year_2020
from tests.handlers.cast import gather
from tests.talk import Talker, Town

ONLY = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."


def said(document: Document) -> list[str]:
    """The paragraphs."""
    return [one.text.replace(NO_BREAK, " ") for one in document.paragraphs]


def table(document: Document, caption: str) -> list[list[str]]:
    """The rows below the caption that ends so, without the head."""
    captions = [one.text for one in document.paragraphs if one.style is not None and one.style.name == "Caption"]
    tables = [one for one in captions if one.startswith(("Tableau", "Table"))]
    position = [one.replace(NO_BREAK, " ").partition(" – ")[2] for one in tables].index(caption)
    found = [[cell.text for cell in row.cells] for row in document.tables[position].rows[1:]]
    return [[cell.replace(NO_BREAK, " ") for cell in row] for row in found]


async def drafted(talker: Talker, line: str) -> Document:
    """The Word document that this line gets."""
    await talker.says(line)
    return docx.Document(io.BytesIO(talker.files[-1].data))


async def test_in_english_as_word_and_as_pdf(place: Town) -> None:
    await year_2020(place)
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    told = await grace.says("I need the annual report")
    word, pdf = re.search(r"It weighs (\d+) KB as a Word document, (\d+) KB as a PDF\.", told).groups()  # type: ignore[union-attr]
    assert int(word) < 100
    assert int(pdf) < 300
    report = await drafted(grace, "file report 2020 word")
    assert "Report 2020 – Groupe gtm" in said(report)
    assert table(report, "Ideas of “Ideas for 2021”")[2] == ["3", "=Un guide [fr]", "Ali Keita", "", "0"]
    assert table(report, "What became of the action points")[0] == ["done in time", "1", "[point 1]"]
    with zipfile.ZipFile(io.BytesIO(grace.files[-1].data)) as archive:
        body = archive.read("word/document.xml").decode()
        pictures = [one for one in archive.infolist() if one.filename.startswith("word/media/")]
    assert "TOC \\o" in body
    assert "SEQ Table" in body
    assert len(pictures) == len(re.findall(r'descr="Bars: [^"]+"', body)) == 4
    assert all(one.file_size <= 30_000 for one in pictures)
    await grace.says("file report 2020 pdf")
    pages = pypdf.PdfReader(io.BytesIO(grace.files[-1].data))
    words = " ".join(page.extract_text() for page in pages.pages)
    for figure in (
        "2 meetings [meetings 1–2]",
        "2 webinars, attended 7 times [webinars 1–2]",
        "Train the focal points",
    ):
        assert figure in " ".join(words.split())


@pytest.mark.parametrize("line", ["rapport 2020", "fichier rapport 2020 pdf", "rapport texte 1 x", "retirer texte 1"])
async def test_the_report_is_for_coordinators(place: Town, line: str) -> None:
    cast = await gather(place)
    assert (await cast.awa.presses(line)).endswith(ONLY)
    assert cast.awa.files == []
