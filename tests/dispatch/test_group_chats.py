"""Lines said in a group chat: who is heard there, what is answered there, and what in private."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from bot.chat_news import Gone
from bot.commands import Role
from bot.messages import Incoming, Upload
from bot.scheduler import housekeeping
from storage import facts
from storage.facts import SALT
from storage.people import people
from tests.group_chat import Gathering, Heard
from tests.talk import Talker, Town, open_space

LINK = '{"id": 1, "username": "tama_bot"}'


async def gathering(place: Town) -> tuple[Gathering, Talker, Talker]:
    """A bound chat, its coordinator, and a member who reads English."""
    awa = await place.joins("Awa", Role.COORDINATOR)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(awa)
    await open_space(place, "Un puits | A well", "Une école | A school")
    return chat, awa, ben


async def test_a_vote_is_answered_there_with_what_was_just_said_only(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    await ben.says("vote 1")
    assert await chat.hears(ben, "/vote 2") == Heard(here="✓ Vote recorded: 2.")
    assert await chat.hears(awa, "/voter 1 2") == Heard(here="✓ Votes notés : 1, 2.")
    assert await chat.hears(ben, "/myvotes") == Heard(private="✓ Your votes: 1, 2.")


async def test_a_list_shows_there_what_everybody_sees(place: Town) -> None:
    chat, _, ben = await gathering(place)
    await ben.says("vote 1")
    listed = (
        "💡 Idées [fr]\nThe vote is open.\nAs many votes as you like: /vote 1 4\n"
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
        here="I answer you in private.",
        private="📊 So far: Idées [fr]\n0 of 2 members have voted (0%).\n"
        "1. (tied) ▏ 0 votes: idea 1, A well\n1. (tied) ▏ 0 votes: idea 2, A school",
    )


@pytest.mark.parametrize("line", ["/afaire", "/mesdonnees", "/moi", "/langue fr", "/silence 20h-7h", "/annonces"])
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


async def test_a_question_is_asked_there_and_answered_by_whom_it_was_put_to(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    asked = await chat.hears(ben, "/propose")
    assert asked == Heard(here="No meeting is planned. Past ones: /meetings")
    await awa.says("reunion 5 janvier 2021 9h-11h, Mairie : Accueil")
    await awa.says("publier 1 oui")
    await chat.messages()
    assert await chat.hears(ben, "/excused 1 on mission") == Heard(
        here="✓ Noted. Your answer: Excused absence (on mission)\n"
        "Meeting 1\nTuesday 5 January 2021, 09:00–11:00 (GMT)\nPlace: Mairie"
    )
    assert await chat.hears(ben, "/propose 1") == Heard(
        here="What should it speak of? The presenter in brackets, if there is one.\nPlease reply to this message."
    )
    assert await chat.hears(awa, "Bilan", addressed=False) == Heard()
    assert await chat.hears(ben, "The well", addressed=False) == Heard(
        here="✓ Added to the agenda of meeting 1:\n2. The well\nThe whole agenda: /agenda 1"
    )


async def test_how_to_answer_there_is_said_and_a_reply_of_the_same_person_is_the_answer(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    assert await chat.hears(ben, "/vote") == Heard(
        here="Which ideas do you vote for? Give their numbers.\n"
        "Please reply to this message, or send for example: /vote 1 4\n1. A well\n2. A school"
    )
    assert await chat.hears(awa, "1 2", addressed=False) == Heard()
    assert await chat.hears(ben, "1 2", addressed=False) == Heard(here="✓ Votes recorded: 1, 2.")
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
    assert await chat.presses(ben, "annuler") == Heard(here="The question is cancelled.")
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


async def test_somebody_unknown_is_told_where_to_begin_once_a_day(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    await place.db.transaction(lambda tx: facts.put(tx, "telegram:me", LINK))
    zed = place.stranger("Zed")
    told = Heard(here="Je ne vous connais pas encore : écrivez-moi en privé, avec votre code. https://t.me/tama_bot")
    assert await chat.hears(zed, "/vote 1") == told
    assert await chat.hears(zed, "/idees") == Heard()
    assert await chat.hears(zed, "Bonjour à tous", addressed=False) == Heard()
    assert await chat.presses(zed, "vote 1") == told
    place.clock.forward(days=1)
    assert await chat.hears(zed, "/rejoindre ABCDEFGH") == told
    assert await awa.says("resultats") == (await awa.says("resultats"))


async def test_somebody_of_another_group_does_nothing_there(place: Town) -> None:
    chat, _, _ = await gathering(place)
    ida = await place.joins("Ida", Role.COORDINATOR, group=await place.group("lac"))
    away = "Vous n’êtes pas dans le groupe de cette discussion. Sa coordination peut vous donner un code."
    assert await chat.hears(ida, "/vote 1") == Heard(here=away)
    assert await chat.hears(ida, "/idees") == Heard()
    assert await chat.presses(ida, "@gtm vote 1") == Heard(here=away)


async def test_where_no_group_meets_only_commands_are_answered(place: Town) -> None:
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    chat = Gathering(place)
    told = "No group meets in this chat. A coordinator can type here: /bind"
    assert await chat.hears(ben, "/ideas") == Heard(here=told)
    assert await chat.presses(ben, "vote 1") == Heard(here=told)
    assert await chat.hears(ben, "/weather") == Heard()


async def test_who_cannot_be_written_to_is_told_so_there(place: Town) -> None:
    chat, _, ben = await gathering(place)
    await place.db.transaction(lambda tx: facts.put(tx, "telegram:me", LINK))
    await place.tama.dispatcher.note("g1", Gone("terminal", ben.address, "", "blocked"))
    told = Heard(here="The answer is for you alone: please write to me in private first. https://t.me/tama_bot")
    assert await chat.hears(ben, "/todo") == told
    assert await chat.presses(ben, "idees") == told
    assert await chat.hears(ben, "/vote 1") == Heard(here="✓ Vote recorded: 1.")
    await ben.says("hello")
    assert (await chat.hears(ben, "/myvotes")).private == "✓ Your vote: 1."


async def test_refusals_that_tell_of_other_votes_are_private(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(awa)
    for line in ("espace Une voix ; 1 vote", "ouvrirespace 1", "idee Un pont", "idee Une route"):
        await awa.says(line)
    await chat.messages()
    await ben.says("vote 1")
    told = "You have 1 vote. Already given: 1. To take one back: unvote 1"
    assert await chat.hears(ben, "/vote 2") == Heard(private=told)
    assert await chat.presses(ben, "@gtm vote 2") == Heard(here="I answer you in private.", private=told)


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


async def test_help_tells_what_is_answered_there(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    assert await chat.hears(ben, "/help") == Heard(
        here="Here each line begins with /, and everybody reads the answer.\n"
        "To see: /next, /meetings, /see_meeting, /ideas, /idea, /results, /points, /point, /webinars, /webinar,"
        " /minutes, and /agenda\n"
        "To answer: /yes, /no, /excused, /online, /vote, /comment, /done, /postpone, /blocked, /take, /reopen,"
        " /attended, /missed, /read, and /propose\n"
        "Everything else I answer in private."
    )
    assert (await chat.hears(awa, "/aide vote")).here == (
        "/vote : voter pour une ou plusieurs idées"
        "\nPar exemple : /vote 1 4\n– /vote 1=5 4=3\n– /vote 4 > 1 > 7\n– /vote +7\nJe comprends aussi : voter"
    )


async def test_under_no_name_nothing_is_done(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    assert await chat.hears(awa, "", oddity="anonymous") == Heard(
        here="Écrivez sous votre propre nom, s’il vous plaît : je ne vois pas qui vous êtes."
    )
    assert await chat.hears(awa, "", oddity="photo") == Heard()
    assert await chat.hears(awa, "", oddity="edited") == Heard()


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


async def waiting(place: Town) -> list[tuple[str, int | None]]:
    """What waits to be said: its key, and from when on it is useless."""
    rows = await place.db.read(
        lambda tx: tx.rows("SELECT key, useless_after FROM outbox WHERE state = 'waiting' ORDER BY id")
    )
    return [(row[0], row[1]) for row in rows]


async def test_strangers_where_no_group_meets_leave_one_letter_an_hour(place: Town) -> None:
    start = int(place.clock.now().timestamp())
    for number in range(50):
        said = Incoming("terminal", f"s{number % 3}", f"many{number}", "/help", place.clock.now(), "-9", thread="/7/")
        await place.tama.dispatcher.handle(said)
    hour = f"{place.clock.now():%Y-%m-%dT%H}"
    assert await waiting(place) == [(f"no-group:terminal:-9:{hour}", start + 120)]
    place.clock.forward(seconds=121)
    await place.tama.delivery.drain()
    assert place.paper.sent == []
    place.clock.forward(hours=1)
    zed = Gathering(place, "-9")
    told = Heard(
        here="Aucun groupe ne se réunit dans cette discussion. La coordination d’un groupe peut taper ici : /lier"
    )
    assert await zed.hears(place.stranger("Zed"), "/help") == told
    assert await zed.hears(place.stranger("Zoe"), "/help") == Heard()


async def test_nobody_can_tell_the_next_day_which_stranger_was_answered(place: Town) -> None:
    chat, _, _ = await gathering(place)
    zed = place.stranger("Zed")
    await chat.hears(zed, "/vote 1")
    salts = await place.db.read(lambda tx: facts.beginning(tx, SALT))
    now = place.clock.now()
    await housekeeping.tick(place.db, now)
    assert list(salts) == [f"{SALT}{now.date().isoformat()}"]
    assert await place.db.read(lambda tx: facts.beginning(tx, SALT)) == salts
    salt = salts[f"{SALT}{now.date().isoformat()}"]
    key = f"stranger:{sha256(f'{salt}:terminal:{chat.place}:{zed.address}'.encode()).hexdigest()}"
    keys = await place.db.read(lambda tx: tx.rows("SELECT key FROM outbox WHERE key LIKE 'stranger:%'"))
    assert [row[0] for row in keys] == [key]
    await housekeeping.tick(place.db, now + timedelta(days=1))
    assert await place.db.read(lambda tx: facts.beginning(tx, SALT)) == {}


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
