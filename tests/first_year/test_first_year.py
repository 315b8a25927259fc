"""The first year of a group is lived line by line; its report shows, figure by figure, what plain SQL counts."""

from __future__ import annotations

import io
from itertools import groupby
from pathlib import Path

import docx
import pytest
from docx.document import Document

from bot.clock import SystemClock
from storage.database import Database
from storage.engine.opening import open_database
from tests.cli_process import Host
from tests.first_year.counts import opinions, sentences, tables, timeline
from tests.first_year.script import SCRIPT
from tests.handlers.annual_report.test_report import drafted, said, table
from tests.handlers.cast import Cast, gather
from tests.talk import Talker, Town, town
from tests.warm_start import AHEAD

pytestmark = pytest.mark.long
SHOWN = {
    "Présence par organisation": slice(0, 2),
    "Groupes de travail": slice(0, 5),
    "Validation par les gouvernances": slice(1, 3),
}
"""Which columns are counted, where others only explain."""


async def _agree(db: Database, report: Document) -> None:
    """Each table and sentence of the report is what SQL counts."""
    for caption, rows in (await db.read(tables)).items():
        shown = [row[SHOWN.get(caption, slice(None))] for row in table(report, caption)]
        if caption.startswith("Idées"):
            shown = [[row[0], row[-1]] for row in shown]
        elif caption == "Demandes de financement":
            shown = [[*row[:3], row[-1]] for row in shown]
        assert shown == rows, caption
    words = "\n".join(said(report))
    for sentence in await db.read(sentences):
        assert sentence in words
    assert len(table(report, "L’année en dates")) == await db.read(timeline)
    assert table(report, "Webinaires de l’année")[0] == ["1", "12 juin 2020", "Urgences et migrants", "6"]
    columns = [sorted(_points(cell)) for cell in table(report, "Évaluation de 2020")[0]]
    kept = ["1 avec modifications", "1 oui", "0 non"]
    counted = await db.read(opinions)
    assert columns[:3] == counted[:3]
    assert [one for one in columns[3] if one not in kept] == counted[3] == ["parce que c’est utile"]
    assert "Le groupe se retrouvera en 2021." in words


def _points(cell: str) -> list[str]:
    return [line.removeprefix("– ").removesuffix(" [en]") for line in cell.split("\n")]


async def _lives(place: Town) -> Cast:
    place.clock.forward(seconds=(SCRIPT[0].at - place.clock.now()).total_seconds())
    cast = await gather(place)
    for moment in SCRIPT:
        place.clock.forward(seconds=(moment.at - place.clock.now()).total_seconds())
        await place.ticks()
        await cast.all_read()
        for who, line in moment.said:
            await getattr(cast, who).says(line)
    return cast


async def test_the_report_shows_what_was_lived(place: Town) -> None:
    cast = await _lives(place)
    await cast.mina.says("fichier rapport 2020")
    report = docx.Document(io.BytesIO(cast.mina.files[-1].data))
    await _agree(place.db, report)
    assert [one.text for one in report.paragraphs if one.style is not None and one.style.name == "Heading 1"] == [
        "L’année en chiffres", "Membres", "Principaux résultats par axe", "Réunions", "Webinaires", "Idées et votes",
        "Points d’action", "Plan d’action", "Financement", "Documents et validation", "Évaluation de l’année",
        "Événements extérieurs", "Groupes de travail", "L’année en dates", "Perspectives",
    ]  # fmt: skip
    assert table(report, "Ce que sont devenus les points d’action") == [
        ["faits à temps", "1", "[point 1]"], ["faits en retard", "1", "[point 2]"],
        ["encore ouverts", "1", "[point 3]"],
    ]  # fmt: skip
    words = said(report)
    assert words.count("Axe 2 : Capacités") == 1
    assert {"Décision : Nous gardons les échanges", "•\tForum mondial : Le forum a entendu le Sahel"} <= set(words)
    told = await cast.mina.says("rapport 2020")
    assert len(told) <= 1000
    assert all(sentence in told for sentence in (await place.db.read(sentences))[:6])
    await _paragraphs_are_kept(cast.mina)


async def _paragraphs_are_kept(mina: Talker) -> None:
    assert await mina.says("rapport texte 4 La pandémie a tout déplacé en ligne. | All went online.") == (
        "✓ Le paragraphe 2 est dans le rapport 2020, sous « Réunions ».\nLa pandémie a tout déplacé en ligne.\n"
        "1. Voir le rapport\n2. Retirer ce paragraphe"
    )
    words = said(await drafted(mina, "fichier rapport"))
    assert words.index("La pandémie a tout déplacé en ligne.") == words.index("Réunions", 20) + 1
    assert "2. Réunions : La pandémie" in await mina.says("rapport textes 2020")
    await mina.says("retirer texte 2")
    assert "La pandémie a tout déplacé en ligne." not in said(await drafted(mina, "fichier rapport"))
    await mina.says("remettre texte 2")
    assert "La pandémie a tout déplacé en ligne." in said(await drafted(mina, "fichier rapport 2020"))
    assert await mina.says("rapport 2011") == "Je ne sais encore rien de 2011 : il n’y a rien à rapporter."
    assert (await mina.says("rapport 2031")).startswith("2031 n’a pas encore commencé.")
    assert (await mina.says("retirer texte 9")).startswith(
        "Il n’y a pas de paragraphe 9. Pour la liste : rapport textes"
    )


@pytest.mark.soak
async def test_lived_by_real_processes(tmp_path: Path) -> None:
    """The lines go through pipes into `tama chat`, time through `tama tick`; the report comes of `tama export`."""
    url = f"sqlite:///{tmp_path / 'tama.db'}"
    host = Host(tmp_path, url)
    async with town(url, SCRIPT[0].at) as place:
        cast = await gather(place)
    names = {who: getattr(cast, who).name for moment in SCRIPT for who, _ in moment.said}
    for moment in SCRIPT:
        host.env[AHEAD] = str((moment.at - SystemClock().now()).total_seconds())
        assert host.tama("tick").returncode == 0
        for who, lines in groupby(moment.said, key=lambda pair: pair[0]):
            typed = "".join(f"{line}\n".replace("\n", "\\\n", line.count("\n")) for _, line in lines)
            assert host.tama("chat", "--as", names[who], says=typed).returncode == 0
    told = host.tama("export", "report", "2020", "--docx", "report.docx", "--pdf", "report.pdf")
    assert (told.returncode, told.stderr) == (0, "")
    db = await open_database(url)
    await _agree(db, docx.Document(str(tmp_path / "report.docx")))
    await db.close()
    assert (tmp_path / "report.pdf").stat().st_size <= 300_000
