"""Reads what is voted for: `1 4 7`, `4=5 7=3`, `4 > 7 > 1`, `+4`, `2-5`."""

from __future__ import annotations

import re

from bot.parts import Hearing, Part, take_list
from bot.rules.ideas.voting import BallotMark

_BETWEEN = re.compile(r"\s*(?:[,;&>]|\bet\b|\band\b)?\s*", re.IGNORECASE)
_MARK = re.compile(r"(\+)?\s*(?:n\s?[°ºo.]?\s?|#)?(\d{1,9})(?:\s*[=:]\s*(\d{1,3}))?(?![\w/°=])", re.IGNORECASE)


class Marks(Part):
    """Ideas by number, each once; of two scores for one idea the last counts."""

    def read(self, text: str, _hearing: Hearing) -> tuple[list[BallotMark], str] | None:
        found, rest = take_list(text, _mark, BallotMark, _BETWEEN)
        marks = {mark.number: mark for mark in found}
        return (list(marks.values()), rest.strip(" \t,;.")) if marks else None


def _mark(text: str) -> tuple[BallotMark, str] | None:
    one = _MARK.match(text)
    if one is None:
        return None
    score = None if one[3] is None else int(one[3])
    return BallotMark(int(one[2]), score, one[1] is not None), text[one.end() :]
