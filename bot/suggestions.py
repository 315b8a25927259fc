"""What was not understood is answered with a line that would work."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import TypeAlias

from bot import commands
from bot.commands import Command, Role
from bot.messages import YES, Chat, Option, Reply
from bot.spelling.folding import fold
from bot.texts import Line, T, Text

_SAID = 60
_PROPOSED = 80
_LONGEST_NAME = 30
_WORDS = 2
"""What follows a name that was misspelled is a number or a word; more is a sentence."""
_CLOSE, _VERY_CLOSE = 0.7, 0.8

_ByCount: TypeAlias = Mapping[int, Mapping[int, list[tuple[str, int]]]]


def suggest(line: str, chat: Chat) -> Reply:
    """A near miss proposes the right command; anything else points to the help."""
    said = line[:_SAID]
    near = nearest(line, chat, acting=False)
    if near is not None:
        proposed = near if len(near) <= _PROPOSED else f"{near[:_PROPOSED]}…"
        text = T("I do not know “{said}”. Did you mean: {line}?", said=said, line=proposed)
        return Reply(text, (Option(proposed, near, words=YES),))
    if chat.member is None:
        return Reply(how_to_join())
    way = Line("aide", "help")
    if line:
        text = T("I did not understand “{said}”. Type {help} to see what I can do.", said=said, help=way)
    else:
        text = T("I received nothing. Type {help} to see what I can do.", help=way)
    return Reply(text, (Option(T("Help"), "aide"),))


def nearest(line: str, chat: Chat, *, acting: bool = True) -> str | None:
    """The line with its first words put right, if some command this person may use has nearly that name.

    Unless `acting`, what writes is not proposed for its letters alone.
    """
    role = Role.NOBODY if chat.member is None else chat.member.role
    plain = line.strip().removeprefix("/")
    for count in _names()[0]:
        *words, rest = [*plain.split(None, count), ""][: count + 1]
        if len(words) < count:
            continue
        said, cutoff = fold(" ".join(words))[:_LONGEST_NAME], _CLOSE if count == 1 else _VERY_CLOSE
        for name in _close_to(said, count, cutoff):
            if _may(name, rest, role) and (acting or _is_harmless(commands.by_name(name), rest)):
                return f"{name} {rest}".strip()
    return None


def _names() -> tuple[_ByCount, Mapping[str, int]]:
    return _by_word_count(tuple(commands.names()))


@cache
def _by_word_count(names: tuple[str, ...]) -> tuple[_ByCount, Mapping[str, int]]:
    """Names and their letters by how many words they have, the longest first, then by their length; and which bit
    stands for a letter.
    """
    bits: dict[str, int] = {}
    for name in names:
        for one in _counted(name):
            bits.setdefault(one, 1 << len(bits))
    found: dict[int, dict[int, list[tuple[str, int]]]] = {}
    for name in sorted(names, key=lambda one: one.count(" "), reverse=True):
        alike = found.setdefault(name.count(" ") + 1, {}).setdefault(len(name), [])
        alike.append((name, _letters(name, bits)))
    return found, bits


@lru_cache(maxsize=8)
def _close_to(said: str, count: int, cutoff: float) -> list[str]:
    """Those of the names of so many words that are nearly what was said, the nearest first.

    Most share too few letters with it, whatever their order, and most others too few in the same order: that is found
    out in a fraction of the time.
    """
    by_count, bits = _names()
    letters, places, matcher = _letters(said, bits), _places(said), SequenceMatcher(b=said)
    close = []
    for length, names in by_count[count].items():
        enough = cutoff / 2 * (len(said) + length)
        for name in [name for name, its in names if (letters & its).bit_count() >= enough]:
            if _in_order(name, places, len(said)) >= enough:
                matcher.set_seq1(name)
                close.append((matcher.ratio(), name))
    return [name for ratio, name in sorted(close, reverse=True) if ratio >= cutoff]


def _places(word: str) -> dict[str, int]:
    """Where each of its letters stands, as the bits of a number."""
    places: dict[str, int] = {}
    for at, letter in enumerate(word):
        places[letter] = places.get(letter, 0) | 1 << at
    return places


def _in_order(name: str, places: Mapping[str, int], length: int) -> int:
    """How many letters of a name stand in the same order in a word of that length: their longest common subsequence.

    A bit is 0 where the subsequence found so far has grown (Hyyrö’s way).
    """
    whole = (1 << length) - 1
    row = whole
    for letter in name:
        both = row & places.get(letter, 0)
        row = (row + both | row - both) & whole
    return length - row.bit_count()


def _letters(word: str, bits: Mapping[str, int]) -> int:
    """Its letters, as far as there are names with them, as the bits of a number."""
    return sum(bits.get(one, 0) for one in _counted(word))


def _counted(word: str) -> list[str]:
    """Its letters, each with how often it came before."""
    return [f"{letter}{word[:at].count(letter)}" for at, letter in enumerate(word)]


def _is_harmless(command: Command, rest: str) -> bool:
    """Whether a line shows something, or names by its number what it would do something to."""
    return rest.isdecimal() or not command.writes


def _may(name: str, rest: str, role: int) -> bool:
    """Whether this line would be a command for somebody with this role."""
    found = commands.find(f"{name} {rest}", role)
    return found is not None and found[0].role <= role and len(rest.split()) <= _WORDS


def how_to_join() -> Text:
    """What somebody who belongs to no group can do."""
    return T(
        "To join your group, send me its code, for example: {line}. Your coordinator gives you the code.",
        line=Line("rejoindre CODE", "join CODE"),
    )
