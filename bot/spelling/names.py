"""Names of organisations: compared whatever their signs, and found where several stand side by side."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.spelling.folding import fold

WEAK = re.compile(r"(\s*[/\\–—‐‑−-]+\s*)")
"""Signs that may stand between two names, or within one."""
_ACRONYM = re.compile(r"(?P<name>.*\S)\s*\((?P<acronym>[^()]{1,31})\)", re.DOTALL)
_MOST_SIGNS = 12


def key(name: str) -> str:
    """The form in which names are compared: `SP/CCM` = `SP-CCM` = `sp ccm`, `ONU Femmes` = `ONUFemmes`."""
    return "".join(letter for letter in fold(name) if letter.isalnum())


def name_and_acronym(written: str) -> tuple[str, str]:
    """« Croix-Rouge nigérienne (CRN) » is a name and its acronym; without brackets the acronym is empty."""
    found = _ACRONYM.fullmatch(written.strip())
    return (found["name"], found["acronym"].strip()) if found else (written.strip(), "")


def keys(name: str, acronym: str = "") -> list[str]:
    """Every key under which an organisation of this name and acronym is found."""
    plain, within = name_and_acronym(name)
    found = (key(acronym), key(within), key(plain), key(name))
    return [one for one in dict.fromkeys(found) if one]


def known_names(words: str, is_known: Callable[[str], bool]) -> list[str] | None:
    """The fewest known names that weak signs join in these words; None where that leaves something unknown."""
    pieces = WEAK.split(words)
    best: dict[int, list[str] | None] = {len(pieces) + 1: []}
    for start in range(len(pieces) - 1, -1, -2):
        furthest = min(len(pieces), start + 2 * _MOST_SIGNS + 1)
        ways = [
            [name, *rest]
            for end in range(furthest, start, -2)
            if (rest := best[end + 1]) is not None and is_known(name := "".join(pieces[start:end]))
        ]
        best[start] = min(ways, key=len, default=None)
    return best[0]
