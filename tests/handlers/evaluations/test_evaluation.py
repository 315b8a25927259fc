"""The evaluation of a year, from its opening to its four columns, in French and in English."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Talker, Town

ASKED = (
    "📋 Évaluation 2020 : votre avis, jusqu’au dimanche 20 décembre 2020, 18h00 (GMT)\n"
    "1. Le positif – ce qui a bien fonctionné\n2. Ce qui nous manque\n3. Des recommandations\n"
    "4. Maintien du groupe pour 2021\nUn avis par message, autant que vous voulez.\n"
    "Sans votre nom : une fois l’évaluation close, personne, pas même l’hébergeur, ne peut savoir qui l’a écrit ; et "
    "cela reste tel quel.\nPour signer : signer\n"
)
NOTED_FR, NOTED_EN = "✓ Noté, sans votre nom. ", "✓ Noted, without your name. "


@pytest.fixture
async def group(place: Town) -> Meeters:
    return await meeters(place)


async def _opened(group: Meeters) -> None:
    assert (await group.fatou.says("evaluation")).startswith("C’est l’évaluation de 2020.\nJusqu’à quand peut-on")
    await group.fatou.says("20 décembre 18h")
    look = await group.fatou.says("question evaluation 2 : Ce qui nous manque | What we lack")
    assert look.startswith(f"Aperçu, pour 2 personnes (terminal 2) :\n\n{ASKED}—\n📋 Evaluation 2020: your opinion")
    assert len(look) <= 1000
    assert (await group.fatou.says("oui")).startswith("✓ Ouverte : 2 personnes sont sollicitées.")
    assert (await group.awa.reads()).startswith(ASKED)
    assert "2. What we lack\n" in await group.lamin.reads()


async def test_from_the_opening_to_the_four_columns(group: Meeters) -> None:
    fatou, awa, lamin, town = group.fatou, group.awa, group.lamin, group.town
    await _opened(group)
    # Pressed, typed, and as to a colleague.
    assert (await awa.presses("positif")).startswith(
        "Le positif – ce qui a bien fonctionné\nIl ne portera pas votre nom"
    )
    assert (await awa.says("le partage d’informations")).startswith(NOTED_FR)
    assert (await awa.says("Bonjour, ce qui a bien fonctionné : les webinaires")).startswith(NOTED_FR)
    assert "lacune un budget" in await awa.says("ce qui nous a manqué : un budget")
    assert (await awa.says("oui")).startswith(NOTED_FR)
    assert "maintien oui" in await awa.says("il faut garder le groupe")
    await awa.says("oui")
    assert (await awa.says("c’est utile")).startswith(NOTED_FR)
    assert (await awa.says("maintien non")).endswith(
        "Vous l’avez déjà dit, sans votre nom : cela ne peut plus être changé."
    )
    assert (await lamin.says("I recommend training the focal points")).startswith(NOTED_EN)
    assert "keep group no" in await lamin.says("we should not keep the group")
    await lamin.says("yes")
    await lamin.says("skip")
    # Signed, taken back, signed once more.
    assert (await lamin.says("sign")).startswith("✓ From now on your opinions bear your name.")
    assert (await lamin.says("missing we have no money")).startswith(
        "✓ Noted with your name: What is missing, opinion 1."
    )
    assert (await lamin.says("cancel")).startswith("✓ Taken back: Evaluation 2020.")
    await lamin.says("1 missing signed: we have no money")
    assert (await lamin.says("missing we have no money")).startswith(
        "✓ Noted with your name: What is missing, opinion 2."
    )
    assert (await lamin.says("withdraw opinion 2")).startswith("✓ Opinion 2 is taken back.")
    await lamin.says("missing we have no money")
    assert "3. What is missing: we have no money\n2 opinions of yours bear no name" in await lamin.says("my opinions")
    # Nobody sees it; only whoever has given nothing is reminded.
    assert "budget" not in await fatou.says("evaluation 2020")
    assert "Moins de 3 personnes sur 3 ont donné un avis." in await fatou.says("evaluation")
    assert "n’est pas encore close" in await fatou.says("lire evaluation 2020 lacune")
    town.clock.forward(days=10)
    assert await town.ticks("evaluation") == [f"evaluation:1:reminder:1608487200:half:{fatou.id}"]
    assert (await fatou.reads()).startswith("⏰ Nous n’avons encore rien reçu de vous\n📋")
    assert "Déplacer la clôture" in await fatou.says("prolonger evaluation jusqu’au 22 décembre 18h")
    await fatou.says("oui")
    assert (await awa.reads()).startswith("La clôture est déplacée : vous pouvez donner votre avis jusqu’au mardi 22")
    await lamin.reads()
    # It closes by itself; coordinators read first.
    town.clock.forward(days=13)
    assert await town.ticks("evaluation") == [f"evaluation:1:closed:{fatou.id}"]
    read = await fatou.reads()
    assert "2 personnes sur 3 ont donné leur avis, 7 avis en tout.\n▪ Le positif" in read
    assert "3. we have no money [en] – Lamin\n" in read
    assert "Oui : 1 · avec changements : 0 · non : 1\n" in read
    assert len(read.partition("\n• ")[0]) <= 1000
    assert "rien n’a été noté. Pour la lire : evaluation 2020" in await awa.says("positif encore un")
    assert "elle ne peut donc pas être rouverte" in await fatou.says("prolonger evaluation jusqu’au 30 décembre")
    await _grouped(fatou)
    assert (await fatou.says("envoyer evaluation")).startswith("Aperçu, pour 2 personnes (terminal 2) :\n📋")
    assert await fatou.says("oui") == "✓ Envoyé à 2 personnes."
    assert "(2 opinions)\n" in await lamin.reads()
    assert (await lamin.says("export evaluation")).startswith("Evaluation 2020\n📎 evaluation-2020.docx, ")
    await lamin.says("file evaluation 2020")
    assert lamin.files[-1].name == "evaluation-2020.docx"
    assert "There is no closed evaluation before 2020." in await lamin.says("compare evaluation")


async def _grouped(fatou: Talker) -> None:
    """Similar opinions stand under one line, and the originals with it."""
    page = await fatou.says("lire evaluation 2020 positif")
    numbers = [line.partition(".")[0] for line in page.splitlines() if "les webinaires" in line or "le partage" in line]
    assert "d’une même colonne" in await fatou.says(f"regrouper avis 3 {numbers[0]} : tout")
    await fatou.says("annuler")
    done = await fatou.says(f"regrouper avis {' '.join(numbers)} : les échanges | sharing")
    assert done.startswith("✓ 2 avis sous une ligne : 10. les échanges\n")
    page = await fatou.says("lire evaluation 2020 positif")
    assert "10. les échanges (2 avis)\n" in page
    assert "   – " in page
    assert (await fatou.says("degrouper avis 10")).startswith("✓ 2 avis sont de nouveau seuls.")
    await fatou.says(f"regrouper avis {' '.join(numbers)} : les échanges | sharing")


async def test_what_is_wrong_is_said_in_one_sentence_with_a_line_that_works(group: Meeters) -> None:
    fatou, awa, lamin, town = group.fatou, group.awa, group.lamin, group.town
    observer = await town.joins("Omar", Role.OBSERVER)
    assert await awa.says("positif le partage") == "Aucune évaluation n’est ouverte en ce moment."
    assert await awa.says("evaluation") == "Il n’y a pas encore eu d’évaluation."
    assert (await awa.says("lire evaluation")).startswith("Aucune évaluation n’est encore close.")
    assert "Une ligne qui marche : evaluation 2020 jusqu’au 20 décembre" in await fatou.says(
        "evaluation 2031 jusqu’au 5 mai"
    )
    assert "La clôture doit venir avant un an." in await fatou.says("evaluation jusqu’au 5 mai 2022")
    await fatou.says("annuler")
    await _opened(group)
    assert "ses questions ne changent plus" in await fatou.says("question evaluation 1 : autre chose")
    assert "seuls les membres peuvent voir ou faire cela" in await observer.says("positif le partage")
    assert "1. Le positif" in await observer.says("evaluation")
    assert "votre rôle" in await awa.says("clore evaluation") or "coordination" in await awa.says("clore evaluation")
    assert "500" not in await awa.says(f"positif {'x' * 401}")
    await awa.says("annuler")
    await awa.says("recommandation")
    assert (await awa.says("est-ce que c’est anonyme ?")).startswith(
        "Cela ressemble à une question : rien n’a été noté."
    )
    assert (await awa.says("positif merci")).startswith("D’accord, rien n’a été noté.")
    assert "Avec une condition, c’est plutôt : maintien avec changements" in await awa.says(
        "maintien oui si on a un budget"
    )
    await awa.says("annuler")
    assert "Un avis sans nom ne peut pas être repris." in await awa.says("retirer avis 4")
    await lamin.says("todo")
    assert (await lamin.says("1 missing no money")).startswith("1. Not noted: “missing no money”. What bears no name")
    assert (await awa.says("je ne recommande pas de garder Fatou")).startswith("Je n’ai pas compris")
    other = await town.group("autre")
    stranger = await town.joins("Zeinab", Role.COORDINATOR, group=other)
    assert await stranger.says("positif le partage") != NOTED_FR
    assert "Il n’y a pas d’évaluation de 2020." in await stranger.says("evaluation 2020")
    for number in range(30):
        assert (await awa.says(f"positif le partage numéro {number}")).startswith(NOTED_FR)
    assert await awa.says("positif un de plus") == "Vous avez donné 30 avis, le maximum par personne."
