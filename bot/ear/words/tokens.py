"""A line cut into words, numbers and signs, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.dates.number_words import spoken_numbers
from bot.spelling.folding import fold

_PIECE = re.compile(
    r"(?P<number>\d{1,6})(?:er|re|e|eme|ème|ieme|ième|st|nd|rd|th)?(?![^\W_])|(?P<word>[^\W_]+'?)|(?P<sign>[^\s\w]|\n|_)"
)
_NUMBER_SIGNS = re.compile(r"(?:n\s?[°º]|#)\s?(?=\d)|(?<![^\W_])(?:no\.?|nr\.?|num\.?|n)\s?(?=\d)", re.IGNORECASE)

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")


_FIRST, _THE, _AND = (
    {"premier", "premiere", "first"},
    {"la", "le", "the", "idee", "idea"},
    {"et", "and", "svp", "please", "virgule"},
)

_VERY = frozenset({"tout", "toute", "very"})
_NUMBERED = frozenset({"webinaire", "webinar", "idee", "idea"})
"""What is numbered: « le premier webinaire » is the webinar 1."""

_BEFORE_VOWEL = frozenset("cdjlmnst")

_ONE, _COUNTED = (
    {"un", "une"},
    {"la", "le", "et", "vote", "voter", "votes", "numero", "point", "idee", "webinaire", "reunion"},
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign; `text` without case and accents, at `start` to `end` of the cleaned line."""

    text: str
    start: int
    end: int
    number: int | None = None
    is_digits: bool = True
    guessed: bool = False


def tokens(line: str, short: Mapping[str, Sequence[str]] | None = None) -> list[Token]:
    """The tokens of a cleaned line, numbers in words among them as numbers; `short`: what short forms stand for."""
    plain = _HYPHEN.sub(" ", _NUMBER_SIGNS.sub(lambda found: " " * len(found[0]), line))
    pieces: list[Token] = []
    for found in _PIECE.finditer(plain):
        # « Salle C » is no « Salle c’est ».
        letter = len(found[0]) == 1 and found[0].isupper() and found.start() and not plain.isupper()
        pieces += _expanded(_token(found), {} if letter else short or {})
    return _with_first(_with_spoken_numbers(_without_very(pieces)))


def _expanded(piece: Token, short: Mapping[str, Sequence[str]]) -> Iterator[Token]:
    words = short.get(piece.text)
    if words is None or piece.number is not None:
        yield piece
        return
    for at, word in enumerate(words):
        start = min(piece.start + at, piece.end)
        yield Token(word, start, piece.end if at == len(words) - 1 else min(start + 1, piece.end))


def elided(pieces: Sequence[Token], known: Callable[[str], bool]) -> list[Token]:
    """Words run together cut as « jserai », « cest » are meant: « je serai », « c’est »."""
    found: list[Token] = []
    for piece in pieces:
        head, rest = piece.text[:1], piece.text[1:]
        vowel = rest[:1] in tuple("aeiouyh")
        whole = (
            piece.number is not None
            or (known(piece.text) and piece.text != "cest")
            or len(rest) < (2 if head == "j" else 3)
        )
        if whole or head not in (_BEFORE_VOWEL if vowel else {"j"}) or not (known(rest) or not vowel):
            found.append(piece)
            continue
        at = piece.start + 1
        found += [Token(f"{head}'" if vowel else "je", piece.start, at), Token(rest, at, piece.end)]
    return found


def _token(found: re.Match[str]) -> Token:
    if found["number"]:
        return Token(found["number"], found.start(), found.end(), int(found["number"]))
    return Token(fold(found[0]) if found["word"] else found[0], found.start(), found.end())


def _with_spoken_numbers(pieces: list[Token]) -> list[Token]:
    spoken = spoken_numbers(pieces)
    starts = {one.start: one for one in spoken}
    inside = {at for one in spoken for at in range(one.start + 1, one.end)}
    found: list[Token] = []
    for at, piece in enumerate(pieces):
        if at in starts:
            one = starts[at]
            found.append(Token(str(one.number), piece.start, pieces[one.end - 1].end, one.number, one.ordinal))
        elif at not in inside:
            found.append(piece)
    return found


def _without_very(pieces: list[Token]) -> list[Token]:
    """« le tout premier » is the first."""
    after = [piece.text for piece in pieces[1:]] + [""]
    return [one for one, then in zip(pieces, after, strict=False) if then not in _FIRST or one.text not in _VERY]


def _with_first(pieces: list[Token]) -> list[Token]:
    """« la première », where nothing that it counts follows, is the number 1."""
    found: list[Token] = []
    for at, piece in enumerate(pieces):
        before, after = pieces[at - 1].text if at else "", pieces[at + 1].text if at + 1 < len(pieces) else ""
        alone = not after or not after[0].isalpha() or after in _AND or after in _NUMBERED
        if (
            (at == 0 and piece.text in _ONE and after in _AND and any(one.number is not None for one in pieces[2:3]))
            or (piece.text in _FIRST and before in _THE and alone)
            or (piece.text in _ONE and before in _COUNTED and (alone or pieces[at + 1].number is not None))
        ):
            found.append(replace(piece, text="1", number=1, is_digits=after in _NUMBERED))
        else:
            found.append(piece)
    return found
