"""Organisations found by their names among those that a group knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.spelling.names import key, keys, known_names
from storage.people.organisations import Organisation

_STRONG = re.compile(r"\s*[,;&+\n]\s*|\s+(?:et|and)\s+|\s+[-–—]\s*|\s*[-–—]\s+", re.IGNORECASE)


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
    """The owners somebody types: `SP/CCM-OIM` is two where both are known, `DRC/MMC` stays one unless both are."""
    if resolve(words, aliases) is not None:
        return [words.strip()]
    parts = [part.strip(" \t.-–—") for part in _STRONG.split(words)]
    names = (known_names(part, lambda name: resolve(name, aliases) is not None) or [part] for part in parts if part)
    return [owner for owners in names for owner in owners]
