"""What the sample compte-rendu says, in French and in English: what every variant of it must be read as."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.minutes.model import ActionPoint, AgendaItem, Discussion, Minutes


@dataclass(frozen=True)
class Words:
    """How a language labels the parts."""

    lang: str
    date: str
    time: str
    place: str
    present: str
    agenda: str
    discussion: str
    action: str
    owner: str
    responsible: str
    deadline: str
    item: str
    next: str
    and_: str
    at: str
    none: str


FRENCH_WORDS = Words(
    lang="fr",
    date="Date",
    time="Heure",
    place="Lieu",
    present="Présence",
    agenda="Points inscrits à l'ordre du jour",
    discussion="Points de discussion clés",
    action="Points d'action",
    owner="Personne/Agence Responsable",
    responsible="responsable",
    deadline="Date limite",
    item="Point de l'ordre du jour",
    next="Prochaine réunion",
    and_="et",
    at="à",
    none="N/A",
)
ENGLISH_WORDS = Words(
    lang="en",
    date="Date",
    time="Time",
    place="Venue",
    present="Attendance",
    agenda="Agenda",
    discussion="Key discussion points",
    action="Action points",
    owner="Responsible person/agency",
    responsible="responsible",
    deadline="Due date",
    item="Agenda item",
    next="Next meeting",
    and_="and",
    at="at",
    none="N/A",
)
PRESENT = [
    "Croix-Rouge nigérienne (CRN)",
    "Croix-Rouge sénégalaise (CRS)",
    "Croix-Rouge malienne (CRM)",
    "Croix-Rouge burkinabè (CRBF)",
    "Croissant-Rouge mauritanien (CRMa)",
    "Croix-Rouge tchadienne (CRT)",
    "Croix-Rouge gambienne (GRCS)",
    "Croix-Rouge guinéenne (CRG)",
    "FICR",
    "CICR",
]
IDEATION = "Bilan de l'espace d'idéation 2020 et idées pour 2021"
REFERENCE = "Validation des termes de référence par les gouvernances"
WEBINARS = "Calendrier des quatre webinaires de formation"
ANY_OTHER = "Divers"
COORDINATION = "Coordination et prochaines étapes"
FRENCH = Minutes(
    title="Compte-rendu de la réunion du Groupe technique Migration Sahel",
    date=date(2021, 1, 28),
    start=time(9, 30),
    end=time(11, 45),
    place="En ligne (Teams), animée depuis Dakar",
    present=PRESENT,
    agenda=[
        AgendaItem(title=IDEATION, presenter="FICR"),
        AgendaItem(title=REFERENCE, presenter="CRS"),
        AgendaItem(title=WEBINARS, presenter="CICR"),
        AgendaItem(title=ANY_OTHER),
        AgendaItem(title=COORDINATION),
    ],
    discussion=[
        Discussion(
            title=IDEATION,
            points=[
                (
                    "L'espace d'idéation a recueilli douze idées en 2020, dont cinq ont été retenues au vote. "
                    "Huit sociétés nationales sur dix y ont pris part."
                ),
                "Pour 2021, le groupe souhaite :",
                "un espace ouvert pendant trois semaines, annoncé en français et en anglais ;",
                "un seul tour de vote, trois voix par membre ;",
                "un rappel à ceux qui n'ont pas voté, et à eux seuls.",
                "L'année 2020 a compté trois réunions, tenues le 13 février 2020, le 16 avril 2020 et le 5 juin 2020.",
            ],
        ),
        Discussion(
            title=REFERENCE,
            points=[
                (
                    "Trois gouvernances ont validé les termes de référence, deux les ont transmis à leur comité, "
                    "cinq ne les ont pas encore reçus. Les sociétés nationales demandent une note d'une page "
                    "qui explique ce qui change pour elles."
                ),
            ],
        ),
        Discussion(
            title=WEBINARS,
            points=[
                (
                    "Quatre webinaires sont prévus entre mars et novembre. Les points focaux demandent une heure "
                    "au plus, un enregistrement, et un mini-guide de deux pages."
                ),
                "Rétablissement des liens familiaux, en mars ;",
                "Inclusion des migrants dans la réponse aux urgences, en mai ;",
                "Protection des enfants en mobilité, en septembre ;",
                "Déplacements internes dus aux catastrophes, en novembre.",
            ],
        ),
        Discussion(
            title=ANY_OTHER,
            points=[
                (
                    "La Croix-Rouge tchadienne a signalé des arrivées à la frontière de l'est et propose une visite "
                    "d'échange entre pairs. Le budget n'est pas encore trouvé."
                ),
            ],
        ),
        Discussion(title=COORDINATION, points=["Prochaine réunion prévue pour le 4 mars 2021 à 9h30."]),
    ],
    action_points=[
        ActionPoint(
            text="Ouvrir l'espace d'idéation 2021",
            owners=["FICR"],
            deadline=date(2021, 2, 15),
            agenda_item=IDEATION,
        ),
        ActionPoint(
            text="Traduire en anglais les cinq idées retenues en 2020",
            owners=["CRG", "GRCS"],
            agenda_item=IDEATION,
        ),
        ActionPoint(
            text="Rédiger la note d'une page pour les gouvernances",
            owners=["CRS", "CRM"],
            deadline=date(2021, 2, 28),
            agenda_item=REFERENCE,
        ),
        ActionPoint(text="Partager le mini-guide du premier webinaire", owners=["CRN", "CICR"], agenda_item=WEBINARS),
        ActionPoint(text="Chercher un financement pour la visite d'échange entre pairs", agenda_item=ANY_OTHER),
    ],
    next_meeting=datetime(2021, 3, 4, 9, 30),  # noqa: DTZ001 - on the clocks of the venue
    not_understood=[],
)
_ENGLISH_OF = {
    IDEATION: "Review of the 2020 ideation space and ideas for 2021",
    REFERENCE: "Validation of the terms of reference by the governing boards",
    WEBINARS: "Schedule of the four training webinars",
    ANY_OTHER: "Any other business",
    COORDINATION: "Coordination and next steps",
    "Ouvrir l'espace d'idéation 2021": "Open the 2021 ideation space",
    "Traduire en anglais les cinq idées retenues en 2020": "Translate the five ideas kept in 2020 into English",
    "Rédiger la note d'une page pour les gouvernances": "Write the one-page note for the boards",
    "Partager le mini-guide du premier webinaire": "Share the mini guide of the first webinar",
    "Chercher un financement pour la visite d'échange entre pairs": "Look for funds for the peer exchange visit",
}
_ENGLISH_POINTS = {
    IDEATION: [
        (
            "The ideation space gathered twelve ideas in 2020, five of which were kept by vote. "
            "Eight national societies out of ten took part."
        ),
        "For 2021 the group would like:",
        "a space that is open for three weeks, announced in French and in English;",
        "a single round of votes, three for each member;",
        "a reminder to those who have not voted, and to nobody else.",
        "There were three meetings in 2020, on 13 February 2020, 16 April 2020 and 5 June 2020.",
    ],
    REFERENCE: [
        "Three boards have validated the terms of reference, two have sent them on, five do not have them yet."
    ],
    WEBINARS: [
        "Four webinars are planned between March and November. Focal points ask for one hour at most and a recording.",
        "Restoring family links, in March;",
        "Inclusion of migrants in the response to emergencies, in May;",
        "Protection of children on the move, in September;",
        "Displacement within countries due to disasters, in November.",
    ],
    ANY_OTHER: ["The Chadian Red Cross reported arrivals at the eastern border. The budget has not been found yet."],
    COORDINATION: ["The next meeting will be held on 4 March 2021 at 9:30."],
}
ENGLISH = replace(
    FRENCH,
    title="Minutes of the meeting of the Sahel Technical Group on Migration",
    place="Online (Teams), hosted from Dakar",
    agenda=[AgendaItem(title=_ENGLISH_OF[item.title], presenter=item.presenter) for item in FRENCH.agenda],
    discussion=[Discussion(title=_ENGLISH_OF[title], points=points) for title, points in _ENGLISH_POINTS.items()],
    action_points=[
        replace(point, text=_ENGLISH_OF[point.text], agenda_item=_ENGLISH_OF[point.agenda_item or ""])
        for point in FRENCH.action_points
    ],
)
