"""A workshop is written down session by session, and its report comes out in both languages."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.minutes.files.docx_in import text_of
from bot.papers.telling import tell
from bot.papers.workshops.model import Participant, Workshop
from tests.handlers.meetings.meeting_town import Meeters

PROGRAMME = (
    "programme 1 : Jour 1\n9h05–9h25 Introduction sur les migrations : OIM – Y. Bon\n10h-11h Pause\n"
    "Jour 2\n9h-9h45 Données et plaidoyer (OIM, M. Thiam)\n10h-11h Pause"
)
NOTES = (
    "objectif : Renforcer les capacités\nrecommandation Faire le pont entre le terrain et la politique",
    "point 1\nObjectif : Définir le concept\nnote Chacun a parlé\nRecommandations :\n- Un glossaire\n- Un suivi",
    "point 3\ndécision : On partage les données\naction CRN : envoyer les chiffres, avant le 15 janvier",
    "conclusion : Le partenariat reste déterminant\nprésents : OIM, CRN ; excusés : CICR",
)


@pytest.fixture
async def workshop(group: Meeters) -> Meeters:
    """Two days in December, written down on the first of them."""
    await group.fatou.says("organisation CICR")
    await group.announced("atelier Migrations mixtes, 10 au 11 décembre, Dakar")
    await group.fatou.says(PROGRAMME)
    group.town.clock.forward(days=8, hours=23)
    return group


async def test_its_report_holds_what_was_written(workshop: Meeters) -> None:
    fatou = workshop.fatou
    opened = await fatou.says("seance 1")
    assert "3. Données et plaidoyer\n4. Pause (2, 10:00)\n" in opened
    assert "Pour le rapport : objectif …, recommandation …, conclusion …\n" in opened
    for line in NOTES:
        await fatou.says(line)
    assert "✓ Désormais :\n5. Recommandation : Un lexique" in await fatou.says("corriger 5 Un lexique")
    await fatou.says("fin de séance")
    assert "📎 rapport-1.docx" in await fatou.says("fichier compterendu 1")
    read = tell(text_of(fatou.files[-1].data))
    assert isinstance(read.content, Workshop)
    assert (read.content.title, read.content.place) == ("Migrations mixtes", "Dakar")
    assert read.content.objectives == ["Renforcer les capacités"]
    assert read.content.participants == [Participant(organisation=name, country="Niger") for name in ("OIM", "CRN")]
    assert read.content.conclusions == [
        "Faire le pont entre le terrain et la politique", "Le partenariat reste déterminant",
    ]  # fmt: skip
    first, _, third, _ = read.content.sessions
    assert (first.date, first.start, first.end) == (date(2020, 12, 10), time(9, 5), time(9, 25))
    assert (first.facilitators, first.aim, first.discussion) == (
        ["OIM – Y. Bon"], ["Définir le concept"], ["Chacun a parlé"],
    )  # fmt: skip
    assert first.recommendations == ["Un lexique", "Un suivi"]
    assert (third.date, third.facilitators) == (date(2020, 12, 11), ["OIM – M. Thiam"])
    assert third.discussion == ["Décision : On partage les données"]
    assert [(one.text, one.owners) for one in read.content.action_points] == [("envoyer les chiffres", ["CRN"])]


async def test_its_report_is_corrected_by_the_numbers_in_the_file(workshop: Meeters) -> None:
    fatou, lamin = workshop.fatou, workshop.lamin
    await fatou.says("seance 1")
    for line in NOTES:
        await fatou.says(line)
    await fatou.says("soumettre 1 oui")
    await lamin.says("file minutes 1")
    text = text_of(lamin.files[-1].data)
    assert lamin.files[-1].name == "report-1.docx"
    assert text.startswith("Workshop report: [1] Migrations mixtes\n")
    assert "write to Tama: correction 7 meeting 1: …" in text
    line = next(row for row in text.splitlines() if row.endswith("Un glossaire"))
    number = line.split("[")[1].split("]")[0]
    assert "Recommandation : Un glossaire → Recommandation : Un lexique" in await lamin.says(
        f"correction {number}: Un lexique"
    )
    away = next(row for row in text.splitlines() if row.endswith("CICR")).split("[")[1].split("]")[0]
    assert "CICR → ICRC" in await lamin.says(f"correction {away} meeting 1: ICRC")
