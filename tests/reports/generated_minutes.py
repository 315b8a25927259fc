"""Meetings as groups hold them, made up: what is written of one must be read as the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from bot.minutes.model import ActionPoint, AgendaItem, Discussion, Minutes


@dataclass(frozen=True)
class Vocabulary:
    """What is spoken of in one language."""

    titles: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    subjects: tuple[str, ...]
    said: tuple[str, ...]
    todo: tuple[str, ...]


FRENCH = Vocabulary(
    ("Réunion du Groupe de travail sur la Migration", "Cluster Protection, région de Diffa", "Comité de pilotage 2022",
     "Groupe technique Migration – coordination et partage de l’information", "Réunion mensuelle"),
    ("Salle de réunion DGECEM-R", "Virtuelle (Skype)", "En ligne (Teams), animée depuis Dakar", "Niamey", "Salle B",
     "Hôtel Noom, Plateau", "https://meet.example.org/gtm", "Bureau de l’OIM, 2e étage"),
    ("Ministère de l’Intérieur (MI)", "Secrétariat permanent du Cadre de concertation Migration (SP-CCM)", "CICR",
     "Direction des Migrations", "Délégation de l’Union européenne", "DNE/Ministère des Affaires étrangères", "OIM",
     "DRC/MMC", "GIZ/APM", "HELVETAS", "ONU Femmes", "UNICEF", "Croix-Rouge nigérienne (CRN)", "Médecins du Monde",
     "Ministère de la Santé publique, de la Population et des Affaires sociales"),
    ("Présentation de l’Indice de stabilité de la DTM", "Récapitulatif des rencontres de l’année 2020", "Divers",
     "Présentation du projet « Enfants et Jeunes sur les routes migratoires »", "Coordination et prochaines étapes",
     "Suivi des points d’action de la réunion précédente", "Situation à Agadez", "Budget 2023", "Ouverture",
     "Termes de référence : validation", "Tendances migratoires (janvier à mars)"),
    ("Deux réunions ont eu lieu.", "Le budget reste à trouver.", "Il capture les facteurs clés de la stabilité ;",
     "La table ronde se déroulera le 28 septembre 2022 sous la présidence du Premier ministre.",
     "Plus de 10 000 migrants ont été enregistrés dans les centres de transit en 2020.",
     "Selon l’OIM, les arrivées ont baissé de 12 % entre mars et juin.", "Rien à signaler.",
     "Le projet couvre cinq pays : Guinée, Mali, Maroc, Niger et Tunisie.", "Pour 2021, le groupe souhaite :",
     "Le CICR demande que l’on partage les cartes avant la saison des pluies.",
     "Les participants ont relevé l’intérêt de faire le pont entre leur travail et les enjeux politiques.",
     "La prochaine étape dépend des bailleurs."),
    ("Partage de la présentation", "Partager l’étude de référence du projet", "Écrire au ministère",
     "Prise de contact avec OCHA pour la création du pont GTM-HNO-HRP", "Réserver la salle", "Rédiger la note",
     "Envoyer le plan d’action révisé (version 2) aux points focaux", "Relancer les bailleurs avant l’été"),
)  # fmt: skip
ENGLISH = Vocabulary(
    ("Migration Working Group", "Protection Cluster, Diffa region", "Steering committee 2022", "Monthly coordination",
     "Technical Group on Migration – coordination and information sharing"),
    ("Meeting room DGECEM-R", "Online (Skype)", "Online (Teams), hosted from Dakar", "Niamey", "Room B",
     "Noom Hotel, Plateau", "https://meet.example.org/gtm", "IOM office, 2nd floor"),
    ("Ministry of the Interior (MoI)", "Permanent Secretariat of the Migration Framework (SP-CCM)", "ICRC", "IOM",
     "Directorate of Migration", "Delegation of the European Union", "DRC/MMC", "GIZ/APM", "HELVETAS", "UN Women",
     "UNICEF", "Niger Red Cross (NRC)", "Save the Children", "Ministry of Health"),
    ("Presentation of the DTM stability index", "Review of the meetings of 2020", "Any other business",
     "Project “Children and Youth on migration routes”", "Coordination and next steps", "Situation in Agadez",
     "Follow-up of the previous meeting’s action points", "Budget 2023", "Opening", "Terms of reference: validation",
     "Migration trends (January to March)"),
    ("Two meetings took place.", "The budget has not been found yet.", "It captures the key drivers of stability;",
     "The round table will take place on 28 September 2022, chaired by the Prime Minister.", "Nothing to report.",
     "More than 10,000 migrants were registered in the transit centres in 2020.",
     "According to IOM, arrivals fell by 12% between March and June.", "For 2021 the group would like:",
     "The project covers five countries: Guinea, Mali, Morocco, Niger and Tunisia.",
     "ICRC asks that maps be shared before the rainy season.", "The next step depends on donors.",
     "Participants saw the use of linking their work and the political issues."),
    ("Share the presentation", "Share the baseline study of the project", "Write to the ministry", "Book the room",
     "Contact OCHA about the link between GTM, HNO and HRP", "Draft the note", "Remind donors before the summer",
     "Send the revised action plan (version 2) to the focal points"),
)  # fmt: skip
WORDS = {"fr": FRENCH, "en": ENGLISH}
_DAYS = st.dates(date(2018, 1, 8), date(2023, 11, 30))
_CLOCKS = st.builds(time, st.integers(7, 19), st.sampled_from([0, 5, 15, 20, 30, 45]))


@st.composite
def meetings(draw: st.DrawFn, lang: str) -> Minutes:
    """The minutes of a meeting, with whatever may be set or not."""
    words = WORDS[lang]
    held = draw(_DAYS)
    start, end = sorted(draw(st.tuples(_CLOCKS, _CLOCKS).filter(lambda two: two[0] != two[1])))
    timed = draw(st.sampled_from(["both", "start", "none"]))
    named = draw(_some(words.organisations, 1, 10))
    cuts = sorted(draw(st.tuples(st.integers(1, len(named)), st.integers(1, len(named)))))
    present, excused, absent = named[: cuts[0]], named[cuts[0] : cuts[1]], named[cuts[1] :]
    titles = draw(_some(words.subjects, 1, 5))
    presenters = [name for name in words.organisations if "(" not in name]
    return Minutes(
        title=draw(st.sampled_from(words.titles)),
        date=held,
        start=None if timed == "none" else start,
        end=end if timed == "both" else None,
        place=draw(st.none() | st.sampled_from(words.places)),
        present=present,
        excused=excused,
        absent=absent,
        agenda=[AgendaItem(title=title, presenter=draw(st.none() | st.sampled_from(presenters))) for title in titles],
        discussion=draw(_discussion(words, titles)),
        action_points=[point for title in titles for point in draw(_points(words, present, held, title))],
        next_meeting=draw(_next(held)),
    )


@st.composite
def _discussion(draw: st.DrawFn, words: Vocabulary, titles: list[str]) -> list[Discussion]:
    """Each paragraph stands once: what is repeated from page to page is no discussion."""
    left, found = list(words.said), list[Discussion]()
    for title in titles:
        said = draw(_some(tuple(left), 0, min(4, len(left)))) if left else []
        left = [one for one in left if one not in said]
        found += [Discussion(title=title, points=said)] if said else []
    return found


@st.composite
def _points(draw: st.DrawFn, words: Vocabulary, present: list[str], held: date, title: str) -> list[ActionPoint]:
    return [
        ActionPoint(
            text=text,
            owners=draw(_some(tuple(dict.fromkeys([*present, *words.organisations[:6]])), 0, 3)),
            deadline=draw(st.none() | st.integers(1, 200).map(lambda days: held + timedelta(days=days))),
            agenda_item=title,
        )
        for text in draw(_some(words.todo, 0, 3))
    ]


def _next(held: date) -> st.SearchStrategy[date | datetime | None]:
    later = st.integers(7, 120).map(lambda days: held + timedelta(days=days))
    return st.one_of(st.none(), later, st.builds(datetime.combine, later, _CLOCKS))


def _some(among: tuple[str, ...], least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(among), min_size=least, max_size=most, unique=True)
