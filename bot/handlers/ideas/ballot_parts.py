"""Reads what is voted for: `1 4 7`, `4=5 7=3`, `4 > 7 > 1`, `+4`, `2-5`."""

from __future__ import annotations

import re

from bot.parts import Hearing
from bot.rules.ideas.voting import Mark

_BETWEEN = r"\s*(?:[,;&>]|\bet\b|\band\b)?\s*"
_ONE = r"(\+)?\s*(?:n\s?[°ºo.]?\s?|#)?(\d{1,9})(?:\s*[=:]\s*(\d{1,3}))?(?![\w/°=])"
_MARK = re.compile(_BETWEEN + _ONE, re.IGNORECASE)
_RANGE = re.compile(_BETWEEN + r"(\d{1,4})\s?[-–à]\s?(\d{1,4})(?![\w=])", re.IGNORECASE)
_LONGEST_RANGE = 100


class Marks:
    """Ideas by number, each once; of two scores for one idea the last counts."""

    free = False
    among = False

    def take(self, text: str, hearing: Hearing) -> tuple[list[Mark], str] | None:  # noqa: ARG002
        marks: dict[int, Mark] = {}
        while (step := _step(text)) is not None:
            found, text = step
            marks.update({mark.number: mark for mark in found})
        return (list(marks.values()), text.strip(" \t,;.")) if marks else None


def _step(text: str) -> tuple[list[Mark], str] | None:
    pair = _RANGE.match(text)
    if pair and 0 <= int(pair[2]) - int(pair[1]) < _LONGEST_RANGE:
        return [Mark(number) for number in range(int(pair[1]), int(pair[2]) + 1)], text[pair.end() :]
    one = _MARK.match(text)
    if one is None:
        return None
    score = None if one[3] is None else int(one[3])
    return [Mark(int(one[2]), score, one[1] is not None)], text[one.end() :]
