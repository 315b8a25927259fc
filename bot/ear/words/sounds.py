"""How a French word sounds, so that « viendré », « reunyon » and « kalendrier » meet the words they are meant for."""

from __future__ import annotations

import re

_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ez$", "e"),
        ("(?<=..)[sx]$", ""),
        ("(?<=[aeiounr])[tdp]$", ""),
        ("cc(?=[eiy])|x", "ks"),
        (r"([^aeiou1])\1+", r"\1"),
        ("ph", "f"),
        ("qu|q|ck|c(?=[aoulrtk]|$)", "k"),
        ("sch|ch|sh", "S"),
        ("c(?=[eiy])|z", "s"),
        ("gn", "N"),
        ("g(?=[eiy])", "j"),
        ("gu(?=[eiy])", "g"),
        ("eaux?|aux?|ault|ot(?=s?$)", "o"),
        ("oeu|eu", "E"),
        ("(?:oi|oy|wa)", "W"),
        ("(?:ai|ei|ay)n(?![aeiouy])|i[mn](?![aeiouyn])|y[mn](?![aeiouyn])|1", "I"),
        ("ien(?![aeiouyn])", "jI"),
        ("[ae][mn](?![aeiouynm])", "A"),
        ("o[mn](?![aeiouynm])", "O"),
        ("ai|ei|ay|er$|et$", "e"),
        ("y", "i"),
        ("h", ""),
        (r"(.)\1+", r"\1"),
        ("e+$", ""),
    )
)


def sound(word: str) -> str:
    """A key that words which sound alike share; `word` is folded."""
    for pattern, heard in _RULES:
        word = pattern.sub(heard, word)
    return word
