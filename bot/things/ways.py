"""In which words a thing is answered, and the command line that each stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.rules.todo.sheet_line import spells
from bot.texts import Line, T


@dataclass(frozen=True, slots=True)
class Way:
    """One way to answer: `words` (folded; none: the answer begins at once) say the line `line` of a command.

    `{number}` is the thing's own, `{rest}` what follows the words. `apart`: the same by the command's fields, where
    what follows must not be read on with the number. `said` repeats the answer, where the command's own does not.
    `only`: without words, only what reads like this is meant. `example`: an answer of this way, where the kind's does
    not show what is missing. `whole`: nothing more has to follow these words. `exact`: whatever follows is read by the
    command, word for word, so that none of it is a remark.
    """

    command: str
    words: tuple[str, ...] = ()
    line: str = "{number} {rest}"
    apart: Mapping[str, str] = field(default_factory=dict)
    said: T | None = None
    only: Callable[[str], bool] = bool
    example: Line | None = None
    whole: bool = True
    exact: bool = False


def understood(ways: Sequence[Way], words: str) -> tuple[Way, str] | None:
    """Which way somebody's words mean, and what follows them; the longest phrase wins. None if they mean none."""
    best, length = None, 0
    for way in ways:
        spelled = max((spells(words, word) for word in way.words), default=0)
        if spelled > length:
            best, length = way, spelled
    if best is None:
        best = next((way for way in ways if not way.words and way.only(words)), None)
    return None if best is None or not words else (best, words[length:].lstrip(" \t,;:.!").rstrip())
