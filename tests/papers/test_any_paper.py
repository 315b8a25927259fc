"""People send anything: no text makes the readers fail, or take long, and no full row of a plan is lost in silence."""

import re
import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.minutes.files.csv_in import with_bars
from bot.minutes.model import to_json
from bot.minutes.refusals import NotMinutes
from bot.papers.plans.reader import read_plan
from bot.papers.telling import tell

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
HEAD = "| N° | Activité | Qui | Quand ? | Où | Budget (FCFA) | Critères |"
CELLS = (
    "", "Former les relais", "CRN/OIM", "mars 2021", "T2", "2 500 000 FCFA", "1 000 € ou 500 FCFA", "///", "(3)", "x",
    "Axe 1 : Eau", "TOTAL", "1.1", "a<br>b", "9h00 – 10h30", "awa@example.org", "+227 90 00 00 01", "31/02/2021", "|",
    "Objectifs", "Recommandations :", "Jour 1", "\x1e", "12/2000", "2021", "J", "en cours", "Niger",
)  # fmt: skip
cells = st.one_of(st.sampled_from(CELLS), st.text(max_size=12))
rows = st.lists(cells, max_size=8).map(lambda row: f"| {' | '.join(row)} |")
texts = st.lists(st.one_of(rows, st.just(HEAD), cells, st.text(max_size=60)), max_size=25).map("\n".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_any_text_is_told_or_refused(text: str) -> None:
    try:
        to_json(tell(with_bars(text)).content)
    except NotMinutes as refusal:
        assert refusal.reason  # noqa: PT017 - either will do


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(("Former", "", "Évaluer")), cells, cells, cells), min_size=1, max_size=8))
def test_no_full_row_is_lost(table: list[tuple[str, ...]]) -> None:
    clean = [[" ".join(cell.replace("|", "").replace("<", "").split()) for cell in row] for row in table]
    text = "\n".join(["| Activité | Qui | Quand | Où |", *(f"| {' | '.join(row)} |" for row in clean)])
    try:
        plan = read_plan(text)
    except NotMinutes:
        return
    told = to_json(plan)
    for row in clean:
        full = len({cell for cell in row if any(map(str.isalnum, cell))}) > 2
        assert not full or any(word in told for cell in row for word in _WORD.findall(cell)), row


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([HEAD, *["| 1 | Former | CRN | mars 2021 | Niamey | 1 000 FCFA | Fait |"] * 600]),
        "9" * 200_000,
        "a " * 100_000,
        ("a;" * 60 + "\n") * 60,
    ],
    ids=["rows", "digits", "words", "semicolons"],
)
def test_long_papers_are_read_in_time(text: str) -> None:
    start = time.process_time()
    with suppress(NotMinutes):
        tell(with_bars(text))
    assert time.process_time() - start < 8
