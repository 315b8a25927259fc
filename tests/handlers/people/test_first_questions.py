"""What newcomers ask before anything else: who this is, what it costs, who sees it, and how something is done."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.talk import Town


@pytest.mark.parametrize(
    ("lang", "said", "first"),
    [
        ("fr", "c’est quoi ce truc ?", "Je suis Tama, un programme qui aide le groupe « Groupe gtm » à se réunir"),
        ("fr", "est-ce que ça coûte de l’argent ?", "Je suis Tama"),
        ("en", "who sees my messages?", "I am Tama, a program that helps the group Groupe gtm"),
        ("fr", "comment changer mon nom ?", "nom : changer votre nom"),
        ("fr", "comment faire pour ne plus recevoir de messages ?", "Peut-être ceci :\nstop : "),
        ("fr", "comment mettre en pause", "pause : "),
        ("en", "how do I leave the group?", "leave: leave a group"),
        ("en", "how can I get my certificate?", "certificate: get a certificate of attendance"),
        ("fr", "aide quitter le groupe", "quitter : quitter un groupe"),
        ("fr", "comment fermer le vote ?", "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."),
        ("fr", "comment cuisiner du riz ?", "Je n’ai pas d’aide sur « cuisiner du riz ». Pour tout voir : aide"),
        ("fr", "je veux quitter le groupe", "Voulez-vous dire : quitter ?"),
        ("fr", "supprime mon compte", "Voulez-vous dire : oubliez moi ?"),
    ],
)
async def test_a_newcomer_is_answered(place: Town, lang: str, said: str, first: str) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER, lang=lang)
    assert (await awa.says(said)).startswith(first)


async def test_who_is_in_no_group_is_told_how_to_join(place: Town) -> None:
    told = (await place.stranger("Awa Diop").says("qui es tu")).splitlines()
    assert (
        told[0] == "Je suis Tama, un programme qui aide un groupe à se réunir, à voter et à suivre ce qui a été décidé."
    )
    assert "rejoindre CODE" in told[1]
