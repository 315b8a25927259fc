"""Minutes as clusters, committees and branches write them, a kind of sentence or table at a time."""

from datetime import date, time

import pytest

from bot.minutes.model import ActionPoint
from tests.minutes.lines import TITLE, read

HELD = "Date : 9 mars 2024"
PRESENT = "Présents : OIM, CICR, M. Seydou Karembé (trésorier)"


def points(*lines: str) -> list[ActionPoint]:
    return read(TITLE, HELD, PRESENT, "", "1. Eau", *lines).action_points


@pytest.mark.parametrize("hours", ["1100 - 1230 hrs", "1100hrs to 1230hrs", "1100-1230 hours"])
def test_hours_of_four_digits(hours: str) -> None:
    found = read("Meeting minutes", "Date: 14 August 2018", f"Time: {hours}", "Participants: IOM, NRC")
    assert (found.start, found.end) == (time(11), time(12, 30))


def test_a_table_whose_first_head_is_a_hash() -> None:
    (point,) = points("# | Action | By whom | By when", "1 | Share the map | All partners | COB Monday 18 March")
    assert (point.text, point.owners, point.deadline) == ("Share the map", ["All partners"], date(2024, 3, 18))


@pytest.mark.parametrize(
    ("line", "text", "owners", "deadline"),
    [
        ("→ M. Karembé demande un devis avant la fin du mois.", "demande un devis", ["M. Karembé"], date(2024, 3, 31)),
        (
            "Le puits est sec. L'OIM partagera la carte avant le 15 mars.",
            "partagera la carte",
            ["OIM"],
            date(2024, 3, 15),
        ),
        ("ICRC to collect the gloves.", "collect the gloves.", ["ICRC"], None),
        (
            "Recommandation : afficher le numéro (Resp. : OIM, CICR ; délai : 28/03/2024)",
            "afficher le numéro",
            ["OIM", "CICR"],
            date(2024, 3, 28),
        ),
    ],
)
def test_what_somebody_is_told_to_do(line: str, text: str, owners: list[str], deadline: date | None) -> None:
    (point,) = points(line)
    assert (point.text, point.owners, point.deadline) == (text, owners, deadline)


@pytest.mark.parametrize(
    "line",
    [
        "Le CICR demande que l’on partage les cartes avant la saison des pluies.",
        "L’OIM a présenté les chiffres du 2 mars.",
        "→ Le prix du bidon reste à 10 F.",
        "La table ronde se déroulera le 28 mars 2024 sous la présidence du Premier ministre.",
        "OIM presented the plan to CICR on 3 March.",
    ],
)
def test_what_is_only_told_is_no_action_point(line: str) -> None:
    assert points(line) == []


def test_an_email_gives_the_year_of_its_meeting() -> None:
    found = read(
        "From: Working Group", "To: list@example.org", "Sent: Friday, 19 November 2021 17:02",
        "Subject: Minutes of the meeting, 18 Nov", "", "Dear colleagues,", "",
        "Thanks to those who joined yesterday's meeting (Thursday 18 November, 10:00-11:20, on Teams).",
        "Attendance: UNHCR, NRC", "", "Action points:", "- NRC to draft a note (deadline: Monday 22 Nov)",
    )  # fmt: skip
    assert (found.date, found.start, found.end, found.place) == (date(2021, 11, 18), time(10), time(11, 20), "Teams")
    assert [(one.owners, one.deadline) for one in found.action_points] == [(["NRC"], date(2021, 11, 22))]


def test_the_day_of_the_week_tells_the_year() -> None:
    found = read("Compte-rendu de la réunion du mardi 8 février", "Présents : OIM, CICR")
    assert (found.date, found.uncertain) == (date(2022, 2, 8), ["date"])


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Meeting minutes | 3 February 2020 | 09:00 – 10:30 | OCHA, Bangui", "OCHA, Bangui"),
        ("MINUTES of the meeting held on Saturday 11th May, 2019 at the branch office", "branch office"),
        ("Minutes of the meeting | 3 February 2020", None),
    ],
)
def test_the_place_in_a_title_is_uncertain(title: str, place: str | None) -> None:
    found = read(title, "Present: OCHA, WFP")
    assert (found.place, "place" in found.uncertain) == (place, place is not None)


def test_a_list_below_a_lone_heading_in_capitals() -> None:
    (point,) = points("Mercy Corps a parlé.", "", "RECOMMANDATIONS", "1. Partager la carte ---- OIM ---- 16/03/2024")
    assert (point.text, point.owners, point.deadline) == ("Partager la carte", ["OIM"], date(2024, 3, 16))


def test_a_table_whose_cells_a_sign_keeps_apart() -> None:
    found = points(
        "Activité / Responsable / Échéance",
        "Réviser la liste / OIM, Service de l’action sociale / 2 avril 2024",
        "Trouver la salle / CICR / à définir",
        "",
        "Le repas était bon.",
    )
    assert [(one.text, one.owners, one.deadline) for one in found] == [
        ("Réviser la liste", ["OIM", "Service de l’action sociale"], date(2024, 4, 2)),
        ("Trouver la salle", ["CICR"], None),
    ]


@pytest.mark.parametrize(
    ("line", "owners", "deadline"),
    [
        ("AP: OCHA to circulate the form by Sunday 17 March.", ["OCHA"], date(2024, 3, 17)),
        ("Mme Diallo est chargée d'ouvrir un compte avant le 15 mars 2024.", ["Mme Diallo"], date(2024, 3, 15)),
    ],
)
def test_one_is_told_to_do_something(line: str, owners: list[str], deadline: date) -> None:
    (point,) = points("L'assemblée approuve les comptes.", line)
    assert (point.owners, point.deadline) == (owners, deadline)


def test_people_by_what_they_are() -> None:
    found = points(
        "",
        "Qui fait quoi",
        "* Le trésorier achète la pièce à Maradi avant le 12 mars.",
        "* La présidente appelle le réparateur dès demain.",
        "* Les délégués font le tour des quartiers.",
    )
    assert [(one.owners, one.deadline) for one in found] == [
        (["trésorier"], date(2024, 3, 12)),
        (["présidente"], date(2024, 3, 10)),
        (["délégués"], None),
    ]


def test_subjects_with_parts_end_a_list_of_names() -> None:
    found = read(
        "Minutes of the meeting", "24 March 2021", "", "PRESENT", "NDMA", "GRCS", "APOLOGIES", "UNICEF", "",
        "1.0 OPENING", "The chair welcomed members.", "", "2.0 PLAN", "2.1 WFP presented the draft.",
        "2.2 It was shortened.", "", "4.0 CLOSING",
        "The meeting closed at 12:20 pm. Next meeting slated for Wednesday 28th April 2021.",
    )  # fmt: skip
    assert (found.present, found.excused) == (["NDMA", "GRCS"], ["UNICEF"])
    assert [one.title for one in found.discussion[:2]] == ["OPENING", "PLAN"]
    assert (found.end, found.next_meeting) == (time(12, 20), date(2021, 4, 28))


def test_names_of_two_signs_and_a_word_of_a_list() -> None:
    found = read(TITLE, HELD, "Autour de la table : OIM, CICR, Welthungerhilfe (voir liste en annexe)")
    assert found.present == ["OIM", "CICR", "Welthungerhilfe"]


def test_names_in_columns_made_with_spaces() -> None:
    found = read(
        TITLE, HELD, "PARTICIPANTS", "Nom                Structure        Fonction",
        "Abdou Laouali      HydroConsult     Chef de mission", "Ramatou Sani       Mairie Tesker    Point focal",
    )  # fmt: skip
    assert found.present == ["HydroConsult", "Mairie Tesker"]


def test_another_next_meeting() -> None:
    found = read(TITLE, HELD, PRESENT, "", "Next ICCG: 5 April 2024 10:00", "")
    assert str(found.next_meeting) == "2024-04-05 10:00:00"


def test_a_place_behind_the_date() -> None:
    found = read(TITLE, "Date : mercredi 3 avril 2024 — de 8h à 9h30 — sous le grand neem", PRESENT)
    assert (found.place, found.start, found.uncertain) == ("sous le grand neem", time(8), ["place"])


def test_an_assembly_told_from_its_opening_to_its_end() -> None:
    found = read(
        "Association Eau — Assemblée générale ordinaire", "",
        "L'an 2022, le 26 novembre à 15 heures, les membres se sont réunis au foyer des jeunes de Kaédi.", "",
        "Première résolution", "L'assemblée approuve le rapport.", "",
        "L'ordre du jour étant épuisé, la séance est levée à 17 heures 30.",
    )  # fmt: skip
    assert (found.date, found.start, found.end) == (date(2022, 11, 26), time(15), time(17, 30))
    assert "foyer des jeunes" in (found.place or "")
    assert [one.title for one in found.discussion][-1] == "Première résolution"


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        (["Start 15.00 / End 16.30"], (time(15), time(16, 30))),
        (["Held on: 9-Mar-2024          Time: 2.30 pm – 4 pm"], (time(14, 30), time(16))),
        (["Séance du samedi 9 mars 2024, tenue de 10 h 00 à 12 h 00 à la Maison des jeunes."], (time(10), time(12))),
    ],
)
def test_hours_in_other_forms(lines: list[str], hours: tuple[time, time]) -> None:
    found = read("Minutes of the meeting", "9 March 2024", *lines, "", "Who came", "OIM, CICR")
    assert (found.start, found.end, found.present) == (*hours, ["OIM", "CICR"])


def test_a_house_is_no_month() -> None:
    found = read("Procès-verbal", "La séance s’est tenue le 9 mars 2024 à la Maison des jeunes.", "Présents : OIM")
    assert found.place == "Maison des jeunes"


def test_names_between_dashes() -> None:
    found = read(
        "RELEVÉ DE CONCLUSIONS", HELD, "I/ PARTICIPANTS", "Ministère de la Santé – OCHA – OIM – Première Urgence", "",
        "II/ SANTÉ", "Le Ministère de la Santé transmettra le plan avant le 26 mars 2024.", "",
        "III/ PROCHAINE RÉUNION", "Mardi 2 avril 2024 à 10 heures",
    )  # fmt: skip
    assert found.present == ["Ministère de la Santé", "OCHA", "OIM", "Première Urgence"]
    assert [(one.owners, one.deadline) for one in found.action_points] == [
        (["Ministère de la Santé"], date(2024, 3, 26))
    ]
    assert str(found.next_meeting) == "2024-04-02 10:00:00"


def test_a_decision_that_names_who_and_when_is_an_action_point() -> None:
    (point,) = points("Décision : installation de deux tentes, par l’OIM, avant le 20 mars 2024.")
    assert (point.owners, point.deadline) == (["OIM"], date(2024, 3, 20))


def test_a_table_of_discussions_with_who_and_when() -> None:
    found = points(
        "S/N  Discussion                              Action by        Target date",
        "1    Soma point: roof leaks. Repair.         CICR             30-Mar-2024",
        "2    Data sharing: protocol to be reviewed.  OIM              06-Apr-2024",
    )
    assert [(one.owners, one.deadline) for one in found] == [
        (["CICR"], date(2024, 3, 30)),
        (["OIM"], date(2024, 4, 6)),
    ]


def test_a_story_without_any_label() -> None:
    found = read(
        "Club des mères", "", "Notre réunion du 7 juillet", "",
        "Nous étions 14 ce dimanche 7 juillet 2024 chez Mariama à partir de 16h.", "",
        "La prochaine fois c'est le dimanche 4 août à 16h chez Fati.",
    )  # fmt: skip
    assert (found.date, found.place, found.start) == (date(2024, 7, 7), "Mariama", time(16))
    assert str(found.next_meeting) == "2024-08-04 16:00:00"
