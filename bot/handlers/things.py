"""What the commands share: finding things by number, offering them, and paging lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.errors import Refused
from bot.messages import Option
from bot.texts import Line, T

X = TypeVar("X")
PAGE = 8


def page_of(items: Sequence[X], page: int, size: int = PAGE) -> tuple[Sequence[X], int]:
    """The items of a page (counted from 1; too far gives the last) and how many pages there are."""
    pages = max(1, -(-len(items) // size))
    page = min(max(page, 1), pages)
    return items[(page - 1) * size : page * size], pages


def more(fr: str, en: str, page: int, pages: int, lang: str) -> tuple[Option, ...]:
    """The button to the next page of a list, whose command is `fr`/`en`."""
    if page >= pages:
        return ()
    line = f"{fr if lang == 'fr' else en} page {page + 1}"
    return (Option(T("More ({page} of {pages})", page=page + 1, pages=pages), line),)


def missing(sentence: T, see: Line) -> Refused:
    """There is no such thing: the sentence says so, `see` lists those there are."""
    return Refused(T("{sentence} To see the list: {line}", sentence=sentence, line=see))
