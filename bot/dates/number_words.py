"""Numbers in words, French and English, among the pieces of a text: « vingt-cinq », “twenty-first”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


def words(listed: str) -> frozenset[str]:
    """A set of words, of a text that lists them."""
    return frozenset(listed.split())


FRENCH = words(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante "
    "cinquante deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme "
    "treizieme quatorzieme quinzieme seizieme vingtieme trentieme"
)
ENGLISH = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
)
_LARGEST = 9999


class Spoken(NamedTuple):
    """A number in words: the pieces it takes, and whether it says which one it is (« quinzième »)."""

    start: int
    end: int
    number: int
    ordinal: bool


class _Piece(Protocol):
    @property
    def text(self) -> str:
        """The piece without case and accents."""


class _Word:
    """A piece as the library wants it: it knows « deuxième » only with its accent."""

    def __init__(self, text: str) -> None:
        self._text = text[:-4] + "ième" if text.endswith("ieme") else text

    def text(self) -> str:
        """The word."""
        return self._text

    def nt_separated(self, _previous: _Word) -> bool:
        """Nothing is heard between two words."""
        return False

    def not_a_number_part(self) -> bool:
        """Any word may be part of a number."""
        return False


def spoken_numbers(pieces: Sequence[_Piece]) -> list[Spoken]:
    """The numbers in words, in order; the library is only loaded where there is one."""
    found: dict[int, Spoken] = {}
    for lang, known in (("fr", FRENCH), ("en", ENGLISH)):
        if any(piece.text in known for piece in pieces):
            for one in _found(pieces, lang, known):
                if one.start not in found or one.end > found[one.start].end:
                    found[one.start] = one
    return [found[start] for start in sorted(found)]


def _found(pieces: Sequence[_Piece], lang: str, known: frozenset[str]) -> Iterator[Spoken]:
    from text_to_num import find_numbers  # noqa: PLC0415 - 50 ms, and few lines hold a number in words

    for one in find_numbers([_Word(piece.text) for piece in pieces], lang, 0):
        said = {piece.text for piece in pieces[one.start : one.end]}
        if said & known and 0 <= one.value <= _LARGEST and one.value == int(one.value):
            yield Spoken(one.start, one.end, int(one.value), one.is_ordinal)
