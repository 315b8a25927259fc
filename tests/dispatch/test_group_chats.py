"""Lines said in a group chat: who is heard there, what is answered there, and what in private."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.commands import Role
from bot.messages import Incoming, Upload
from storage.people import people
from tests.group_chat import Gathering, Heard, gathering
from tests.talk import Town


async def test_a_vote_is_answered_there_with_what_was_just_said_only(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    await ben.says("vote 1")
    assert await chat.hears(ben, "/vote 2") == Heard(here="✓ Vote recorded: 2.")
    assert await chat.hears(awa, "/voter 1 2") == Heard(here="✓ Votes notés : 1 et 2.")
    assert await chat.hears(ben, "/my_votes") == Heard(private="✓ Your votes: 1 and 2.")


async def test_a_list_shows_there_what_everybody_sees(place: Town) -> None:
    chat, _, ben = await gathering(place)
    await ben.says("vote 1")
    listed = (
        "💡 Idées [fr]\nThe vote is open.\nVote for as many ideas as you like: /vote 1 4\n"
        "1. A well · 1 vote\n2. A school · 0 votes\n1. Vote 1\n2. Vote 2"
    )
    assert await chat.hears(ben, "/ideas") == Heard(here=listed)


async def test_a_press_does_it_for_whoever_presses(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    assert await chat.presses(ben, "@gtm vote 1") == Heard(here="✓ Vote recorded: 1.")
    assert await chat.presses(awa, "@gtm vote 1") == Heard(here="✓ Vote noté : 1.")
    message = (await chat.messages())[-1]
    assert (message.thread, message.edits, message.buttons) == ("//p1", "", ())


async def test_the_answer_to_a_press_is_as_short_as_it_can_be_shown(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    await awa.says(f"reunion 5 janvier 2021 9h-11h, {'Salle des palmiers ' * 8}: Accueil")
    await awa.says("publier 1 oui")
    await chat.messages()
    assert await chat.presses(awa, "@gtm non 1") == Heard(here="✓ C’est noté. Votre réponse : Non\nRéunion 1")


async def test_a_press_that_shows_something_shows_it_in_private(place: Town) -> None:
    chat, _, ben = await gathering(place)
    assert await chat.presses(ben, "resultats") == Heard(
        here="I'll answer you in private.",
        private="📊 So far: Idées [fr]\n0 of 2 members have voted (0%).\n"
        "1. (tied) ▏ 0 votes: idea 1, A well\n1. (tied) ▏ 0 votes: idea 2, A school",
    )


@pytest.mark.parametrize("line", ["/afaire", "/mes_donnees", "/moi", "/langue fr", "/silence 20h-7h", "/annonces"])
async def test_what_is_ones_own_is_answered_in_private(place: Town, line: str) -> None:
    chat, awa, _ = await gathering(place)
    heard = await chat.hears(awa, line)
    assert heard.here == ""
    assert heard.private


async def test_the_group_of_the_chat_is_not_the_group_of_the_person(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    other = await place.group("lac")
    await place.db.transaction(lambda tx: people.join(tx, awa.id or 0, other, Role.COORDINATOR, None, 0))
    assert await chat.hears(awa, "/groupe lac") == Heard(
        here="Ici, c’est toujours le groupe « Groupe gtm ». Vous choisissez le vôtre en privé."
    )
    assert (await awa.says("moi")).split("\n")[1] == "Groupe : Groupe lac"
    assert await chat.hears(awa, "/vote 1") == Heard(here="✓ Vote noté : 1.")
    assert await chat.hears(awa, "@lac vote 1") == Heard(
        here="Ici, j’agis seulement dans le groupe « Groupe gtm ». Pour un autre groupe, écrivez-moi en privé."
    )
    private = await chat.hears(awa, "/brouillons")
    assert private == Heard(private="Il n’y a pas de brouillon.\n1. Annoncer une réunion")


async def test_refusals_that_tell_of_other_votes_are_private(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(awa)
    for line in ("espace Une voix ; 1 vote", "ouvrirespace 1", "idee Un pont", "idee Une route"):
        await awa.says(line)
    await chat.messages()
    await ben.says("vote 1")
    told = "You have 1 vote. Already given: 1. To take one back: unvote 1"
    assert await chat.hears(ben, "/vote 2") == Heard(private=told)
    assert await chat.presses(ben, "@gtm vote 2") == Heard(here="I'll answer you in private.", private=told)


async def test_help_tells_what_is_answered_there(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    assert await chat.hears(ben, "/help") == Heard(
        here="Here each line begins with /, and everybody reads the answer.\n"
        "To see: /next, /meetings, /see_meeting, /ideas, /idea, /results, /points, /point, /points_review, /webinars,"
        " /webinar, /minutes, /agenda, /presence, /documents, /see_document, /plan, /see_activity, /budget, /fundings,"
        " /see_funding, /see_evaluation, /read_evaluation, /compare_evaluation, /evaluations, /see_poll, /polls,"
        " /programme, /events, /reports, /coordinators\n"
        "To answer: /yes, /no, /excused, /online, /vote, /comment, /done, /postpone, /blocked, /take, /reopen,"
        " /register, /unregister, /attended, /missed, /read,"
        " /propose, /sitting, /note, /action, /i_am_here, /attendees, /end_of_meeting,"
        " /available\n"
        "Everything else I answer in private."
    )
    assert (await chat.hears(awa, "/aide vote")).here == (
        "/vote : voter pour une ou plusieurs idées"
        "\nPar exemple : /vote 1 4\n– /vote 1=5 4=3\n– /vote 4 > 1 > 7\n– /vote +7\nJe comprends aussi : voter"
    )


async def test_a_file_is_read_in_private_and_only_if_it_was_meant(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    text = "Compte-rendu\nDate : 27 octobre 2020\nLieu : Mairie\nOrdre du jour\n1. Accueil\n2. Divers\n"
    file = Upload.of("cr.txt", text.encode())
    assert await chat.hears(awa, "", file=file, addressed=False) == Heard()
    assert await chat.hears(ben, "", file=file) == Heard(private="Only a coordinator of Groupe gtm can do this.")
    heard = await chat.hears(awa, "", file=file)
    assert heard.here == ""
    assert "27 octobre 2020" in heard.private


async def test_what_goes_wrong_is_told_to_those_who_meant_tama(place: Town) -> None:
    chat, _, ben = await gathering(place)
    said = Incoming("terminal", ben.address, "x1", "2", place.clock.now(), chat.place, addressed=False)
    await place.tama.dispatcher.give_up(said, "abc123")
    assert (await chat.messages())[1:] == []
    await place.tama.dispatcher.give_up(replace(said, event="x2", addressed=True), "abc123")
    assert (await chat.messages())[-1].text == ("Something went wrong on my side; nothing was lost. Reference: abc123")


async def test_ordinary_words_mean_there_what_they_mean_in_private(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    assert await chat.hears(awa, "je vote pour la première") == Heard(here="✓ Vote noté : 1.")
    assert "✓" not in (await chat.hears(ben, "I will not vote for number 1")).here
    assert await ben.says("myvotes") == "You have not voted for any idea."


async def test_several_things_said_there_are_answered_in_private(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    heard = await chat.hears(awa, "fait 7 et vote 1")
    assert heard.here == ""
    assert "✓ Votre vote : 1." in heard.private
