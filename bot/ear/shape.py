"""What kind of line was not understood, without any of its words."""

from __future__ import annotations

from bot.ear.items import Item
from bot.ear.sentences import sentence

_MOST = 8


def shape(line: str, lang: str) -> str:
    """The language of a line and a sense for each of its words, `…` for those that mean nothing: `fr vote not #`."""
    said = sentence(line[:200], lang)
    told = [_told(item) for item in said.items if not item.is_filler and (not item.sign or "ask" in item.senses)]
    return " ".join([said.lang, *told[:_MOST]])


def _told(item: Item) -> str:
    if item.number is not None:
        return "#"
    return min(item.senses, default="…")
