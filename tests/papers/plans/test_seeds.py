"""The plan of action that a real group wrote, verbatim."""

from datetime import date
from pathlib import Path

import pytest

from bot.minutes.refusals import NotMinutes
from bot.papers.plans.model import Activity, Period
from bot.papers.plans.reader import read_plan

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
MEETINGS, MAP = "Les rencontres thématiques", "Réaliser une cartographie"


def text_of(number: str) -> str:
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


def test_all_activities_are_there() -> None:
    plan = read_plan(text_of("002"))
    told = [(one.axis, one.what.removeprefix("Rencontre thématique : "), one.when.order) for one in plan.activities]
    assert told == [
        (MEETINGS, "Harmonisation des termes et assimilation des conventions internationales", 1),
        (MEETINGS, "Accord, textes, législations...", 2),
        (MEETINGS, "Les raisons des migrations et profils des migrants", 3),
        (MEETINGS, "Assistance migrant retour", 4),
        (MEETINGS, "Migration des enfants", 5),
        (MEETINGS, "Diaspora", 6),
        (MEETINGS, "Approches de sensibilisation", 7),
        (MEETINGS, "Migration régionale AO et AC", 8),
        (MEETINGS, "Migration : Le Sénégal comme destination finale", 9),
        (MEETINGS, "Lien entre formation et migration", 10),
        (MAP, "Atelier Réflexion sur le produit final", 1),
        (MAP, "Atelier Partage données collectées", 2),
        (MAP, "Atelier Partage d'outils", 3),
        (MAP, "Cartographie", 4),
    ]
    assert (plan.axes, plan.not_understood) == ([MEETINGS, MAP], [])
    assert [one.where for one in plan.activities] == [
        "Dakar", "Dakar", "Pikine (Association des migrants de retour)", *[None] * 7, *["Dakar"] * 4
    ]  # fmt: skip
    assert [len(one.criteria) for one in plan.activities] == [1, 1, 2, 1, 2, 2, 2, 3, 2, 2, 2, 1, 1, 1]
    assert [one.when.start and one.when.start.isoformat()[:7] for one in plan.activities] == [
        "2018-09", "2018-10", "2018-11", "2018-12", "2019-01", "2019-02", "2019-03", "2019-04", "2019-05", "2019-06",
        "2018-10", "2018-12", "2019-02", "2019-04",
    ]  # fmt: skip


def test_an_activity_that_a_page_broke_is_whole() -> None:
    children = read_plan(text_of("002")).activities[4]
    assert children == Activity(
        axis=MEETINGS,
        what="Rencontre thématique : Migration des enfants",
        description="Comprendre les raisons qui poussent les enfants à migrer et les conditions de leurs migrations",
        who=["Village Pilote", "TdH", "ChildFund STC SAMU SOCIAL SENEGAL"],
        how="Echanges d'expériences des porteurs de projets relatifs à la migration des enfants",
        when=Period(text="Janvier 2019", start=date(2019, 1, 1), end=date(2019, 1, 31), order=5),
        criteria=[
            "Les porteurs de projets ont échangé sur leurs pratiques",
            (
                "Les porteurs de projets possèdent de nouvelles méthodologie quant à l'accueil et aux retours des "
                "enfants migrants."
            ),
        ],
    )


@pytest.mark.parametrize("number", ["001", "003", "004"])
def test_minutes_and_reports_of_workshops_are_no_plan(number: str) -> None:
    with pytest.raises(NotMinutes) as refusal:
        read_plan(text_of(number))
    assert refusal.value.reason == "not_plan"
