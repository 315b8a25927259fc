"""Somebody offers, or is asked, to write the minutes of a meeting."""

from __future__ import annotations

import pytest

from storage.database import Tx
from storage.meetings import minuted
from tests.handlers.cast import Cast, gather
from tests.handlers.meetings.meeting_town import kept
from tests.talk import Town

MEETING = "Réunion 1 : Archives"
HAND_IN = (
    "Pour l’écrire ici, dès la réunion : seance 1\n"
    "Ou donnez le fichier (DOCX, TXT, MD ou PDF) à la coordination, qui me l’envoie.\n1. L’écrire ici"
)


@pytest.fixture
async def cast(place: Town) -> Cast:
    made = await gather(place)
    await kept(place, place.group_id)
    return made


async def test_a_member_offers_once_and_is_shown(cast: Cast) -> None:
    noted = f"✓ C’est noté. Compte-rendu à écrire par Awa Diop.\n{MEETING}\n{HAND_IN}"
    assert await cast.awa.says("rapporteur 1 moi") == noted
    assert await cast.awa.says("rapporteuse 1 moi") == noted
    assert "\nCompte-rendu confié à : Awa Diop\n" in await cast.ali.says("reunion 1")
    assert "\nRapporteur: Awa Diop\n" in await cast.zoe.says("see meeting 1")


async def test_nobody_takes_it_from_somebody_but_a_coordinator(cast: Cast) -> None:
    await cast.awa.says("rapporteur 1 moi")
    assert await cast.zoe.says("rapporteur 1 me") == (
        "Awa Diop writes the minutes of meeting 1. Only a coordinator can change that."
    )
    assert await cast.ali.says("rapporteur 1 Ben Roy") == (
        "Seule la coordination peut désigner quelqu’un d’autre. Pour l’écrire vous-même : rapporteur 1 moi"
    )
    assert await cast.mina.says("rapporteur 1 Ben") == (
        f"✓ C’est noté. Compte-rendu à écrire par Ben Roy.\n{MEETING}\nBen Roy en reçoit un message."
    )
    assert await cast.ben.reads() == (
        "📝 Mina Sow asks you to write the minutes.\nMeeting 1: Archives [fr]\nThursday 10 December 2020\n"
        "To write them down here, from the meeting on: sitting 1\n"
        "Or give the file (DOCX, TXT, MD or PDF) to a coordinator, who sends it to me.\n"
        "• Write them here → sitting 1\n• See the meeting → see meeting 1"
    )
    assert await cast.awa.reads() == ""


async def test_it_is_asked_step_by_step(cast: Cast) -> None:
    asked = f"{MEETING}\nQui écrit le compte-rendu ? Donnez un nom.\n1. Moi"
    assert await cast.mina.says("rapporteur 1") == asked
    nearest = "Je ne connais pas « Awa Dipo » dans ce groupe. Les noms les plus proches : Awa Diop."
    assert await cast.mina.says("Awa Dipo") == f"{nearest}\n{asked}"
    assert await cast.mina.says("1") == (
        f"✓ C’est noté. Compte-rendu à écrire par Mina Sow.\n{MEETING}\n"
        "Pour l’écrire ici, dès la réunion : seance 1\n"
        "Ou envoyez-moi le fichier (DOCX, TXT, MD ou PDF, 2 Mo au plus) :"
        " je le lis et vous le montre avant de l’enregistrer.\n1. L’écrire ici"
    )


async def test_who_stopped_is_named_without_a_message(cast: Cast) -> None:
    await cast.ben.says("stop")
    assert await cast.mina.says("rapporteur 1 Ben Roy") == (
        f"✓ C’est noté. Compte-rendu à écrire par Ben Roy.\n{MEETING}"
    )


async def test_not_for_a_draft_a_cancelled_meeting_or_one_whose_minutes_are_kept(cast: Cast) -> None:
    place = cast.place
    await kept(place, place.group_id, state="draft")
    await kept(place, place.group_id, state="cancelled")
    done = await kept(place, place.group_id)

    async def keep(tx: Tx) -> None:
        await minuted.keep(tx, done, None, 1)

    await place.db.transaction(keep)
    assert await cast.mina.says("rapporteur 2 moi") == (
        "La réunion 2 est encore un brouillon. Pour la publier : publier 2"
    )
    assert await cast.mina.says("rapporteur 3 moi") == "La réunion 3 est annulée."
    assert await cast.awa.says("rapporteur 4 moi") == "Le compte-rendu de la réunion 4 est enregistré : compterendu 4"
    assert await cast.awa.says("rapporteur 9 moi") == ("Il n’y a pas de réunion 9. Pour la liste : reunions")


async def test_observers_do_not_write(cast: Cast) -> None:
    assert await cast.oumar.says("rapporteur 1 moi") == (
        "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."
    )
