"""A line becomes what the ear sees of it: cleaned, cut, spelled out, each expression with its senses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile, zip_longest

from bot.ear.counting import counted
from bot.ear.items import Item, Sentence
from bot.ear.words.language import language
from bot.ear.words.lexicon import TURNING, Lexicon, lexicon
from bot.ear.words.respelling import respelled
from bot.ear.words.signs import cleaned
from bot.ear.words.spelling import shorthand, spelled
from bot.ear.words.tokens import Token, elided, tokens

_ENUMERATION = re.compile(r"^[ \t]*(\d{1,2})\s?[).][ \t]+", re.MULTILINE)
_FEWEST = 2
_HEAD = 80
_STRANGERS, _TELLS, _WORD = 3, 3, 20
_LISTING = frozenset({",", "et", "and", "&"})
_SIGNS = {
    "?": "ask", ".": "period", "!": "period", ";": "period", "\n": "period", "…": "period", ",": "comma", ":": "colon",
    "-": "dash", "–": "dash", "—": "dash", "+": "plus", "=": "equals", ">": "greater", "/": "slash", "&": "and",
}  # fmt: skip
_BRACES = frozenset("{}<>\\")
"""Signs that people do not write: what stands in them is no line to be understood."""
_NE, _ONLY = frozenset({"ne", "n'"}), frozenset({"que", "qu'"})
_ENDING = frozenset({"comma", "period", "but", "because", "if"})
_DENIED = frozenset({
    "not", "nobody", "none_of", "unvote", "missed", "away", "blocked", "drop", "stop", "not_voted", "not_answered",
    "dont_know", "doubt", "cannot", "almost", "undone", "unreachable", "cancel", "never_mind", "cancel_q", "trouble",
    "quiet", "help", "abstain", "how",
})  # fmt: skip
"""Senses of expressions that have the « pas » in them."""
_LITTLE = frozenset({"-", "det", "it", "place_is", "move_is", "i_am_in"})
"""Senses of words that say little by themselves."""
_PASSED_OVER = frozenset({"-", "strange"})
SIGN_SENSES = frozenset(_SIGNS.values()) | {"count"}


@lru_cache(maxsize=16)
def sentence(line: str, lang: str) -> Sentence:
    """What a line is made of, for somebody who reads this language.

    One line is asked for several times: is it an answer, a list, a command, and what does it say?
    """
    plain = cleaned(line)
    text = _without_enumeration(plain.text)
    spoken = language([piece.text for piece in tokens(text)], lang)
    pieces = tokens(text, shorthand(spoken))
    first, second = lexicon(spoken), lexicon("en" if spoken == "fr" else "fr")
    if spoken == "fr":
        pieces = elided(pieces, lambda word: first.has(word) or second.has(word))
    pieces = list(spelled(pieces, text, first, second))
    pieces = [_stop(piece) if _is_stop(pieces, at, first) else piece for at, piece in enumerate(pieces)]
    items: list[Item] = []
    at = 0
    while at < len(pieces):
        item, count = _item(pieces, at, first, second)
        items.append(item)
        at += count
    read = _denying(list(_lacking(list(_requested(list(counted(items, text)))), text)))
    return Sentence(text, spoken, tuple(read), line, plain.places)


def begins_with_number(text: str, lang: str) -> bool:
    """Whether a text begins with a number, in digits or in words."""
    first = tokens(cleaned(text[:_HEAD]).text)[:1]
    if first and first[0].number is None and not _may_count(first[0].text):
        return False
    items = sentence(text, lang).items
    return bool(items) and items[0].number is not None and not items[0].start


def _may_count(word: str) -> bool:
    """Whether a word may be a number by what follows it, or be short for one."""
    return word == "second" or any(word in shorthand(lang) for lang in ("fr", "en"))


def without_strangers(said: Sentence) -> Sentence | None:
    """The sentence with its few words that nobody knows taken as saying nothing; None if there are none, or many."""
    strange = [item for item in said.items if item.is_stranger]
    telling = [item for item in said.items if item.senses and not item.sign]
    if not strange or len(strange) > min(_STRANGERS, len(telling)) or any(_may_turn(item, said) for item in strange):
        return None
    items = (replace(item, senses=_PASSED_OVER) if item.is_stranger else item for item in said.items)
    return replace(said, items=tuple(items))


def _may_turn(item: Item, said: Sentence) -> bool:
    """Whether a word that nobody knows may be a name, or a short or misspelled word that denies or doubts."""
    known = lexicon(said.lang)
    meant = respelled(item.text, known)
    named = item.start and said.text[item.start].isupper() and not said.text.isupper()
    return (
        bool(named)
        or not _TELLS <= len(item.text) <= _WORD
        or bool(known.senses.get((meant or "",), frozenset()) & TURNING)
    )


def _requested(items: Sequence[Item]) -> Iterator[Item]:
    """“Could you … ?” asks for something to be done: its sign asks nothing else."""
    asked = any("request" in item.senses for item in items)
    for item in items:
        yield replace(item, senses=item.senses | {"request"}) if asked and item.text == "?" else item


def _lacking(items: Sequence[Item], text: str) -> Iterator[Item]:
    """“No translator” is what lacks, and no answer: a « no » right before a word that is no name."""
    for item, after in zip_longest(items, items[1:]):
        lacks = item.text == "no" and after is not None and after.is_stranger and text[after.start].islower()
        yield replace(item, senses=frozenset({"not"})) if lacks else item


def _denying(items: Sequence[Item]) -> Iterator[Item]:
    """« Je ne peux être présent » denies by its « ne » alone, where no « pas » follows and no « que »."""
    for at, item in enumerate(items):
        before, after = reversed(items[:at]), items[at + 1 :]
        clause = [one for side in (before, after) for one in takewhile(lambda one: not one.senses & _ENDING, side)]
        alone = item.text in _NE and not any(one.senses & _DENIED or one.text in _ONLY for one in clause)
        yield replace(item, senses=frozenset({"not"})) if alone else item


def _item(pieces: Sequence[Token], at: int, first: Lexicon, second: Lexicon) -> tuple[Item, int]:
    piece = pieces[at]
    for known in (first, second):
        for count in range(min(known.longest.get(piece.text, 0), len(pieces) - at), 0, -1):
            senses = known.senses.get(tuple(one.text for one in pieces[at : at + count]))
            if senses is not None and not (_goes_on(pieces, at + count) or _cuts(pieces, at, count, known)):
                run = pieces[at : at + count]
                text, guessed = " ".join(one.text for one in run), any(one.guessed for one in run)
                return Item(text, piece.start, run[-1].end, senses, guessed=guessed), count
    if piece.number is not None:
        return Item(piece.text, piece.start, piece.end, number=piece.number, is_digits=piece.is_digits), 1
    if not piece.text[0].isalnum():
        senses = frozenset() if piece.text in _BRACES else frozenset({_SIGNS.get(piece.text, "-")})
        return Item(piece.text, piece.start, piece.end, senses, sign=True), 1
    meant = respelled(piece.text, first)
    senses = first.senses.get((meant or "",), frozenset())
    if senses and not senses & TURNING:
        return Item(piece.text, piece.start, piece.end, senses, guessed=True), 1
    return Item(piece.text, piece.start, piece.end), 1


def _is_stop(pieces: Sequence[Token], at: int, known: Lexicon) -> bool:
    """Whether « point » was dictated as the sign: after a number, at the end or before a polite word."""
    if pieces[at].text != "point" or not at or pieces[at - 1].number is None:
        return False
    after = pieces[at + 1].text if at + 1 < len(pieces) else ""
    return not after or bool(known.senses.get((after,), frozenset()) & {"polite", "thanks"})


def _stop(piece: Token) -> Token:
    return replace(piece, text=".")


def _cuts(pieces: Sequence[Token], at: int, count: int, known: Lexicon) -> bool:
    """Whether words that say little would take the first word of some that say more: « est à | l’arrêt »."""
    words = tuple(one.text for one in pieces[at : at + count])
    if count == 1 or not known.senses[words] <= _LITTLE or words[:-1] not in known.senses:
        return False
    longest = min(known.longest.get(words[-1], 0), len(pieces) - at - count + 1)
    return any(
        not known.senses.get((words[-1], *(one.text for one in pieces[at + count : at + count + more])), _LITTLE)
        <= _LITTLE
        for more in range(1, longest)
    )


def _goes_on(pieces: Sequence[Token], end: int) -> bool:
    """Whether a number that ends an expression is the first of several: « les 2 et 4 » are not both."""
    last, after = pieces[end - 1], pieces[end : end + 2]
    return last.number is not None and len(after) > 1 and after[0].text in _LISTING and after[1].number is not None


def _without_enumeration(text: str) -> str:
    """`1) …`, `2) …` at the beginning of several lines only count the lines."""
    found = list(_ENUMERATION.finditer(text))
    if [int(one[1]) for one in found] != list(range(1, len(found) + 1)) or len(found) < _FEWEST:
        return text
    return _ENUMERATION.sub(lambda one: " " * len(one[0]), text)
