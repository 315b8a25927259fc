"""What people write about webinars to come and past ones; what they deny, ask or doubt does nothing."""

from __future__ import annotations

import pytest

from tests.ear.test_lines import heard


@pytest.mark.parametrize(
    ("lang", "line", "meant"),
    [
        ("fr", "je m’inscris au webinaire 3", "inscription 3"),
        ("fr", "je veux m’inscrire au webinaire 3 avec 2 collègues", "inscription 3 +2"),
        ("fr", "inscris-moi au webinaire", "inscription"),
        ("fr", "je me désiste du webinaire 3", "desinscription 3"),
        ("fr", "annulez mon inscription au webinaire 3", "desinscription 3"),
        ("fr", "je ne m’inscris pas au webinaire 3", ""),
        ("fr", "je viens au webinaire 3", "? inscription 3"),
        ("fr", "qui est inscrit au webinaire 3 ?", "inscrits 3"),
        ("fr", "combien d’inscrits au webinaire 3 ?", "inscrits 3"),
        ("fr", "annulez le webinaire 3", "? annuler webinaire 3"),
        ("fr", "je voudrais une attestation pour le webinaire 3", "certificat 3"),
        ("fr", "où est l’enregistrement du webinaire 3 ?", "enregistrement 3"),
        ("fr", "j’ai vu l’enregistrement du webinaire 3", "participe 3 enregistrement"),
        ("fr", "je n’ai pas vu l’enregistrement du webinaire 3", ""),
        ("fr", "je veux noter le webinaire 3", "evaluer 3"),
        ("en", "register me for webinar 3 with 2 colleagues", "register 3 +2"),
        ("en", "please sign me up for webinar 3", "register 3"),
        ("en", "I withdraw from webinar 3", "unregister 3"),
        ("en", "can I register for webinar 3?", ""),
        ("en", "I am coming to webinar 3", "? register 3"),
        ("en", "who registered for webinar 3?", "registrations 3"),
        ("en", "move webinar 3 to 15 January 10am", "? move webinar 3 to 15 January 10am"),
        ("en", "please send me my certificate for webinar 3", "certificate 3"),
        ("en", "send me the recording of webinar 3", "recording 3"),
        ("en", "I have not watched the recording of webinar 3", ""),
        ("en", "I want to rate webinar 3", "rating 3"),
    ],
)
def test_what_is_heard_of_webinars(lang: str, line: str, meant: str) -> None:
    assert heard(line, lang) == meant
