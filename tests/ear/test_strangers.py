"""What tired people write on a phone, of every subject; `?` where it is asked back, nothing where nothing is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.ear.test_lines import KNOWN, heard

TOWN = replace(
    KNOWN,
    titles={
        **KNOWN.titles,
        "document": [(1, "Guide d’accueil")],
        "activity": [(1, "Atelier de lancement | Launch workshop")],
        "subgroup": [(2, "Renforcement")],
    },
)
POLLED = replace(TOWN, moments=[(1, date(2021, 1, 12)), (2, date(2021, 1, 13))])


def said(line: str, lang: str) -> str:
    """What a line means; `|` before a line said while dates are asked for."""
    return heard(line.removeprefix("|"), lang, POLLED if line.startswith("|") else TOWN)


FRENCH = {
    "présente moi des excuses au groupe, deuil dans la famille": "excuse deuil dans la famille",
    "sur whatsapp le groupe c'est mort": "",
    "en ligne depuis Dosso": "en ligne depuis Dosso",
    "webinaire 1 2 et 3 oui, le 4 non": "? participe 1 ; participe 2 ; participe 3 ; manque 4",
    "la réunion 3 aura lieu au CCM finalement": "? lieu 3 CCM",
    "change mon nom en Issa Moussa": "nom Issa Moussa",
    "mon nom n'est pas Issa Moussa": "",
    "je quitte le bureau, à demain": "",
    "vote 3 et j'enleve la 5": "? vote 3 ; retirer 5",
    "je refuse de valider le document 1": "? rejeter document 1",
    "ne retire pas Awa Diop du groupe": "",
    "et maintenant je fais quoi": "aide",
    "renvoie un rappel pour la réunion 3": "rappeler reunion 3",
    "la 3 est annulée": "? annuler reunion 3",
    "la 3 n'est pas annulée": "",
    "faut il annuler la 3 ?": "",
    "on décale la 3 au 17 à 10h": "? deplacer 3 au 17 à 10h",
    "qui vient pas à la 3": "qui vient 3",
    "je viens à la réunion de l’axe 2": "",
    "jecris le compte rendu de la 2": "? rapporteur 2 moi",
    "qui doit ecrire le compte rendu de la reunion 2": "voir reunion 2",
    "jai pas recu le pv de novembre": "compterendu",
    "mettez le budget 2027 à l'ordre du jour de dimanche": "? proposer le budget 2027",
    "je valide le guide": "? approuver document 1",
    "montre moi le guide d accueil": "? voir document 1",
    "pas d'accord avec le document 1, le budget manque": "? rejeter document 1 le budget manque",
    "fais valider le document 1 par tout le monde avant le 20 decembre": "? valider 1 tous avant le 20 decembre",
    "le lien du doc 1 a changé: https://exemple.org/g2": "? lien 1 https://exemple.org/g2",
    "l'atelier de lancement est terminé": "? activite 1 fait",
    "l'atelier n'est pas terminé": "",
    "reste combien à trouver pour le budget": "budget",
    "fais moi le rapport 2026": "rapport 2026",
    "gardons le groupe": "? maintien oui",
    "pas besoin de garder le groupe": "? maintien non",
    "je recommande plus de réunions": "recommandation plus de réunions",
    "|mardi 12 je peux pas mais le 13 oui": "dispo non 1 ; dispo oui 2",
    "|on prend le 13": "? retenir 2",
    "|on laisse tomber le sondage": "? annuler sondage",
    "laissez le vote ouvert jusqu'au 22 decembre": "prolonger jusqu'au 22 decembre",
    "ferme pas le vote stp": "",
    "je veux quitter le groupe": "? quitter",
    "je vx rejoindre l axe 2": "? rejoindre groupe de travail 2",
    "Awa Diop devient coordinatrice": "? role Awa Diop, coordination",
    "retirez Awa Diop du groupe": "? retirer membre Awa Diop",
    "jveux les messages en anglais": "anglais",
    "pas d images svp": "texte seul",
    "vous gardez koi sur moi": "mes donnees",
    "stop un mois": "? pause un mois",
}
ENGLISH = {
    "will be dialing in from Basse": "? online from Basse",
    "don't remove Awa Diop from the group": "",
    "my name is not Issa": "",
    "i won't approve doc 1": "? reject document 1",
    "doc 1 looks good to me": "? approve document 1",
    "where do i start": "help",
    "who hasnt voted yet": "not voted",
    "scrap my vote for 4": "unvote 4",
    "keep the vote open until 22 december": "extend until 22 december",
    "vote for number one and number four and I will come": "vote 1 4 ; yes",
    "wats on the agenda": "agenda",
    "I will come to the axis 2 meeting": "",
    "i'll do the minutes for meeting 2": "? rapporteur 2 me",
    "i won't do the minutes for meeting 2": "",
    "approve doc 1 but fix the title": "? approve with changes 1 fix the title",
    "i'm fine with doc 1": "? approve document 1",
    "i can't approve doc 1": "? reject document 1",
    "give them till 28 dec to approve": "? extend validation till 28 dec",
    "activity 1 has started": "activity 1 under way",
    "activity 1 isn't done": "",
    "launch workshop completed": "? activity 1 done",
    "i recommend shorter meetings": "recommendation shorter meetings",
    "|only the 13th": "? available yes 2",
    "|13th if i have to": "available maybe 2",
    "|let's go with the 12th": "? choose 1",
    "take me off webinar 3": "unregister 3",
    "only caught half of webinar 2": "? attended 2 partly",
    "wipe all my info": "forget me",
    "i want out of this group": "? leave",
    "make Awa Diop a coordinator": "? role Awa Diop, coordinator",
    "prepare the 2026 annual report": "report 2026",
}


@pytest.mark.parametrize(
    ("lang", "line", "meant"),
    [("fr", *one) for one in FRENCH.items()] + [("en", *one) for one in ENGLISH.items()],
    ids=[*FRENCH, *ENGLISH],
)
def test_what_is_meant(lang: str, line: str, meant: str) -> None:
    assert said(line, lang) == meant
