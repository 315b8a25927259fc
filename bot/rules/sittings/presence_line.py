"""Who was there, in one line: `présents : MI, SP/CCM ; excusés : OIM (remplacée par M. Issa) ; absents : CICR`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.spelling.folding import fold

_STATES = {
    "present": "presents?|presentes?|etaient presents|participants?|attendees?|attended|in the room|en salle",
    "late": "en retard|retards?|arrives? en retard|late",
    "remote": "en ligne|a distance|presents? en ligne|online|remote|present online|connectes?",
    "excused": "excuse(?:e|s|es|d)?|absents? excuses?|apologies",
    "absent": "absent(?:e|s|es)?|non excuses?",
}
_LABEL = re.compile(r"(?:^|(?<=[;\n.]))[ \t]*(?P<label>[^\W\d_][\w \t'’]{2,30}?)[ \t]*:[ \t]*")
_SPLIT = re.compile(r"[,;\n]")
_REPLACED = re.compile(
    r"\s*[(–—-]?\s*(?:remplac[ée]e?s?|repr[ée]sent[ée]e?s?|replaced|represented)\s+(?:par|by)\s+(?P<by>[^();]+?)\s*\)?$",
    re.IGNORECASE,
)
_MARK = re.compile(r"\s*\((?P<mark>[^()]{2,20})\)\s*$")


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in the list, how it was there, and who came instead, if somebody did."""

    name: str
    state: str
    replaced_by: str = ""


def read_presence(line: str) -> list[Listed] | None:
    """Everybody in the list; None where it does not begin with a label that is understood, or nobody is named.

    « OIM et CRN » stays one, as a ministry may be called so: only who knows the names can part them.
    """
    labels = [found for found in _LABEL.finditer(line) if _state(found["label"]) is not None]
    if not labels or line[: labels[0].start()].strip():
        return None
    ends = [*(found.start() for found in labels[1:]), len(line)]
    listed: list[Listed] = []
    for found, end in zip(labels, ends, strict=True):
        state = _state(found["label"])
        assert state is not None  # noqa: S101 - others were left out
        listed += [_one(name, state) for part in _parts(line[found.end() : end]) if (name := part.strip(" \t.;"))]
    return listed or None


def _parts(text: str) -> list[str]:
    """Commas within brackets part nothing."""
    shielded = re.sub(r"\([^()]*\)", lambda found: found[0].replace(",", "\0").replace(";", "\1"), text)
    return [part.replace("\0", ",").replace("\1", ";") for part in _SPLIT.split(shielded)]


def _one(words: str, state: str) -> Listed:
    replaced = _REPLACED.search(words)
    if replaced is not None and replaced.start():
        return Listed(words[: replaced.start()].strip(), "replaced" if state == "present" else state, replaced["by"])
    mark = _MARK.search(words)
    told = None if mark is None else _state(mark["mark"])
    return Listed(words, state) if mark is None or told is None else Listed(words[: mark.start()].strip(), told)


def _state(label: str) -> str | None:
    folded = fold(label)
    return next((state for state, words in _STATES.items() if re.fullmatch(words, folded)), None)
