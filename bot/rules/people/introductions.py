"""Who presents themselves says in one sentence what they stand for too: « je suis Awa Diop de la Croix-Rouge »."""

from __future__ import annotations

import re

from bot.spelling.folding import fold
from bot.spelling.one_line import one_line

_I_AM = (
    r"(?:(?:et\s+|and\s+)?(?:je\s+(?:suis|travaille|repr[ée]sente|viens)|i\s+(?:am|work|represent|come)|i['’]m)\b\s*)"
)
_FROM = r"(?:de\s+la|de\s+l['’]|d['’]|du|des|à\s+l['’]|à|au|aux|chez|pour|avec|from|with|at|for|of)(?:(?<=['’])|\s+)"
_THE = r"(?:la\s+|le\s+|les\s+|the\s+|l['’]\s?)?"
_BELONGS = re.compile(
    rf"(?P<name>[^\s,;]+(?:\s+[^\s,;]+){{1,4}}?)"
    rf"(?:\s*[,;]\s*(?i:{_I_AM}?(?:{_FROM})?{_THE})|\s+(?i:{_I_AM}(?:{_FROM})?{_THE})|\s+(?P<particle>(?i:{_FROM}{_THE}))"
    r"|\s+de\s+(?=[A-Z][A-Z0-9/&-]+\b))"
    r"(?P<organisation>[^\W_].*)",
    re.DOTALL,
)
_AROUND = ' \t.,;:!«»"“”()'
_LED = re.compile(
    r"(?:(?P<no>(?:non|no|en fait|actually)\b[\s,.]+))?"
    r"(?P<verb>(?:mon|notre|my|our)\s+(?:organi[sz]ation|structure|ong|ngo)\s*(?:,?\s*c['’]est|est|is|:)\s*|"
    rf"c['’]est\s+|(?:on\s+est|nous\s+sommes|we\s+are|we['’]re)\s+|{_I_AM})?(?:de\s+(?=[A-Z])|{_FROM})?{_THE}",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:je|j|tu|il|elle|on|nous|vous|ils|elles|est|sont|suis|veux|peux|ai|avez|quand|comment|pourquoi|qui|que|quoi|"
    r"pas|ne|i|we|you|he|she|they|is|are|am|can|will|what|when|how|why|who|not|don)\b"
)
_HOUR = re.compile(r"\b\d{1,2}\s?(?:h\b|h\d\d|:\d\d|am\b|pm\b)")
_MOST_WORDS = 12


def parted(words: str) -> tuple[str, str]:
    """The name that is said, and the organisation behind it, else empty: « Jean Paul de la Croix » is a name."""
    said = one_line(words)
    found = _BELONGS.fullmatch(said)
    if found is None:
        return said, ""
    organisation = found["organisation"].strip(_AROUND)
    may_be_name = organisation.istitle() and organisation.isalpha()
    if found["particle"] and may_be_name and not found["particle"].lower().startswith(("from", "with", "at ", "chez")):
        return said, ""
    return found["name"], organisation


def organisation_in(words: str, *, bare: bool = False) -> str:
    """The organisation that is named, without what only belongs to the sentence: « je travaille à la CRN. ».

    `bare`: without any article, to be looked for among those known.
    """
    said = one_line(words).strip(" .!")
    found = _LED.match(said)
    # With a capital, « Les Amis du Fleuve » is a name as it stands.
    return (
        said[found.end() :]
        if found is not None and (bare or found["no"] or found["verb"] or said[:1].islower())
        else said
    )


def is_spoken(words: str) -> bool:
    """Whether words say something, as no name of an organisation does: « on se voit mardi à 10h »."""
    said = fold(words)
    return "?" in words or len(said.split()) > _MOST_WORDS or bool(_HOUR.search(said) or _SPOKEN.search(said))
