"""A text of the minutes that fits into a message: what was agreed is never left out for what was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.reports.minutes_record import Action, Record, Subject
from bot.reports.minutes_text import BRIEF, brief_text, minutes_text

RECORD = Record(
    title="Réunion mensuelle",
    day="jeudi 28 janvier 2021",
    present=("OIM", "CRN"),
    items=(Subject("Bilan", ("La caisse est à jour.",), (Action("Envoyer la note", ("CRN",), "4 mars 2021"),)),),
    next_meeting="jeudi 4 mars 2021",
)
LONG = replace(RECORD, items=tuple(replace(item, said=("é" * 400,) * 9) for item in RECORD.items))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_fits_is_whole(lang: str) -> None:
    assert brief_text(RECORD, lang) == minutes_text(RECORD, lang)


@pytest.mark.parametrize(("lang", "more"), [("fr", "Ce qui s’est dit"), ("en", "What was said")])
def test_what_is_too_long_leaves_out_what_was_said(lang: str, more: str) -> None:
    text = brief_text(LONG, lang)
    assert len(text.encode()) <= BRIEF < len(minutes_text(LONG, lang).encode())
    assert "| Envoyer la note | CRN | 4 mars 2021 |" in text
    assert "jeudi 4 mars 2021" in text
    assert more in text.splitlines()[-1]
    assert "éé" not in text


def test_what_is_longer_than_that_ends_at_a_whole_line() -> None:
    many = replace(RECORD, present=tuple(f"Organisation numéro {n}" for n in range(200)))
    text = brief_text(many, "fr")
    assert 1_900 < len(text.encode()) <= BRIEF
    assert set(text.splitlines()[:-1]) <= set(minutes_text(many, "fr").splitlines())
