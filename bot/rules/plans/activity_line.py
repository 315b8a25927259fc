"""An activity in one line: « Atelier ; axe 2 ; qui CRN, CRS ; quand mars 2021 ; où Dakar ; budget 500 000 FCFA »."""

from __future__ import annotations

import re

from bot.spelling.folding import fold

LABELS = {
    "what": ("quoi", "what", "titre", "title", "intitule", "nom", "name"),
    "axis": ("axe", "axis"),
    "description": ("description", "detail", "details"),
    "who": ("qui", "who", "acteur", "acteurs", "responsable", "responsables", "owner", "owners"),
    "how": ("comment", "how", "moyens", "means", "ressources", "resources"),
    "budget": ("budget", "cout", "cost"),
    "when": ("quand", "when", "date", "dates", "periode", "period", "mois", "month", "echeance", "deadline"),
    "turn": ("ordre", "order"),
    "where": ("ou", "where", "lieu", "zone", "zones", "place", "venue"),
    "criteria": ("critere", "criteres", "critere de reussite", "criteres de reussite", "criterion", "criteria",
                 "success criterion", "pourquoi", "why"),
    "meeting": ("reunion", "meeting"),
    "document": ("document", "doc"),
    "point": ("point",),
}  # fmt: skip
"""By field: how people begin what they say of it, folded."""
_OF_WORD = {word: name for name, words in LABELS.items() for word in words}
_LABEL = re.compile(
    r"\s*(?P<label>[^\W\d_]+(?: de réussite| de reussite| criterion)?)\s*(?:[:=]\s*|(?=[\s/]|$)|(?=\d))"
)
_SIGNS = re.compile(r"\s*[;\n]\s*")
_COMMAS = re.compile(
    r"\s*,\s*(?=(?:axe|axis|qui|who|quand|when|où|where|lieu|budget|comment|how|critère|critere|criterion|ordre|order)\b)",
    re.IGNORECASE,
)
"""A comma before a word that can hardly go on a sentence."""
_NUMBER = re.compile(
    r"\s*(?:(?:activité|activite|activity|ligne|line)\s+)?(?:n[°º]\s*)?(?P<number>\d{1,9})(?!\w)[\s:,]*"
)


def split_activity(line: str) -> dict[str, str]:
    """The raw parts of a line, by field; what comes first without a label is `what`, or « rest » of a field above."""
    found: dict[str, str] = {}
    last = "what"
    for piece in (part for one in _SIGNS.split(line) for part in _COMMAS.split(one)):
        name, words = _labelled(piece)
        if name is None and not found:
            name, words = "what", piece
        if name is None:
            found[last] = f"{found[last]}\n{piece}".strip()
            continue
        if name in found and name == "criteria":
            words = f"{found[name]}\n{words}"
        found[name] = words.strip()
        last = name
    return {name: words for name, words in found.items() if words}


def split_change(line: str) -> dict[str, str]:
    """The number of an activity, if it is there, and what is to be changed of it."""
    found = _NUMBER.match(line)
    if found is None:
        return {"changes": line} if line.strip() else {}
    rest = line[found.end() :].strip()
    return {"number": found["number"], **({"changes": rest} if rest else {})}


def changes_in(words: str) -> dict[str, str]:
    """What is to be changed, by field; nothing if the words do not begin with what they are about."""
    name, _ = _labelled(words)
    return split_activity(words) if name else {}


def _labelled(piece: str) -> tuple[str | None, str]:
    found = _LABEL.match(piece)
    name = None if found is None else _OF_WORD.get(fold(found["label"]))
    return (None, piece) if found is None or name is None else (name, piece[found.end() :])
