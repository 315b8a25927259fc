"""A date poll is a thing like others: on the answer sheet, in the digest, by telephone, in the file of one's data."""

from __future__ import annotations

import json

from storage.database import Tx
from tests.handlers.meetings.meeting_town import Meeters
from tests.handlers.meetings.polls.poll_town import asked

WAITS = "1. Sondage 1 : Budget · répondez avant le dimanche 20 décembre 2020 à 18h00 (GMT)"


async def test_on_the_answer_sheet_and_taken_back(group: Meeters) -> None:
    await asked(group)
    assert WAITS in await group.awa.says("afaire")
    assert await group.awa.says("1 oui 1 3, peutetre 2") == (
        "1. ✓ C’est noté, Sondage 1 : Budget : oui 1, 3 · si besoin 2\nPour tout annuler (pendant 10 minutes) : annuler"
    )
    assert (await group.awa.says("annuler")).startswith("✓ Annulé : Sondage 1.")
    assert "non 1, 2, 3" in await group.awa.says("1 non")
    await group.awa.says("annuler")
    assert "oui 1 · non 2" in await group.awa.says("1 non 2, oui 1")
    assert WAITS not in await group.awa.says("afaire")


async def test_what_is_no_answer_on_the_sheet_notes_nothing(group: Meeters) -> None:
    await asked(group)
    await group.awa.says("afaire")
    for line in ("1 oui", "1 non je ne sais pas encore", "1 oui 9", "1 oui 1 si j’ai le visa"):
        assert "✓" not in await group.awa.says(line), line
    assert WAITS in await group.awa.says("afaire")


async def test_in_the_digest(group: Meeters) -> None:
    await asked(group)
    assert "Sondage 1 : Budget" in await group.awa.says("digest")


async def test_by_telephone_until_it_is_confirmed(group: Meeters) -> None:
    await asked(group)
    assert "Réponse : oui 1 · non 2\n" in await group.fatou.says("pour Lamin : dispo 1 : oui 1, non 2")
    await group.lamin.reads()
    assert "Answered by telephone, entered by Fatou" in await group.lamin.says("poll 1")
    assert "par téléphone" in (await group.fatou.says("qui peut 1")).casefold()
    assert "✓" in await group.lamin.says("confirm poll 1")
    assert "Answered by telephone" not in await group.lamin.says("poll 1")
    await group.fatou.says("retenir 2")
    await group.fatou.says("oui")
    assert "Your answer: No" in await group.lamin.reads()


async def test_what_was_typed_for_somebody_stays_so_in_the_reply(group: Meeters) -> None:
    await asked(group)
    await group.fatou.says("pour Lamin : dispo 1 : oui 2")
    await group.fatou.says("retenir 2")
    await group.fatou.says("oui")
    assert "entered by Fatou" in await group.lamin.says("meeting 1")


async def test_in_the_file_of_ones_data_and_counted_without_a_name_once_forgotten(group: Meeters) -> None:
    await asked(group)
    await group.awa.says("dispo 1 : oui 1")
    await group.awa.says("mesdonnees oui")
    kept = json.loads(group.awa.files[-1].data)
    assert [one["answer"] for one in kept["poll_answers"]] == ["yes"]
    await group.awa.says("oubliezmoi")
    await group.awa.says("oui")
    assert "Awa" not in await group.fatou.says("qui peut 1")

    async def count(tx: Tx) -> int:
        found: int = await tx.value("SELECT COUNT(*) FROM poll_answers")
        return found

    assert await group.town.db.read(count) == 1
