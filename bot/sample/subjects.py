"""The sample's ideas and webinars."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleIdea:
    """Text, by whom (a name), a comment and who said it, and who has voted for it."""

    text: str
    author: str
    comment: tuple[str, str] | None = None
    voters: tuple[str, ...] = ()


SPACE = "Idées pour {year} | Ideas for {year}"

IDEAS = (
    SampleIdea(
        "Échanges entre pairs sur l’accueil des migrants | Peer exchanges on welcoming migrants",
        "Fatou Ndiaye",
        ("Kadiatou Bah", "Nous pouvons accueillir une visite à Conakry."),
        ("Kadiatou Bah", "Domingos Mané", "Oumar Keïta"),
    ),
    SampleIdea(
        "Former les points focaux au plaidoyer | Train focal points in advocacy",
        "Salif Ouédraogo",
        None,
        ("Domingos Mané", "Achta Moussa"),
    ),
    SampleIdea("Cartographie des services sur les routes | Map of services along the routes", "Elisa Tavares"),
    SampleIdea(
        "Points d’eau et abris aux frontières | Water points and shelters at the borders",
        "Achta Moussa",
        ("Oumar Keïta", "À relier au projet de la FICR."),
        ("Kadiatou Bah", "Oumar Keïta"),
    ),
    SampleIdea("Guide sur les changements climatiques et la mobilité", "Zeinabou Ahmed"),
    SampleIdea("A shared calendar of regional events", "Lamin Ceesay", None, ("Achta Moussa",)),
)

WEBINARS = (
    ("Les migrants dans la réponse aux urgences | Migrants in emergency response", "FICR", 160),
    ("Rétablir les liens familiaux | Restoring family links", "CICR", 110),
    ("La stratégie migration 2021-2025 | The migration strategy 2021-2025", "FICR", 60),
    ("Les déplacements internes | Internal displacement", "CICR et FICR", 6),
)
"""Title in two languages, speakers, and how many days ago it was held."""
