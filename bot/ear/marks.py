"""What somebody answers to a date poll in one line: `oui 1 3, peutetre 2, non 4-5`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.spelling.folding import fold

YES, MAYBE, NO = "yes", "maybe", "no"
_WORDS = {
    YES: ("oui", "yes", "ok", "je peux", "i can", "dispo", "disponible", "available", "free", "libre"),
    MAYBE: (
        "peut etre", "peut-etre", "peutetre", "si besoin", "si besoin est", "si necessaire", "au besoin",
        "a la rigueur", "if need be", "if needed", "if necessary", "maybe", "perhaps",
    ),
    NO: (
        "non", "no", "pas", "not", "pas dispo", "pas disponible", "pas libre", "non disponible", "not available",
        "not free", "indisponible", "unavailable",
    ),
}  # fmt: skip
_ALL = ("tout", "tous", "toutes", "all", "les deux", "both")
_NONE = ("non", "no", "aucun", "aucune", "aucun moment", "aucune date", "none", "none of them", "rien")
_MEANT = {
    **{word: (answer, ()) for answer, words in _WORDS.items() for word in words},
    **dict.fromkeys(_ALL, ("", None)),
    **dict.fromkeys(_NONE[2:], (NO, None)),
}
_LONGEST = 4
"""Words in an answer."""
_BETWEEN = re.compile(
    r"(?:[\s,;:&.+]|(?:et|and|le|la|les|the|mais|but|n[°º]|numéros?|numbers?|moments?)(?=[\s\d]))*", re.IGNORECASE
)
_NUMBERS = re.compile(r"(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?(?![\w/])")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_MOST = 99


@dataclass(frozen=True, slots=True)
class PollMark:
    """One answer to moments of a poll: yes, maybe or no, empty where no word says it.

    `numbers`: None for all of them, none where it is not said which.
    """

    answer: str
    numbers: tuple[int, ...] | None = ()


def read_marks(text: str) -> list[PollMark] | None:
    """All the answers of a text, before their numbers or after them (`1 3 oui, 2 non`), never both.

    None if anything else stands there, or if an answer is for nothing. Alone it may be: a no is then for all, and of
    anything else it is to be asked for which ones.
    """
    pieces = list(_pieces(text))
    said = [piece for piece in pieces if piece is not None]
    if len(said) < len(pieces) or not said:
        return None
    if not said[0].answer and any(piece.answer for piece in said):
        said.reverse()
        if not said[0].answer:
            return None
    marks: list[PollMark] = []
    for piece in said:
        if piece.answer or not marks:
            marks.append(piece)
        elif (more := _together(marks[-1], piece)) is not None:
            marks[-1] = more
        else:
            return None
    if len(marks) == 1 and text.strip(" .!").casefold() in _NONE:
        return [PollMark(NO, None)]
    return None if len(marks) > 1 and any(mark.numbers == () for mark in marks) else marks


def _together(mark: PollMark, more: PollMark) -> PollMark | None:
    """An answer to more numbers; None if it was for all already, or is for all of a sudden."""
    if more.numbers is None:
        return replace(mark, numbers=None) if mark.numbers == () else None
    return None if mark.numbers is None else replace(mark, numbers=tuple(dict.fromkeys((*mark.numbers, *more.numbers))))


def _pieces(text: str) -> Iterator[PollMark | None]:
    """The words and numbers of a text as answers; None for what is none."""
    at = 0
    while True:
        between = _BETWEEN.match(text, at)
        at = at if between is None else between.end()
        if at >= len(text.rstrip(" \t\r\n.!")):
            return
        if (found := _NUMBERS.match(text, at)) is not None:
            first, last = int(found[1]), int(found[2] or found[1])
            yield PollMark("", tuple(range(first, last + 1))) if first <= last <= _MOST else None
            at = found.end()
        else:
            said, at = _word(text, at)
            yield said
            if said is None:
                return


def _word(text: str, at: int) -> tuple[PollMark | None, int]:
    """What the words there say, as many as say something together, and where they end."""
    ends: list[int] = []
    end = at
    while len(ends) < _LONGEST and (found := _WORD.match(text, end)) is not None:
        ends.append(found.end())
        end = found.end() + (len(text[found.end() :]) - len(text[found.end() :].lstrip(" \t")))
    for end in reversed(ends):
        meant = _MEANT.get(fold(text[at:end]).replace("’", "'"))
        if meant is not None:
            return PollMark(*meant), end
    return None, at


def answers_by_number(marks: Sequence[PollMark], count: int) -> dict[int, str] | int:
    """The answer to each of so many moments that is answered; or a number that is none of theirs, or is answered twice.

    Where no word says it, it is a yes.
    """
    found: dict[int, str] = {}
    for mark in marks:
        answer = mark.answer or YES
        for number in range(1, count + 1) if mark.numbers is None else mark.numbers:
            if not 1 <= number <= count or found.get(number, answer) != answer:
                return number
            found[number] = answer
    return dict(sorted(found.items()))
