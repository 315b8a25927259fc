"""Where a document stands before governances: how a move is typed, and when those where it is stuck are reminded."""

from __future__ import annotations

import re

from bot.rules.sending.steps import Step
from storage.validation.submissions import SENT, WAITING, Submission

MONTH = 30 * 86_400
_YEARS = 24
_NUMBER = re.compile(r"\s*(?:(?:le\s+|the\s+)?document\s+)?(?:n[°º]\s*)?(?P<number>\d{1,9})(?!\w)[\s,]*", re.IGNORECASE)
_PROOF = re.compile(r"[,;(]?\s*\b(?:preuve|proof)\s*:?\s*(?:document\s+)?(?P<proof>\d{1,9})\)?", re.IGNORECASE)
_NOTE = re.compile(r"\s*:\s+(?P<note>.+)", re.DOTALL)
_DAY = re.compile(r"(?:^|[\s,])(?:le|on|depuis le|since)\s+(?P<day>\d.*)$", re.IGNORECASE)
_FOR = re.compile(r"^(?:par|pour|à|a|by|for|to)\s+(?:la\s+|the\s+)?", re.IGNORECASE)


def split_move(line: str) -> dict[str, str]:
    """The raw parts of `4 CRN le 12 mars, preuve 7 : le budget manque`, by field."""
    found: dict[str, str] = {}
    for name, pattern in (("number", _NUMBER), ("note", _NOTE), ("proof", _PROOF), ("day", _DAY)):
        match = pattern.match(line) if name == "number" else pattern.search(line)
        if match is not None:
            found[name] = match[name].strip(" ,;")
            line = (line[: match.start()] + " " + line[match.end() :]).strip()
    if who := _FOR.sub("", line.strip(" ,;")):
        found["who"] = who
    return found


def steps(one: Submission) -> list[Step]:
    """Once a month while it is not passed on, or not answered; each of no use once the next is due."""
    if one.state not in (WAITING, SENT):
        return []
    since = one.changed_at or one.created_at
    return [Step(str(month), since + month * MONTH, since + (month + 1) * MONTH) for month in range(1, _YEARS)]
