"""Where people are listed, the organisation that each of them stands for."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.minutes.fields.presence_text import is_role
from bot.minutes.owners import Names
from bot.spelling.folding import fold
from bot.spelling.names import key

_PAIR = re.compile(
    r"(.{2,60}?)\s+[–—-]+\s+(.{2,80})|([^,()]{2,60}),(?!\s*(?:de|du|des|d['’]|of|et|and)\b)\s*([^,]{2,80})"
)
_IN_BRACKETS = re.compile(r"(.{2,60}?)\s*\(([^()]{2,60})\)")
_ORGANISATION_WORD = re.compile(
    r"\b(?:croix|croissant|rouge|red|cross|crescent|ministere|ministry|direction|directorate|secretariat"
    r"|delegation|union|organi[sz]ation|agence|agency|association|comite|committee|federation|conseil|council"
    r"|centre|center|reseau|network|fonds?|fund|fondation|foundation|societe|society|service|office|bureau"
    r"|commission|institute?|university|universite|ong|ngo|nations|unies|programme|internationa\w+|ambassade"
    r"|embassy|plateforme|platform|groupe?|cluster|proje[ct]t?|police|mairie|cellule|coordination|medecins?"
    r"|action|save|plan|collectif|forum|mission|department|departement|division|unit|municipalite|municipality|prefecture"
    r"|gouvernorat|inspection|academie|academy|hopital|hospital|ecole|school|banque|bank|caritas)\b"
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][\w/+-]*|[A-Z]{2,}[\w/+-]*")
_WORD = re.compile(r"[^\W_]+")
_WORDS_OF_PERSON = range(2, 5)


def organisations_of(entries: Sequence[str], known: Names) -> list[str]:
    """`Nom – Organisation`, where most entries are of that form, or `Nom (Organisation)`, by organisation."""
    pairs = [sides for entry in entries if (sides := _sides(entry))]
    if len(pairs) * 2 <= len(entries):
        return [_without_person(entry, known) for entry in entries]
    roles = Counter(at for pair in pairs for at in (0, 1) if is_role(pair[at]))
    if max(roles.values(), default=0) * 2 > len(pairs):  # « Awa Diop, trésorière » is a person
        named = 1 if roles[0] > roles[1] else 0
        return [sides[named] if (sides := _sides(entry)) else entry for entry in entries]
    votes = Counter(at for pair in pairs for at in (0, 1) if _organisation(pair[at], known))
    if min(votes[0], votes[1]) * 2 > len(pairs):  # « CRN – Croix-Rouge nigérienne » names it twice
        return list(entries)
    side = 0 if votes[0] > votes[1] else 1
    return [sides[side] if (sides := _sides(entry)) else entry for entry in entries]


def _sides(entry: str) -> tuple[str, str] | None:
    found = _PAIR.fullmatch(entry)
    if not found:
        return None
    first, second = (group.strip() for group in found.groups() if group)
    return None if found[3] and _one_name(first, second) else (first, second)


def _one_name(first: str, second: str) -> bool:
    """Whether the comma stands within a name: « Ministère de la Santé, Population et Affaires sociales »."""
    return not any(_ACRONYM.fullmatch(side) or _person(side) or is_role(side) for side in (first, second))


def _person(text: str) -> bool:
    words = text.split()
    return len(words) in _WORDS_OF_PERSON and all(word[0].isupper() for word in words)


def _organisation(text: str, known: Names) -> bool:
    return text in known or bool(_ORGANISATION_WORD.search(fold(text)) or _ACRONYM.fullmatch(text))


def _without_person(entry: str, known: Names) -> str:
    """« Awa D. (CRS) » stands for CRS, « Croix-Rouge malienne (CRM) » for itself."""
    found = _IN_BRACKETS.fullmatch(entry)
    if not found or _organisation(found[1], known) or not _organisation(found[2], known):
        return entry
    initials = "".join(word[0] for word in _WORD.findall(found[1])).casefold()
    return found[2].strip() if _person(found[1]) and not key(found[2]).startswith(initials) else entry
