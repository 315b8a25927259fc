"""Minutes are handed in, corrected by those who were there, approved and sent: what people say and read of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.allowance import Allowance
from bot.app import Tama
from bot.minutes.files.docx_in import text_of
from tests.handlers.meetings.meeting_town import kept
from tests.handlers.minutes.minutes_files import Keepers, keepers
from tests.talk import Town

UNTIL, UNTIL_EN = "dimanche 6 décembre 2020 à 10h00 (GMT)", "Sunday 6 December 2020, 10:00 (GMT)"
ASKED = (
    "📝 Le compte-rendu est écrit. Y a-t-il quelque chose à corriger ?\n"
    "Réunion 1 : Archives\n"
    f"Vous pouvez le corriger jusqu’au {UNTIL} ; qui ne dit mot consent.\n"
    "Pour le lire : compterendu 1\n"
    "Pour corriger le paragraphe 7 : correction 7 : …"
)
ASKED_EN = (
    "📝 The minutes are written. Is anything wrong in them?\n"
    "Meeting 1: Archives [fr]\n"
    f"You can correct them until {UNTIL_EN}; whoever says nothing agrees.\n"
    "To read them: minutes 1\n"
    "To correct paragraph 7: correction 7: …"
)
APPROVED = "✓ Approuvé le dimanche 6 décembre 2020 à 10h00 (GMT)"


@pytest.fixture
async def group(place: Town) -> Keepers:
    """Meeting 1 was announced, and its minutes are read from a file that waits."""
    made = await keepers(place)
    await kept(place, place.group_id, day="2020-11-12")
    await place.wants_no_digests()
    await made.sends()
    return made


@pytest.fixture
async def handed_in(group: Keepers) -> Keepers:
    """Those who were there are asked, and have read it."""
    await group.fatou.says("soumettre 1 oui")
    await group.awa.reads()
    return group


async def test_whoever_was_there_is_asked_after_a_look(group: Keepers) -> None:
    above, below = "Aperçu, pour 1 personne (terminal 1) :\n\n", "\n\nLe soumettre ?\n1. Oui, le soumettre\n2. Non"
    preview = f"{above}{ASKED}\n—\n{ASKED_EN}{below}"
    assert await group.fatou.says("soumettre 1") == preview
    assert await group.awa.reads() == ""
    assert await group.fatou.says("oui") == (
        "✓ Soumis : 1 personne est invitée à le relire.\nRéunion 1 : Archives\n"
        f"Corrections jusqu’au {UNTIL} ; sans correction, il est alors approuvé et envoyé à tous.\n"
        "1. Voir le compte-rendu"
    )
    assert await group.awa.reads() == f"{ASKED}\n• Voir le compte-rendu → compterendu 1"
    assert (await group.grace.says("submit 1")).startswith(
        f"The minutes of meeting 1 were handed in already: corrections until {UNTIL_EN}."
    )


async def test_a_draft_is_for_those_who_write_it(group: Keepers) -> None:
    assert (await group.fatou.says("compterendu 1")).startswith(
        "Réunion 1 : Archives\nBrouillon : le groupe ne le voit pas encore.\nRéunion :\n"
        "1. Titre : Compte-rendu de la réunion du Groupe migration\n2. Date : jeudi 12 novembre 2020\n"
    )
    assert await group.awa.says("compterendu 1") == "La réunion 1 n’a pas encore de compte-rendu."
    assert await group.awa.says("fichier compterendu 1") == "La réunion 1 n’a pas encore de compte-rendu."
    assert await group.awa.says("soumettre 1") == (
        "Seul le rapporteur ou la coordination peut le faire. Pour voir le compte-rendu : compterendu 1"
    )
    await group.fatou.says("rapporteur 1 Awa")
    await group.awa.reads()
    assert "Le soumettre ?" in await group.awa.says("soumettre 1")


async def test_corrections_are_decided_in_one_line_and_make_a_version(handed_in: Keepers) -> None:
    awa, fatou, grace = handed_in.awa, handed_in.fatou, handed_in.grace
    assert await awa.says("correction 11 : Le budget est trouvé.") == (
        "✓ C’est noté. Le rapporteur décide, et vous aurez sa réponse.\n"
        "Paragraphe 11 : Le budget reste à trouver. → Le budget est trouvé.\n1. Voir le compte-rendu"
    )
    assert await awa.says("correction 4") == (
        "Le paragraphe 4 dit : Lieu : Salle B\nQue doit dire le paragraphe ? Écrivez un tiret (-) pour le supprimer."
    )
    assert "Lieu : Salle B → Lieu : Salle C" in await awa.says("Salle C")
    await awa.says("correction 7 : -")
    assert (await grace.says("settle 1")).startswith(
        "✏ A correction of the minutes\nMeeting 1: Archives [fr]\n1. Awa, paragraph 11:\n"
        "now: Le budget reste à trouver.\ninstead: Le budget est trouvé. [fr]\n• Accept → settle 1 : 1 oui\n"
    )
    assert await grace.says("1 yes, 2: Room D, 3 no they were there") == (
        "✓ Decided: 1 accepted, 1 reworded and 1 declined. Their authors are told.\nVersion 2.\n"
        "No correction waits any more.\n1. See the minutes"
    )
    told = await awa.reads()
    assert "✓ Votre correction du paragraphe 11 est acceptée : Le budget est trouvé." in told
    assert "✓ Votre correction du paragraphe 4 est retenue en d’autres mots : Room D" in told
    assert "Votre correction du paragraphe 7 n’est pas retenue : -\nLa raison : they were there" in told
    assert await fatou.says("versions 1") == (
        "Réunion 1 : Archives\nVersion 1 : mardi 1er décembre 2020, 10h00 (GMT), Fatou\n"
        "Version 2 : mardi 1er décembre 2020, 10h00 (GMT), Grace\nCe qui a changé dans la version 2 :\n"
        "4. Lieu : Salle B → Lieu : Room D\n11. Le budget reste à trouver. → Le budget est trouvé.\n"
        "1. Voir le compte-rendu"
    )


async def test_a_correction_too_many_is_refused(handed_in: Keepers) -> None:
    place, awa = handed_in.town, handed_in.awa
    allowed = replace(Allowance(), comments=2)
    place.tama = Tama(place.db, place.clock, {"terminal": place.paper}, place.paper, allowed)
    for words in ("Salle D", "Salle E"):
        assert "✓" in await awa.says(f"correction 4 : {words}")
    assert await awa.says("correction 4 : Salle C") == (
        "Vous avez demandé 2 corrections de ce compte-rendu, autant qu’une personne peut en demander."
        " Dites le reste à qui l’a rédigé."
    )


async def test_one_line_of_the_answer_sheet_corrects_a_paragraph(handed_in: Keepers) -> None:
    awa = handed_in.awa
    line = (
        f"1. Réunion 1 : Archives · quelque chose à corriger dans le compte-rendu ? Jusqu’au {UNTIL.replace(' à', ',')}"
    )
    assert line in await awa.says("afaire")
    assert "à corriger dans le compte-rendu" not in await handed_in.fatou.says("afaire")
    assert await awa.says("1 paragraphe 11 : Le budget est trouvé.") == (
        "1. ✓ C’est noté. Le rapporteur décide, et vous aurez sa réponse.\n"
        "Pour tout annuler (pendant 10 minutes) : annuler"
    )
    assert "1 correction à trancher" in await handed_in.fatou.says("afaire")
    assert line not in await awa.says("afaire")
    await awa.says("annuler")
    assert "1 correction à trancher" not in await handed_in.fatou.says("afaire")
    await awa.says("afaire")
    await awa.says("1 correction 4 : Salle C")
    assert "à la place : Salle C" in await handed_in.fatou.says("trancher 1")


async def test_whoever_says_nothing_agrees(handed_in: Keepers) -> None:
    town, awa = handed_in.town, handed_in.awa
    town.clock.forward(days=4, hours=23)
    assert await town.ticks("minutes-approved") == []
    town.clock.forward(hours=1)
    assert len(await town.ticks("minutes-approved")) == 3
    assert await town.ticks("minutes-approved") == []
    assert (await awa.reads()).startswith(
        "📄 Le compte-rendu est approuvé.\nRéunion 1 : Archives\n3 présences · 2 sujets · 2 points d’action\n"
        "Pour le lire : compterendu 1\nEn document Word : fichier compterendu 1\n"
    )
    assert APPROVED in await awa.says("compterendu 1")
    assert (await awa.says("points tous")).startswith("2 points ouverts.")
    assert "17 décembre 2020" in await awa.says("prochaine")


async def test_a_correction_that_waits_holds_the_approval_up(handed_in: Keepers) -> None:
    town, awa, fatou = handed_in.town, handed_in.awa, handed_in.fatou
    await awa.says("correction 4 : Salle C")
    assert "1 correction à trancher" in await fatou.says("afaire")
    town.clock.forward(days=5)
    assert len(await town.ticks("minutes-corrections-wait")) == 2
    assert await awa.says("correction 5 : CRS") == (
        f"Ce compte-rendu pouvait être corrigé jusqu’au {UNTIL}. Pour le voir : compterendu 1"
    )
    assert (await fatou.says("approuver 1")).endswith("1 correction attend. Pour décider : trancher 1")
    await fatou.says("trancher 1 oui")
    assert len(await town.ticks("minutes-approved")) == 3
    assert APPROVED in await awa.says("compterendu 1")


async def test_a_coordinator_need_not_wait(handed_in: Keepers) -> None:
    awa, fatou, grace = handed_in.awa, handed_in.fatou, handed_in.grace
    looked = await fatou.says("approuver 1")
    assert looked.startswith("Le document Word pèse ")
    assert "Aperçu, pour 2 personnes (terminal 2) :" in looked
    assert (await fatou.says("oui")).startswith("✓ Approuvé : 2 personnes le reçoivent.\n✓ Enregistré : réunion 1.\n")
    assert (await grace.reads()).startswith("📄 The minutes are approved.\n")
    await awa.reads()
    stays = "Le compte-rendu de la réunion 1 est approuvé et ne change plus. Pour le voir : compterendu 1"
    for line in ("correction 4 : Salle C", "correction 4 réunion 1 : Salle C"):
        assert await awa.says(line) == stays
    assert await fatou.says("correction 4 : Salle C") == stays
    assert await fatou.says("approuver 1") == stays


async def test_what_the_rapporteur_corrects_is_done_at_once(handed_in: Keepers) -> None:
    assert (await handed_in.fatou.says("correction 4 : Salle C")).startswith("✓ Version 2.\n")
    await handed_in.awa.says("fichier compterendu 1")
    lines = text_of(handed_in.awa.files[-1].data).splitlines()
    assert "| Lieu | [4] Salle C |" in lines
    assert lines[2] == (
        f"Peut être corrigé jusqu’au {UNTIL.replace(' à', ',')}."
        " Pour le paragraphe [7], écrivez à Tama : correction 7 réunion 1 : …"
    )
    assert (
        await handed_in.fatou.says("correction 4 : Salle C") == "Le paragraphe 4 le dit déjà.\n1. Voir le compte-rendu"
    )


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("correction 99 : rien",
         "Il n’y a pas de paragraphe 99 dans le compte-rendu de la réunion 1. Pour le voir : compterendu 1"),
        ("correction 2 : blabla",
         "« blabla » n’est pas une date claire.\nPar exemple : correction 2 : 23 septembre 2022"),
        (
            "approuver 1",
            "Dans le groupe « Groupe gtm », seule la coordination peut faire cela. Pour vous-même : approuver document",
        ),
        ("trancher 1 oui",
         "Seul le rapporteur ou la coordination peut le faire. Pour voir le compte-rendu : compterendu 1"),
        ("versions 9", "Il n’y a pas de réunion 9. Pour la liste : reunions"),
    ],
)  # fmt: skip
async def test_bad_input_is_one_sentence(handed_in: Keepers, line: str, answer: str) -> None:
    assert await handed_in.awa.says(line) == answer


async def test_without_minutes_there_is_nothing_to_hand_in(place: Town) -> None:
    group = await keepers(place)
    await kept(place, place.group_id, day="2020-11-12")
    assert await group.fatou.says("soumettre 1") == (
        "La réunion 1 n’a pas encore de compte-rendu. Pour l’écrire : seance 1, ou envoyez-le en fichier."
    )
    assert (
        await group.fatou.says("approuver 1") == "Le compte-rendu de la réunion 1 n’est pas encore soumis : soumettre 1"
    )
    assert await group.awa.says("correction 7 : Oui") == (
        "Aucun compte-rendu n’est à corriger. Pour voir le dernier : compterendu"
    )
