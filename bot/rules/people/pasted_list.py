"""A list of people as it is pasted, from a table or a letter: one a line, with their organisation and their role."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.spelling.folding import fold

_BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,3}\s*[.)])\s*")
_HEADS = frozenset({"nom", "noms", "name", "names", "nom et prenom", "prenom et nom", "full name"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list as it was written; `organisation` may be empty, `role` is None where none is said."""

    line: str
    name: str
    organisation: str = ""
    role: int | None = None


def entries(words: str, roles: Mapping[str, int]) -> list[Entry]:
    """The people of a list; `roles` by their folded names. The heads of a table are nobody."""
    found = [_entry(line, roles) for line in words.splitlines()]
    return [one for one in found if one is not None]


def _entry(line: str, roles: Mapping[str, int]) -> Entry | None:
    plain = _BULLET.sub("", line).strip()
    sign = next((sign for sign in "\t;," if sign in plain), None)
    name, *others = (part.strip() for part in plain.split(sign)) if sign else [plain]
    if not name or fold(name) in _HEADS:
        return None
    role = next((roles[fold(part)] for part in others if fold(part) in roles), None)
    organisation = next((part for part in others if part and fold(part) not in roles), "")
    return Entry(plain, " ".join(name.split()), organisation, role)
