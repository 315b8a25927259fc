"""Questions that are put in a group chat: who answers them, and where what follows is asked."""

from __future__ import annotations

from bot.commands import Role
from tests.group_chat import Gathering, Heard, gathering
from tests.talk import Town


async def test_a_question_is_asked_there_and_answered_by_whom_it_was_put_to(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    asked = await chat.hears(ben, "/propose")
    assert asked == Heard(here="No meeting is planned. Past ones: /meetings")
    await awa.says("reunion 5 janvier 2021 9h-11h, Mairie : Accueil")
    await awa.says("publier 1 oui")
    await chat.messages()
    assert await chat.hears(ben, "/excused 1 on mission") == Heard(
        here="✓ Noted. Your answer: Excused absence (on mission)\n"
        "Meeting 1\nTuesday 5 January 2021, 09:00–11:00 (GMT)\nVenue: Mairie"
    )
    assert await chat.hears(ben, "/propose 1") == Heard(
        here="What should it speak of? The presenter in brackets, if there is one.\nPlease reply to this message."
    )
    assert await chat.hears(awa, "Bilan", addressed=False) == Heard()
    assert await chat.hears(ben, "The well", addressed=False) == Heard(
        here="✓ Proposed for meeting 1. You are told what becomes of it:\nProposal 1: The well\n"
        "The whole agenda: /agenda 1"
    )


async def test_how_to_answer_there_is_said_and_a_reply_of_the_same_person_is_the_answer(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    assert await chat.hears(ben, "/vote") == Heard(
        here="Which ideas do you vote for? Give their numbers.\n"
        "Please reply to this message, or send for example: /vote 1 4\n1. A well\n2. A school"
    )
    assert await chat.hears(awa, "1 2", addressed=False) == Heard()
    assert await chat.hears(ben, "1 2", addressed=False) == Heard(here="✓ Votes recorded: 1 and 2.")
    assert await chat.hears(awa, "/voter") == Heard(
        here="Pour quelles idées votez-vous ? Donnez leurs numéros.\n"
        "Répondez à ce message, ou envoyez par exemple : /vote 1 4\n1. Un puits\n2. Une école"
    )
    assert await chat.hears(ben, "2", addressed=False) == Heard()
    assert await chat.hears(awa, "2", addressed=False) == Heard(here="✓ Vote noté : 2.")
    assert await chat.hears(awa, "/commenter 1") == Heard(
        here="Que voulez-vous en dire ?\nRépondez à ce message, s’il vous plaît."
    )


async def test_what_still_waits_is_not_repeated_there(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    await chat.hears(ben, "/vote")
    assert await chat.hears(ben, "/points") == Heard(here="There is no open action point.")
    assert await chat.presses(ben, "annuler") == Heard(here="Nothing was changed.")
    await chat.hears(awa, "/vote")
    assert await chat.hears(awa, "/points") == Heard(here="Il n’y a aucun point d’action ouvert.")


async def test_the_button_of_a_question_is_for_whom_it_was_put_to(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    await chat.hears(ben, "/comment 1")
    await chat.hears(awa, "/commenter 2")
    assert await chat.presses(awa, f"reponse 1 1 {ben.id}") == Heard(
        here="Cette question a été posée à une autre personne."
    )
    assert await chat.presses(awa, "reponse 1 1") == Heard(here="Cette question a été posée à une autre personne.")
    assert await chat.hears(awa, "Très utile", addressed=False) == Heard(
        here="✓ Votre commentaire sur l’idée 2 est enregistré."
    )


async def test_a_question_after_a_press_stands_in_the_chat(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    await awa.says("point Écrire la note")
    await chat.hears(awa, "/bloque")
    assert await chat.presses(awa, "bloque 1") == Heard(
        here="Je vous réponds en privé.", private="Pourquoi est-il bloqué ? Quelques mots suffisent."
    )


async def test_what_merely_follows_is_heard_if_it_is_plain(place: Town) -> None:
    chat, _, ben = await gathering(place)
    for words in ("thanks", "no idea", "Points worth noting", "idea A library", "stop", "yes we can", "2"):
        assert await chat.hears(ben, words, addressed=False) == Heard(), words
    assert await chat.hears(ben, "vote 1", addressed=False) == Heard(here="✓ Vote recorded: 1.")
    assert (await chat.hears(ben, "ideas", addressed=False)).here.startswith("💡 Idées")
    assert await chat.hears(ben, "2", addressed=False) == Heard(here="✓ Vote recorded: 2.")


async def test_an_answer_that_is_private_settles_the_question_that_was_put_there(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(awa)
    for line in ("espace Une voix ; 1 vote", "ouvrirespace 1", "idee Un pont", "idee Une route"):
        await awa.says(line)
    await ben.says("vote 1")
    await ben.says("name")
    assert (await chat.hears(ben, "/vote")).here.splitlines()[0] == "Which ideas do you vote for? Give their numbers."
    told = "You have 1 vote. Already given: 1. To take one back: unvote 1"
    waits = "Still waiting for your answer: What is your name? First name and family name."
    assert await chat.hears(ben, "2", addressed=False) == Heard(private=f"{told}\n\n{waits}")
    assert await chat.hears(ben, "2", addressed=False) == Heard()
    assert (await ben.says("Ben Amara")).splitlines()[0] == "✓ From now on I call you Ben Amara."


async def test_the_score_of_an_idea_named_there_is_asked_for_in_private(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(awa)
    for line in ("espace Idées ; note", "ouvrirespace 1", "idee Un pont", "idee Une route"):
        await awa.says(line)
    await chat.hears(ben, "/vote")
    heard = await chat.hears(ben, "2", addressed=False)
    assert (heard.here, heard.private.splitlines()[0]) == (
        "", "Which score do you give to idea 2, from 1 to 5? 5 is the best."
    )  # fmt: skip
    assert await chat.hears(ben, "2", addressed=False) == Heard()
    assert await ben.says("4") == "✓ Your scores: 2=4."


async def test_a_number_that_stands_for_a_line_there_stands_for_it_in_private(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    await awa.says("reunion 5 janvier 2021 9h-11h, Mairie : Accueil")
    await awa.says("publier 1 oui")
    await chat.messages()
    assert "4. Absence excusée" in (await chat.hears(awa, "/prochaine")).here
    assert await chat.hears(awa, "4", addressed=False) == Heard(
        private="✓ Votre absence à la réunion 1 est notée.\nPour quelle raison ?\n- Passer"
    )
