"""A year of a group, said line by line: webinars, ideas, meetings, points, documents, an event, a governance."""

from __future__ import annotations

from tests.handlers.cast import Cast, gather
from tests.talk import Town

_BEFORE = (
    ("mina", "webinaire Accueil | Welcome, 12 juin 2020 10h-11h30, https://exemple.org/1"), ("mina", "oui"),
    ("mina", "webinaire Abris | Shelters, 4 novembre 2020 10h, https://exemple.org/2"), ("mina", "oui"),
    ("awa", "participe 1 +2"), ("ali", "participe 1 partiel"), ("ben", "attended 1 missed"), ("ben", "attended 2 +1"),
    ("awa", "participe 2"),
    ("mina", "espace Réflexion pour 2021 | Ideas for 2021 ; résultats pendant"), ("mina", "oui"),
    ("awa", "idee Former les points focaux | Train the focal points"), ("ben", "idea A shared calendar"),
    ("ali", "idee =Un guide"), ("zoe", "comment 1 good"), ("awa", "commenter 2 à traduire"),
    ("awa", "vote 1 2"), ("ali", "vote 1"), ("ben", "vote 2"), ("zoe", "vote 1"),
    ("mina", "reunion 3 décembre 9h-11h, Dakar : Bilan ; Divers"), ("mina", "publier 1 oui"),
    ("mina", "reunion 4 décembre 9h-11h, Dakar : Suite"), ("mina", "publier 2 oui"),
    ("mina", "evenement Forum Eau, 5 décembre, Bamako"), ("mina", "publier 3 oui"),
    ("mina", "delegues 3 : Awa Diop (CRN)"),
    ("mina", "ajouter document Termes de référence | Terms of reference, ToR, axe 2, https://exemple.org/tdr"),
    ("mina", "ajouter document Le guide, guide, https://exemple.org/guide"),
    ("mina", "soumettre document 1"), ("mina", "oui"),
    ("awa", "transmis 1"),
    ("mina", "ajouter point Envoyer la note ; CRN ; 4 décembre 2020"),
    ("mina", "ajouter point Écrire au ministère ; CRN ; 2 décembre 2020"),
    ("mina", "ajouter point Chercher un financement ; ///"),
    ("mina", "ajouter point Garder le contact ; SP/CCM ; 31 décembre 2020"),
)  # fmt: skip
_AT_NINE = (
    ("mina", "seance 1"),
    ("mina", "présents : CRN, SP/CCM ; excusés : CRM"),
    ("mina", "fin de seance 1"),
    ("awa", "fait 1"), ("ali", "fait 2"),
    ("mina", "clore 1 oui"), ("mina", "decision Nous formons | We train"), ("mina", "oui"),
)  # fmt: skip
_NEXT_DAY = (
    ("mina", "seance 2"),
    ("mina", "présents : CRN"),
    ("mina", "fin de seance 2"),
)  # fmt: skip
_AFTER = (("awa", "restitution 3 Le forum a retenu notre proposition"),)


async def year_2020(place: Town) -> Cast:
    """The group on 7 December 2020, after all that."""
    cast = await gather(place)
    for lines, hours in ((_BEFORE, 47.5), (_AT_NINE, 24), (_NEXT_DAY, 72), (_AFTER, 0)):
        for who, line in lines:
            await getattr(cast, who).says(line)
        place.clock.forward(hours=hours)
        await cast.all_read()
    return cast
