"""Reads an agenda as people type it: `A (OIM, 20 min); B`, one item a line, or `1. A 2. B`."""

from __future__ import annotations

import re

from bot.rules.meetings.lengths import length_of
from bot.spelling.folding import fold
from storage.meetings.agenda.agendas import NewItem

_BETWEEN = re.compile(r"[;\n]")
_NEXT_NUMBER = re.compile(r"\s+(?=\d{1,2}[.)]\s)")
_BULLET = re.compile(r"^\s*(?:\d{1,2}\s?(?:[.)]|-(?=\s))|[-–—•·*])\s+")
_BRACKETS = re.compile(r"^(?P<title>.*\S)\s*\((?P<said>[^()]{1,80})\)$", re.DOTALL)
_PIECE = re.compile(r"\s*[,;/]\s+|\s+[–—-]\s+")
_COLON = re.compile(r"\s*:\s+")
_DASH = re.compile(r"\s[–—-]\s")
_HEADINGS = frozenset({"ordre du jour", "odj", "agenda", "points a l'ordre du jour", "sujets", "items"})
_NAME = re.compile(r"(?:[dl]['’]|de |du |des |et |and |of |for |la |le |les |the )*[A-ZÀ-Ý][\w.’'/&-]*(?:\s+|$)")
_LONGEST_NAME = 60


def agenda_items(text: str) -> list[NewItem]:
    """The items in order, without their numbers; what stands last in brackets is the presenter, the time, or both."""
    rows = _BETWEEN.split(text)
    if len(rows) == 1 and _BULLET.match(text):
        rows = _NEXT_NUMBER.split(text)
    return [agenda_item(row) for row in rows if _bare(row) and fold(_bare(row)).rstrip(" :") not in _HEADINGS]


def agenda_item(text: str) -> NewItem:
    """One item; in `français (OIM) | English (IOM)` each half may have its presenter."""
    halves = [_presented(half.strip()) for half in _bare(text).split("|", 1)]
    presenters = dict.fromkeys(half.presenter for half in halves if half.presenter)
    minutes = next((half.minutes for half in halves if half.minutes), None)
    return NewItem(" | ".join(half.title for half in halves if half.title), " | ".join(presenters), minutes)


def _bare(row: str) -> str:
    return _BULLET.sub("", row).strip(" \t.,")


def _presented(half: str) -> NewItem:
    """The title, who presents it, and how long it takes, whichever of the usual ways it is written in."""
    found = _BRACKETS.match(half)
    if found is not None:
        presenter, minutes = _said(found["said"])
        if presenter or minutes is None:
            return NewItem(found["title"].strip(" ,"), presenter, minutes)
        title, presenter = _named_last(found["title"].strip(" ,"))
        return NewItem(title, presenter, minutes)
    for sign in reversed(list(_PIECE.finditer(half))):
        minutes = length_of(half[sign.end() :])
        if minutes is not None:
            title, presenter = _named_last(half[: sign.start()])
            return NewItem(title, presenter, minutes)
    title, presenter = _named_after_colon(half, sure=False)
    return NewItem(title, presenter)


def _said(words: str) -> tuple[str, int | None]:
    """What stands in brackets: who, and how long."""
    pieces = [(piece.strip(), length_of(piece)) for piece in re.split(r"\s*[,;]\s+|\s+[–—-]\s+(?=\d)", words)]
    minutes = next((length for _, length in pieces if length is not None), None)
    return ", ".join(piece for piece, length in pieces if piece and length is None), minutes


def _named_last(text: str) -> tuple[str, str]:
    """The title, and who is named at its end: `titre (OIM)`, `titre : OIM – Y. Bon`, `titre, OIM`."""
    found = _BRACKETS.match(text)
    if found is not None:
        return found["title"], found["said"].strip()
    title, presenter = _named_after_colon(text, sure=True)
    if presenter:
        return title, presenter
    title, comma, name = text.rpartition(", ")
    if comma and title.strip() and looks_like_names(name):
        return title.strip(), name.strip()
    return text.strip(), ""


def _named_after_colon(text: str, *, sure: bool) -> tuple[str, str]:
    """`titre : OIM – Y. Bon`; unless it is `sure` that somebody is named, only an organisation with a person are."""
    signs = list(_COLON.finditer(text))
    if signs:
        title, name = text[: signs[-1].start()].strip(), text[signs[-1].end() :].strip()
        if title and looks_like_names(name) and (sure or _DASH.search(name)):
            return title, name
    return text, ""


def looks_like_names(text: str) -> bool:
    """Whether each word may be part of the name of a person or an organisation: `OIM`, `OIM – Y. Bon et A. Sy`."""
    pieces = [piece for piece in re.split(r"\s*[,;]\s*|\s+[–—-]\s+", text.strip()) if piece]
    return 0 < len(text) <= _LONGEST_NAME and bool(pieces) and all(_is_name(piece) for piece in pieces)


def _is_name(piece: str) -> bool:
    at = 0
    while at < len(piece):
        found = _NAME.match(piece, at)
        if found is None:
            return False
        at = found.end()
    return at > 0
