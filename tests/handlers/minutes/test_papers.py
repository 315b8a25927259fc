"""A file that holds no minutes: Tama tells what it is, and keeps nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handlers.minutes.minutes_answers import NONE
from tests.handlers.minutes.minutes_files import Keepers

PAPERS = Path(__file__).parents[2] / "papers"
WORKSHOP = PAPERS / "samples" / "workshop-en.txt"


@pytest.mark.parametrize(
    ("data", "french", "english"),
    [
        (WORKSHOP.read_bytes(),
         ("📋 Ceci est le rapport d’un atelier : Training report: Protection mainstreaming\n"
         "du mardi 3 mars 2020 au mercredi 4 mars 2020\nLieu : Juba, Hotel meeting room\n"
         "3 organisations participantes\n3 séances\nQue voulez-vous en faire ?\n"
         "1. L’ajouter aux documents\n2. C’est une nouvelle version…"),
         ("📋 This is the report of a workshop: Training report: Protection mainstreaming\n"
         "Tuesday 3 March 2020 to Wednesday 4 March 2020\nPlace: Juba, Hotel meeting room\n"
         "3 participating organisations\n3 sessions\nWhat shall I do with it?\n"
         "1. Add it to the documents\n2. It is a new version…")),
    ],
    ids=["workshop"],
)  # fmt: skip
async def test_what_it_is(group: Keepers, data: bytes, french: str, english: str) -> None:
    assert await group.sends(data) == french
    assert await group.sends(data, group.grace) == english
    assert await group.fatou.says("relire") == NONE


async def test_what_nothing_is_made_of_can_become_a_document(group: Keepers) -> None:
    await group.sends(WORKSHOP.read_bytes())
    await group.fatou.says("1")
    assert "📄 Document 1 : Rapport de Juba\nrapport" in await group.fatou.says("Rapport de Juba")
