"""The report of a year writes itself: each figure in it is what plain SQL counts, and names where it comes from."""

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
from storage.database import Tx
from tests.handlers.annual_report.year_town import year_2020
from tests.handlers.cast import Cast, gather
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


async def counted(cast: Cast, statement: str) -> int:
    """What plain SQL counts."""

    async def body(tx: Tx) -> int:
        found: int = await tx.value(statement)
        return found

    return await cast.place.db.read(body)


async def test_the_figures_are_those_of_the_data(place: Town) -> None:
    cast = await year_2020(place)
    told = await cast.mina.says("rapport 2020")
    assert told.startswith("Je prépare le rapport 2020 ; cela prend quelques secondes.\n📘 Rapport 2020, en projet :\n")
    assert len(told) <= 1000
    report = await drafted(cast.mina, "fichier rapport 2020")
    members = await counted(cast, "SELECT COUNT(*) FROM memberships WHERE left_at IS NULL AND awaited = 0")
    met = await counted(cast, "SELECT COUNT(*) FROM meetings WHERE kind <> 'event' AND state = 'published'")
    done = await counted(cast, "SELECT COUNT(*) FROM action_points WHERE state = 'done'")
    points = await counted(cast, "SELECT COUNT(*) FROM action_points")
    people = await counted(
        cast, "SELECT SUM(1 + guests) FROM attendances WHERE answer IN ('attended', 'partly')"
    )  # fmt: skip
    ideas = await counted(cast, "SELECT COUNT(*) FROM ideas")
    voted = await counted(cast, "SELECT COUNT(DISTINCT person_id) FROM votes")
    documents = await counted(cast, "SELECT COUNT(*) FROM documents")
    figures = [
        f"•\t{members} membres, de 2 organisations, au 7 décembre 2020",
        f"•\t{met} réunions [réunions 1–2]",
        f"•\t2 webinaires, {people} participations [webinaires 1–2]",
        "•\t1 événement extérieur [réunion 3]",
        f"•\t{ideas} idées, {voted} membres ont voté [vote 1]",
        f"•\t{done} réalisés sur {points} points d’action [points 1–4]",
        f"•\t{documents} documents [documents 1–2]",
    ]
    assert [one for one in said(report) if one.startswith("•\t")][: len(figures)] == figures
    for figure in figures:
        assert figure.removeprefix("•\t") in told

    _assert_sections(report)
    await _paragraphs_are_kept(cast.mina)


def _assert_sections(report: Document) -> None:
    heads = [one.text for one in report.paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert heads == [
        "L’année en chiffres", "Membres", "Principaux résultats par axe", "Réunions", "Webinaires", "Idées et votes",
        "Points d’action", "Documents et validation", "Événements extérieurs", "L’année en dates", "Perspectives",
    ]  # fmt: skip
    assert table(report, "Membres par organisation") == [["CRN", "Niger", "2", "2"], ["SP/CCM", "Mali", "1", "1"]]
    assert table(report, "Présence par organisation") == [
        ["CRN", "2", "[réunions 1–2]"], ["SP/CCM", "1", "[réunion 1]"]
    ]  # fmt: skip
    assert [row[1:] for row in table(report, "Webinaires de l’année")] == [
        ["12 juin 2020", "Accueil", "///", "4"], ["4 nov. 2020", "Abris", "///", "3"]
    ]  # fmt: skip
    assert table(report, "Participation par pays") == [["Niger", "4", "1", "5"], ["Mali", "0", "2", "2"]]
    assert table(report, "Idées de « Réflexion pour 2021 »") == [
        ["1", "Former les points focaux", "Awa Diop", "Zoe Cole : good [en]", "3"],
        ["2", "A shared calendar [en]", "Ben Roy", "Awa Diop : à traduire", "2"],
        ["3", "=Un guide", "Ali Keita", "", "0"],
    ]
    assert table(report, "Ce que sont devenus les points d’action") == [
        ["faits à temps", "1", "[point 1]"],
        ["faits en retard", "1", "[point 2]"],
        ["encore ouverts", "2", "[points 3–4]"],
    ]
    assert table(report, "Validation par les gouvernances")[0][1:4] == [
        "CRN",
        "transmis",
        "1 déc. 2020",
    ]
    assert "Décision : Nous formons" in said(report)
    assert "•\tForum Eau : Le forum a retenu notre proposition" in said(report)
    assert table(report, "L’année en dates")[0][0] == "12 juin 2020"


async def test_in_english_as_word_and_as_pdf(place: Town) -> None:
    await year_2020(place)
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    told = await grace.says("I need the annual report")
    word, pdf = re.search(r"It weighs (\d+) KB as a Word document, (\d+) KB as a PDF\.", told).groups()  # type: ignore[union-attr]
    assert int(word) < 100
    assert int(pdf) < 300
    report = await drafted(grace, "file report 2020 word")
    assert "Report 2020 – Groupe gtm" in said(report)
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


async def _paragraphs_are_kept(mina: Talker) -> None:
    assert await mina.says("rapport texte 4 La pandémie a tout déplacé en ligne. | All went online.") == (
        "✓ Le paragraphe 1 est dans le rapport 2020, sous « Réunions ».\nLa pandémie a tout déplacé en ligne.\n"
        "1. Voir le rapport\n2. Retirer ce paragraphe"
    )
    words = said(await drafted(mina, "fichier rapport"))
    assert words.index("La pandémie a tout déplacé en ligne.") == words.index("Réunions", 20) + 1
    assert "1. Réunions : La pandémie" in await mina.says("rapport textes 2020")
    await mina.says("retirer texte 1")
    assert "La pandémie a tout déplacé en ligne." not in said(await drafted(mina, "fichier rapport"))
    await mina.says("remettre texte 1")
    assert "La pandémie a tout déplacé en ligne." in said(await drafted(mina, "fichier rapport 2020"))
    assert await mina.says("rapport 2011") == "Je ne sais encore rien de 2011 : il n’y a rien à rapporter."
    assert (await mina.says("rapport 2031")).startswith("2031 n’a pas encore commencé.")
    assert (await mina.says("retirer texte 9")).startswith(
        "Il n’y a pas de paragraphe 9. Pour la liste : rapport textes"
    )


@pytest.mark.parametrize("line", ["rapport 2020", "fichier rapport 2020 pdf", "rapport texte 1 x", "retirer texte 1"])
async def test_the_report_is_for_coordinators(place: Town, line: str) -> None:
    cast = await gather(place)
    assert (await cast.awa.presses(line)).endswith(ONLY)
    assert cast.awa.files == []
