"""Kinds of minutes that were read wrongly: councils, associations, steering committees, e-mails."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.minutes.reading.reader import read_minutes

NOW = datetime(2024, 5, 1, tzinfo=UTC)
COUNCIL = """PROCÈS-VERBAL DE LA SESSION ORDINAIRE DU CONSEIL COMMUNAL

L’an deux mille vingt-deux et le mardi 15 novembre à 9 heures 30 minutes, s’est tenue dans la salle de réunion
de la mairie la deuxième session ordinaire du conseil communal.

Étaient présents :
- Amadou Tembely, maire
- Fatoumata Cissé, 1ère adjointe
- Boubacar Tamboura, conseiller
Était absent : Hamidou Barry, conseiller
Absente excusée : Mariam Traoré, conseillère

L’ordre du jour comportait les points suivants :
1) Adoption du procès-verbal
2) Recouvrement des taxes

2) Recouvrement des taxes
Action : le régisseur présentera un état par village, au plus tard le 15 décembre 2022.
"""
COMMITTEE = """MINUTES OF THE 3RD STEERING COMMITTEE MEETING
Held on: 21 September 2023, from 2:00 pm to 4:30 pm
Venue: Hotel Laïco, Ouagadougou
Attendance
In person: EU Delegation, NRC
Online: DRC
Apologies: UNDP
Absent: SIDA

Agenda items
1. Progress report
2. AOB

1. Progress report
Action 2.1: NRC to circulate the final report by 30 September 2023.
"""
EMAIL = """From: coordination@example.org
Subject: CR réunion hebdo inter-ONG Diffa du 6/02/2023

Bonjour à tous,

Ci-dessous le CR de la réunion inter-ONG tenue ce lundi 6 février 2023 de 15h à 16h30 au bureau d’ACTED.

Étaient présents : ACTED, CARE, Karkara. Excusé : Search.

Prochaines étapes :
- IRC partage la carte d’accès d’ici mercredi 8 février

Prochaine réunion : lundi 13 février, 15h, bureau de CARE.
"""


def test_people_of_a_council_are_called_by_their_names() -> None:
    read = read_minutes(COUNCIL, now=NOW)
    assert read.present == ["Amadou Tembely", "Fatoumata Cissé", "Boubacar Tamboura"]
    assert (read.excused, read.absent) == (["Mariam Traoré"], ["Hamidou Barry"])


def test_numbered_actions_of_a_committee_are_action_points() -> None:
    read = read_minutes(COMMITTEE, now=NOW)
    assert [(one.text, one.owners, one.deadline) for one in read.action_points] == [
        ("circulate the final report", ["NRC"], date(2023, 9, 30)),
    ]
    assert (read.present, read.excused, read.absent) == (["EU Delegation", "NRC", "DRC"], ["UNDP"], ["SIDA"])


def test_a_sentence_is_no_place() -> None:
    read = read_minutes(EMAIL, now=NOW)
    assert read.place == "bureau d’ACTED"
    assert (read.present, read.excused) == (["ACTED", "CARE", "Karkara"], ["Search"])
