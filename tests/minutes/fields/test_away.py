"""Who was excused and who was absent, by the label and by what stands behind a name; each is corrected by number."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.minutes.draft.correct import Writer, correct
from bot.minutes.draft.draft import Draft
from bot.minutes.draft.typed_times import Wording
from bot.minutes.reading.reader import read_minutes

NOW = datetime(2024, 5, 1, tzinfo=UTC)
FRENCH = """Compte-rendu de la réunion du groupe
Date : 12 mars 2024
Lieu : Niamey
Présents : OIM, CICR
{label}
Ordre du jour
1. Bilan
2. Divers
"""
ENGLISH = """Minutes of the meeting
Date: 12 March 2024
Venue: Niamey
Present: IOM, ICRC
{label}
Agenda
1. Review
2. Other business
"""


@pytest.mark.parametrize(
    ("form", "label", "excused", "absent", "unsure"),
    [
        (FRENCH, "Excusés : CRN, GIZ\nAbsents : HCR", ["CRN", "GIZ"], ["HCR"], []),
        (FRENCH, "Absents excusés : CRN\nAbsents non excusés : HCR", ["CRN"], ["HCR"], []),
        (FRENCH, "Absents / excusés : CRN, GIZ", ["CRN", "GIZ"], [], ["excused"]),
        (FRENCH, "Absents : CRN (excusée), HCR", ["CRN"], ["HCR"], []),
        (FRENCH, "Excusés : néant", [], [], []),
        (ENGLISH, "Apologies for absence: NRC, GIZ", ["NRC", "GIZ"], [], []),
        (ENGLISH, "Absent: UNHCR\nExcused:\n- NRC\n- GIZ", ["NRC", "GIZ"], ["UNHCR"], []),
        (ENGLISH, "Absent with apologies: NRC\nAbsent without apologies: UNHCR", ["NRC"], ["UNHCR"], []),
    ],
)
def test_excused_and_absent_are_told_apart(
    form: str, label: str, excused: list[str], absent: list[str], unsure: list[str]
) -> None:
    read = read_minutes(form.format(label=label), now=NOW)
    assert (read.excused, read.absent, read.uncertain, read.not_understood) == (excused, absent, unsure, [])
    assert len(read.present) == 2


def test_they_are_corrected_by_number() -> None:
    draft = Draft.as_read(read_minutes(FRENCH.format(label="Excusés : CRN\nAbsents : HCR"), now=NOW))
    writer = Writer(Wording(NOW, "UTC", "fr"), [])
    line = draft.numbers["excused"][0]
    entry = draft.find(line)
    assert entry is not None
    assert correct(draft, entry, "excusé : CRS", writer).draft.read.excused == ["CRS"]
    assert correct(draft, entry, "-", writer).draft.read.excused == []
    assert Draft.from_json(draft.to_json()) == draft


def test_a_draft_of_an_earlier_version_gets_numbers_for_them() -> None:
    draft = Draft.of(read_minutes(FRENCH.format(label="Excusés : CRN"), now=NOW))
    kept = draft.to_json().replace(f'"excused":{draft.numbers["excused"]},', "")
    again = Draft.from_json(kept)
    assert again.numbers["excused"] == [draft.last + 1]
    assert again.find(draft.last + 1) is not None
