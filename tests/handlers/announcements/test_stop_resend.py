"""Announcements on their way: who has read them, stopping them, sending them again."""

from __future__ import annotations

from bot.commands import Role
from storage.announcements import announcements
from storage.announcements.announcements import Announcement
from storage.database import Tx
from storage.outbox import results
from tests.handlers.cast import Cast

TEXT = "La note est prête | The note is ready"


async def sent(cast: Cast, how: str = "à tous avec accusé") -> None:
    """Mina announces something, number 1."""
    await cast.mina.says(f"annonce {how} : {TEXT}")
    await cast.mina.says("annonce 1 oui")


async def test_reading_is_told_once_and_seen_by_the_coordinator(cast: Cast) -> None:
    await sent(cast)
    assert await cast.awa.reads() == "📣 Annonce de Mina Sow\nLa note est prête\n• J’ai lu → lu 1"
    await cast.ben.reads()
    noted = "✓ C’est noté : vous avez lu l’annonce 1.\nLa note est prête"
    assert await cast.awa.presses("lu 1") == noted
    assert await cast.awa.says("j’ai lu 1") == noted
    assert await cast.ben.says("read") == (
        "Which announcement have you read? Give its number.\n1. The note is ready"
    )  # fmt: skip
    assert await cast.ben.says("1") == "✓ Noted: you have read announcement 1.\nThe note is ready"
    assert await cast.ben.says("read") == "You have no announcement to confirm."
    assert await cast.mina.says("annonce 1") == (
        "📣 Annonce 1 · envoyée le mardi 1er décembre 2020 à 10h00 (GMT)\n"
        "À : tout le groupe\n"
        "La note est prête\n"
        "Envoyée : 2 sur 5 · remise : 0 · échec : 0 · en attente : 3\n"
        "Par canal : terminal 2.\n"
        "Lue par : 2 sur 5\n"
        "Pas encore confirmé : Ali Keita, Oumar Ba et Zoe Cole\n"
        "1. L’arrêter"
    )


async def test_whoever_was_not_meant_is_told_so(cast: Cast) -> None:
    await sent(cast, "à CRN avec accusé")
    assert await cast.ben.says("read 1") == "Announcement 1 was not addressed to you: there is nothing to do."
    assert await cast.mina.says("lu 1") == "L’annonce 1 ne vous était pas adressée : vous n’avez rien à faire."
    await cast.awa.reads()
    await cast.mina.says("annonce à tous : Brouillon")
    assert await cast.awa.says("lu 2") == "Il n’y a pas d’annonce 2."


async def test_what_waits_to_be_acknowledged(cast: Cast) -> None:
    await sent(cast)
    at = int(cast.place.clock.now().timestamp())
    assert await waiting(cast, at) == []
    await cast.awa.reads()
    assert [one.number for one in await waiting(cast, at)] == [1]
    assert await waiting(cast, at + 1) == []
    await cast.awa.says("lu 1")
    assert await waiting(cast, at) == []


async def waiting(cast: Cast, since: int) -> list[Announcement]:
    """What Awa should say that she read."""
    return await cast.place.db.read(
        lambda tx: announcements.to_acknowledge(tx, cast.place.group_id, cast.awa.id or 0, since)
    )


async def test_stopping_before_anybody_got_it(cast: Cast) -> None:
    await sent(cast)
    assert await cast.mina.says("annulerannonce 1") == "✓ L’annonce 1 est arrêtée : 5 personnes ne la recevront pas."


async def test_stopping_on_the_way(cast: Cast) -> None:
    await sent(cast)
    await cast.awa.reads()
    assert await cast.mina.says("annuler annonce 1") == (
        "✓ L’annonce 1 est arrêtée : 4 personnes ne la recevront pas.\nElle était déjà partie chez 1 personne."
    )
    assert [await one.reads() for one in (cast.ali, cast.ben, cast.zoe, cast.oumar)] == ["", "", "", ""]
    assert await cast.mina.says("annulerannonce 1") == "L’annonce 1 est déjà arrêtée."
    assert await cast.mina.says("annonces") == (
        "Annonces :\n1. La note est prête · arrêtée en chemin · 1 sur 5\n1. Annonce 1"
    )  # fmt: skip
    assert (await cast.mina.says("1")).splitlines()[3:5] == [
        "Envoyée : 1 sur 5 · remise : 0 · échec : 0 · en attente : 0",
        "Arrêtée, trop tard, ou lecteur absent : 4",
    ]


async def test_stopping_too_late_in_english(cast: Cast) -> None:
    await cast.mina.says("langue en")
    await sent(cast, "to CRN")
    await cast.all_read()
    assert await cast.mina.says("cancel announcement 1") == (
        "It is too late to stop announcement 1: it has gone out to 2 people."
    )
    assert await cast.mina.says("announcements") == (
        "Announcements:\n"
        "1. The note is ready · sent on Tuesday 1 December 2020, 10:00 (GMT) · 2 of 2\n"
        "1. Announcement 1"
    )


async def test_those_whom_it_failed_to_reach_get_it_again(cast: Cast) -> None:
    await sent(cast, "aux points focaux")
    assert await cast.mina.says("renvoyer 1") == ("Annonce 1 : aucun envoi à refaire.")
    await cast.ben.reads()
    await cast.place.db.transaction(_fail)
    card = await cast.mina.says("annonce 1")
    assert card.splitlines()[3:] == [
        "Envoyée : 1 sur 3 · remise : 0 · échec : 2 · en attente : 0", "Par canal : terminal 1.",
        "1. Renvoyer à 2 personnes",
    ]  # fmt: skip
    await cast.ali.says("stop")
    assert await cast.mina.says("1") == (
        "Aperçu, pour 1 personne (terminal 1) :\n"
        "\n"
        "📣 Annonce de Mina Sow\n"
        "La note est prête\n"
        "—\n"
        "📣 Announcement from Mina Sow\n"
        "The note is ready\n"
        "\n"
        "Poids : 43 octets au plus par personne, 43 en tout.\n"
        "La renvoyer ?\n"
        "1. Oui\n"
        "2. Non"
    )
    assert await cast.mina.says("oui") == "✓ L’annonce 1 est en route vers 1 personne."
    assert await cast.awa.reads() == "📣 Annonce de Mina Sow\nLa note est prête"
    assert (await cast.mina.says("renvoyer 1 oui")).startswith("Annonce 1 : aucun envoi à refaire")
    assert await cast.awa.reads() == ""
    assert "Envoyée : 2 sur 3 · remise : 0 · échec : 1 · en attente : 0" in await cast.mina.says("annonce 1")


async def _fail(tx: Tx) -> None:
    for row in await tx.rows("SELECT id FROM outbox WHERE kind = 'announcement' AND state = 'waiting'"):
        await results.ended(tx, row[0], "failed", "blocked", "gone", 0)


async def test_only_what_was_sent_is_sent_again(cast: Cast) -> None:
    await cast.mina.says("langue en")
    await cast.mina.says(f"announce to all: {TEXT}")
    assert await cast.mina.says("resend 1") == "Announcement 1 is not sent. To see it: announce 1"


async def test_what_is_a_week_old_is_not_delivered(cast: Cast) -> None:
    await sent(cast)
    cast.place.clock.forward(days=8)
    assert await cast.awa.reads() == ""


async def test_the_names_of_many_come_in_pages(cast: Cast) -> None:
    for number in range(8):
        await cast.place.joins(f"Membre {number}", Role.MEMBER)
    await sent(cast)
    assert (await cast.mina.says("annonce 1")).splitlines()[-3:] == [
        "Pas encore confirmé : Ali Keita, Awa Diop, Ben Roy, Membre 0, Membre 1, Membre 2, Membre 3 et Membre 4",
        "1. L’arrêter", "+ Suite (2 sur 2)",
    ]  # fmt: skip
    assert "Membre 5, Membre 6, Membre 7, Oumar Ba et Zoe Cole" in await cast.mina.says("+")


async def test_the_list_comes_in_pages(cast: Cast) -> None:
    for number in range(1, 11):
        await cast.mina.says(f"annonce à tous : Note {number} | Note {number}")
    listed = await cast.mina.says("annonces")
    assert listed.splitlines()[:2] == ["Annonces :", "10. Note 10 · brouillon, pas encore envoyé"]
    assert (await cast.mina.says("+")).splitlines() == [
        "Annonces :", "2. Note 2 · brouillon, pas encore envoyé", "1. Note 1 · brouillon, pas encore envoyé",
        "2. Annonce 2", "1. Annonce 1", "< Précédent (1 sur 2)",
    ]  # fmt: skip


async def test_an_author_who_is_forgotten_leaves_no_name(cast: Cast) -> None:
    await cast.mina.says("annonce à CRN lundi 8h : Mina Sow vous attend | Mina Sow waits for you")
    await cast.mina.says("annonce 1 oui")
    await cast.place.joins("Binta", Role.COORDINATOR)
    await cast.mina.says("oubliezmoi oui")
    cast.place.clock.forward(days=6)
    await cast.place.ticks()
    assert await cast.awa.reads() == "📣 Annonce\n… vous attend"


async def test_my_data_hold_what_i_announced_and_read(cast: Cast) -> None:
    await sent(cast, "à CRN avec accusé")
    await cast.awa.reads()
    await cast.awa.says("lu 1")
    await cast.awa.says("mesdonnees oui")
    await cast.mina.says("mesdonnees oui")
    hers, mine = (talker.files[-1] for talker in (cast.awa, cast.mina))
    assert hers is not None
    assert mine is not None
    assert '"announcements_read": [\n  {\n   "group": "Groupe gtm",\n   "announcement": 1' in hers.data.decode()
    assert "La note est prête" in mine.data.decode()


async def test_it_is_answered_on_the_sheet_and_taken_back(cast: Cast) -> None:
    await sent(cast)
    await cast.zoe.reads()
    sheet = (
        "You have 1 thing to do:\n"
        "1. Announcement 1: The note is ready · have you read it?\n"
        "Answer in one line, for example: 1 read\n"
        "1. Announcement 1"
    )
    assert await cast.zoe.says("todo") == sheet
    assert (await cast.zoe.says("1 read")).splitlines()[0] == "1. ✓ Noted: you have read announcement 1."
    assert "Lue par : 1 sur 5" in await cast.mina.says("annonce 1")
    assert (await cast.zoe.says("cancel")).splitlines()[0].startswith("✓ Taken back: Announcement 1.")
    assert await cast.zoe.says("todo") == sheet
