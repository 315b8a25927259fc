"""What was listed, shown or asked is answered in a few words; what only sounds like an answer is none."""

from __future__ import annotations

from bot.commands import Role
from tests.talk import Town, open_space


async def test_which_of_those_listed(place: Town) -> None:
    await open_space(place, "Former", "Informer", "Publier", "Traduire")
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    for said, meant in (
        ("toutes sauf la 3", "1 2 4"),
        ("les deux premières", "1 2"),
        ("la première et la dernière", "1 4"),
    ):
        await awa.says("idees")
        assert await awa.says(said) == f"Voulez-vous dire : vote {meant} ?\n1. vote {meant}"
    await ben.says("ideas")
    assert await ben.says("the first and the last") == "Do you mean: vote 1 4?\n1. vote 1 4"
    assert await ben.says("yes") == "✓ Your votes: 1 and 4."
    await awa.says("aide")
    assert (await awa.says("toutes sauf la 3")).startswith("Je n’ai pas compris")


async def test_words_that_are_asked_for_are_declined_with_a_no(place: Town) -> None:
    await open_space(place, "Former")
    awa = await place.joins("Awa", Role.MEMBER)
    for line in ("idee", "commenter 1", "proposer"):
        for no in ("non", "Non merci.", "mauvais bouton, pardon"):
            if (asked := await awa.says(line)).startswith("Aucune réunion"):
                continue
            assert asked.splitlines()[0].endswith(("?", "phrase."))
            assert await awa.says(no) == "D’accord, j’arrête de demander."
    await awa.says("idee")
    assert (await awa.says("non finalement c’est fait")).startswith("D’accord, rien n’a été noté.")
    await awa.says("annuler")
    assert "non" not in await awa.says("idees")


async def test_a_preview_is_agreed_to_by_its_name_and_declined_with_a_reason(place: Town) -> None:
    await open_space(place, "Former")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await coumba.says("clore")
    assert await coumba.says("non, on garde le vote jusqu’au 12") == "D’accord, rien n’a changé."
    await coumba.says("clore")
    assert (await coumba.says("oui, ferme le vote")).startswith("📊 Résultat")


async def test_nothing_that_writes_is_proposed_for_its_letters(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    for line in ("attends", "quite", "participes"):
        assert "Vouliez-vous dire" not in await awa.says(line)


async def test_what_only_shows_is_no_answer_in_free_words(place: Town) -> None:
    await open_space(place, "Former")
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("commenter 1")
    assert "commentaire" not in (shown := await awa.says("points tous"))
    assert "J’attends toujours votre réponse" in shown
    assert "très utile" in await awa.says("très utile") + await awa.says("idee 1")


async def test_what_is_not_for_the_speaker_is_told_so(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    assert (await awa.says("déplace la réunion 2 au 18 décembre")).endswith("seule la coordination peut faire cela.")
    assert (await ben.says("move meeting 2 to 18 December")).startswith("Only a coordinator of")


async def test_whoever_stops_while_asked_is_told_how_to_go_on(place: Town) -> None:
    await open_space(place, "Former")
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    await awa.says("idee")
    assert await awa.says("stop") == (
        "✓ Je ne vous envoie plus de messages. Je réponds toujours quand vous écrivez.\n"
        "Pour recevoir de nouveau des messages : recevoir\nLa question en attente est abandonnée aussi."
    )
    assert "Je n’ai pas compris" in await awa.says("Un puits")
    await ben.says("idea")
    assert await ben.says("stop it") == "All right, I'll stop asking."
    await ben.says("idea")
    assert (await ben.says("stop")).endswith("The question that was waiting is left too.")


async def test_a_greeting_is_none_of_the_words_that_are_asked_for(place: Town) -> None:
    await open_space(place, "Former")
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    await awa.says("commenter 1")
    for said in ("slt", "pk", "mdr", "stp", "tkt", "..."):
        assert (await awa.says(said)).splitlines()[0] == "D’accord, rien n’a été noté.", said
    assert await awa.says("Aimer jsp pk") == "✓ Votre commentaire sur l’idée 1 est enregistré.\n1. Voir l’idée 1"
    await ben.says("comment 1")
    for said in ("ttyl", "why", "lol", "hiya"):
        assert (await ben.says(said)).splitlines()[0] == "All right, nothing was noted.", said
    assert (await ben.says("great")).startswith("✓ Your comment on idea 1 is recorded.")
    shown = await ben.says("idea 1")
    assert "Aimer jsp pk" in shown
    assert "lol" not in shown
    assert await awa.says("idee slt") == await awa.says("idee")
