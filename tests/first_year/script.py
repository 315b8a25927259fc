"""The first year of a group as it was lived, line by line: from its launch in September 2019 to its report.

The same lines are said in one process with a held clock, and by real processes whose clock is moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

PLAN = """Plan d’action 2020
Axe;Activité;Qui;Quand;Où;Budget;Critères
Axe 1 : Échanges;Visite entre pairs;CRN;mars 2020;Zinder;2 000 EUR;Un rapport
Axe 2 : Capacités;Plan de formation;SP/CCM;T2 2020;Bamako;;Un plan écrit
Axe 2 : Capacités;Quatre webinaires;CRN, SP/CCM;juin à novembre 2020;en ligne;3 000 000 FCFA;
Axe 3 : Plaidoyer;Formation au plaidoyer;SP/CCM;avril 2020;Dakar;5 000 CHF;20 personnes formées
Axe 4 : Gestion;Feuille de route;A définir;A définir;;;"""


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant, in UTC, with what is said then, by whom, in order."""

    at: datetime
    said: tuple[tuple[str, str], ...]


def _on(day: str, *said: tuple[str, str]) -> Moment:
    return Moment(datetime.fromisoformat(day).replace(tzinfo=UTC), said)


_WORKING_GROUPS = tuple(
    ("mina", f"groupe de travail axe {number} : {title}")
    for number, title in enumerate(("Échanges", "Capacités", "Plaidoyer", "Gestion"), start=1)
)
_WEBINARS = (
    ("2020-06-12", "Urgences et migrants | Emergencies and migrants"),
    ("2020-07-16", "Rétablir les liens familiaux | Restoring family links"),
    ("2020-09-24", "La stratégie 2021-2025 | The 2021–2025 strategy"),
    ("2020-11-04", "Les déplacements internes | Internal displacement"),
)
_ATTENDED = (
    (("awa", "participe 1 +2"), ("ali", "participe 1 partiel"), ("ben", "attended 1 +1"), ("zoe", "attended 1 missed")),
    (("awa", "participe 2"), ("ben", "attended 2 missed")),
    (("ben", "attended 3 +4"),),
    (("awa", "participe 4 +1"), ("ali", "participe 4"), ("zoe", "attended 4")),
)
FIRST_WEBINAR = 1
SCRIPT = (
    _on("2019-09-03T09:00", *_WORKING_GROUPS, ("awa", "rejoindre groupe de travail 1"),
        ("ben", "join working group 2"), ("zoe", "join working group 2"), ("ali", "rejoindre groupe de travail 3")),
    _on("2019-09-10T09:00", ("mina", "reunion atelier 17-18 septembre 2019 9h, Dakar : Mandat ; Plan d’action"),
        ("mina", "publier 1 oui"), ("awa", "oui 1"), ("ben", "yes 1")),
    _on("2019-09-18T17:00", ("mina", "seance 1"), ("mina", "présents : CRN, SP/CCM ; excusés : CRM"),
        ("mina", "fin de seance 1")),
    _on("2019-11-04T09:00",
        ("mina", "ajouter document Termes de référence | Terms of reference, ToR, axe 4, https://exemple.org/tdr"),
        ("mina", "valider 1 tous jusqu’au 20 novembre 18h"), ("mina", "oui"), ("awa", "approuver document 1"),
        ("ben", "approve with changes 1 add the money"), ("zoe", "approve document 1")),
    _on("2020-01-15T09:00", ("mina", f"lire plan\n{PLAN}"), ("mina", "oui"),
        ("mina", "ajouter document Plan d’action 2020, plan, axe 4, https://exemple.org/plan"),
        ("mina", "soumettre document 1"), ("mina", "oui"), ("awa", "transmis 1"),
        ("ben", "validated 1 on 10 January 2020"),
        ("mina", "evenement Forum mondial, 20 janvier 2020, Quito"), ("mina", "publier 2 oui"),
        ("mina", "delegues 2 : Awa Diop (CRN)")),
    _on("2020-02-03T09:00", ("awa", "restitution 2 Le forum a entendu le Sahel"),
        ("mina", "demander financement 3 000 000 FCFA, CICR, activité 3"),
        ("mina", "demander financement 2 000 EUR, Croix-Rouge française, activité 1"),
        ("mina", "reunion 13 février 2020 9h-11h, Niamey : Feuille de route ; Divers"), ("mina", "publier 3 oui")),
    _on("2020-02-13T11:00", ("mina", "seance 3"), ("mina", "présents : CRN, SP/CCM"), ("mina", "fin de seance 3"),
        ("mina", "ajouter point Écrire la feuille de route ; CRN ; 1 mars 2020"),
        ("mina", "ajouter point Traduire le guide ; SP/CCM ; 1 mars 2020"),
        ("mina", "ajouter point Chercher un financement ; ///")),
    _on("2020-02-20T09:00", ("awa", "fait 1")),
    _on("2020-04-10T09:00", ("ben", "done 2"), ("mina", "activite 5 fait"),
        ("mina", "activite 4 abandonnee la pandémie"),
        ("mina", "financement 1 accorde 2 000 000 FCFA"), ("mina", "financement 2 refuse pas de fonds")),
    *(moment for number, ((day, title), attended) in enumerate(zip(_WEBINARS, _ATTENDED, strict=True), start=1)
      for moment in (
          _on(f"{day}T08:00", ("mina", f"webinaire {title}, {day} 10h-11h30, https://exemple.org/{number}"),
              ("mina", "oui")),
          _on(f"{day}T14:00", *attended),
      )),
    _on("2020-11-05T09:00", ("mina", "activite 3 fait"), ("ben", "activity 2 under way"),
        ("mina", "espace Réflexion pour 2021 | Ideas for 2021 ; résultats pendant"), ("mina", "oui"),
        ("awa", "idee Échanges entre pairs | Peer exchanges"), ("ben", "idea A shared calendar"),
        ("ali", "idee Abris aux frontières"), ("zoe", "comment 1 good"),
        ("awa", "vote 1 2"), ("ali", "vote 1"), ("ben", "vote 2"), ("zoe", "vote 1"),
        ("mina", "axe 1 : point Écrire la note, CRN, 20 décembre 2020")),
    _on("2020-11-20T09:00", ("mina", "clore 1 oui"), ("mina", "decision Nous gardons les échanges | We keep exchanges"),
        ("mina", "oui"), ("mina", "evaluation jusqu’au 10 décembre 2020 18h"), ("mina", "oui"),
        ("awa", "positif le partage d’informations"), ("awa", "lacune un budget"),
        ("awa", "maintien oui"), ("awa", "parce que c’est utile"),
        ("ben", "positive the webinars"), ("ben", "recommendation meet in person"),
        ("ben", "keep group with changes"), ("ben", "skip"),
        ("mina", "reunion 3 décembre 2020 9h-11h, en ligne : Bilan"), ("mina", "publier 4 oui")),
    _on("2020-12-03T11:30", ("mina", "seance 4"), ("mina", "présents : CRN"), ("mina", "fin de seance 4")),
    _on("2020-12-10T19:00"),
    _on("2020-12-15T09:00", ("mina", "rapport texte 15 Le groupe se retrouvera en 2021. | We meet again in 2021.")),
)  # fmt: skip
