"""A validation in one line: which document, by whom, until when, with which quorum, and what silence means."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\s*(?:(?:le\s+|the\s+)?document\s+)?(?:n[°º]\s*)?(?P<number>\d{1,9})(?!\w)[\s:,]*", re.IGNORECASE
)
_TOLD = re.compile(r"\s*:\s+(?P<told>[^\W\d].*)", re.DOTALL)
_QUORUM = re.compile(r"[,;]?\s*\bquorum\s*(?:de|of|:)?\s*(?P<quorum>\d{1,4})\b", re.IGNORECASE)
_SILENCE = re.compile(
    r"[,;]?\s*\b(?:le\s+)?(?:silence\s+(?:vaut|=|is|means)\s+(?:accord|approbation|consentement|consent|approval)"
    r"|qui ne dit mot consent|silence is consent)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"[,;]?\s*\b(?:jusqu['’]\s?(?:au|à)|avant\s+le|avant|until|before|by\s+the|till)\s+(?P<closes>.*)", re.IGNORECASE
)
_BY = re.compile(r"^\s*(?:par|by)\s+", re.IGNORECASE)


def split_validation(line: str) -> dict[str, str]:
    """The raw parts of a line, by field."""
    found: dict[str, str] = {}
    if (number := _NUMBER.match(line)) is not None:
        found["number"], line = number["number"], line[number.end() :]
    if (told := _TOLD.search(line)) is not None:
        found["told"], line = told["told"].strip(), line[: told.start()]
    if (quorum := _QUORUM.search(line)) is not None:
        found["quorum"], line = quorum["quorum"], line[: quorum.start()] + line[quorum.end() :]
    if (silence := _SILENCE.search(line)) is not None:
        found["silence"], line = "oui", line[: silence.start()] + line[silence.end() :]
    if (until := _UNTIL.search(line)) is not None:
        found["closes"], line = until["closes"].strip(" ,;"), line[: until.start()]
    if who := _BY.sub("", line).strip(" ,;"):
        found["who"] = who
    return found
