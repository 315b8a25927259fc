"""Lines that only answer what was asked."""

from __future__ import annotations

import pytest

from bot.ear.answers import Kind, answer_in

LINES = {
    Kind.YES: "oui|oui merci|Oui, envoie|oui stp vas-y|oui c'est bon merci|d'accord|yes please|ok send it|yes, noted",
    Kind.NO: "non|non merci|non, pas encore|surtout pas|no thanks|no, keep it|sorry not this one|don't send it",
    Kind.CANCEL: "annuler svp|Annuler.|laissez, merci|non laisse|oublie ça|excusez, erreur|on laisse tomber|scrap that"
    "|c'est une erreur|never mind, thanks|sorry, my mistake|ignore that",
    Kind.WAIT: "attends|je ne sais pas|I don't know|hold on",
    Kind.NUMBERS: "la 2 et la 6 svp|le numéro 4|number two please|one and six|number 3 for me",
}
NONE = (
    "oui ?|oui mais à quelle heure ?|oui mais change le lieu|la 4 ?|la 4 ou la 5|toutes sauf la 3|not 4|2 or 3"
    "|Rien ne bouge dans ce dossier|Annuler les frais de visa|yes but not to the observers|Nothing about us without us"
    "|ok noted|ok bien reçu"
)


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, said in LINES.items() for line in said.split("|")])
def test_what_a_line_answers(kind: Kind, line: str) -> None:
    found = answer_in(line, "fr")
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize("line", NONE.split("|"))
def test_what_is_no_answer_alone(line: str) -> None:
    assert answer_in(line, "fr") is None
