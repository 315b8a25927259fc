"""Takes out what a printer put in: running titles and page numbers."""

import re
from collections import Counter

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import split_mark
from bot.minutes.words import fields, meeting_title, minutes_title
from bot.spelling.folding import fold

_PAGE = re.compile(
    r"[-–—|\s]*(?:page|pg\.?|p\.)\s*\d{1,3}(?:\s*(?:/|sur|of|de)\s*\d{1,3})?[-–—|\s.]*"
    r"|\d{1,3}\s*(?:/|sur|of)\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—]"
)
_PAGE_AT_END = re.compile(
    r"[\s|–—-]*\b(?:page|pg\.?|p\.)\s*\d{1,3}(?:\s*(?:/|sur|of|de)\s*\d{1,3})?\s*$", re.IGNORECASE
)
_TOP = 3
_SHORTEST_TITLE = 12


def without_page_marks(rows: list[TextRow]) -> list[TextRow]:
    """The rows without page numbers and without repetitions of the running title."""
    running = _running_titles(rows)
    kept: list[TextRow] = []
    seen: set[str] = set()
    for row in rows:
        key = _key(row)
        again = key in running and key in seen
        seen.add(key)
        if not again and not _page_number(row):
            kept.append(row)
    return kept


def _key(row: TextRow) -> str:
    return fold(_PAGE_AT_END.sub("", row.text[:400]))


def _running_titles(rows: list[TextRow]) -> set[str]:
    texts = [_key(row) for row in rows if len(row.filled) <= 2 and not row.cell and not any(split_mark(row.text)[0])]  # noqa: PLR2004 - title | page
    counts = Counter(texts)
    top = {_key(row) for row in rows[:_TOP]}
    return {
        text
        for text, count in counts.items()
        if count > 1 and len(text) >= _SHORTEST_TITLE and not fields(text)
        if text in top or minutes_title(text) or (count > 2 and meeting_title(text))  # noqa: PLR2004 - not a chance
    }


def _page_number(row: TextRow) -> bool:
    if not row.single or row.cell:
        return False
    text = fold(row.text[:60])
    return bool(_PAGE.fullmatch(text)) or (row.gap and text.isdecimal() and len(text) <= 2)  # noqa: PLR2004 - pages
