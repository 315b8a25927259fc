"""Where a meeting was: only what a preposition or the word for a room, a building or a line says to be a place."""

import re

from bot.spelling.folding import fold

_NOUN = (
    r"(?:salles?|locaux|local|bureaux?|siege|maison|hotel|centre|center|mairie|prefecture|gouvernorat|ecole|universite|lycee"
    r"|chambre|espace|foyer|palais|batiment|etage|enceinte|domicile|representation|delegation|ministere|ministry|direction"
    r"|department|departement|campus|base|hub|compound|rooms?|halls?|offices?|building|school|library|headquarters|hq|church"
    r"|eglise|stade|auditorium|amphi\w*|bibliotheque|mediatheque|tribunal|village|quartier|club|cafe|restaurant|conference"
    r"|visio\w*|video ?conference|teleconference|conference call|telecon|en ligne|online|virtual\w*|virtuel\w*"
    r"|remote\w*"
    r"|a distance|zoom|teams|skype|webex|jitsi|google meet|whatsapp|https?://\S+|hangar"
    r"|landing site|rue|avenue|boulevard|road|street)"
)
_HAS_NOUN = re.compile(rf"\b{_NOUN}\b")
_IS_LINE = re.compile(
    r"(?:(?:par|en|via|on|by|reunion|meeting|seance|tenue)\s+)*(?:visio\w*|video ?conference|teleconference"
    r"|conference call"
    r"|en ligne|online|virtual(?: meeting)?|reunion virtuelle|a distance|zoom|teams|skype|webex|google meet)"
    r"(?:\s*[(–—-].{1,40})?\W*"
)
_STOP = (
    r"(?=\s*(?:[.;:()]|,|$|\s(?:de|à partir de|from)\s\d|\sle\s\d|\son\s|\sfrom\s|\ssous\b|\sunder\b"
    r"|\safin\b|\spour\b|\sto\s|\sen vue\b|\sprésid|\schaired\b|\swith\b|\savec\b|\sand\b|\set\s(?!d)|\squi\b|\swhich\b"
    r"|\s(?:la|le|une?|cette|the|a)\s(?:\w+\s){0,2}?(?:réunion|rencontre|séance|session|atelier|assemblée|meeting|workshop)\b"
    r"|\sl['’](?:atelier|assemblée)))"
)
_PIECE = re.compile(
    r"(?:\b(?:dans|chez|au|aux|at|in|on|via|par|en"
    r"|sous(?=\s(?:le|un)\s(?:hangar|arbre|préau|manguier|neem)))|(?<!\w)à)\s+(?!\d)(?P<place>(?:(?:la|le|les|the|une?)\s+|l['’]\s?)?"
    rf"[\w'’–-]+(?:[\s'’/–-]+[\w'’/–-]+){{0,14}}?){_STOP}",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:(?:la|le|les|the|une?)\s+|l['’]\s?)", re.IGNORECASE)
_NOT_PLACE = re.compile(
    r"^(?:(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|january|february|march|april"
    r"|may|june|july|august|september|october|november|december"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|l'ordre"
    r"|ordre|presence|presentiel|the presence|order|addition|attendance|partir|faveur|francais|english"
    r"|l'unanimite)\b|\d)"
)
_MOST_WORDS = 14
_CITY = re.compile(r"^([A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+){0,2})$")
_CITY_AND_DAY = re.compile(
    r"[–—|-]\s+([A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+){0,2}),"
    r"\s*(?:le |on )?(?:[A-Za-z]{3,9}\s+)?\d{1,2}(?:er|st|nd|rd|th)?\s"
)
_PARTICIPLE = re.compile(
    r"^(?:redige|publie|approuve|envoye|version|valide|mis|modifie|emis|diffuse|imprime|posted|published|updated|approved|sent"
    r"|issued|printed|draft|date|created|le|la|the|reunion|meeting|minutes|compte|proces|comite|conseil|groupe|seance|fait)\b"
    r"|(?:ee?s?|ed)$"
)


def says_place(text: str) -> bool:
    """Whether the words left beside a date name a room, a building or a line."""
    return len(text.split()) <= _MOST_WORDS and _HAS_NOUN.search(fold(text)) is not None


def is_line(text: str) -> bool:
    """Whether a line of the head says that the meeting was held over the network."""
    return _IS_LINE.fullmatch(fold(text)) is not None


def city_before(text: str) -> str | None:
    """« Kinshasa » where it stands alone before the date, as at the head of a letter."""
    text = text.strip(" ,.–-")
    found = _CITY.fullmatch(text)
    return text if found and not _PARTICIPLE.search(fold(text)) else None


def city_beside_day(text: str) -> str | None:
    """« Steering Committee – N'Djamena, 23 November 2021 » names the city right before the day."""
    found = _CITY_AND_DAY.search(text)
    return city_before(found[1]) if found else None


def place_in(sentence: str) -> str | None:
    """The place that a sentence names after a preposition: « s'est tenue à Ségou, dans la salle de la mairie »."""
    found: list[str] = []
    for piece in _PIECE.finditer(sentence):
        place = _ARTICLE.sub("", piece["place"]).strip(" ,'’")
        plain = fold(place)
        if _NOT_PLACE.match(plain) or not place:
            continue
        said = piece[0].strip() if fold(place).startswith("ligne") else place
        by_name = place[0].isupper() and not fold(piece[0]).startswith(("on ", "par ", "via "))
        if by_name or says_place(said):
            found.append(said)
    return ", ".join(found[:2]) or None
