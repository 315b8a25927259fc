"""Which field of a line a correction names: « responsable CRN », « échéance : 15 avril », « texte … »."""

from __future__ import annotations

import re

from bot.minutes.draft.draft import HEAD, Kind

_POINT = (
    r"(?P<owners>(?:les? |la |the )?(?:responsables?|owners?|responsible))"
    r"|(?P<deadline>(?:la |l['’]|the )?(?:[ée]ch[ée]ance|d[ée]lai|date(?: limite)?|deadline|due(?: date)?))"
    r"|(?P<text>(?:le |the )?(?:texte?|intitul[ée]|libell[ée]|wording))"
)
_AGENDA = (
    r"(?P<presenter>(?:le |la |l['’]|the )?(?:pr[ée]sentateur|pr[ée]sentatrice|intervenante?|presenter|speaker))"
    r"|(?P<text>(?:le |the )?(?:titre|title|texte?|sujet|subject|topic))"
)
_OWN: dict[Kind, str] = {
    "title": r"titre|title", "date": r"date", "hours": r"heures?|horaires?|hours?|time", "place": r"lieu|place|venue",
    "next": r"prochaine(?: r[ée]union)?|next(?: meeting)?",
    "present": r"pr[ée]sente?s?|participante?s?|organi[sz]ation",
    "excused": r"excus[ée]e?s?|excused|apologies|organi[sz]ation", "absent": r"absente?s?|organi[sz]ation",
    "paragraph": r"discussion|texte?|paragraphe?",
}  # fmt: skip
_SURE: tuple[Kind, ...] = ("date", "hours", "place", "next", "present", "excused", "absent")
"""Kinds of lines that do not begin with such a word themselves."""
_MOST_WORDS = 5
"""« Responsables à désigner avant la fin de mars » is a text, no list of names."""


def _fields(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[;,\n]\s*|\s+(?:et|and)\s+)\s*(?:{names})(?P<colon>\s*[:=]\s*|\s+)", re.IGNORECASE)


_NAMES = {"point": _fields(_POINT), "agenda": _fields(_AGENDA)}


def named_fields(kind: Kind, words: str) -> dict[str, str]:
    """The fields of a point (text, owners, deadline) or an agenda item (text, presenter) that are named, with the words
    that follow each; none if the words do not begin with a name.
    """
    pattern = _NAMES.get(kind)
    found = [] if pattern is None else list(pattern.finditer(words))
    if pattern is None or not found or found[0].start() > 0:
        return {}
    # What follows « texte » may speak of anything.
    last = next((position for position, one in enumerate(found) if one["text"]), len(found) - 1)
    found = found[: last + 1]
    ends = [one.start() for one in found[1:]] + [len(words)]
    fields = {
        next(name for name in pattern.groupindex if name != "colon" and one[name]): words[one.end() : end].strip(" ,;")
        for one, end in zip(found, ends, strict=True)
    }
    first = found[0]
    if len(fields) == 1 and "owners" in fields and not first["colon"].strip():
        return fields if len(fields["owners"].split()) <= _MOST_WORDS else {}
    return fields


def without_own_name(kind: Kind, words: str) -> str:
    """The words without what the line is called anyway: « lieu : Salle C » for the line of the place."""
    own = _OWN.get(kind)
    found = None if own is None else re.match(rf"(?:{own})(?P<colon>\s*:\s*|\s+)(?=\S)", words, re.IGNORECASE)
    if found is None:
        return words
    rest = words[found.end() :]
    return rest if kind in _SURE or found["colon"].strip() or (kind in HEAD and rest[0].isupper()) else words
