"""What is no compte-rendu is refused, with a reason."""

import pytest

from bot.minutes.reading.reader import read_minutes
from bot.minutes.refusals import NotMinutes

OTHER_TEXTS = {
    "shopping list": "Courses pour demain\n- lait\n- pain (2)\n- œufs\nTotal : 3\n",
    "poem": "Le soir descend sur le fleuve,\nles pirogues rentrent au port,\net le tambour parle aux rives.\n" * 5,
    "letter": "Dakar, le 3 mars 2021\n\nMonsieur,\n\nCi-joint la liste des participants.\n\nSalutations",
    "review": "Compte-rendu de lecture\n\nCe livre parle de la migration au Sahel depuis 1973.\n",
    "table": "Activité\tDébut\tFin\tBudget\nAtelier\t01/09/2019\t05/09/2019\t10 000 CHF\n",
    "one word": "bonjour",
}


@pytest.mark.parametrize("text", OTHER_TEXTS.values(), ids=OTHER_TEXTS)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(NotMinutes) as refusal:
        read_minutes(text)
    assert refusal.value.reason == "not_minutes"


OTHER_PAPERS = {
    "convocation": "Invitation\nDate : 3 mai 2023\nHeure : 10h\nLieu : Dakar\nOrdre du jour :\n1. Bilan\n2. Divers\n",
    "terms": "TERMES DE RÉFÉRENCE\nAtelier\nParticipants : OIM, CRN\nTâche | Responsable | Date\nInviter | OIM "
    "| 3 mai 2023\n",
    "plan": "Plan d'action 2021\n\nActivité | Responsable | Échéance\nFormer | OIM | 3 mai 2021\n",
    "blank": "Compte-rendu de réunion\nDate : [date]\nPrésents : [noms]\n\nPoints d'action\n- [Action 1]\n- "
    "[Action 2]\n",
}


@pytest.mark.parametrize("kind", OTHER_PAPERS)
def test_other_papers_are_told_for_what_they_are(kind: str) -> None:
    with pytest.raises(NotMinutes) as refusal:
        read_minutes(OTHER_PAPERS[kind])
    assert refusal.value.reason == kind


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "| | |\n|---|---|\n"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(NotMinutes) as refusal:
        read_minutes(text)
    assert refusal.value.reason == "empty"


def test_more_lines_than_any_meeting_has_are_refused() -> None:
    with pytest.raises(NotMinutes) as refusal:
        read_minutes("Compte-rendu de la réunion\n" * 20_001)
    assert (refusal.value.reason, refusal.value.facts) == ("too_long", {"rows": 20_000})
