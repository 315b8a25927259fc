"""Minutes get written: who writes is asked at the end, and the rapporteur is asked after 3 and 7 days."""

from __future__ import annotations

import pytest

from storage.database import Tx
from storage.meetings import meetings, minuted
from storage.privacy import erasure
from tests.handlers.cast import Cast, gather
from tests.talk import Town

ABOUT = "minutes:"
WHEN = "jeudi 10 décembre 2020, 9h00–11h00 (GMT)"


@pytest.fixture
async def cast(place: Town) -> Cast:
    """A meeting on 10 December, from 9 to 11; it is 1 December, 10 o'clock."""
    made = await gather(place)
    await place.wants_no_digests()
    for line in ("reunion 10 décembre 9h-11h, Salle 2", "oui"):
        await made.mina.says(line)
    await place.ticks()
    await made.all_read()
    return made


async def asked(cast: Cast) -> int:
    """How many people are asked by a tick; the same tick again asks nobody."""
    count = len(await cast.place.ticks(ABOUT))
    assert await cast.place.ticks() == []
    return count


async def test_at_the_end_coordinators_are_asked_who_writes(cast: Cast) -> None:
    cast.place.clock.forward(days=9, minutes=59)
    assert await asked(cast) == 0
    await cast.mina.reads()
    cast.place.clock.forward(minutes=1)
    assert await asked(cast) == 1
    assert await cast.mina.reads() == (
        f"📝 Qui écrit le compte-rendu ?\nRéunion 1\n{WHEN}\nQuelqu’un d’autre : rapporteur 1 NOM\n"
        "• C’est moi → rapporteur 1 moi"
    )


async def test_the_rapporteur_is_asked_after_3_and_7_days_in_their_language(cast: Cast) -> None:
    await cast.mina.says("rapporteur 1 Ben Roy")
    await cast.all_read()
    cast.place.clock.forward(days=9, hours=1)
    assert await asked(cast) == 0
    for days in (3, 4):
        await cast.all_read()
        cast.place.clock.forward(days=days)
        assert await asked(cast) == 1
        assert await cast.ben.reads() == (
            "📝 The minutes are not here yet.\nMeeting 1\nThursday 10 December 2020, 09:00–11:00 (GMT)\n"
            "To write them down here, from the meeting on: sitting 1\n"
            "Or give the file (DOCX, TXT, MD or PDF) to a coordinator, who sends it to me.\n"
            "• Write them here → sitting 1"
        )
    assert await cast.mina.reads() == ""
    cast.place.clock.forward(days=4)
    assert await asked(cast) == 0


async def test_late_ticks_ask_once_and_not_after_30_days(cast: Cast) -> None:
    cast.place.clock.forward(days=9 + 8, hours=1)
    assert await asked(cast) == 1
    assert await cast.mina.reads() == (
        f"📝 Le compte-rendu n’est pas encore là.\nQui l’écrit ?\nRéunion 1\n{WHEN}\n"
        "Quelqu’un d’autre : rapporteur 1 NOM\n• C’est moi → rapporteur 1 moi"
    )
    cast.place.clock.forward(days=22)
    assert await asked(cast) == 0


async def test_never_asked_after_30_days_from_cold(cast: Cast) -> None:
    cast.place.clock.forward(days=9 + 30, hours=1)
    assert await asked(cast) == 0


async def test_whoever_offers_after_the_question_is_asked_again_only_at_the_next_step(cast: Cast) -> None:
    cast.place.clock.forward(days=9 + 3, hours=1)
    assert await asked(cast) == 1
    await cast.awa.says("rapporteur 1 moi")
    assert await cast.mina.reads() == ""
    assert await asked(cast) == 0
    cast.place.clock.forward(days=4)
    assert await asked(cast) == 1
    assert (await cast.awa.reads()).startswith("📝 Le compte-rendu n’est pas encore là.\nRéunion 1")


async def test_minutes_that_came_in_between_are_not_asked_for(cast: Cast) -> None:
    cast.place.clock.forward(days=9, hours=1)
    assert await asked(cast) == 1
    await _keep_minutes(cast.place)
    assert await cast.mina.reads() == ""
    cast.place.clock.forward(days=3)
    assert await asked(cast) == 0


async def _keep_minutes(place: Town) -> None:
    async def keep(tx: Tx) -> None:
        meeting = await meetings.by_number(tx, place.group_id, 1)
        assert meeting is not None
        await minuted.keep(tx, meeting, None, 1)

    await place.db.transaction(keep)


async def test_when_the_rapporteur_has_left_the_coordinators_are_asked(cast: Cast) -> None:
    await cast.mina.says("rapporteur 1 Ben Roy")
    ben = cast.ben.id or 0

    async def erase(tx: Tx) -> None:
        await erasure.erase(tx, ben, 1)

    await cast.place.db.transaction(erase)
    await cast.all_read()
    cast.place.clock.forward(days=9, hours=1)
    assert await asked(cast) == 1
    assert (await cast.mina.reads()).startswith("📝 Qui écrit le compte-rendu ?\nRéunion 1")


async def test_it_waits_on_the_answer_sheet_of_the_rapporteur(cast: Cast) -> None:
    await cast.awa.says("rapporteur 1 moi")
    assert "compte-rendu" not in await cast.awa.says("afaire")
    cast.place.clock.forward(days=9, hours=1)
    assert await cast.awa.says("afaire") == (
        "Vous avez 1 réponse à donner :\n1. Réunion 1 · compte-rendu à écrire\nRépondez en une ligne, par exemple : 1 moi\n"  # noqa: E501
        "1. Réunion 1 : compte-rendu"
    )
    assert (await cast.awa.says("1 moi")).startswith("1. ✓ C’est noté. Compte-rendu à écrire par Awa Diop.")
    assert "compte-rendu" not in await cast.ali.says("afaire")
