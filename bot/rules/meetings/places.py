"""Where a meeting is: a place, a link, or both in one line."""

from __future__ import annotations

import re

_LINK = re.compile(r"https?://\S*[^\s,;.!?)»]", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;(+&–—-]*(?:\b(?:et|ou|and|or|sinon|lien|link|en ligne|online)\b[\s:,]*)*$", re.IGNORECASE)
_AFTER = re.compile(r"^[\s,;)+&–—-]*(?:\b(?:et|ou|and|or|à|at)\b\s*)?", re.IGNORECASE)
_SEPARATED = re.compile(r"[,;(+&\n–—]|\b(?:et|ou|and|or)\b", re.IGNORECASE)


def place_and_link(text: str) -> tuple[str, str]:
    """`Salle 2, https://…` as its two parts; a place that is nothing but a link, or is named by it, stays one place."""
    found = _LINK.search(text)
    if found is None:
        return text, ""
    before, after = text[: found.start()], text[found.end() :]
    if not (before.strip() or after.strip()) or not (_SEPARATED.search(before) or _SEPARATED.search(after)):
        return text, ""
    place = " ".join(part for part in (_BETWEEN.sub("", before).strip(), _AFTER.sub("", after).strip()) if part)
    return (place, found[0]) if place else (text, "")


def is_link(text: str) -> bool:
    """Whether a text is a link and nothing else."""
    return _LINK.fullmatch(text.strip()) is not None
