"""More of what people write as to a colleague, of kinds that strangers' lines showed."""

from __future__ import annotations

import pytest

from tests.ear.test_lines import heard

FRENCH = {
    "la 4 et rien d’autre": "? vote 4",
    "le 4 pour moi": "? vote 4",
    "mettez moi la 2 et la 4": "? vote 2 4",
    "mettez-moi présent": "oui",
    "pour moi ce sera les points d’eau aux frontières": "? vote 4",
    "en fait je ne veux plus de la 1": "? retirer 1",
    "je ne veux plus de messages": "stop",
    "arrêtez de m’envoyer ça": "stop",
    "décale l’échéance du 4 au 22 janvier": "echeance 4 au 22 janvier",
    "qui est responsable du point 3": "point 3",
    "j’ai répondu quoi pour la réunion": "prochaine",
    "mets la réunion 2 au 18 décembre à 9h30": "? deplacer 2 au 18 décembre à 9h30",
    "le lieu de la réunion 2 sera la salle B": "lieu 2 salle B",
    "fais savoir aux membres que le formulaire est ouvert": "annonce à tous : le formulaire est ouvert",
    "Ajoute Amadou Diallo de la CRN comme membre": "? ajouter membres Amadou Diallo, CRN, membre",
    "jariv pa a venir": "? non",
    "je suis au regret de décliner": "non",
    "désolé pour le retard": "",
    "proposition pour l’an prochain : un atelier sur les données": "? idee un atelier sur les données",
    "j’ai une idée à soumettre": "idee",
    "j’ai une idée : un atelier": "idee un atelier",
    "accepter la proposition 3": "accepter 3",
    "j’ai suivi le dernier webinaire": "? participe 3",
    "nouvelle tâche : relire le guide, CRS, 15 janvier": "ajouter point relire le guide, CRS, 15 janvier",
}
ENGLISH = {
    "2 and 4 for me": "? vote 2 4",
    "I don't want 4": "? unvote 4",
    "I don't want to come": "no",
    "stop sending me these": "stop",
    "cnt com srry": "no",
    "hard no": "no",
    "please mark 3 as blocked, the translator is ill": "? blocked 3 the translator is ill",
    "done 3, blocked 4": "done 3 ; blocked 4",
    "who is in charge of point 4": "point 4",
    "what did I answer for the meeting?": "next",
    "the venue of meeting 2 will be Room B": "place 2 Room B",
    "tell the members that the form is open": "announce to all: the form is open",
    "I have a suggestion: monthly newsletter": "? idea monthly newsletter",
    "I have an idea": "idea",
    "I have an idea: monthly newsletter": "idea monthly newsletter",
    "we watched the strategy webinar": "? attended 2",
    "I attended the last webinar": "? attended 3",
}


@pytest.mark.parametrize(
    ("lang", "line", "meant"),
    [("fr", *one) for one in FRENCH.items()] + [("en", *one) for one in ENGLISH.items()],
    ids=[*FRENCH, *ENGLISH],
)
def test_what_is_meant(lang: str, line: str, meant: str) -> None:
    assert heard(line, lang) == meant
