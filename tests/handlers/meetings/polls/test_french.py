"""The whole life of a date poll in French, from « quand ? » to the meeting with everybody's reply."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters
from tests.handlers.meetings.polls.poll_town import MOMENTS, given

OPENED = (
    f"📅 Sondage 1 : Budget\nLieu : Salle 2\n"
    f"Quels moments vous conviennent ? Répondez avant le dimanche 20 décembre 2020 à 18h00 (GMT).\n{MOMENTS}\n"
    "Par exemple : dispo 1 : oui 1 3, peutetre 2"
)


async def test_from_when_to_the_meeting(group: Meeters) -> None:
    fatou, awa, lamin = group.fatou, group.awa, group.lamin
    draft = await fatou.says(
        "sondage Budget : 12 janvier 2021 10h, 13 janvier 2021 15h-17h ou 14 janvier 2021 9h, Salle 2,"
        " jusqu’au 20 décembre 2020 18h"
    )
    assert draft.startswith(
        "Le sondage 1 est un brouillon : personne n’est prévenu.\nAperçu, pour 2 personnes (terminal 2) :\n\n" + OPENED
    )
    assert "2. Wednesday 13 January 2021, 15:00–17:00 (GMT)" in draft
    assert await awa.reads() == ""
    assert await fatou.says("oui") == (
        "✓ C’est lancé : la question est posée à 2 personnes.\nSondage 1 : Budget\n1. Voir le sondage 1"
    )
    assert (await awa.reads()).startswith(f"{OPENED}\n• Oui : 1 → dispo 1: ok 1\n")
    assert (await awa.says("oui 1 3, peutetre 2")).startswith(
        "✓ C’est noté, Sondage 1 : Budget : oui 1, 3 · si besoin 2\n"
        "1. mardi 12 janvier 2021, 10h00 (GMT) · oui\n"
        "2. mercredi 13 janvier 2021, 15h00–17h00 (GMT) · si besoin\n"
        "3. jeudi 14 janvier 2021, 9h00 (GMT) · oui\n"
        "Vous pouvez changer jusqu’au dimanche 20 décembre 2020 à 18h00 (GMT)."
    )
    await lamin.says("works for me: 2 and 3")
    await lamin.says("available no 1")
    await fatou.says("je peux le 2")
    assert await fatou.says("qui peut 1") == (
        "Sondage 1 : Budget\nOuvert jusqu’au dimanche 20 décembre 2020 à 18h00 (GMT).\n3 personnes sur 3 ont répondu.\n"
        "Convient au plus grand nombre : 2\n"
        "1. mardi 12 janvier 2021, 10h00 (GMT)\n– oui (1) : OIM\n– non (1) : CRN\n"
        "2. mercredi 13 janvier 2021, 15h00–17h00 (GMT)\n– oui (2) : sans organisation (1) et CRN\n"
        "– si besoin (1) : OIM\n"
        "3. jeudi 14 janvier 2021, 9h00 (GMT)\n– oui (2) : OIM et CRN\n"
        "1. Retenir le moment 1\n2. Retenir le moment 2\n3. Retenir le moment 3"
    )
    look = await fatou.says("retenir 2")
    assert look.startswith(
        "Sondage 1 : Budget\nMoment 2 – oui : 2, si besoin : 1, non : 0, sans réponse : 0."
        " Ce seront les réponses à la réunion.\nAperçu, pour 2 personnes (terminal 2) :\n\n📅 Invitation\n"
        "Réunion 1 : Budget\nmercredi 13 janvier 2021, 15h00–17h00 (GMT)\nLieu : Salle 2\n"
    )
    assert await awa.reads() == ""
    assert (await fatou.says("oui")).startswith("✓ C’est publié : 2 personnes sont prévenues.\nRéunion 1 : Budget\n")
    told = await awa.reads()
    assert "Viendrez-vous ?\nVotre réponse : Oui (si besoin)\n• Oui → oui 1\n• Non → non 1" in told
    assert "Your answer: Yes\n" in await lamin.reads()
    assert await given(group, 1) == {
        "Fatou": ("yes", ""), "Awa": ("yes", "si besoin | if need be"), "Lamin": ("yes", ""),
    }  # fmt: skip
    assert (await awa.says("non 1 en mission")).startswith("✓ C’est noté. Votre réponse : Non (en mission)")
    assert await awa.says("dispo 1 : oui 1") == (
        "Le sondage 1 est terminé : réunion 1, mercredi 13 janvier 2021, 15h00–17h00 (GMT)."
        " Pour dire si vous venez : oui 1"
    )
    assert "Date retenue : mercredi 13 janvier 2021, 15h00–17h00 (GMT)" in await awa.says("sondage 1")


async def test_said_as_to_a_colleague(group: Meeters) -> None:
    said = "quand est-ce qu’on se réunit ? propose le 3 à 10h ou le 4 à 15h"
    draft = await group.fatou.says(said)
    assert "1. jeudi 3 décembre 2020, 10h00 (GMT)\n2. vendredi 4 décembre 2020, 15h00 (GMT)\n" in draft
    await group.fatou.says("oui")
    await group.awa.reads()
    assert "oui 1, 2\n" in await group.awa.says("je peux le 1 et le 2")
    assert "oui 1 · non 2\n" in await group.awa.says("je peux le 1 mais pas le 2")
    assert "non 1, 2\n" in await group.awa.says("aucune date ne me convient")
    await group.awa.says(said)
    assert "Sondage 2" not in await group.fatou.says("sondages")
