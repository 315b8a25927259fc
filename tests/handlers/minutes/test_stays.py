"""Minutes stay what they were, whatever becomes of the points, the meetings and the organisations they speak of."""

from __future__ import annotations

import pytest

from bot.minutes.files.docx_in import text_of
from tests.handlers.minutes.minutes_files import FRENCH, Keepers
from tests.talk import Talker

CHANGES = [
    ("deplacer 2 18 janvier 2021 9h", "oui"),
    ("attribuer 2 CRN", "oui"),
    ("reporter 2 20 janvier 2021",),
    ("attribuer 1 CRN",),
    ("fait 2",),
    ("abandonner 1", "oui"),
    ("reunion 2 décembre 2020 9h-10h, Salle C : Point", "oui"),
]


async def text(group: Keepers, line: str, who: Talker) -> tuple[list[str], str]:
    """The text in pages, and the document."""
    pages = [await who.says(line), await who.says(f"{line} page 2")]
    await who.says(f"{'fichier' if line.startswith('compte') else 'file'} {line}")
    return pages, text_of(who.files[-1].data)


async def test_what_was_kept_is_what_is_read_ever_after(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    french, english = await text(group, "compterendu 1", group.awa), await text(group, "minutes 1", group.grace)
    for talk in CHANGES:
        for line in talk:
            await group.fatou.says(line)
    await group.awa.reads()
    await group.grace.reads()
    assert await text(group, "compterendu 1", group.awa) == french
    assert await text(group, "minutes 1", group.grace) == english
    assert "Prochaine réunion : jeudi 17 décembre 2020, 9h30" in french[0][0]
    assert "Next meeting: Thursday 17 December 2020, 09:30 (GMT)" in english[1]
    assert "| Partager le bilan | SP/CCM\x1eOIM | /// |" in french[1]


async def test_the_point_shows_what_has_changed_since(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert "compte-rendu :" not in await group.awa.says("point 2")
    await group.fatou.says("attribuer 2 CRN")
    await group.fatou.says("reporter 2 20 janvier 2021")
    assert (await group.awa.says("point 2")).splitlines()[1:6] == [
        "Échéance : mercredi 20 janvier 2021",
        "Décidé à la réunion 1, le jeudi 12 novembre 2020.",
        "CRN : en attente",
        "Responsables dans le compte-rendu : personne",
        "Échéance dans le compte-rendu : mardi 15 décembre 2020",
    ]
    english = "Owners in the minutes: nobody\nDeadline in the minutes: Tuesday 15 December 2020\n"
    assert english in await group.grace.says("point 2")


@pytest.mark.parametrize("named", ["Prochaine réunion prévue pour le 17 décembre 2020\n", ""])
async def test_the_next_meeting_is_the_one_that_is_named(group: Keepers, named: str) -> None:
    await group.fatou.says("reunion 10 décembre 2020 9h-10h, Salle C : Point")
    await group.fatou.says("oui")
    told = FRENCH.replace("Prochaine réunion prévue pour le 17 décembre 2020 à 9h30\n", named)
    await group.sends(told)
    await group.fatou.says("oui")
    await group.fatou.says("fichier compterendu")
    said = text_of(group.fatou.files[-1].data)
    assert ("# Prochaine réunion : jeudi 17 décembre 2020\n" in f"{said}\n") == bool(named)
    assert "10 décembre" not in said


async def test_a_meeting_with_minutes_does_not_change(group: Keepers) -> None:
    await group.sends(FRENCH.replace("12 novembre 2020", "12 décembre 2020"))
    await group.fatou.says("oui")
    stays = "Le compte-rendu de la réunion 1 est enregistré : elle ne change plus. Pour le voir : compterendu 1"
    for line in ("ordre 1 Autre", "lieu 1 Salle 9", "titre 1 Bilan", "deplacer 1 14 décembre", "annulerreunion 1 oui"):
        assert await group.fatou.says(line) == stays
    assert await group.awa.says("proposer 1 Le budget") == stays
    assert await group.grace.says("place 1 Room 9") == (
        "The minutes of meeting 1 are kept: it stays as they say. To see them: minutes 1"
    )


async def test_whoever_is_erased_is_named_in_no_minutes(group: Keepers) -> None:
    await group.sends(FRENCH.replace("| SP/CCM, OIM |", "| Awa, OIM |"))
    await group.fatou.says("oui")
    await group.awa.says("nom Awa Diop")
    assert "Awa" in (await text(group, "compterendu 1", group.fatou))[1]
    await group.awa.says("oubliezmoi oui")
    assert "| Partager le bilan | OIM | /// |" in (await text(group, "compterendu 1", group.fatou))[1]
    assert "un ancien membre et OIM" in await group.fatou.says("compterendu 1")
