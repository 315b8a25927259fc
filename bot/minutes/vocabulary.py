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
_BODY = (
    "reunions?|rencontres?|seances?|sessions?|meetings?|rdv|rendez-vous|conseil|comite|copil|bureau"
    "|assemblee(?: generale)?"
    "|ag|ca|call|telecon|teleconference|board|sync|point|atelier|visio|forum"
)
LABELS = {
    Field.NEXT: r"(?:date(?: et heure| and time)? )?(?:de la |of the |of |de |du |la |le |the )*"
    r"(?:prochaine?s?|next|suivante?) "
    rf"(?:\w+ )?(?:{_BODY})(?: date| (?:du|de la|de l'|des|d'|of the|of) ?[\w' -]{{1,40}}| municipal| communautaire)?"
    r"|prochain rendez-vous|next meeting(?: date| of the group)?|date of next meeting|date de prochaine reunion",
    Field.DATE: rf"date{_MEETING}|when|on|held on|quand|jour|dates|meeting date|date prevue|tenue le|held on",
    Field.TIME: rf"time{_MEETING}|(?:heure|horaire)s?{_MEETING}|hours?|meeting time|plage horaire|timing|creneau",
    Field.START: rf"(?:heure (?:de |du )?)?(?:debut|ouverture|demarrage){_MEETING}|start(?:ing|ed)?(?: time| at)?"
    r"|called to order(?: at)?|beginning|begin|debutee a|commencee a|opening time|time started",
    Field.END: rf"(?:heure (?:de (?:la )?)?)?(?:fin|cloture|levee){_MEETING}|(?:end|finish|closing)(?:ed|ing)?"
    r"(?: time| at)?|adjourned(?: at)?|terminee a|time ended|time closed",
    Field.PLACE: rf"lieux?{_MEETING}|places?|venue|location|endroit|meeting place|where|lieu / lien|lieu / plateforme"
    r"|modalites?(?: de tenue)?|mode|format|ou|tenue a|held at|meeting (?:venue|location)|province[ -]+lieu|city|ville"
    r"|plateforme|platform|canal|adresse|address|lien|link|salle|room",
    Field.ABSENT: r"(?:membres |members |organisations |participants )?(?:absents?|excuses?|excusees?|absences?"
    r"|absentees|excused|apologies|regrets)(?: ?(?:excuses?|/|et|and|ou|or|&|non|absents?|notified|for absence"
    r"|received|from|justifiee?s?|with|apologies|members|-|absence|excused))*|not present"
    r"|who (?:did not come|was absent|was missing|could not come)|qui n'est pas venue?s?|qui manquait"
    r"|non presents|not (?:in attendance|attending|represented)",
    Field.PRESENT: r"(?:liste (?:de |des )?)?(?:(?:membres|organisations?|organismes|structures|personnes|"
    r"institutions|etaient|agences|representants|partenaires) )?(?:presences?|presents?|participants?|participations?"
    r"|participantes|presentes)(?: (?:presents?|presentes|par organisation|a la (?:reunion|rencontre)|et "
    r"organisations|a la seance))?"
    r"|(?:list of )?(?:members |organi[sz]ations |those |people |agencies )?(?:attendance|attendees|participants"
    r"|present|attended|attending|in attendance|participating)(?: (?:list|members|organi[sz]ations|at the meeting"
    r"|by organi[sz]ation|by|at))?|ont (?:participe|pris part)(?: a la (?:reunion|rencontre))?"
    r"|presence list|attendance sheet|feuille de presence|emargement|autour de la table|around the table"
    r"|who (?:came|was there|attended|joined)|qui (?:etait|est) (?:la|venue?s?)",
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
    r"|(?:l'|the |nos )?(?:reunion |rencontre |seance )?(?:l')?(?:ordre du jour|agenda) "
    r"(?:a porte|s'articul\w+|portait|comportait|comprenait|etait|adopte|retenu|suivant|was|is|covered)[^.]{0,60}"
    r"|(?:les |the )?(?:points?|sujets?|items?|questions) (?:\w+ )?(?:inscrits? )?a l'ordre du jour[^.]{0,40}"
    r"|(?:la |the |cette )?(?:reunion|rencontre|seance|meeting) (?:\w+ )?(?:avait|a eu|s'est tenue|had|covered"
    r"|s'est penchee|portait"
    r"|a porte)[^.]{0,40}(?:ordre du jour|agenda|points)[^.]{0,40}"
    r"|(?:les |the )?(?:points|sujets|topics|items|following items|following points)(?: suivants)? (?:ont ete "
    r"|were |was )?"
    r"(?:abordes|discussed|covered|traites|examines|debattus)|contents|sommaire|discussed"
    r"|points? on the agenda|sujets abordes|points a traiter|matters on the agenda",
    Field.DISCUSSION: r"(?:les |the |principaux |main |key |summary of (?:the )?|resume des |synthese des )*"
    r"(?:points? (?:cles? |clefs? )?(?:de |des )?(?:la )?discussions?|points? (?:discutes|cles|clefs|abordes|saillants)"
    r"|discussions?(?: points?)?(?: held)?|points? discussed|points?|echanges|debats?|deliberations?)"
    r"(?: cles?| clefs?| principaux| principales|(?: items?)? discussed)?(?: et (?:decisions|echanges))?"
    r"|deroulement(?: de la (?:reunion|rencontre|seance))?|key points|discussion summary|highlights"
    r"|ce (?:qui a ete (?:dit|discute)|que nous avons (?:dit|discute))|(?:nous avons|on a) (?:parle|discute)(?: de)?"
    r"|what (?:was (?:said|discussed)|we (?:discussed|talked about))|we (?:discussed|talked about)"
    r"|resume|summary|notes|compte[- ]rendu des (?:discussions|echanges|debats)",
    Field.ACTIONS: r"(?:les |the |tableau |liste |list |table |recapitulatif |recapitulation |summary |suivi )*"
    r"(?:of |des |de |du )?(?:points? d ?'? ?actions?|actions? ?(?:points?|items?)|actions?)"
    r"(?: (?:a (?:mener|entreprendre|suivre|faire)|retenue?s?|agreed|to be taken|to take|required|convenue?s?"
    r"|recapitulatif|summary|list|table))?(?: ?(?:n ?[°o] ?)?\d{1,2})?|follow[- ]?up (?:actions?|points?)"
    r"|agreed (?:actions?|action points)"
    r"|next steps|prochaines etapes|taches|decisions et actions|actions and decisions|suites a donner"
    r"|(?:les |the following )?(?:points? d'actions?|action points?) (?:suivants|retenus|were|ont)[^.]{0,40}"
    r"|(?:il|elle) (?:est|a ete|fut) (?:decide|convenu|retenu|recommande|demande)[^.]{0,40}"
    r"|it was (?:agreed|decided|recommended)[^.]{0,40}|(?:la |the )?(?:reunion|meeting|seance) (?:a decide"
    r"|recommande|agreed)[^.]{0,40}"
    r"|plan de suivi|engagements|tasks|to do|(?:nouvelles |new )(?:recommandations|actions"
    r"|action points|agreements|tasks)"
    r"|qui fait quoi(?: pour quand| et quand)?|who does what(?: by when)?|(?:actionable|action) items?|todos?"
    r"|(?:a faire|to do)(?: (?:d'ici|avant|pour|by|before) [^.:]{0,40})?"
    r"|tableau (?:de suivi|des actions|des decisions)|actions? (?:decidees|arretees|agreed upon|a suivre"
    r"|a realiser|en cours)"
    r"|points? (?:a|de) suiv(?:re|i)|principales (?:recommandations|actions)|mesures (?:a prendre|arretees|retenues)"
    r"|recommandations(?: de la reunion)?|recommendations"
    r"|follow[- ]?ups?|suivi (?:a donner|des actions)",
    Field.PART: r"contexte|introduction|background|preambule|rappel|conclusions?|ouverture(?: de la (?:reunion|"
    r"seance|rencontre))?|opening(?: remarks| of the meeting)?|welcome|mots? (?:de bienvenue|d'ouverture|de cloture)"
    r"|cloture(?: de la (?:reunion|seance))?|closing(?: remarks)?|objectifs?(?: de la (?:reunion|rencontre))?"
    r"|objectives?(?: of the meeting)?|decisions?|remarques|observations?"
    r"|ce (?:qui a ete|que nous avons|dont nous avons|sur quoi on est) (?:decide|convenu)"
    r"|what (?:was|we) (?:decided|agreed)(?: on)?|agreements?|resolutions?|points? convenus",
}
NEED_SIGN = (
    r"debut|fin|ouverture|cloture|levee|start|end|hours?|salle|room|lien|link|where|adresse|address|canal|titre|title"
    r"|objet|subject|reunion|meeting|notes|resume|summary|highlights|points?|taches|tasks|engagements|references?|ref"
    r"|type|langues?|languages?|cc|copies?|annexes?|dates|timing|begin|beginning|plateforme|platform|demarrage|topics"
    r"|actions?|redaction|when|on|quand|jour|ou|mode|format|city|ville|contents|sommaire|discussed|recommandations?"
    r"|recommendations?|follow[- ]?ups?|organisation|animation|moderation|facilitation|diffusion|distribution"
    r"|signatures?|observateurs?|adjourned|agreements?|resolutions?"
)
"""Labels that say too little unless a colon or a cell shows what they are."""
