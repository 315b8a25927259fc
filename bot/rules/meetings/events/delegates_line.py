"""Reads who goes to an event: `Awa (MI), Y. Bon – OIM et Ali Keita`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r"\s*[,;\n]\s*|\s+(?:et|and|&)\s+(?![^(]*\))")
_BULLET = re.compile(r"^\s*(?:\d{1,2}\s?[.)]|[-–—•·*])\s+")
_BRACKETS = re.compile(r"^(?P<name>.*\S)\s*\((?P<organisation>[^()]{1,80})\)$")
_DASH = re.compile(r"\s+[–—-]\s+")


@dataclass(frozen=True, slots=True)
class NamedDelegate:
    """A delegate as typed; the organisation may be empty."""

    name: str
    organisation: str = ""


def read_delegates(text: str) -> list[NamedDelegate]:
    """The delegates in order, each once."""
    rows = (_BULLET.sub("", row).strip(" .") for row in _BETWEEN.split(text.strip()))
    return list(dict.fromkeys(_delegate(row) for row in rows if row))


def _delegate(row: str) -> NamedDelegate:
    found = _BRACKETS.match(row)
    if found is not None:
        return NamedDelegate(found["name"], found["organisation"].strip())
    name, *rest = _DASH.split(row, maxsplit=1)
    return NamedDelegate(name.strip(), rest[0].strip() if rest else "")
