"""What people had said when a landing ended, and what they say next; a line in brackets is a button pressed.

`{code}` stands for an invitation that is made for each landing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MARIAM, ISSA, LAMIN, OUSMANE = "Mariam Sawadogo", "Issa Mahamane", "Lamin Ceesay", "Ousmane Faye"
FATOU, ELISA, OUMAR, SALIF = "Fatou Ndiaye", "Elisa Tavares", "Oumar Keïta", "Salif Ouédraogo"
ZEINABOU, ACHTA, KADIATOU, DOMINGOS, HADIZA = (
    "Zeinabou Ahmed", "Achta Moussa", "Kadiatou Bah", "Domingos Mané", "Hadiza Saley",
)  # fmt: skip
NOBODY = "Awa Diallo"
"""Belongs to no group yet."""
CHAT = "-100"
"""The chat in which the group meets."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One conversation of somebody: what was said `before` the landing ended, what `then`.

    `since`: the first migration whose program knows these commands. `place`: a group chat, or in private.
    """

    who: str
    before: tuple[str, ...]
    then: tuple[str, ...]
    since: int = 1
    place: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """All that is said, in order."""
        return (*self.before, *self.then)


SCENES = (
    Scene(OUSMANE, ("vote",), ("1 3",)),
    Scene(LAMIN, ("vote",), ("[vote 2]",)),
    Scene(ELISA, ("ideas",), ("4",)),
    Scene(FATOU, ("idees",), ("[vote 6]",)),
    Scene(HADIZA, ("vote 5", "retirer"), ("5",)),
    Scene(OUSMANE, ("idee",), ("Une radio communautaire | A community radio",)),
    Scene(LAMIN, ("comment",), ("6", "We can begin in March.")),
    Scene(ZEINABOU, ("idee Un calendrier", "modifier 9"), ("Un calendrier des fêtes | A calendar of feasts",)),
    Scene(FATOU, ("retireridee 1",), ("oui",)),
    Scene(MARIAM, ("fusionner 7",), ("8", "oui")),
    Scene(MARIAM, ("reunion",), ("jeudi 14h30-16h", "Visite du port", "Salle des acacias", "Bilan (CRS) ; Divers")),
    Scene(MARIAM, ("publier 6",), ("oui",)),
    Scene(MARIAM, ("reunion 15 janvier 2021 9h-11h", "supprimer"), ("8",)),
    Scene(MARIAM, ("deplacer 3",), ("12 janvier 2021 10h-11h", "oui")),
    Scene(MARIAM, ("lieu 3",), ("Salle des manguiers",)),
    Scene(MARIAM, ("annulerreunion 4",), ("[annulerreunion 4 oui]",)),
    Scene(KADIATOU, ("proposer 5",), ("Bilan des webinaires",)),
    Scene(FATOU, ("oui",), ("[en ligne 2]",)),
    Scene(ELISA, ("next",), ("[no 2]",)),
    Scene(OUMAR, ("excuse 3",), ("en mission",)),
    Scene(ISSA, ("fait",), ("4",)),
    Scene(LAMIN, ("blocked 2",), ("No translator",)),
    Scene(MARIAM, ("points",), ("1",)),
    Scene(MARIAM, ("ajouter point",), ("Chercher une salle", "CRN", "12 mars 2021", "oui")),
    Scene(FATOU, ("reporter 3",), ("20 décembre 2020",)),
    Scene(MARIAM, ("attribuer 5",), ("CRS",)),
    Scene(MARIAM, ("abandonner 5",), ("oui",)),
    Scene(ELISA, ("attended",), ("4",)),
    Scene(SALIF, ("participe",), ("3",)),
    Scene(SALIF, ("webinaire 2",), ("[participe 2 partiel]",)),
    Scene(MARIAM, ("ajouter webinaire",), ("Accueil des jeunes", "12 juin 2021 10h-11h30", "passer", "oui")),
    Scene(MARIAM, ("@gtm-sahel-axe-4 espace",), ("Formations 2021", "1", "passer", "passer", "passer", "1")),
    Scene(SALIF, ("langue",), ("2",)),
    Scene(LAMIN, ("help",), ("2",)),
    Scene(KADIATOU, ("qsdfgh",), ("mesvotes",)),
    Scene(NOBODY, ("rejoindre {code}",), (NOBODY, "CRS", "Sénégal")),
    Scene("Binta Sow", ("rejoindre",), ("{code}", "Binta Sow", "CRT", "Tchad")),
    Scene(ZEINABOU, ("quitter",), ("oui",)),
    Scene(MARIAM, ("inviter",), ("membre",)),
    Scene(MARIAM, ("compterendu 1",), ("+",)),
    Scene(MARIAM, ("relire",), ("corriger date 27 novembre 2020", "oui")),
    Scene(MARIAM, ("relancer",), ("oui",)),
    Scene(ISSA, ("afaire",), ("1 oui, 2 vote 2 4, 5 non",), since=2),
    Scene(LAMIN, ("todo",), ("3", "[yes 3]"), since=2),
    Scene(OUSMANE, ("afaire", "3 oui, 5 excusé en mission"), ("annuler",), since=2),
    Scene(ISSA, ("afaire",), ("6", "[lu 1]"), since=2),
    Scene(ACHTA, ("digest",), ("1",)),
    Scene(KADIATOU, ("pour CRS",), ("fait 3",), since=2),
    Scene(MARIAM, ("pour Salif : oui 3",), ("pour Salif : excuse 5",), since=2),
    Scene(SALIF, ("confirmer",), ("[confirmer reunion 3]",), since=2),
    Scene(MARIAM, ("annonce",), ("La salle change | The room changes", "tous", "passer", "oui", "oui"), since=2),
    Scene(MARIAM, ("annonce aux points focaux : Le formulaire est ouvert | The form is open",), ("oui",), since=2),
    Scene(MARIAM, ("rapporteur 3",), ("moi",), since=2),
    Scene(MARIAM, ("recurrence 1er lundi",), ("9h-11h", "Salle 2", "passer"), since=2),
    Scene(MARIAM, ("organisation",), ("CRB, Croix-Rouge béninoise, Bénin",), since=3),
    Scene(MARIAM, ("rattacher",), ("Ousmane", "CRB"), since=3),
    Scene(MARIAM, ("exporter",), ("1",), since=3),
    Scene(ISSA, ("retirer appareil",), ("1",), since=11),
    Scene(MARIAM, ("evaluation jusqu’au 31 décembre 2020",), ("oui",), since=25),
    Scene(MARIAM, ("groupe de travail axe 2 : Protection",), ("groupes de travail",), since=27),
    Scene(MARIAM, ("ajouter activite",), ("Former les relais",), since=24),
    Scene(FATOU, ("/vote",), ("2 4",), since=3, place=CHAT),
    Scene(LAMIN, ("/ideas",), ("[ideas]", "3"), since=3, place=CHAT),
    Scene(MARIAM, ("clore",), ("oui", "decision Nous commençons par l’idée 4.", "1")),
    Scene(ISSA, ("groupe",), ("2",)),
    Scene(
        MARIAM,
        ("sondage",),
        ("12 janvier 2021 10h, 13 janvier 2021 15h-17h", "Budget", "passer", "passer", "oui"),
        since=12,
    ),
    Scene(DOMINGOS, ("oubliezmoi",), ("oui",)),
)
WAITING = (
    (MARIAM, "publier 7 oui"),
    (LAMIN, "done 2 the first three are sent"),
    (MARIAM, "relancer oui"),
)
"""What is done last, of which people still have to be told when the landing ends."""
IN_LOCAL_CHAT = ("idees", "mesdonnees oui")
"""What `HADIZA` has typed in the local chat, and read the answers to."""
ON_TELEGRAM: Mapping[str, Mapping[str, object]] = {
    "message": {"message_id": 7, "date": 1607328300, "text": "vote 2 4"},
    "callback_query": {"id": "77", "chat_instance": "-42", "data": "vote 3"},
}
"""What `OUMAR` did on Telegram that is on disk and not yet done; who he is there is added."""
OUMAR_THERE = {"id": 5000000001, "is_bot": False, "first_name": "Oumar"}
