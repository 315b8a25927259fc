"""The plan goes out as a file in the groups' own columns, and is read back the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.handlers.plans.file import PLAIN, TABLE, WORD, PlanPaper, data_of
from bot.minutes.files.any_file import text_of
from bot.papers.plans.model import Activity, Budget, Period
from bot.papers.plans.reader import read_plan
from tests.handlers.meetings.meeting_town import Meeters

TITLE = "Plan d’action 2021"
ORGANISATIONS = ("CRN", "OIM", "Village Pilote", "Croix-Rouge du Burkina", "Caritas")
_WORDS = st.sampled_from((
    "Atelier de réflexion", "Rencontre des porteurs", "Guide pratique", "Partage des techniques", "Mission conjointe",
    "Échange de pratiques", "Veille documentaire", "Appui aux communes", "Cartographie des acteurs",
))  # fmt: skip
_PERIODS = st.sampled_from((
    Period(text="Octobre 2021", start=dt.date(2021, 10, 1), end=dt.date(2021, 10, 31)),
    Period(text="24 septembre 2021", start=dt.date(2021, 9, 24), end=dt.date(2021, 9, 24)),
    Period(text="Février 2022", start=dt.date(2022, 2, 1), end=dt.date(2022, 2, 28)),
    Period(),
))  # fmt: skip
_BUDGETS = st.builds(
    Budget,
    amount=st.integers(1, 10**9) | st.integers(1, 10**6).map(lambda cents: round(cents + 0.5, 2)),
    currency=st.sampled_from(("XOF", "EUR", "USD")),
)
_NO_STATE = None


@st.composite
def activities(draw: st.DrawFn) -> list[Activity]:
    """Activities without axis first, then axis by axis, as a plan that is kept has them."""
    found = []
    for axis in (None, "Plaidoyer et positionnement", "Renforcement de compétences"):
        for place in range(draw(st.integers(1, 2))):
            when = draw(_PERIODS)
            found.append(
                Activity(
                    axis=axis,
                    what=f"{draw(_WORDS)} {axis or 'commune'} n° {place + 1}",
                    description=draw(st.none() | _WORDS),
                    who=draw(st.lists(st.sampled_from(ORGANISATIONS), max_size=3, unique=True)),
                    how=draw(st.none() | _WORDS),
                    budget=draw(st.none() | _BUDGETS),
                    when=replace(when, order=draw(st.none() | st.integers(1, 30))),
                    where=draw(st.none() | st.sampled_from(("Dakar", "Niamey", "Pikine"))),
                    criteria=draw(st.lists(_WORDS, max_size=3, unique=True)),
                    state=draw(st.sampled_from(("planned", "under_way", "done", "blocked", "dropped"))),
                )
            )
    return found


@pytest.mark.parametrize("form", [WORD, TABLE, PLAIN])
@settings(max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(found=activities(), lang=st.sampled_from(("fr", "en")))
def test_what_is_written_is_read_back_the_same(form: str, found: list[Activity], lang: str) -> None:
    found = [one for one in found if one.axis or form != WORD]
    paper = PlanPaper(TITLE, found)
    read = read_plan(text_of(data_of(paper, form, lang)), ORGANISATIONS)
    states = [one.state for one in read.activities]
    assert [replace(one, state=one.state or "planned") for one in read.activities] == found
    assert read.not_understood == []
    assert form == PLAIN or read.title == TITLE
    assert paper.has_states or set(states) == {_NO_STATE}


async def test_a_file_is_weighed_and_sent_and_the_same_file_changes_nothing(group: Meeters) -> None:
    fatou, lamin = group.fatou, group.lamin
    assert (await fatou.says("fichier plan")).startswith("Il n’y a pas encore de plan d’action.")
    await fatou.says("ajouter activite Atelier ; axe Plaidoyer ; qui OIM ; quand mars 2021 ; budget 5 000 000 FCFA")
    await fatou.says("ajouter activite Guide ; axe 1 ; qui CRN ; quand avril 2021 ; critère Un guide diffusé")
    offered = await lamin.says("file plan xlsx")
    assert offered.startswith("📎 gtm-plan.xlsx, ")
    assert "1. Get the file\n2. Word document\n" in offered
    await lamin.says("1")
    await fatou.says("fichier plan docx maintenant")
    assert [lamin.files[-1].name, fatou.files[-1].name] == ["gtm-plan.xlsx", "gtm-plan.docx"]
    table, word = (read_plan(text_of(one.files[-1].data), ["OIM", "CRN"]) for one in (lamin, fatou))
    for read in (table, word):
        assert [(one.axis, one.what, one.who) for one in read.activities] == [
            ("Plaidoyer", "Atelier", ["OIM"]), ("Plaidoyer", "Guide", ["CRN"]),
        ]  # fmt: skip
    assert table.activities[0].budget == word.activities[0].budget == Budget(amount=5_000_000, currency="XOF")
