"""Names of organisations: compared whatever their signs, and found among those that a group knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.folding import fold
from storage.people.organisations import Organisation

_ACRONYM = re.compile(r"^(?P<name>.*\S)\s*\((?P<acronym>[^()]{1,30})\)$", re.DOTALL)
_STRONG = re.compile(r"\s*[,;&+\n]\s*|\s+(?:et|and)\s+|\s+[-–—]\s*|\s*[-–—]\s+", re.IGNORECASE)
_WEAK = re.compile(r"(\s*[/\\–—-]\s*)")
_MOST_SIGNS = 8


def key(name: str) -> str:
    """The form in which names are compared: `SP/CCM` = `SP-CCM` = `sp ccm`, `ONU Femmes` = `ONUFemmes`."""
    return "".join(letter for letter in fold(name) if letter.isalnum())


def name_and_acronym(written: str) -> tuple[str, str]:
    """« Croix-Rouge nigérienne (CRN) » is a name and its acronym; without brackets the acronym is empty."""
    found = _ACRONYM.match(written.strip())
    return (found["name"], found["acronym"].strip()) if found else (written.strip(), "")


def keys(name: str, acronym: str = "") -> list[str]:
    """Every key under which an organisation of this name and acronym is found."""
    plain, within = name_and_acronym(name)
    found = (key(acronym), key(within), key(plain), key(name))
    return [one for one in dict.fromkeys(found) if one]


def register(organisations: Iterable[Organisation], aliases: Mapping[str, int]) -> dict[str, int]:
    """The id of each organisation of a group by every key it has; a declared alias goes before a name."""
    known = {key(alias): organisation_id for alias, organisation_id in aliases.items()}
    for one in organisations:
        for name in keys(one.name, one.acronym):
            known.setdefault(name, one.id)
    return known


def resolve(words: str, aliases: Mapping[str, int]) -> int | None:
    """The id of the organisation that somebody names, by its name, its acronym or both; None if nobody is called so."""
    return next((aliases[name] for name in keys(words) if name in aliases), None)


def split_owners(words: str, aliases: Mapping[str, int]) -> list[str]:
    """The owners somebody lists: `SP/CCM-OIM` is two where both are known, `DRC/MMC` stays one unless both are."""
    if resolve(words, aliases) is not None:
        return [words.strip()]
    parts = [part.strip(" \t.-–—") for part in _STRONG.split(words)]
    return [owner for part in parts if part for owner in _owners(part, aliases)]


def _owners(words: str, aliases: Mapping[str, int]) -> list[str]:
    """The words cut at weak signs into known names, the fewest possible; whole if that leaves something unknown."""
    if resolve(words, aliases) is not None:
        return [words]
    pieces = _WEAK.split(words, maxsplit=_MOST_SIGNS)
    for end in range(len(pieces) - 2, 0, -2):
        first = "".join(pieces[:end])
        if resolve(first, aliases) is None:
            continue
        rest = _owners("".join(pieces[end + 1 :]), aliases)
        if all(resolve(one, aliases) is not None for one in rest):
            return [first, *rest]
    return [words]
