"""The labels that the parts of a compte-rendu go by, as patterns on folded text (`bot.spelling.folding`)."""

from enum import StrEnum


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
LABELS = {
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
    r"|received|from|justifiee?s?|with|apologies|members|-|absence|excused))*|not present"
    r"|non presents",
    Field.PRESENT: r"(?:liste (?:de |des )?)?(?:(?:membres|organisations?|organismes|structures|personnes|"
    r"institutions|etaient|agences|representants|partenaires) )?(?:presences?|presents?|participants?|participations?"
    r"|participantes|presentes)(?: (?:presents?|presentes|par organisation|a la (?:reunion|rencontre)|et "
    r"organisations|a la seance))?"
    r"|(?:list of )?(?:members |organi[sz]ations |those |people |agencies )?(?:attendance|attendees|participants"
    r"|present|attended|attending|in attendance|participating)(?: (?:list|members|organi[sz]ations|at the meeting"
    r"|by organi[sz]ation|by|at))?|ont (?:participe|pris part)(?: a la (?:reunion|rencontre))?"
    r"|presence list|attendance sheet|feuille de presence|emargement",
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
NEED_SIGN = (
    r"debut|fin|ouverture|cloture|levee|start|end|hours?|salle|room|lien|link|where|adresse|address|canal|titre|title"
    r"|objet|subject|reunion|meeting|notes|resume|summary|highlights|points?|taches|tasks|engagements|references?|ref"
    r"|type|langues?|languages?|cc|copies?|annexes?|dates|timing|begin|beginning|plateforme|platform|demarrage|topics"
    r"|actions?|redaction|organisation|animation|moderation|facilitation|diffusion|distribution|signatures?|observateurs?"
)
"""Labels that say too little unless a colon or a cell shows what they are."""
