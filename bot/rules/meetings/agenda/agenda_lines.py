"""Reads an agenda as people type it: `A (OIM); B`, one item a line, or `1. A 2. B`."""

from __future__ import annotations

import re

from storage.meetings.agenda.agendas import NewItem

_BETWEEN = re.compile(r"[;\n]")
_NEXT_NUMBER = re.compile(r"\s+(?=\d{1,2}[.)]\s)")
_BULLET = re.compile(r"^\s*(?:\d{1,2}\s?[.)-]|[-–—•·*])\s+")
_PRESENTED = re.compile(r"^(?P<title>.*\S)\s*\((?P<presenter>[^()]{1,80})\)$", re.DOTALL)


def agenda_items(text: str) -> list[NewItem]:
    """The items in order, without their numbers; what stands last in brackets is the presenter."""
    rows = _BETWEEN.split(text)
    if len(rows) == 1 and _BULLET.match(text):
        rows = _NEXT_NUMBER.split(text)
    return [agenda_item(row) for row in rows if _bare(row)]


def agenda_item(text: str) -> NewItem:
    """One item; in `français (OIM) | English (IOM)` each half may have its presenter."""
    halves = [_presented(half) for half in _bare(text).split("|", 1)]
    presenters = dict.fromkeys(half.presenter for half in halves if half.presenter)
    return NewItem(" | ".join(half.title for half in halves if half.title), " | ".join(presenters))


def _bare(row: str) -> str:
    return _BULLET.sub("", row).strip(" \t.,")


def _presented(half: str) -> NewItem:
    found = _PRESENTED.match(half.strip())
    return NewItem(found["title"], found["presenter"].strip()) if found else NewItem(half.strip())
