"""Cuts one line that answers many things into its parts: `1 oui, 2 non budget trop faible, 3 fait`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.spelling.folding import fold

_NUMBER = r"(?:#[^\S\n]?|n[^\S\n]?[°º][^\S\n]?)?(?P<number>\d{1,2})(?!\w|°|[/:=.,–-]\d)\s*[.):–-]?(?!\d)\s*"
_FIRST = re.compile(r"\s*" + _NUMBER, re.IGNORECASE)
_NEXT = re.compile(
    r"(?:(?<!\d)[,;]\s*|(?<=\d)[,;]\s+|\n[^\S\n]*|(?P<word>\s(?=(?:et|and|&)[^\S\n])))(?:(?:et|and|&)\s+)?" + _NUMBER,
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?P<first>\d{1,2})\s*(?:à|a|to|-|–)\s*(?P<last>\d{1,2})\s*:?\s+(?=\D)", re.IGNORECASE)
_WITHIN = re.compile(r"(?<!\S)" + _NUMBER, re.IGNORECASE)
_NUMBERS = r"(?:[\s,;&+>]|\d|\bet\b|\band\b)*"
_ONLY_NUMBERS = re.compile(_NUMBERS, re.IGNORECASE)
_LAST_NUMBERS = re.compile(_NUMBERS + r"\Z", re.IGNORECASE)
_LONGEST_VERB = 60
_MOST_WITHIN = 4


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """What is answered to one number of a list."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class _Piece:
    number: int
    begins: int
    words: int
    ends: int


_ITS = r"(?:(?:le|la|the|numéro|number|num|n[°º]?|no\.?|#)\s*)*"
_BETWEEN = re.compile(r"\s*[,;\n]\s*(?:(?:et|and)\s+)?|\s+(?:et|and)\s+(?=\D)", re.IGNORECASE)
_TURNED = re.compile(
    r"\s*(?P<words>\S.*?)\s+(?:(?:pour|à|a|au|to|for)\s+"
    + _ITS
    + r"(?P<number>\d{1,2})|\((?P<beside>\d{1,2})\))\s*[.!]*\s*",
    re.IGNORECASE,
)


def turned(line: str) -> list[SheetAnswer]:
    """The answers to numbers that are named last: « oui pour le 1, fait pour le 3 », « oui (1) »; all or none."""
    found = [_TURNED.fullmatch(piece) for piece in _BETWEEN.split(line)]
    said = [SheetAnswer(int(one["number"] or one["beside"]), one["words"]) for one in found if one is not None]
    return said if len(said) == len(found) else []


def begins(line: str) -> bool:
    """Whether a line may answer a numbered list: it begins with a small number."""
    return _FIRST.match(line) is not None


def _spread(line: str, verbs: Collection[str]) -> str:
    """« 4 à 7 présent » with each of its numbers; only before a verb, so that « 2 à 4 pages » is none."""
    found = _RANGE.match(line)
    if found is None or not begins_with_verb(line[found.end() :], verbs):
        return line
    numbers = range(int(found["first"]), int(found["last"]) + 1)
    return f"{', '.join(map(str, numbers))} {line[found.end() :]}" if len(numbers) > 1 else line


def begins_with_verb(words: str, verbs: Collection[str]) -> bool:
    """Whether some words begin with one of these folded phrases."""
    said = fold(words[:_LONGEST_VERB])
    return any(said.startswith(verb) and not (verb[-1].isalnum() and said[len(verb) :][:1].isalnum()) for verb in verbs)


def hidden(words: str, verbs: Collection[str]) -> str:
    """What stands in a note and looks like the answer to another number: `3 fait` in « non 3 fait »; empty if nothing.

    It is left in the note, as the number may well belong there.
    """
    for found in _WITHIN.finditer(words):
        if begins_with_verb(words[found.end() :], verbs):
            return words[found.start() :].strip()
    return ""


def spells(words: str, verb: str) -> int:
    """How many characters of the words spell this folded phrase at their beginning; 0 if they do not begin so."""
    for end in range(1, min(len(words), _LONGEST_VERB) + 1):
        whole = end == len(words) or not (words[end].isalnum() and words[end - 1].isalnum())
        if whole and fold(words[:end]) == verb:
            return end
    return 0


def cut(line: str, verbs: Collection[str], whole: Collection[str]) -> list[SheetAnswer]:
    """The parts of a line, in its order; none if it does not begin with a number.

    After `,`, `;` or a new line a number begins the next part; after « et » only if one of these folded `verbs`
    follows, so that « il manque 3 pages et 2 annexes » stays one note; after nothing at all only between one of `whole`
    and one of `verbs`: `1 oui 2 fait`. Numbers alone go on with numbers: `2 vote 4, 7`.
    """
    line = _spread(line, verbs)
    first = _FIRST.match(line)
    if first is None:
        return []
    starts = [first]
    while (found := _next(line, starts[-1], verbs, whole)) is not None:
        starts.append(found)
    ends = [*(start.start() for start in starts[1:]), len(line)]
    pieces: list[_Piece] = []
    for start, end in zip(starts, ends, strict=True):
        piece = _Piece(int(start["number"]), start.start(), start.end(), end)
        if pieces and _goes_on(line, pieces[-1], piece, verbs):
            pieces[-1] = replace(pieces[-1], ends=end)
        else:
            pieces.append(piece)
    return _shared([SheetAnswer(piece.number, line[piece.words : piece.ends].strip(" \t\n,;")) for piece in pieces])


def finer(part: SheetAnswer, last: int) -> list[list[SheetAnswer]]:
    """How an answer may be several after all, none of which is cut off: `1 coming 2 number 4 3 finished`, most first.

    Their numbers rise, up to the `last` one of the list.
    """
    found = [one for one in _WITHIN.finditer(part.words) if part.number < int(one["number"]) <= last]
    ways: list[list[SheetAnswer]] = []
    for count in range(min(len(found), _MOST_WITHIN), 0, -1):
        for chosen in combinations(found, count):
            numbers = [part.number, *(int(one["number"]) for one in chosen)]
            starts = [0, *(one.end() for one in chosen)]
            ends = [*(one.start() for one in chosen), len(part.words)]
            words = [part.words[start:end].strip(" \t\n,;") for start, end in zip(starts, ends, strict=True)]
            if numbers == sorted(set(numbers)) and all(words):
                ways.append([SheetAnswer(number, said) for number, said in zip(numbers, words, strict=True)])
    return ways


def _shared(parts: Sequence[SheetAnswer]) -> list[SheetAnswer]:
    """Numbers without words of their own have those that follow: « 4 et 5 j’y étais »."""
    found: list[SheetAnswer] = []
    for part in reversed(parts):
        words = part.words or (found[-1].words if found else "")
        found.append(replace(part, words=words))
    return found[::-1]


def _next(line: str, start: re.Match[str], verbs: Collection[str], whole: Collection[str]) -> re.Match[str] | None:
    at = start.end()
    close = _WITHIN.search(line, at)
    alone = close is not None and fold(line[at : close.start()][:_LONGEST_VERB]) in whole
    if close is not None and alone and begins_with_verb(line[close.end() :], verbs):
        return close
    for found in _NEXT.finditer(line, start.end("number")):
        if found["word"] is None or begins_with_verb(line[found.end() :], verbs):
            return found
    return None


def _goes_on(line: str, before: _Piece, piece: _Piece, verbs: Collection[str]) -> bool:
    """Whether a piece is but more numbers of the one before, which is nothing else than a verb and numbers."""
    said = line[before.words : before.ends].rstrip(" \t\n,;")
    last = _LAST_NUMBERS.search(said)
    verb = fold(said[: last.start()]) if last is not None else said
    return (
        said[-1:].isdigit()
        and (not verb or verb in verbs)
        and _ONLY_NUMBERS.fullmatch(line, piece.begins, piece.ends) is not None
    )
