"""Owners in a compte-rendu: told apart in a cell by the organisations that are known."""

import re
from collections.abc import Collection, Iterable

from bot.minutes.marks import bullets_within, unmarked, unset
from bot.spelling.names import WEAK, key, keys, known_names, name_and_acronym

_STRONG = re.compile(r"(\s*[,;&+\n]\s*|\s+(?:et|and|avec|with|ainsi que|as well as)\s+)", re.IGNORECASE)
_CONTINUES = re.compile(r"(?:de|du|des|de la|la|le|les|l'|d'|of|the|for|aux?)\b|[a-zà-ÿ]", re.IGNORECASE)
_ACRONYM_FIRST = re.compile(r"\s*([A-Z][\w/+-]{1,12})\s*(?:[-–—:]|\()\s*\S")
_LED = re.compile(r"^(?:responsables?|owners?|par|by|lead|responsible)\s*:\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:(?:le|la|les|the)\s+|l['’])(?=[A-ZÀ-Ý])")
_BROKEN = re.compile(r"(?:\s+(?:and|et|&)|\s*,)\s*\n\s*", re.IGNORECASE)
_SECOND = re.compile(r"\s+/\s+[^,;\n/]+(?=[,;\n]|$)")
_MOST_PIECES = 12
_LONGEST = 1_000


class Names:
    """The organisations that a compte-rendu speaks of, with their acronyms.

    `twice`: each of them is named in two languages, « OIM / IOM ».
    """

    def __init__(self, names: Iterable[str], *, twice: bool = False) -> None:
        self.twice = twice
        self._keys: set[str] = set()
        for name in names:
            self._add(name)

    def _add(self, name: str) -> None:
        first = _ACRONYM_FIRST.match(name)
        self._keys.update(keys(name, first[1] if first else ""))

    def __contains__(self, name: str) -> bool:
        return key(name) in self._keys or key(name_and_acronym(name)[1]) in self._keys

    def once(self, text: str) -> str:
        """A list of names with each of them in one language only, where the compte-rendu is written in two."""
        return _SECOND.sub("", text) if self.twice else text

    def whole(self, name: str) -> bool:
        """Whether it knows all of these words as one name: « OIM, Secrétariat (SP) » are two."""
        return key(name) in self._keys

    def all_in(self, names: Collection[str]) -> bool:
        """Whether it knows every one of them."""
        return bool(names) and all(name in self for name in names)


def read_owners(text: str, names: Names) -> list[str]:
    """The owners in a cell, each once, without bullets and articles; names that nobody knows are cut by their signs."""
    found: list[str] = []
    for line in _BROKEN.sub(", ", names.once(text[:_LONGEST])).split("\n"):
        for entry in bullets_within(line):
            found += _split(_LED.sub("", unmarked(entry)), names)
    return list(dict.fromkeys(owner for owner in found if not unset(owner)))


def _split(text: str, names: Names) -> list[str]:
    owners = []
    for part in _strong_parts(text, names):
        owners += [part] if part in names or unset(part) else _split_weakly(part, names)
    return [_ARTICLE.sub("", owner.strip(" ;,.:")) for owner in owners]


def _strong_parts(text: str, names: Names) -> list[str]:
    """Cut at commas and the like, but neither within brackets nor within a name that is known."""
    pieces = _STRONG.split(text)
    parts = [pieces[0]]
    for sign, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        whole = f"{parts[-1]}{sign}{piece}"
        open_bracket = parts[-1].count("(") > parts[-1].count(")")
        if open_bracket or names.whole(whole) or _of_the_same_name(parts[-1], piece, names):
            parts[-1] = whole
        else:
            parts.append(piece)
    return [part.strip() for part in parts if part.strip()]


def _of_the_same_name(before: str, piece: str, names: Names) -> bool:
    """« Ministère de la Santé, de la Population » goes on in small letters."""
    known = any(_ARTICLE.sub("", name.strip()) in names for name in (piece, before))
    return not known and bool(_CONTINUES.match(piece)) and piece[0].islower()


def _split_weakly(text: str, names: Names) -> list[str]:
    pieces = WEAK.split(text)
    if len(pieces) < 3 or "(" in text or len(pieces) > 2 * _MOST_PIECES:  # noqa: PLR2004 - name, sign, name
        return [text]
    return known_names(text, names.__contains__) or _by_signs(pieces, names) or [text]


def _by_signs(pieces: list[str], names: Names) -> list[str] | None:
    """Without knowing the names: a sign with space around it parts; of two kinds of sign, one holds."""
    signs = pieces[1::2]
    if any(sign != sign.strip() for sign in signs):
        return [owner for part in _cut(pieces, [s != s.strip() for s in signs]) for owner in _split_weakly(part, names)]
    kinds = {"/" if sign == "/" else "-" for sign in signs}
    if len(kinds) == 1:
        return None
    ways = [_cut(pieces, [(sign == "/") == slash for sign in signs]) for slash in (False, True)]
    return max(ways, key=lambda way: sum(part in names for part in way))


def _cut(pieces: list[str], at: list[bool]) -> list[str]:
    parts = [pieces[0]]
    for sign, piece, parted in zip(pieces[1::2], pieces[2::2], at, strict=True):
        if parted:
            parts.append(piece)
        else:
            parts[-1] += sign + piece
    return [part for part in parts if part.strip()]
