"""The words by which the parts of a compte-rendu are known, in French and English, without accents."""

import re
from enum import StrEnum
from functools import lru_cache

from bot.folding import fold
from bot.minutes.marks import split_mark


class Field(StrEnum):
    """A labelled part of a compte-rendu."""

    TITLE = "title"
    DATE = "date"
    TIME = "time"
    START = "start"
    END = "end"
    PLACE = "place"
    PRESENT = "present"
    ABSENT = "absent"
    OTHER = "other"
    AGENDA = "agenda"
    DISCUSSION = "discussion"
    ACTIONS = "actions"
    NEXT = "next"
    PART = "part"


_MEETING = r"(?: (?:de la|de|of the|of|du) ?(?:reunion|rencontre|seance|session|meeting))?"
_LABELS = {
    Field.NEXT: r"(?:date )?(?:de la |of the |of |de |la |the )*(?:prochaines?|next|suivante?) "
    r"(?:reunions?|rencontres?|seances?|sessions?|meetings?|rdv|rendez-vous)(?: date| du \w+)?"
    r"|prochain rendez-vous|next meeting(?: date| of the group)?|date of next meeting|date de prochaine reunion",
    Field.DATE: rf"date{_MEETING}|dates|meeting date|date prevue|tenue le|held on",
    Field.TIME: rf"time{_MEETING}|(?:heure|horaire)s?{_MEETING}|hours?|meeting time|plage horaire|timing|creneau",
    Field.START: rf"(?:heure (?:de |du )?)?(?:debut|ouverture|demarrage){_MEETING}|start(?:ing|ed)?(?: time| at)?"
    r"|beginning|begin|debutee a|commencee a|opening time|time started",
    Field.END: rf"(?:heure (?:de (?:la )?)?)?(?:fin|cloture|levee){_MEETING}|(?:end|finish|closing)(?:ed|ing)?"
    r"(?: time| at)?|terminee a|time ended|time closed",
    Field.PLACE: rf"lieux?{_MEETING}|places?|venue|location|endroit|meeting place|where|lieu / lien|lieu / plateforme"
    r"|plateforme|platform|canal|adresse|address|lien|link|salle|room",
    Field.ABSENT: r"(?:membres |members |organisations |participants )?(?:absents?|excuses?|excusees?|absences?"
    r"|absentees|excused|apologies|regrets)(?: ?(?:excuses?|/|et|and|ou|or|&|non|absents?|notified|for absence"
    r"|received|from|justifiee?s?|with|apologies|members|-) ?)*(?:excuses?|absents?|absence|excused)?|not present"
    r"|non presents",
    Field.PRESENT: r"(?:liste (?:de |des )?)?(?:(?:membres|organisations?|organismes|structures|personnes|"
    r"institutions|etaient|agences|representants|partenaires) )?(?:presences?|presents?|participants?|participations?"
    r"|participantes|presentes)(?: (?:presents?|presentes|par organisation|a la (?:reunion|rencontre)|et "
    r"organisations|a la seance))?"
    r"|(?:list of )?(?:members |organi[sz]ations |those |people |agencies )?(?:attendance|attendees|participants"
    r"|present|attended|attending|in attendance|participating)(?: (?:list|members|organi[sz]ations|at the meeting"
    r"|by organi[sz]ation|by|at))?|ont (?:participe|pris part)(?: a la (?:reunion|rencontre))?|presence list|attendance sheet|feuille de presence|emargement",
    Field.OTHER: r"rapporteure?s?|rapportage|redigee? par|redaction|redacteurs?|redactrice|secretaires?(?: de seance)?"
    r"|secretariat(?: de seance)?|president(?:e|s)?(?: de (?:la )?seance)?|presidence|presidee? par|moderat\w+"
    r"|modere par|animat\w+|anime par|facilitat\w+|facilite par|chair(?:person|man|woman)?|chaired by|chairing"
    r"|co-?chairs?|minutes? ?(?:taker|taken by|by)|note ?-?taker|notes? (?:taken )?by|prepared by|prepare par"
    r"|organisat\w+|organise par|convened by|convoquee? par|langues?|languages?|diffusion|copies?|cc|distribution"
    r"|type(?: de reunion| of meeting)?|references?|ref|duree|duration|quorum|invites?|invited|guests?|observat\w+"
    r"|approuve par|approved by|annexes?|pieces jointes?|attachments?|signatures?",
    Field.TITLE: r"titre|title|objet|subject|intitule|meeting title|name of meeting|nom de la reunion|reunion"
    r"|meeting|objet de la reunion",
    Field.AGENDA: r"(?:les |the )?(?:points?|sujets?|items?|themes?) (?:inscrits? )?(?:a|de|sur|du|on|of|for) "
    r"(?:l')?(?:the )?(?:ordre du jour|agenda)"
    rf"|(?:l'|the |proposed |meeting |rappel de l')?(?:ordre du jour|agenda|odj)(?: items| points| topics)?{_MEETING}"
    r"(?: propose| proposed)?|sujets a traiter|topics|points inscrits|items listed on the agenda"
    r"|(?:l'|the )(?:ordre du jour|agenda) (?:etait|est|comprenait|portait|a ete|was|is|included|comprised)[^.]{0,40}"
    r"|points? on the agenda|sujets abordes|points a traiter|matters on the agenda",
    Field.DISCUSSION: r"(?:les |the |principaux |main |key |summary of (?:the )?|resume des |synthese des )*"
    r"(?:points? (?:cles? |clefs? )?(?:de |des )?(?:la )?discussions?|points? (?:discutes|cles|clefs|abordes|saillants)"
    r"|discussions?(?: points?)?(?: held)?|points? discussed|points?|echanges|debats?|deliberations?)"
    r"(?: cles?| clefs?| principaux| principales|(?: items?)? discussed)?(?: et (?:decisions|echanges))?"
    r"|deroulement(?: de la (?:reunion|rencontre|seance))?|key points|discussion summary|highlights"
    r"|resume|summary|notes|compte[- ]rendu des (?:discussions|echanges|debats)",
    Field.ACTIONS: r"(?:les |the |tableau |liste |list |table |recapitulatif |recapitulation |summary |suivi )*"
    r"(?:of |des |de |du )?(?:points? d ?'? ?actions?|actions? ?(?:points?|items?)|actions?)"
    r"(?: (?:a (?:mener|entreprendre|suivre|faire)|retenue?s?|agreed|to be taken|to take|required|convenue?s?"
    r"|recapitulatif|summary|list|table))?|follow[- ]?up (?:actions?|points?)|agreed (?:actions?|action points)"
    r"|next steps|prochaines etapes|taches|decisions et actions|actions and decisions|suites a donner"
    r"|(?:les |the following )?(?:points? d'actions?|action points?) (?:suivants|retenus|were|ont)[^.]{0,40}"
    r"|points? de suivi|plan de suivi|engagements|tasks|to do",
    Field.PART: r"contexte|introduction|background|preambule|rappel|conclusions?|ouverture(?: de la (?:reunion|"
    r"seance|rencontre))?|opening(?: remarks| of the meeting)?|welcome|mots? (?:de bienvenue|d'ouverture|de cloture)"
    r"|cloture(?: de la (?:reunion|seance))?|closing(?: remarks)?|objectifs?(?: de la (?:reunion|rencontre))?"
    r"|objectives?(?: of the meeting)?|recommandations?|recommendations?|decisions?|remarques|observations?",
}
_PATTERNS = {field: re.compile(pattern) for field, pattern in _LABELS.items()}
_NEEDS_SIGN = re.compile(
    r"debut|fin|ouverture|cloture|levee|start|end|hours?|salle|room|lien|link|where|adresse|address|canal|titre|title"
    r"|objet|subject|reunion|meeting|notes|resume|summary|highlights|points?|taches|tasks|engagements|references?|ref"
    r"|type|langues?|languages?|cc|copies?|annexes?|dates|timing|begin|beginning|plateforme|platform|demarrage|topics"
    r"|actions?|redaction|organisation|animation|moderation|facilitation|diffusion|distribution|signatures?|observateurs?"
)
_HEAD = (Field.DATE, Field.TIME, Field.START, Field.END, Field.PLACE, Field.PRESENT)
_JOINED = re.compile(r"\s*(?:/|&|\+|,|\bet\b|\band\b)\s*")
_BRACKETED = re.compile(r"\s*\([^()]{0,40}\)|\s*\[[^\[\]]{0,40}\]")
_INCLUSIVE = re.compile(r"(?<=\w)(?:\((?:e|s|es)\)s?|[·.]e?[·.]?s|[·.]es?)(?!\w)")
_LONGEST_LABEL = 60


@lru_cache(maxsize=4_096)
def fields(text: str, *, signed: bool = True) -> tuple[Field, ...]:
    """What a label announces: « Date et heure » both, a text that is no label nothing.

    `signed` is whether a colon or a cell showed it to be a label; without, words that say little do not count.
    """
    if len(text) > _LONGEST_LABEL:
        return ()
    label = _bare(text)
    if not signed and _NEEDS_SIGN.fullmatch(label):
        return ()
    for field, pattern in _PATTERNS.items():
        if pattern.fullmatch(label):
            return (field,)
    parts = [_head_field(part) for part in _JOINED.split(label)]
    return tuple(part for part in parts if part) if len(parts) > 1 and all(parts) else ()


def _head_field(label: str) -> Field | None:
    return next((field for field in _HEAD if _PATTERNS[field].fullmatch(label)), None)


def _bare(text: str) -> str:
    label = _INCLUSIVE.sub("s", fold(split_mark(text)[1]))
    return _BRACKETED.sub("", label).strip(" :.;*_#=-")


_NEXT_MEETING = re.compile(
    r"\b(?:prochaine?|next)\s+(?:[\w'-]+\s+){0,2}?(?:r[ée]union|rencontre|s[ée]ance|session|meeting|rendez-vous|rdv)\b"
    r"|\b(?:r[ée]union|rencontre|s[ée]ance) suivante\b|\bmeet again\b|\bse r[ée]unira de nouveau\b",
    re.IGNORECASE,
)


def next_meeting_at(text: str) -> int | None:
    """Where, in a text that speaks of the next meeting, its date may begin."""
    found = _NEXT_MEETING.search(text)
    return found.end() if found else None


_MINUTES_TITLE = re.compile(
    r"^\W*(?:cr|pv|c\.r\.|p\.v\.)\s|\b(?:comptes?[- ]rendus?|proces[- ]verb(?:al|aux)|minutes|meeting (?:notes|record|report)"
    r"|notes? (?:de|of|from) (?:la |the )?(?:reunion|meeting|rencontre)|record of (?:the )?meeting"
    r"|releve (?:de|des) (?:decisions|conclusions)|rapport de (?:la )?(?:reunion|rencontre)|summary of (?:the )?meeting)\b"
)
_LONGEST_TITLE = 250
_MEETING_WORD = re.compile(r"\b(?:reunions?|rencontres?|meetings?|seances?|sessions?)\b")
_ANOTHER_KIND = re.compile(
    r"\b(?:compte[- ]rendu (?:de (?:lecture|mission|visite)|financier|d'activites?|operatoire|d'hospitalisation"
    r"|d'experience)|minutes? (?:de silence|ago|later))\b"
)


def minutes_title(text: str) -> bool:
    """Whether a line calls itself a compte-rendu."""
    plain = fold(text[:_LONGEST_TITLE])
    return len(text) <= _LONGEST_TITLE and bool(_MINUTES_TITLE.search(plain)) and not _ANOTHER_KIND.search(plain)


def meeting_title(text: str) -> bool:
    """Whether a line names a meeting."""
    return len(text) <= _LONGEST_TITLE and bool(_MEETING_WORD.search(fold(text)))


_ENGLISH = re.compile(r"\b(?:the|and|of|to|meeting|venue|agenda|next|was|were|will|by)\b")
_FRENCH = re.compile(r"\b(?:le|la|les|des|du|et|reunion|lieu|ordre|prochaine|est|sont|sera|par)\b")


def language(text: str) -> str:
    """`en` or `fr`, by its small words."""
    sample = fold(text[:5000])
    return "en" if len(_ENGLISH.findall(sample)) > len(_FRENCH.findall(sample)) else "fr"
