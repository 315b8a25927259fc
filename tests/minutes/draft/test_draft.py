"""The lines of a draft, and how each kind of them is put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from bot.languages import Reader, render
from bot.minutes.draft.correct import Corrected, Writer, add, correct, named
from bot.minutes.draft.draft import Draft, Kind
from bot.minutes.draft.typed_times import NotRead, Wording
from bot.minutes.model import ActionPoint, AgendaItem, Discussion, Minutes

NOW = datetime(2022, 10, 3, 9, tzinfo=UTC)
FRENCH, ENGLISH = (Writer(Wording(NOW, "Africa/Dakar", lang), ["OIM", "SP/CCM"]) for lang in ("fr", "en"))


def a_draft(**changes: Any) -> Draft:  # noqa: ANN401 - fields of the minutes
    read = Minutes(
        title="Réunion",
        date=date(2022, 9, 23),
        start=time(9),
        end=time(11),
        place="Salle A",
        present=["CRN", "HELVETAS"],
        agenda=[AgendaItem(title="Bilan", presenter="OIM"), AgendaItem(title="Divers")],
        discussion=[Discussion(title="Bilan", points=["Un.", "Deux."]), Discussion(title="Divers", points=["Trois."])],
        action_points=[ActionPoint(text="Partager", owners=["CRN"], agenda_item="Bilan"), ActionPoint(text="Écrire")],
        next_meeting=date(2022, 10, 27),
        not_understood=["Ouverture (SP/CCM)", "Page 2"],
    )
    return Draft.of(replace(read, **changes))


def right(draft: Draft, number: int, words: str, writer: Writer = FRENCH) -> Corrected:
    entry = draft.find(number)
    assert entry is not None
    return correct(draft, entry, words, writer)


def after(number: int, words: str, writer: Writer = FRENCH) -> Minutes:
    return right(a_draft(), number, words, writer).draft.read


def why(number: int, words: str, writer: Writer = FRENCH) -> tuple[str, list[date]]:
    with pytest.raises(NotRead) as refused:
        right(a_draft(), number, words, writer)
    return render(refused.value.text, Reader(writer.wording.lang)), [when.day for when in refused.value.days]


def test_lines_are_numbered_in_the_order_in_which_they_are_shown() -> None:
    assert a_draft().numbers == {
        "point": [1, 2], "unclear": [3, 4], "title": [5], "date": [6], "hours": [7], "place": [8], "next": [9],
        "present": [10, 11], "excused": [], "absent": [], "agenda": [12, 13], "paragraph": [14, 15, 16],
    }  # fmt: skip
    assert [entry.number for entry in a_draft().entries] == list(range(1, 17))


def test_a_draft_survives_being_written_down() -> None:
    draft = a_draft(next_meeting=datetime(2022, 10, 27, 9, 30))  # noqa: DTZ001 - on the clocks of the venue
    assert Draft.from_json(draft.to_json()) == draft


def test_numbers_stay_when_a_line_is_taken_away_or_added() -> None:
    draft = right(a_draft(), 10, "-").draft
    draft = add(draft, "present", "OIM", FRENCH).draft
    assert draft.read.present == ["HELVETAS", "OIM"]
    assert draft.numbers["present"] == [11, 17]
    assert draft.find(10) is None
    assert right(draft, 11, "Helvetas").draft.read.present == ["Helvetas", "OIM"]


@pytest.mark.parametrize(
    ("number", "words", "field", "value"),
    [
        (5, "Réunion mensuelle", "title", "Réunion mensuelle"),
        (5, "-", "title", None),
        (6, "12 novembre 2021", "date", date(2021, 11, 12)),
        (6, "hier", "date", date(2022, 10, 2)),
        (6, "28 janvier", "date", date(2022, 1, 28)),
        (6, "03/04/2022", "date", date(2022, 4, 3)),
        (6, "///", "date", None),
        (7, "14h30-16h", "start", time(14, 30)),
        (7, "14h30-16h", "end", time(16)),
        (7, "14h30", "end", None),
        (7, "-", "start", None),
        (8, "En ligne", "place", "En ligne"),
        (8, "à définir", "place", None),
        (9, "4 novembre", "next_meeting", date(2022, 11, 4)),
        (9, "4 novembre 14h", "next_meeting", datetime(2022, 11, 4, 14)),  # noqa: DTZ001
        (9, "-", "next_meeting", None),
        (10, "Croix-Rouge", "present", ["Croix-Rouge", "HELVETAS"]),
        (11, "-", "present", ["CRN"]),
        (12, "–", "agenda", [AgendaItem(title="Divers")]),
        (13, "Budget (CRN)", "agenda", [AgendaItem(title="Bilan", presenter="OIM"),
                                        AgendaItem(title="Budget", presenter="CRN")]),
        (4, "-", "not_understood", ["Ouverture (SP/CCM)"]),
        (15, "Une phrase", "discussion", [Discussion(title="Bilan", points=["Un.", "Une phrase"]),
                                          Discussion(title="Divers", points=["Trois."])]),
        (16, "-", "discussion", [Discussion(title="Bilan", points=["Un.", "Deux."])]),
    ],
)  # fmt: skip
def test_a_line_is_put_right(number: int, words: str, field: str, value: object) -> None:
    assert getattr(after(number, words), field) == value


def test_a_date_with_hours_sets_both() -> None:
    read = after(6, "12 November 2021, 14:30-16:00", ENGLISH)
    assert (read.date, read.start, read.end) == (date(2021, 11, 12), time(14, 30), time(16))


def test_what_hangs_on_an_agenda_item_follows_its_new_title() -> None:
    read = after(12, "Bilan de l’année")
    assert read.action_points[0].agenda_item == "Bilan de l’année"
    assert [subject.title for subject in read.discussion] == ["Bilan de l’année", "Divers"]


@pytest.mark.parametrize(
    ("words", "text", "owners", "deadline"),
    [
        ("Partager l’étude", "Partager l’étude", ["CRN"], None),
        ("Partager l’étude ; OIM, HELVETAS ; 12 mars", "Partager l’étude", ["OIM", "HELVETAS"], date(2023, 3, 12)),
        ("; SP/CCM-OIM", "Partager", ["SP/CCM", "OIM"], None),
        ("; ; 20 octobre", "Partager", ["CRN"], date(2022, 10, 20)),
        ("Étude ; 20 octobre", "Étude", ["CRN"], date(2022, 10, 20)),
        ("20 octobre", "Partager", ["CRN"], date(2022, 10, 20)),
        ("demain", "Partager", ["CRN"], date(2022, 10, 4)),
        ("SP/CCM et OIM", "Partager", ["SP/CCM", "OIM"], None),
        ("; - ;", "Partager", [], None),
        ("; /// ; 20 octobre", "Partager", [], date(2022, 10, 20)),
    ],
)
def test_a_point_is_put_right(words: str, text: str, owners: list[str], deadline: date | None) -> None:
    point = after(1, words).action_points[0]
    assert (point.text, point.owners, point.deadline, point.agenda_item) == (text, owners, deadline, "Bilan")


def test_a_deadline_is_emptied() -> None:
    dated = right(a_draft(), 1, "20 octobre").draft
    assert right(dated, 1, "; ; -").draft.read.action_points[0].deadline is None
    assert right(dated, 1, "///").draft.read.action_points[0].deadline is None


def test_a_point_is_taken_away() -> None:
    assert [point.text for point in after(1, "-").action_points] == ["Écrire"]


def test_a_point_keeps_what_could_be_read_of_a_correction() -> None:
    done = right(a_draft(), 1, "Étude ; OIM ; un jour", FRENCH)
    assert (done.draft.read.action_points[0].text, done.draft.read.action_points[0].owners) == ("Étude", ["OIM"])
    assert done.fault is not None
    assert render(done.fault.text, Reader("fr")) == "« un jour » n’est pas une date claire."


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("sujet", "agenda", AgendaItem(title="Ouverture", presenter="SP/CCM")),
        ("subject: Opening", "agenda", AgendaItem(title="Opening")),
        ("présent UNICEF", "present", "UNICEF"),
        ("point Partager ; OIM", "action_points", ActionPoint(text="Partager", owners=["OIM"])),
        ("action", "action_points", ActionPoint(text="Ouverture (SP/CCM)")),
        ("discussion", "discussion", Discussion(title="", points=["Ouverture (SP/CCM)"])),
    ],
)
def test_a_line_that_was_not_understood_becomes_what_it_is_called(words: str, field: str, value: object) -> None:
    done = right(a_draft(), 3, words)
    assert getattr(done.draft.read, field)[-1] == value
    assert done.draft.read.not_understood == ["Page 2"]
    assert done.draft.find(3) is not None


def test_a_line_that_was_not_understood_becomes_the_place() -> None:
    read = after(3, "lieu")
    assert (read.place, read.not_understood) == ("Ouverture (SP/CCM)", ["Page 2"])


@pytest.mark.parametrize(
    ("number", "words", "sentence", "days"),
    [
        (6, "bientôt", "« bientôt » n’est pas une date claire.", []),
        (6, "31/02/2022", "« 31/02/2022 » n’existe pas dans le calendrier.", [date(2022, 2, 28)]),
        (7, "le matin", "« le matin » n’est pas une heure claire.", []),
        (7, "11h-9h", "« 11h-9h » n’est pas une heure claire.", []),
        (9, "plus tard", "« plus tard » n’est pas une date claire.", []),
        (
            3,
            "Ouverture",
            "Dites ce qu’est la ligne 3 : présent, sujet, point, discussion… Pour la supprimer : corriger 3 -",
            [],
        ),
        (3, "date", "« Ouverture (SP/CCM) » n’est pas une date claire.", []),
        (3, "point ; OIM", "Il manque ce qu’il faut faire.", []),
    ],
)
def test_what_cannot_be_read_is_said(number: int, words: str, sentence: str, days: list[date]) -> None:
    assert why(number, words) == (sentence, days)


def test_a_date_that_can_be_two_is_asked_back() -> None:
    assert why(6, "03/04/2022", ENGLISH) == (
        "“03/04/2022” can mean several days. Which one?", [date(2022, 4, 3), date(2022, 3, 4)],
    )  # fmt: skip


def test_a_deadline_without_a_year_in_old_minutes_is_asked_back() -> None:
    old = a_draft(date=date(2020, 9, 23))
    done = right(old, 1, "12 mars")
    assert done.fault is not None
    assert [when.day for when in done.fault.days] == [date(2023, 3, 12), date(2022, 3, 12), date(2021, 3, 12)]


@pytest.mark.parametrize(
    ("kind", "words", "field", "value"),
    [
        ("present", "UNICEF", "present", ["CRN", "HELVETAS", "UNICEF"]),
        ("agenda", "Suite (OIM)", "agenda", [*a_draft().read.agenda, AgendaItem(title="Suite", presenter="OIM")]),
        ("point", "Voir ; OIM ; 20 octobre", "action_points",
         [*a_draft().read.action_points, ActionPoint(text="Voir", owners=["OIM"], deadline=date(2022, 10, 20))]),
        ("point", "OIM", "action_points", [*a_draft().read.action_points, ActionPoint(text="OIM")]),
        ("place", "Salle B", "place", "Salle B"),
    ],
)  # fmt: skip
def test_a_line_is_added(kind: Kind, words: str, field: str, value: object) -> None:
    assert getattr(add(a_draft(), kind, words, FRENCH).draft.read, field) == value


def test_nothing_cannot_be_added() -> None:
    with pytest.raises(NotRead):
        add(a_draft(), "present", "", FRENCH)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("Présent CRN", ("present", "CRN")),
        ("présents : CRN, OIM", ("present", "CRN, OIM")),
        ("prochaine réunion 4 mars", ("next", "4 mars")),
        ("next meeting: 4 March", ("next", "4 March")),
        ("sujet", ("agenda", "")),
        ("Ouverture", None),
        ("", None),
    ],
)
def test_names_of_lines(words: str, called: tuple[str, str] | None) -> None:
    assert named(words) == called


def test_a_draft_is_written_down_as_ever() -> None:
    """Whatever looks for what has changed in a draft compares what was written."""
    read = Minutes(date=date(2022, 9, 23), start=time(9), next_meeting=datetime(2022, 10, 27, 9, 30))  # noqa: DTZ001
    assert Draft(read=read, numbers={"title": [1]}, last=1).to_json() == (
        '{"read":{"title":null,"date":"2022-09-23","start":"09:00","end":null,"place":null,"present":[],"agenda":[],'
        '"discussion":[],"action_points":[],"next_meeting":"2022-10-27T09:30","not_understood":[]},'
        '"numbers":{"title":[1]},"last":1}'
    )
