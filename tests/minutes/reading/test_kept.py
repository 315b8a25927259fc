"""Nothing that is to be done is lost in silence, and minutes that speak of a plan are no plan."""

from __future__ import annotations

import pytest

from bot.minutes.model import Minutes
from bot.minutes.reading.reader import read_minutes

FRENCH = "Compte-rendu de la réunion du 5 mars 2021\nPrésents : OIM, CRN\nDiscussion\nLa note est lue.\n\n"
ENGLISH = "Minutes of the meeting of 5 March 2021\nPresent: IOM, CRN\nDiscussion\nThe note is read.\n\n"


def points(minutes: Minutes) -> list[tuple[str, list[str]]]:
    """The action points that were read."""
    return [(point.text, point.owners) for point in minutes.action_points]


@pytest.mark.parametrize("farewell", ["Merci", "Cordialement,", "Bonne journée"])
def test_action_points_below_a_farewell_are_read(farewell: str) -> None:
    read = read_minutes(f"{FRENCH}{farewell}\n\nActions :\n- OIM : envoyer la note\n- CRN : relire la note\n")
    assert points(read) == [("envoyer la note", ["OIM"]), ("relire la note", ["CRN"])]


def test_action_points_below_thanks_are_read() -> None:
    read = read_minutes(f"{ENGLISH}Thanks,\n\nAction points\nIOM: send the note\nCRN: read it again\n")
    assert points(read) == [("send the note", ["IOM"]), ("read it again", ["CRN"])]


def test_a_postscript_is_kept_and_a_signature_is_not() -> None:
    signature = "Cordialement\nAwa Diop\nCoordinatrice, OIM\n"
    after = f"{FRENCH}{signature}P.S. La prochaine fois, chacun apporte les chiffres de son organisation.\n"
    assert "P.S." in str(read_minutes(after))
    assert "Coordinatrice" not in str(read_minutes(f"{FRENCH}{signature}"))


@pytest.mark.parametrize("item", ["Plan d’action 2021", "Termes de référence", "Feuille de route"])
def test_minutes_that_speak_of_a_plan_are_no_plan(item: str) -> None:
    read = read_minutes(
        f"Réunion de coordination\nDate : 5 mars 2021\nOrdre du jour :\n1. {item}\n2. Divers\nPrésents : OIM, CRN\n\n"
        "Points d’action\n- OIM : envoyer le document\n"
    )
    assert points(read) == [("envoyer le document", ["OIM"])]


@pytest.mark.parametrize("empty", ["", " | "])
def test_who_has_no_cross_was_not_there_in_any_table(empty: str) -> None:
    head = "Nom | Organisation | Présent\n"
    read = read_minutes(
        f"Compte-rendu de la réunion du 5 mars 2021\n\n{head}Awa | OIM | x\nBen | CRN{empty}\nAli | CRS | x\n\n"
        f"Invités\n{head}Zoé | MSF | x\nLuc | PAM | x\n"
    )
    assert read.present == ["OIM", "CRS", "MSF", "PAM"]


@pytest.mark.parametrize(
    "title", ["Bonsoir, PV de notre rencontre", "Voici le CR de la réunion", "Notes de notre rencontre mensuelle"]
)
def test_a_compte_rendu_may_be_named_within_a_line(title: str) -> None:
    read = read_minutes(
        f"{title}\nmercredi 4 novembre 2026, 15h\nÉtaient là : MSF, CRN\n1) Stock\nLes tests manquent.\n"
    )
    assert (str(read.date), read.present) == ("2026-11-04", ["MSF", "CRN"])


def test_what_stands_beside_the_day_is_a_place_only_if_it_says_so() -> None:
    read = read_minutes(
        "PV de la rencontre\nRencontre du comité santé – mercredi 4 novembre 2026, 15h à 16h40, bureau du district\n"
        "Présents : MSF, CRN\n1) Stock\nLes tests manquent.\n"
    )
    assert (read.place, read.present) == ("bureau du district", ["MSF", "CRN"])


def test_notes_of_a_meeting_are_minutes() -> None:
    read = read_minutes(
        "Hi all,\nnotes of our health coordination meeting, Tuesday 10 November 2026, 10am-11.30am, WHO office\n"
        "Action: IOM to send the list by 20 November\n[ ] UNICEF - book the room - 25 Nov\n"
    )
    assert (str(read.date), points(read)) == ("2026-11-10", [("send the list", ["IOM"]), ("book the room", ["UNICEF"])])
