"""What a label announces by the words in it, where it matches no pattern whole: « Organisations membres présentes »."""

import re

from bot.minutes.vocabulary import Field

_WORD = re.compile(r"[a-z0-9]+")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_FILLERS = _words(
    "a ad at au aux by d de des do du en et etait etaient ete for in l la le les of on ont or ou par pour sont "
    "sur the their to was were who there here est members member membres membre organisations "
    "organisation organizations organization organismes structures structure agences agence agencies "
    "agency institutions personnes people partenaires partners partner representants representatives ong "
    "ngo ngos elus invites observateurs observers observer reunion rencontre seance session meeting "
    "conseil comite commission bureau assemblee groupe group cluster liste list province site ville "
    "officielle effective prevue exacte from delegues delegates acteurs actors associations entites "
    "services collegues physiquement ligne online remotely distance presentiel virtuellement presentes "
    "not joined with without sans"
)
_ROLES: tuple[tuple[Field, frozenset[str]], ...] = (
    (
        Field.OTHER,
        _words(
            "convocation envoi publication approbation diffusion version mise jour nombre number redige publie "
            "approuve sent issued circulated posted published revision signature pouvoirs pouvoir procuration "
            "procurations proxies quorum presidence prise notes president chair chairperson convoquee presidee "
            "secretaire redacteur secretary envoye expediteur destinataires objet objectif objectifs purpose"
        ),
    ),
    (
        Field.NEXT,
        _words("prochaine prochain prochaines next suivante"),
    ),
    (
        Field.ABSENT,
        _words(
            "absent absents absente absentes absence absences excuse excuses excusee excusees apologies regrets "
            "excused unexcused"
        ),
    ),
    (
        Field.PRESENT,
        _words(
            "represented represente representees "
            "present presents presente presentes presence attendance attended attending attendees attendee "
            "participants participant participante participantes participating participation assistaient "
            "assistent assistance assiste roll call presentiel"
        ),
    ),
    (
        Field.DATE,
        _words("date dates jour day"),
    ),
    (
        Field.TIME,
        _words("heure heures horaire horaires time times hours duree duration"),
    ),
    (
        Field.PLACE,
        _words("lieu lieux venue location place salle adresse endroit modalite modalites address tenue"),
    ),
)
_ALONE = frozenset({Field.OTHER, Field.NEXT, Field.ABSENT, Field.PRESENT})
_STRONG_PRESENT = re.compile(
    r".*\b(?:etaient|sont|ont|qui etaient|who was|who were|were) (?:present\w*|there|la|here)\b.*"
)
_MOST_WORDS = 8


def by_words(label: str) -> tuple[Field, ...]:
    """The fields of a folded label of which every word is known; of the head there may be several."""
    words = _WORD.findall(label)
    if not words or len(words) > _MOST_WORDS:
        return ()
    if _STRONG_PRESENT.fullmatch(label):
        return (Field.PRESENT,)
    known = _FILLERS.union(*(names for _, names in _ROLES))
    if not known.issuperset(words):
        return ()
    found = [field for field, names in _ROLES if not names.isdisjoint(words)]
    if found and found[0] in _ALONE:
        return (found[0],)
    return tuple(found)
