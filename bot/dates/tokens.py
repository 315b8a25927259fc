"""Cuts a text into numbers, words and signs, and knows where each of them stood."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from bot.dates.number_words import ENGLISH, FRENCH, spoken_numbers

T = TypeVar("T")

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff"
_PIECE = re.compile(rf"(?P<number>\d+)|(?P<word>(?:[^\W\d_]|[\u0300-\u036f])+)|\n|[^\s{_INVISIBLE}]")
_SAME_SIGN = str.maketrans("‐‑‒–—―−→’‘ʼ`´′", "--------''''''") | {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_LONGEST_NUMBER = 4
_NUMBER_WORDS = FRENCH | ENGLISH


class Token(NamedTuple):
    """One piece: `text` without case and accents, `number` -1 unless it is one, `glued` to what is before.

    `spoken`: the number is in words. `ordinal`: the place in a row that the word says (« quinzième »), else 0.
    """

    text: str
    start: int
    end: int
    glued: bool
    number: int
    digits: int
    spoken: bool = False
    ordinal: int = 0


_END = Token("", -1, -1, glued=False, number=-1, digits=0)


class TokenLine:
    """The pieces of a text; beyond the last one there are only empty ones."""

    def __init__(self, text: str) -> None:
        pieces = _pieces(text)
        has_words = any(piece.text in _NUMBER_WORDS for piece in pieces)
        self.tokens = list(_with_spoken(pieces)) if has_words else pieces
        self.texts = [piece.text for piece in self.tokens]

    def __getitem__(self, at: int) -> Token:
        return self.tokens[at] if at < len(self.tokens) else _END

    def number(self, at: int, digits: tuple[int, ...] = (1, 2)) -> int | None:
        """The number there, if it is written with one of these counts of digits."""
        token = self[at]
        return token.number if token.digits in digits else None

    def figures(self, at: int, digits: tuple[int, ...] = (1, 2)) -> int | None:
        """The number there, if it is written in figures."""
        return None if self[at].spoken else self.number(at, digits)

    def splits_a_word(self, at: int) -> bool:
        """Whether the pieces before and at `at` are one word to a reader, such as `R27` or `9hello`."""
        return at > 0 and self[at].glued and self[at].text.isalnum() and self[at - 1].text.isalnum()


class Phrases(Generic[T]):
    """Spellings of one or several words, by meaning: `{8: "août, aug."}`; a last dot may be left out."""

    def __init__(self, spellings: Mapping[T, str]) -> None:
        self._by_first: dict[str, list[tuple[list[str], T]]] = {}
        for meaning, listed in spellings.items():
            for spelling in listed.split(", "):
                self._add([token.text for token in _pieces(spelling)], meaning)
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _add(self, words: list[str], meaning: T) -> None:
        self._by_first.setdefault(words[0], []).append((words, meaning))
        if len(words) > 1 and words[-1] == ".":
            self._by_first[words[0]].append((words[:-1], meaning))

    def at(self, line: TokenLine, at: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase there, and where it ends."""
        phrases = self._by_first.get(line.texts[at]) if at < len(line.texts) else None
        for words, meaning in phrases or ():
            if len(words) == 1 or line.texts[at : at + len(words)] == words:
                return meaning, at + len(words)
        return None

    def after(self, line: TokenLine, at: int) -> int:
        """Where the phrase there ends, or `at` itself if there is none."""
        found = self.at(line, at)
        return found[1] if found else at

    @property
    def first_words(self) -> frozenset[str]:
        """Every word a phrase may start with."""
        return frozenset(self._by_first)


def _pieces(text: str) -> list[Token]:
    """The pieces as they are written."""
    pieces: list[Token] = []
    end = 0
    for piece in _PIECE.finditer(text.translate(_SAME_SIGN)):
        pieces.append(_token(piece, glued=end == piece.start()))
        end = piece.end()
    return pieces


def _with_spoken(pieces: list[Token]) -> Iterator[Token]:
    """The pieces, with each number in words as one of them. A single word stays known by its letters too."""
    done = 0
    for one in spoken_numbers(pieces):
        yield from pieces[done : one.start]
        first, last = pieces[one.start], pieces[one.end - 1]
        text = " ".join(piece.text for piece in pieces[one.start : one.end])
        number, ordinal = (-1, one.number) if one.ordinal else (one.number, 0)
        digits = 0 if one.ordinal else len(str(number))
        yield Token(text, first.start, last.end, first.glued, number, digits, not one.ordinal, ordinal)
        done = one.end
    yield from pieces[done:]


def _token(piece: re.Match[str], *, glued: bool) -> Token:
    text = piece[0]
    if piece["number"]:
        number = int(text) if len(text) <= _LONGEST_NUMBER else -1
        return Token(
            text if text.isascii() else str(number).zfill(len(text)),
            piece.start(),
            piece.end(),
            glued,
            number,
            len(text),
        )
    return Token(_fold(text), piece.start(), piece.end(), glued, -1, 0)


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
