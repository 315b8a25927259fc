"""What people type beside letters: quotes, keycaps, other digits, emoji; all become what the words of the ear know."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\u20e3]")
_QUOTES = frozenset('«»“”„"`*_')
_APOSTROPHES = frozenset("\u2018\u2019\u02bc\u00b4'")
_RAISED = ("<super>", "<sub>")
"""What is set high or low beside a number is no number of its own: « 4 ² »."""
_QUOTED = re.compile(r"[>/\s]+")


class Cleaned(NamedTuple):
    """A text with plain digits and apostrophes, without quotes and signs that nobody sees; and where each of its signs
    stands in the text as it was written.
    """

    text: str
    places: tuple[int, ...]


def cleaned(text: str) -> Cleaned:
    """What the ear reads of a text."""
    lead = _QUOTED.match(text)
    found: list[tuple[str, int]] = []
    for at in range(lead.end() if lead else 0, len(text)):
        found += [(sign, at) for sign in _plain(text[at])]
    return Cleaned("".join(sign for sign, _ in found), tuple(at for _, at in found))


@lru_cache(maxsize=512)
def _plain(sign: str) -> str:
    if _UNSEEN.match(sign):
        return ""
    if sign in _QUOTES:
        return " "
    if sign in _APOSTROPHES:
        return "'"
    if sign.isdigit() and not sign.isdecimal() and unicodedata.decomposition(sign).startswith(_RAISED):
        return " "
    if sign.isdigit() and not sign.isascii():
        return str(unicodedata.digit(sign))
    return unicodedata.normalize("NFKC", sign)
