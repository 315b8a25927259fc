"""Nothing that is said is dropped from what is proposed: it is in it, or it is told that it was not understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.ear.understanding import understand
from tests.ear.test_lines import KNOWN, heard

LINES = [
    ("fr", "le 3 est presque fini, encore une semaine svp", "? echeance 3 d’une semaine"),
    ("fr", "le 3 est fini, encore une semaine pour le 4", "? fait 3 ; echeance 4 d’une semaine"),
    ("fr", "il me faut encore 2 jours pour le point 4", "? echeance 4 encore 2 jours"),
    ("fr", "le point 3 est presque fini", ""),
    ("en", "3 is almost done, one more week please", "? postpone 3 by one week"),
    ("en", "can I have two more days for point 4?", "? postpone 4 by two days"),
    ("en", "I need another week on 4", "? postpone 4 by 1 week"),
    ("en", "we need until the end of January for point 4", "? postpone 4 until the end of January"),
    ("en", "4 is blocked, I need 3 more days", "blocked 4 I need 3 more days"),
    ("fr", "le point 3 pour la CRS et la CRN avant le 15 janvier",
     "? attribuer 3 CRS, CRN ; echeance 3 avant le 15 janvier"),
    ("fr", "attribue le 3 à la CRS pour le 12 mars", "attribuer 3 CRS ; echeance 3 pour le 12 mars"),
    ("fr", "oui à partir de 10h", "? oui à partir de 10h"),
    ("fr", "je représenterai la CRN", "? oui"),
    ("en", "I will represent the CRN", "? yes"),
    ("fr", "Awa représentera la CRN", ""),
    ("fr", "ça ira comme ça, oui", ""),
    ("fr", "je vote uniquement pour la 4", "vote 4"),
    ("fr", "je vote 1 et 2 et je viens à la réunion", "vote 1 2 ; oui"),
    ("fr", "je viens sauf s’il pleut", "? oui sauf s’il pleut"),
    ("fr", "présenté mes vœux à la direction", ""),
    ("fr", "je vote 2, enfin non 3", ""),
    ("fr", "dès que le point 4 est bouclé je vous fais signe", ""),
    ("fr", "point quatre : exécuté à 100 %", "fait 4"),
    ("fr", "Webinaire 3 raté à cause du délestage", "manque 3"),
    ("fr", "fait 4 ²", "fait 4"),
    ("en", "I'm coming, normally", "? yes"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line", "meant"), LINES, ids=[line for _, line, _ in LINES])
def test_the_whole_line(lang: str, line: str, meant: str) -> None:
    assert heard(line, lang) == meant


@pytest.mark.parametrize(
    ("lang", "line"),
    [("fr", "ça ira comme ça, oui"), ("fr", "ok merci"), ("fr", "d’accord"), ("en", "ok thanks"), ("en", "okay")],
)
def test_agreeing_to_nothing_is_courtesy(lang: str, line: str) -> None:
    found = understand(line, lang, KNOWN)
    assert found.courtesy
    assert not found.readings


def test_words_that_nobody_knows_are_told() -> None:
    found = understand("le point 4 est fait sans gnougnafier", "fr", KNOWN)
    assert found.readings
    assert not found.certain
    assert "gnougnafier" in " ".join(found.left)


def test_a_word_of_its_title_alone_names_no_working_group() -> None:
    known = replace(KNOWN, titles={**KNOWN.titles, "subgroup": [(4, "Axe 4 : Coordination et gestion")]})
    found = understand("Bonjour chère coordination, je confirme ma participation", "fr", known)
    assert [one.command for one in found.readings] == ["come"]
    assert found.certain
