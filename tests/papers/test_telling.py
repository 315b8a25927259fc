"""What a file is: told by what it holds."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.minutes.files.any_file import text_of
from bot.minutes.model import to_json
from bot.minutes.refusals import NotMinutes
from bot.papers.telling import tell
from tests.cli_process import Host
from tests.papers.plans.forms import as_sent

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
SAMPLES = Path(__file__).parent / "samples"
PLANS = Path(__file__).parent / "plans" / "samples"
MINUTES = Path(__file__).parents[1] / "minutes" / "samples"


def told(path: Path) -> tuple[str, Any]:
    found = tell(text_of(as_sent(path)))
    return found.kind, json.loads(to_json(found.content))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
@pytest.mark.parametrize(
    ("number", "kind"),
    [("000", "report"), ("001", "minutes"), ("002", "plan"), ("003", "minutes"), ("004", "workshop")],
)
def test_seeds(number: str, kind: str) -> None:
    assert told(next(SEEDS.glob(f"{number}_*.txt")))[0] == kind


@pytest.mark.parametrize("path", sorted(PLANS.glob("*.*[tv]")), ids=lambda path: path.name)
def test_plans(path: Path) -> None:
    assert told(path)[0] == "plan"


@pytest.mark.parametrize(
    "name", ["segou.txt", "maiduguri.txt", "recap-mail.txt", "tillaberi.txt", "nutrition-juba.txt"]
)
def test_minutes(name: str) -> None:
    assert told(MINUTES / name)[0] == "minutes"


@pytest.mark.parametrize(
    ("name", "reason"),
    [(MINUTES / "convocation.txt", "convocation"), (MINUTES / "tdr.txt", "terms"), (SAMPLES / "poem.txt", "unknown")],
)
def test_none_of_these(name: Path, reason: str) -> None:
    with pytest.raises(NotMinutes) as refusal:
        told(name)
    assert refusal.value.reason == reason


def test_workshop_in_french() -> None:
    kind, found = told(SAMPLES / "workshop-fr.docx.txt")
    assert kind == "workshop"
    assert (found["title"], found["dates"]) == (
        "Atelier régional sur la gestion de l'information", ["2022-06-14", "2022-06-15"],
    )  # fmt: skip
    assert found["place"] == "Niamey"
    assert found["objectives"] == ["Présenter les outils de collecte", "Harmoniser les indicateurs du secteur"]
    assert [(one["organisation"], one["country"]) for one in found["participants"]] == [
        ("OCHA", "Niger"), ("Croix-Rouge malienne", "Mali"), ("REACH", None),
    ]  # fmt: skip
    assert found["sessions"] == [
        {"title": "Les outils de collecte", "date": "2022-06-14", "start": "09:00", "end": "10:30",
         "facilitators": ["OCHA"], "aim": ["comparer trois outils."], "discussion": [],
         "recommendations": ["Choisir un seul outil par région", "Former deux personnes par organisation"]},
        {"title": "Travail en groupes", "date": "2022-06-14", "start": "11:00", "end": "12:45",
         "facilitators": ["REACH", "Croix-Rouge malienne"], "aim": ["Les groupes ont rempli la grille."],
         "discussion": [], "recommendations": []},
        {"title": "Indicateurs communs", "date": "2022-06-15", "start": "08:30", "end": "10:00",
         "facilitators": ["OCHA"], "aim": [], "discussion": [], "recommendations": ["Garder dix indicateurs"]},
    ]  # fmt: skip
    assert found["conclusions"] == ["Un deuxième atelier aura lieu en 2023."]


def test_workshop_in_english() -> None:
    kind, found = told(SAMPLES / "workshop-en.txt")
    assert kind == "workshop"
    assert (found["dates"], found["place"]) == (["2020-03-03", "2020-03-04"], "Juba, Hotel meeting room")
    assert found["objectives"] == ["Explain the four principles", "Plan one change per organisation"]
    assert [(one["organisation"], one["country"]) for one in found["participants"]] == [
        ("NRC", "South Sudan"), ("Oxfam", "Uganda"), ("Ministry of Health", None),
    ]  # fmt: skip
    assert [(one["title"], one["date"], one["start"], one["facilitators"]) for one in found["sessions"]] == [
        ("Introduction to protection", "2020-03-03", "09:00", ["NRC", "Oxfam"]),
        ("Case studies", "2020-03-03", "10:45", ["Oxfam"]),
        ("Action planning", "2020-03-04", "14:00", []),
    ]
    assert [one["recommendations"] for one in found["sessions"]] == [
        ["Use the checklist in every distribution"], [], ["Report back after three months"],
    ]  # fmt: skip
    assert found["conclusions"] == ["Share the slides"]


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("members.csv", [["Personne Une", "CRN", "Niger", "une@example.org", "+227 90 00 00 01"],
                         ["Personne Deux", "OIM", "Mali", None, "+223 70000002"],
                         ["Personne Trois", "SP/CCM", "Niger", "trois@example.org", None]]),
        ("contacts.txt", [["First Person", "WFP", "Chad", "first@example.org", None],
                          ["Second Person", "UNHCR", "Chad", "second@example.org", None],
                          ["Third Person", "Red Cross of Chad", "Chad", None, "+235 66 00 00 03"]]),
        ("brackets.txt", [["Personne Une", "CRBF", None, None, "70 12 34 56"],
                          ["Personne Deux", "OIM", None, "deux@example.org", "(+226) 70-98-76-54"],
                          ["Personne Trois", "Ministère de l’Action humanitaire", None, "trois@example.org", None],
                          ["Personne Quatre", None, None, "quatre@example.org", None],
                          ["Personne Cinq", "OCHA", None, None, None]]),
        ("members.xlsx.txt", [["Member One", "Burkinabe Red Cross", "Burkina Faso", "one@example.org", None],
                              ["Member Two", "Senegalese Red Cross", "Senegal", "two@example.org", None]]),
    ],
)  # fmt: skip
def test_members(name: str, people: list[list[str | None]]) -> None:
    kind, found = told(SAMPLES / name)
    assert kind == "members"
    keys = ("name", "organisation", "country", "email", "phone")
    assert [[one[key] for key in keys] for one in found["members"]] == people
    assert found["not_understood"] == []


def test_nobody_is_lost_in_silence() -> None:
    kind, found = told(SAMPLES / "one-member.csv")
    assert (kind, [one["phone"] for one in found["members"]]) == ("members", ["+227 90 00 00 01"])
    assert found["not_understood"] == ["Personne Une : 96 00 00 02", "Poste à pourvoir | CRM"]


def test_programme_with_a_column_for_who_leads() -> None:
    kind, found = told(SAMPLES / "programme.docx.txt")
    assert (kind, found["dates"], found["place"]) == ("workshop", ["2024-06-03", "2024-06-04"], "Nairobi")
    assert [(one["title"], one["date"], one["start"], one["facilitators"]) for one in found["sessions"]] == [
        ("Registration", "2024-06-03", "08:30", []),
        ("Market analysis (basics)", "2024-06-03", "09:00", ["First Person (CALP)", "Second Person"]),
        ("Closing", "2024-06-04", "14:00", ["All"]),
    ]


def test_report() -> None:
    kind, found = told(SAMPLES / "report-en.docx.txt")
    assert (kind, found["title"]) == ("report", "Annual report 2021")
    assert [one["title"] for one in found["sections"] if one["title"]] == [
        "1. Summary", "2. Main achievements", "3. Challenges",
    ]  # fmt: skip
    assert found["sections"][-2]["text"] == [
        "- A joint market assessment in March", "- A training of forty field officers"
    ]  # fmt: skip


def test_read_on_the_command_line(host: Host) -> None:
    told = json.loads(host.tama("read", str(PLANS / "wash.csv"), "--json").stdout)
    assert (told["kind"], list(told)) == ("plan", ["kind", "content"])
    assert "state" not in told["content"]["activities"][0]
    refused = host.tama("read", str(SAMPLES / "poem.txt"))
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.endswith("nor a plan, a report or a list of members.\n")
