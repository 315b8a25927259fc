"""Lists of who was there, in running text: without counts, titles of groups, functions and « etc. »."""

import re

from bot.minutes.marks import split_outside_brackets
from bot.spelling.folding import fold

_COUNTED = re.compile(
    r"^[^,;]{0,40}?\b\d{1,3}\s+(?:participant\w*|personnes?|people|members?|membres?|organi[sz]ations?|structures?|agenc\w+"
    r"|representant\w*|partners?|partenaires?)\b[^:,;]{0,30}?(?:\s*,?\s*(?:dont|including|incl\.?|notamment"
    r"|[àa] savoir|namely)"
    r"\s*:?|\s*:|\s*,)\s*",
    re.IGNORECASE,
)
_GROUP = re.compile(r"^[^:,;()]{2,45}?\s*:\s+(?=[^\W\d])")
_ETC = re.compile(r"[\s,;]*(?:,\s*|\s+)(?:etc\.?|…|\.\.\.)\W*$", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:\d+(?:er|ere|e|eme|nd|nde|st) |premiere? |le |la |les |vice-?)?(?:vice[- ])?"
    r"(?:presidente?s?|tresoriere?s?|secretaires?(?: \w+){0,2}|maires?"
    r"|adjointe?s?(?: .*)?"
    r"|conseillere?s?(?: .*)?|chair(?:person|man|woman)?|co-?chair|treasurer|secretary|director|directeur\w*|directrice"
    r"|coordinat\w+|rapporteure?|facilitat\w+|president\w* de seance|point focal|focal point|chef de \w+|membres?)"
)
_TOLD = re.compile(
    r"(?i:\b(?:a regroup[ée]|ont (?:particip[ée]|pris part|assist[ée])|[ée]taient pr[ée]sente?s?|a r[ée]uni"
    r"|in attendance were"
    r"|(?:was|were) attended by|participants were|were present|ont r[ée]pondu pr[ée]sent|y ont particip[ée]|assistaient"
    r"|a connu la participation de|a vu la participation de|en pr[ée]sence de|avec la participation de)\b)"
    r"(?P<words>[^:.]{0,90}?)(?P<sign>:|\s)\s*(?:(?:l['’]|les? |la |the |du |de )\s*)?(?P<list>[A-ZÀ-Ý].{3,})"
)
_LONGEST = 1_500
_SHORT = 3


def without_counts(text: str) -> str:
    """The names of « 28 participants, dont UNICEF, OIM, etc. »."""
    for _ in range(3):
        text = _COUNTED.sub("", text, count=1)
    return _ETC.sub("", text)


def without_group(text: str) -> str:
    """« ONG : CARE, NRC » without the name of the group."""
    found = _GROUP.match(text)
    return text[found.end() :] if found and any(sign in text[found.end() :] for sign in ",;") else _last(found, text)


def _last(found: re.Match[str] | None, text: str) -> str:
    return text[found.end() :] if found and len(found[0].split()) <= _SHORT and len(text) > found.end() else text


def is_role(text: str) -> bool:
    """Whether what stands beside a name is but a function: « Présidente »."""
    return _ROLE.fullmatch(fold(text).strip(" .")) is not None


def split_capitals(text: str) -> list[str]:
    """« ENDA-MALI / MINUSMA » are two."""
    parts = split_outside_brackets(text, "/") if " / " in text else [text]
    return parts if all(part.split("(")[0].strip().isupper() for part in parts) else [text]


def told_in(sentence: str) -> str | None:
    """The list in a sentence that tells who came: « elle a regroupé les structures suivantes : HCR, OCHA et OIM »."""
    found = _TOLD.search(sentence[:_LONGEST])
    if not found:
        return None
    listed = found["list"].split(". ")[0].strip(" .")
    several = "," in listed or " et " in listed or " and " in listed
    return listed if several and (found["sign"] == ":" or listed[0].isupper()) else None
