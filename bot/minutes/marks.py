"""Bullets, numbers, and what stands for nothing at the edges of a line."""

import re
from typing import NamedTuple

from bot.spelling.folding import fold

_ANY_BULLET = "•●▪■◦○□➢➤►▶✓✔✗❖◆‣⁃∙☐☑☒·\uf0b7\uf0a7\uf0d8"
_BOX = r"\[[ xX]?\]\s+"
_BULLET = re.compile(
    rf"(?:[{_ANY_BULLET}]\s*|[-–—‒*+>](?:\s+|$)|[-–—‒](?=[^\W\d])|o\s+(?=[^\W_a-zà-ÿ]))(?:{_BOX})?|{_BOX}"
)
_WORD = r"(?:points?|items?|pt|sujets?|topics?|agenda items?)\s*(?:n\s?[o°º]\.?|no\.?|#)?\s*"
_NAMED = re.compile(rf"{_WORD}(\d{{1,2}}|[IVX]{{1,5}})\s*(?:[-.):–—]+\s*|$)", re.IGNORECASE)
_ABBREVIATED = re.compile(r"n\s?[o°º]\.?\s?(\d{1,2})[-\s.):–—]+", re.IGNORECASE)
_DIGITS = re.compile(
    r"\(?(\d{1,2})(?:\s?[.)°]+\s*[-–—:]?\s+|\s?[.)]+[-–—]?(?=[^\W\d]|[\"«“])|\s*[-–—:]+[.)]?\s*(?=[^\W\d]|[\"«“]))"
)
_DOTTED = re.compile(r"(\d{1,2})\.(?:0\b|(\d{1,2})\b)[.)]?\s+(?=[^\W\d]|[\"«“])")
"""« 2.0 Budget » is the second, « 2.1 » a part of it."""
_SLASHED = re.compile(r"([IVX]{1,5}|\d{1,2})\s?(?:/|°\))\s?[-–]?\s+(?=[^\W\d]|[\"«“])")
_ROMAN = re.compile(r"\(?([IVX]{1,5}|[ivx]{2,4}(?=[.)]))(?:\s?[.)]+\s*[-–—:]?|\s*[-–—:])(?:\s+|$)")
_LETTER = re.compile(r"\(?([A-Za-z])\)\s*|([a-z])\.\s+")
_LOOSE = re.compile(r"([A-Z])\s?[.–-]\s+|(\d{1,2})\s+(?=[^\W\da-zà-ÿ]|[\"«“])")
_ALONE = re.compile(r"\(?(\d{1,2})\s?[.)°:–-]*")
_UNSET = re.compile(
    r"(?:[\W_]*|n\s?[./]?\s?[ad]\.?|neant|aucun(?:e|s|es)?|ras|r\.a\.s\.?|none|nil|null|sans objet"
    r"|(?:pas |non |not )?(?:encore |yet )?(?:definie?s?|fixee?s?|precisee?s?|set|defined|specified)"
    r"|non applicable|not applicable|a (?:definir|determiner|preciser|fixer|convenir|confirmer)|tb[dcha]"
    r"|to be (?:defined|determined|confirmed|agreed|set|announced|decided)"
    r"|(?:aucun|pas de|no|none) (?:points? d'actions?|actions?(?: points?)?|action points?)(?: retenus?)?)\W*"
)
_LONGEST_UNSET = 60


class Mark(NamedTuple):
    """What a line began with; `number` is as written, without its sign."""

    bullet: bool = False
    number: str | None = None

    @property
    def value(self) -> int | None:
        """The number, if it was in digits."""
        return int(self.number) if self.number and self.number.isdecimal() else None


def split_mark(text: str, *, loose: bool = False) -> tuple[Mark, str]:
    """The mark of a line and what follows it; `loose` accepts `A. Title` and `1 Title` as well."""
    rest = text.strip()
    bullet = _BULLET.match(rest)
    if bullet:
        rest = rest[bullet.end() :]
    number = None
    for pattern in (_NAMED, _ABBREVIATED, _DOTTED, _SLASHED, _DIGITS, _ROMAN, _LETTER, *((_LOOSE,) if loose else ())):
        found = pattern.match(rest)
        if found:
            number = ".".join(group for group in found.groups() if group)
            rest = rest[found.end() :]
            break
    again = _BULLET.match(rest) if number else None
    return Mark(bullet is not None, number), rest[again.end() :].strip() if again else rest.strip()


def unmarked(text: str) -> str:
    """The line without its bullet and number."""
    return split_mark(text)[1]


def without_bullet(text: str) -> str:
    """The line without its bullet; a number stays."""
    text = text.strip()
    bullet = _BULLET.match(text)
    return text[bullet.end() :].strip() if bullet else text


def lone_number(text: str) -> int | None:
    """The number, where a cell holds nothing else."""
    found = _ALONE.fullmatch(text.strip())
    return int(found[1]) if found else None


def unset(text: str) -> bool:
    """Whether it stands for nothing: `///`, `N/A`, « à définir », `TBD`, a dash, or no word at all."""
    if len(text) > _LONGEST_UNSET:
        return not any(letter.isalnum() for letter in text)
    return _UNSET.fullmatch(fold(text)) is not None or _UNSET.fullmatch(fold(unmarked(text))) is not None


def bullets_within(text: str) -> list[str]:
    """`- a - b - c`, or the same with any other bullet, as three lines; otherwise the text alone."""
    text = text.strip()
    first = text[:1]
    if first and first in _ANY_BULLET:
        parts = text.split(first)
    elif _BULLET.match(text) and text[1:2].isspace():
        parts = re.split(rf"(?:^|\s){re.escape(first)}\s", text)
    else:
        parts = re.split(rf"\s(?=[{_ANY_BULLET}]\s)", text)
        return [part.strip() for part in parts if part.strip()]
    return [f"{first} {part.strip()}" for part in parts if part.strip()]


def split_outside_brackets(text: str, sign: str) -> list[str]:
    """The parts between signs, such as commas, without those that are empty."""
    parts = [""]
    depth = 0
    for piece in re.split(rf"([(){re.escape(sign)}])", text):
        depth = max(depth + (piece == "(") - (piece == ")"), 0)
        if piece == sign and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts if part.strip()]
