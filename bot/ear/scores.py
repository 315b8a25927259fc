"""Scores as people write them: `7=5`, « je donne 5 à la 7 », “4 out of 5 for idea 9”."""

from __future__ import annotations

import re

_OF_FIVE = r"(?:\s*(?:/|sur|out of)\s*(?:5|cinq|five)\b)?"
_DIGIT = r"(?P<score>\d|un|deux|trois|quatre|cinq|one|two|three|four|five)"
_TO = (
    r"(?:\s*(?:etoiles?|points?|stars?))?\s*(?:pour|a|for|to)\s+(?:l'|la|le|les|the)?\s*(?:idee|idea)?\s*(?:n[o°]\s*)?"
)
_AFTER = re.compile(
    r"(?P<idea>\d{1,6})\s*(?:=|:|\b(?:a|merite|vaut|obtient|recoit|gets|deserves|is worth)\b)\s*"
    + _DIGIT
    + _OF_FIVE
    + r"(?!\w)"
)
_BEFORE = re.compile(r"(?<!\w)" + _DIGIT + _OF_FIVE + _TO + r"(?P<idea>\d{1,6})(?!\w)")
_WORDS = {
    word: at % 5 + 1
    for at, word in enumerate(["un", "deux", "trois", "quatre", "cinq", "one", "two", "three", "four", "five"])
}


def scores_in(text: str) -> list[tuple[int, int]]:
    """The ideas and their scores in a text without accents; none if it has other numbers too."""
    for form in (_BEFORE, _AFTER):
        found = list(form.finditer(text))
        rest = form.sub(" ", text)
        if found and not re.search(r"\d", rest):
            return [(int(one["idea"]), _WORDS.get(one["score"]) or int(one["score"])) for one in found]
    return []
