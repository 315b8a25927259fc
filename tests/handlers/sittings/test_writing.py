"""What is said in a meeting is written down while it is said."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters


async def test_a_coordinator_opens_a_meeting(at_nine: Meeters) -> None:
    answer = await at_nine.fatou.says("seance 1")
    assert "Réunion 1 : Coordination : ouverte aux notes." in answer
    assert "1. Bilan" in answer


async def test_notes_stand_under_their_item(sitting: Meeters) -> None:
    fatou = sitting.fatou
    assert "✓ Noté, avant le premier point" in await fatou.says("note La séance est ouverte")
    assert "point 1 sur 3, Bilan" in await fatou.says("point 1")
    assert "2. Décision : On continue" in await fatou.says("décision : On continue")
    assert "point 2 sur 3, Divers" in await fatou.says("suite")
    assert "3. Le CICR est absent" in await fatou.says("note Le CICR est absent")
    told = await fatou.says("relire")
    assert (
        told.index("Bilan") < told.index("2. Décision : On continue") < told.index("Divers") < told.index("3. Le CICR")
    )


async def test_an_action_has_owners_and_a_deadline(sitting: Meeters) -> None:
    told = await sitting.fatou.says("action OIM, CRN : partager la présentation, avant le 4 mars")
    assert "1. Action : partager la présentation · OIM et CRN · jeudi 4 mars 2021" in told


async def test_what_is_not_set_stays_so(sitting: Meeters) -> None:
    told = await sitting.fatou.says("action partager l’étude")
    assert "1. Action : partager l’étude · sans responsable · sans échéance" in told


async def test_an_owner_whom_nobody_knows_is_asked(sitting: Meeters) -> None:
    told = await sitting.fatou.says("action PNUD : envoyer la liste, ///")
    assert "Action : envoyer la liste · PNUD · sans échéance" in told
    assert "« PNUD »" in told
    assert "corriger 1 responsable" in told
    assert "envoyer la liste · OIM" in await sitting.fatou.says("corriger 1 responsable OIM")


async def test_a_message_of_ten_lines_is_ten_notes(sitting: Meeters) -> None:
    told = await sitting.fatou.says(
        "point 1\nnote Un\nnote Deux\ndécision Trois\nActions :\n- OIM : quatre\n- CRN : cinq, 4 mars\n\n"
        "point 2\nSix\nnote Sept"
    )
    assert told.count("✓ Noté") == 1
    assert "5. Action : cinq · CRN · jeudi 4 mars 2021" in told
    assert told.index("Bilan") < told.index("1. Un") < told.index("Divers") < told.index("7. Sept")
    whole = await sitting.fatou.says("relire")
    assert whole.index("Bilan") < whole.index("1. Un") < whole.index("Divers") < whole.index("6. Six")


async def test_nothing_stands_under_an_item_that_is_not_there(sitting: Meeters) -> None:
    told = await sitting.fatou.says("note Un\npoint 9\nnote Deux")
    assert "1. Un" in told
    assert "Il n’y a pas de point 9" in told
    assert "Deux" not in await sitting.fatou.says("relire")


async def test_the_last_is_undone_then_the_one_before(sitting: Meeters) -> None:
    fatou = sitting.fatou
    await fatou.says("note Un\nnote Deux")
    assert "paragraphe 2" in await fatou.says("défaire")
    assert "paragraphe 1" in await fatou.says("defaire")
    assert "rien de vous" in await fatou.says("defaire")
    assert "3. Trois" in await fatou.says("note Trois")


async def test_a_paragraph_is_put_right_and_brought_back(sitting: Meeters) -> None:
    fatou = sitting.fatou
    await fatou.says("note La table ronde est le 26")
    assert "1. La table ronde est le 28" in await fatou.says("corriger 1 La table ronde est le 28")
    assert "1. La table ronde est le 26" in await fatou.says("defaire")
    assert "1. Décision : La table ronde est le 28" in await fatou.says(
        "corriger 1 décision : La table ronde est le 28"
    )
    assert "paragraphe 1 est supprimé" in await fatou.says("corriger 1 supprimer")
    assert "Il n’y a pas de paragraphe 1" in await fatou.says("corriger 1 autre chose")


async def test_two_people_write_at_once(sitting: Meeters) -> None:
    fatou, lamin = sitting.fatou, sitting.lamin
    await fatou.says("point 1\nnote De Fatou")
    taken = await lamin.says("sitting 1")
    assert "Until now Fatou wrote." in taken
    assert "Where you are: item 1 of 3" in taken
    assert "2. From Lamin" in await lamin.says("item 2 : note From Lamin")
    assert "3. Encore" in await fatou.says("note Encore")
    read = await lamin.says("read back")
    assert "1. De Fatou" in read
    assert "3. Encore" in read
    assert "somebody else" in await lamin.says("correct 1 Mine")
    assert "paragraph 2" in await lamin.says("undo")
    assert "1. De Awa" in await fatou.says("corriger 1 De Awa")


async def test_a_member_takes_over_and_closes(sitting: Meeters) -> None:
    await sitting.fatou.says("note Un\naction envoyer la liste")
    await sitting.awa.says("seance 1")
    told = await sitting.awa.says("fin de séance")
    assert "Écrit : 1 note et 1 action." in told
    assert "Sans responsable : 2" in told
    assert "Sans échéance : 2" in told
    assert "compterendu 1" in await sitting.awa.buttons()
    assert "n’est pas ouverte aux notes" in await sitting.awa.says("note Deux")
    assert "n’est pas ouverte aux notes" in await sitting.fatou.presses("seance 1 suite")
    assert "Écrit jusqu’ici : 1 note et 1 action." in await sitting.fatou.says("seance 1")


async def test_only_who_leads_opens_it(at_nine: Meeters) -> None:
    assert "coordination" in await at_nine.awa.says("seance 1")
    await at_nine.fatou.says("rapporteur 1 Awa")
    assert "ouverte aux notes" in await at_nine.awa.says("seance 1")


async def test_a_note_before_it_is_open_is_not_lost(at_nine: Meeters) -> None:
    told = await at_nine.fatou.says("note La séance commence")
    assert "« note La séance commence »" in told
    assert "1. La séance commence" in await at_nine.fatou.says("oui")
    assert "n’est pas ouverte aux notes" not in await at_nine.fatou.says("note Deux")


async def test_a_note_without_a_meeting_is_one_sentence(group: Meeters) -> None:
    nothing = "Aucune réunion n’est ouverte aux notes : rien n’est noté."
    assert await group.fatou.says("note Bonjour à tous") == nothing
    await group.announced()
    opens = "Pour ouvrir la prochaine, le jour venu : seance 1"
    assert await group.fatou.says("note Bonjour à tous") == f"{nothing}\n{opens}"
    assert (await group.fatou.says("fin de séance")).startswith(f"Aucune réunion n’est en cours.\n{opens}")


async def test_prose_is_asked_back_as_a_note(sitting: Meeters) -> None:
    await sitting.fatou.says("point 2")
    told = await sitting.fatou.says("Le Secrétaire permanent informe l’assistance de la table ronde")
    assert "comme note" in told
    assert "Divers" in told
    assert "1. Le Secrétaire permanent informe" in await sitting.fatou.says("oui")


async def test_nothing_is_written_twice(sitting: Meeters) -> None:
    await sitting.fatou.says("note Un")
    assert "déjà" in await sitting.fatou.says("note Un")


async def test_an_english_meeting(at_nine: Meeters) -> None:
    await at_nine.fatou.says("rapporteur 1 Lamin")
    lamin = at_nine.lamin
    await lamin.reads()
    assert "open for notes" in await lamin.says("start the meeting")
    assert "item 1 of 3" in await lamin.says("next")
    told = await lamin.says(
        "decision: we go on\naction IOM: share the study, by 4 March\nnote the next round is in May"
    )
    assert "1. Decision: we go on" in told
    assert "4 March 2021" in told
    assert "Written: 1 note, 1 decision and 1 action." in await lamin.says("end of meeting")


async def test_the_card_of_a_meeting_leads_into_it(at_nine: Meeters) -> None:
    card = await at_nine.fatou.says("voir reunion 1")
    assert "Je suis là" in card
    assert "seance 1" in await at_nine.fatou.buttons()
    await at_nine.awa.says("voir reunion 1")
    assert not {"seance 1"} & set(await at_nine.awa.buttons())
    assert {"je suis la 1", "presence 1"} <= set(await at_nine.awa.buttons())


async def test_a_decision_to_do_something_reads_as_one(sitting: Meeters) -> None:
    assert "1. Décision : poursuivre le projet" in await sitting.fatou.says("décision de poursuivre le projet")
    assert "2. Décision : d’OIM" in await sitting.fatou.says("décision d’OIM")


async def test_a_writer_lists_who_is_there_reads_back_and_ends_in_the_shortest_words(sitting: Meeters) -> None:
    fatou = sitting.fatou
    await fatou.says("note Le président ouvre la séance")
    await fatou.says("point 1 : budget relu")
    told = await fatou.says("présent CRN, OIM")
    assert "✓ 2 présences notées." in told
    assert "Excusés (1) : OIM" in await fatou.says("excusé OIM")
    assert "Garder comme note" in await fatou.says("présent demain, avec PNUD")
    assert (await fatou.says("notes")).splitlines()[1:] == [
        "Bilan", "2. budget relu", "Avant le premier point", "1. Le président ouvre la séance"
    ]  # fmt: skip
    assert "séance close" in await fatou.says("Fin.")
