"""Who was not there: excused or absent, by the label above the names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.minutes.fields.presence import read_presence
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.parts import TextPart
from bot.minutes.owners import Names
from bot.minutes.vocabulary import Field
from bot.spelling.folding import fold

_EXCUSED = re.compile(r"\b(?:excuse\w*|apolog\w+|regrets?|justifie\w*)\b")
_NOT_EXCUSED = re.compile(r"\b(?:non|not|sans|without|un) ?-?(?:excuse\w*|justifie\w*|apolog\w+|notified)")
_EITHER = re.compile(
    r"\b(?:absente?s?|absentees)\b ?(?:/|,|&|-|\bet\b|\band\b|\bou\b|\bor\b)|(?:/|&|et|and|ou|or) ?absent"
)
_OF_ONE = re.compile(
    r"\s*\((?P<excused>excus[ée]e?s?|excused|apologies|justifi[ée]e?s?)\)$|\s*\(absente?s?\)$", re.IGNORECASE
)
_LABEL = 60


@dataclass(slots=True)
class Away:
    """The names, as written; `odd` are the rows that are no names, `sure` is whether the label told the two apart."""

    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    odd: list[TextRow] = field(default_factory=list)
    sure: bool = True


def read_away(parts: Sequence[TextPart], known: Names) -> Away:
    """Those below the labels of who was not there; behind a name in brackets stands what is so of that one alone."""
    found = Away()
    for part in parts:
        if Field.ABSENT not in part.fields:
            continue
        label = fold(part.source.text[:_LABEL].split(":")[0]) if part.source else ""
        excused, sure = _excused(label)
        names, odd = read_presence(part.rows, known)
        for name in names:
            of_one = _OF_ONE.search(name)
            bare = name if of_one is None else name[: of_one.start()]
            here = excused if of_one is None else bool(of_one["excused"])
            (found.excused if here else found.absent).append(bare)
            found.sure &= sure or of_one is not None
        found.odd += odd
    found.excused = list(dict.fromkeys(found.excused))
    found.absent = [name for name in dict.fromkeys(found.absent) if name not in found.excused]
    return found


def _excused(label: str) -> tuple[bool, bool]:
    """Whether a label speaks of those who excused themselves, and whether it says so for certain."""
    if not _EXCUSED.search(label) or _NOT_EXCUSED.search(label):
        return False, True
    return True, not _EITHER.search(label)
