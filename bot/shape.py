"""What the lines of a message are: a title, plain lines, items with details. Told by the signs that all texts keep.

No word changes: each channel gives it weight in its own way, and where a line is taken for another, nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

_ITEM = re.compile(r"(?P<mark>(?:✓ )?(?P<number>\d{1,6})\.|[•–]) (?:(?P<lead>[^█▏]*)(?P<bar>[█▏]+) )?(?P<words>.*)")
_DETAIL = " · "
_SENTENCE = re.compile(r"[.?…]\)?$")
_HEAD = re.compile(r"\s?:$")
_TITLE_CHARACTERS = 120


class Kind(StrEnum):
    """What a line is."""

    TITLE = "title"
    LINE = "line"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Row:
    """A title, an item, or plain lines that follow each other.

    An item has its `mark` (`4.`, `✓ 4.`, `•`) with its `number`, 0 if it has none; perhaps a `bar` with what stands in
    front of it; and `details` after its words.
    """

    kind: Kind
    words: str
    mark: str = ""
    lead: str = ""
    bar: str = ""
    details: str = ""
    number: int = 0


def rows(text: str) -> list[Row]:
    """The text as rows, from top to bottom."""
    lines = text.split("\n")
    found: list[Row] = []
    for line, kind in zip(lines, _kinds(lines), strict=True):
        if kind is Kind.LINE and found and found[-1].kind is kind:
            found[-1] = Row(kind, f"{found[-1].words}\n{line}")
        else:
            found.append(_item(line) if kind is Kind.ITEM else Row(kind, line))
    return found


def titles(text: str) -> list[tuple[int, int]]:
    """From which character to which the text is a title."""
    lines, found, at = text.split("\n"), [], 0
    for line, kind in zip(lines, _kinds(lines), strict=True):
        if kind is Kind.TITLE:
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _kinds(lines: Sequence[str]) -> list[Kind]:
    kinds = [Kind.ITEM if _ITEM.fullmatch(line) else Kind.LINE for line in lines]
    for at, line in enumerate(lines[:-1]):
        begins = at == 0 and _is_title(line)
        leads = _HEAD.search(line) is not None and kinds[at + 1] is Kind.ITEM
        if kinds[at] is Kind.LINE and (begins or leads):
            kinds[at] = Kind.TITLE
    return kinds


def _is_title(line: str) -> bool:
    """Whether what a message begins with is no whole sentence, or a sign stands in front of it."""
    signed = bool(line) and not (line[0].isalnum() or line[0] in "«“(-")
    return 0 < len(line) <= _TITLE_CHARACTERS and (signed or _SENTENCE.search(line) is None)


def _item(line: str) -> Row:
    found = _ITEM.fullmatch(line)
    assert found is not None  # noqa: S101 - it was told by that
    words, _, details = found["words"].partition(_DETAIL)
    return Row(
        Kind.ITEM, words, found["mark"], found["lead"] or "", found["bar"] or "", details, int(found["number"] or 0)
    )
