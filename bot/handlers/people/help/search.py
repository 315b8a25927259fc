"""Which commands do what somebody asks how to do: « comment fermer le vote ? »."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from bot.commands import COMMANDS, Command
from bot.languages import Reader, render
from bot.spelling.folding import fold

_WORD = re.compile(r"[a-z]{3,}")
_SMALL = re.compile(
    r"les|des|une|aux|mes|mon|vos|votre|nos|notre|son|ses|dans|sur|pour|par|avec|qui|que|quoi|est|sont|ont|avez|faire|fait|"
    r"fais|faut|doit|dois|peut|peux|puis|veux|voir|savoir|comment|coment|vous|nous|ces|cette|tama|"
    r"the|and|for|with|from|how|can|you|your|our|are|does|what|who|see|know|want|need|must|should|this|that"
)
_STEM, _LEAST = 5, 4
_ENOUGH, _NEAR, MOST = 0.45, 0.6, 4
_NAMED, _UNSAID = 1.4, 0.3
"""How much more a word counts that stands in the command's own name, and how much less what stands there unsaid."""


def commands_about(words: str, commands: Iterable[Command], lang: str) -> list[Command]:
    """The commands that best do what the words say, best first, at most four; none where too little is in common."""
    known, weights = _known(lang), _weights(lang)
    wanted = _features(words)
    whole = sum(weights.get(one, max(weights.values())) for one in wanted)
    if not whole:
        return []
    scores: dict[str, float] = {}
    for one in commands:
        named, said = known[one.key]
        told = sum(weights[each] * (_NAMED if each in named else 1) for each in wanted & said)
        scores[one.key] = told - _UNSAID * sum(weights[each] for each in named - wanted)
    best = max(scores.values(), default=0)
    if best < _ENOUGH * whole:
        return []
    found = sorted((key for key, score in scores.items() if score >= _NEAR * best), key=lambda key: -scores[key])
    return [COMMANDS[key] for key in found[:MOST]]


@cache
def _known(lang: str) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """Of each command, by its key: what its name says, and what is said of it in all."""
    reader = Reader(lang)
    found = {}
    for key, one in COMMANDS.items():
        named = _features(one.name(lang))
        found[key] = named, named | _features(" ".join([*one.aliases, render(one.help, reader)]))
    return found


@cache
def _weights(lang: str) -> Mapping[str, float]:
    """How much each word tells: the fewer commands have it, the more."""
    counted = Counter(one for _, said in _known(lang).values() for one in said)
    return {one: math.log(len(COMMANDS) / count) + 1 for one, count in counted.items()}


def _features(words: str) -> frozenset[str]:
    """The beginnings of the words that tell something."""
    told = (word for word in _WORD.findall(fold(words)) if not _SMALL.fullmatch(word))
    return frozenset(word[:_STEM] if len(word) > _LEAST else word for word in told)
