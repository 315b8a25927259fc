"""Takes apart why somebody cannot come, and who comes instead: « en mission, remplacé par Awa Diop »."""

from __future__ import annotations

import re

_INSTEAD = re.compile(
    r"(?:^|[\s,;.:–-])(?:(?:et|and|je serai|je suis|i (?:am|will be)|i'll be|i’ll be)\s+)*"
    r"(?:rempla(?:c[ée]+|cant)?e?s?\s+(?:par|by)|replaced\s+by|rempla[cç]ante?\s*:|replacement\s*:)\s*(?P<who>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EDGES = " \t\n,;:.–-"
_BEFORE = re.compile(
    r"^(?:(?:ce sera|ça sera|c['’]est|je propose|it will be|it['’]s|it is|by|par|avec|with|j['’]envoie|nous envoyons"
    r"|i(?:['’]ll| will)? send|i am sending|i['’]m sending|my colleague|m(?:on|a) coll[eè]gue)\s+)+",
    re.IGNORECASE,
)
_INSTEAD_OF_ME = r"(?:à|a) (?:ma|notre) place|instead(?: of (?:me|us))?|in (?:my|our) place"
_COMES = re.compile(
    r"[\s,]+(?:(?:qui|who|va|is|will|would|sera|pourra|can)\s+)*"
    r"(?:viendra|vient|venir|come|comes|coming|attends?|(?:(?:me|nous)\s+)?(?:replac|remplac|repr[eé]sent)\w*|là|there)"
    rf"(?:\s+(?:me|us|for me|for us|{_INSTEAD_OF_ME}))*\s*$|[\s,]+(?:{_INSTEAD_OF_ME})\s*$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:non[\s,]+|no[\s,]+)?(?:je n['’]ai |nous n['’]avons |i have |we have |il n['’]y a |y a )?"
    r"(?:personne|nobody|no one|pas (?:encore )?de rempla[cç]ante?|aucune?(?: rempla[cç]ante?)?|pas encore|not yet"
    r"|no replacement)"
    r"(?:[\s,]+(?:pour (?:le moment|l['’]instant)|encore|disponible|à ma place|svp|merci|désolée?|malheureusement"
    r"|sorry|yet|(?:for|right) now|available|(?:for|at) the moment|at present|thanks|thank you|unfortunately))*",
    re.IGNORECASE,
)


def split_excuse(text: str) -> tuple[str, str]:
    """The reason and the replacement's name; each may be empty. A reason may also follow the name, after a comma."""
    found = _INSTEAD.search(text)
    if found is None:
        return text.strip(), ""
    reason, who = text[: found.start()].strip(_EDGES), found["who"].strip(_EDGES)
    if not reason:
        who, _, reason = who.partition(",")
    return reason.strip(_EDGES), who.strip(_EDGES)


def named(text: str) -> str:
    """The name in what is said of who comes instead: « c’est Hadiza Saley qui viendra »; empty where nobody does."""
    said = text.strip(f"{_EDGES}!")
    if _NOBODY.fullmatch(said):
        return ""
    name = _COMES.sub("", _BEFORE.sub("", said)).strip(_EDGES)
    return name or said
