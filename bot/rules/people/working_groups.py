"""How a working group is called, and how one is named in a line."""

from __future__ import annotations

import re

from bot.rules.wording.two_languages import halves_in_order

_BEFORE = (
    r"\s*(?:(?:à|a|au|du|de|le|la|the|to|of|for|pour|dans|in)\s+)?(?:l['’]\s?)?"
    r"(?:(?:groupe de travail|sous-groupe|working group)\s+)?(?:(?:de|of)\s+)?(?:l['’]\s?)?"
)
_NUMBERED = re.compile(
    _BEFORE + r"(?P<which>(?:(?:axe|axis)\s*)?(?:n\s?[°º]\s?)?\d{1,3})(?:\s*[:,–—-]\s*|\s+|$)(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(_BEFORE + r"(?P<which>[^:]*)(?::(?P<title>.*))?", re.IGNORECASE | re.DOTALL)
_PARENT = 20
_AXIS = re.compile(r"(?:axe|axis)\s+(?P<number>\d{1,3})\b", re.IGNORECASE)


def split_line(line: str) -> dict[str, str]:
    """The raw parts of `axe 2 : Protection`, `2 : Awa, Ali` or `Protection`: which one, and what follows the sign."""
    found = _NUMBERED.fullmatch(line)
    parts = _NAMED.fullmatch(line) if found is None else found
    assert parts is not None  # noqa: S101 - the second one takes whatever there is
    return {name: said.strip() for name, said in parts.groupdict().items() if said and said.strip()}


def name_of(number: int | None, title: str) -> str:
    """What a working group is called: by its axis, if it has one, in both languages: `Axe 2 : Eau | Axis 2: Water`."""
    french, _, english = halves_in_order(title).partition(" | ")
    if number is None:
        return f"{french} | {english}" if english else french
    return f"Axe {number} : {french} | Axis {number}: {english or french}"


def axis_of(name: str) -> int | None:
    """The axis in the name of a working group; None if it has none."""
    found = _AXIS.match(name)
    return None if found is None else int(found["number"])


def brief(name: str) -> str:
    """The name of a working group as it stands in a list of figures: `axe 2 | axis 2`, else the whole of it."""
    number = axis_of(name)
    return name if number is None else f"axe {number} | axis {number}"


def slug_of(parent: str, number: int, taken: set[str]) -> str:
    """A short name in which no button's line becomes too long."""
    slug = f"{parent[:_PARENT].rstrip('-')}-{number}"
    while slug in taken:
        slug += "b"
    return slug
