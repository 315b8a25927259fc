"""Long lists are shown in pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.messages import Option
from bot.texts import T

X = TypeVar("X")
PAGE = 8
MORE = ("+", "suite", "more")
PREVIOUS = ("<", "precedent", "previous", "page precedente", "previous page")


def page_of(items: Sequence[X], page: int, size: int = PAGE) -> tuple[Sequence[X], int]:
    """The items of a page (counted from 1; too far gives the last) and how many pages there are."""
    pages = max(1, -(-len(items) // size))
    page = min(max(page, 1), pages)
    return items[(page - 1) * size : page * size], pages


def light_pages(items: Sequence[X], cost: Callable[[X], int], budget: int, most: int = PAGE) -> list[list[X]]:
    """All the pages of a list, each with at most `most` items that together cost at most `budget` characters."""
    pages: list[list[X]] = [[]]
    spent = 0
    for item in items:
        spent += cost(item)
        if pages[-1] and (spent > budget or len(pages[-1]) == most):
            pages.append([])
            spent = cost(item)
        pages[-1].append(item)
    return pages


def more(fr: str, en: str, page: int, pages: int, lang: str) -> tuple[Option, ...]:
    """The buttons to the pages before and after this one of a list, whose command is `fr`/`en`."""
    line = f"{fr if lang == 'fr' else en} page"
    back = Option(T("Previous ({page} of {pages})", page=page - 1, pages=pages), f"{line} {page - 1}", words=PREVIOUS)
    onwards = Option(T("More ({page} of {pages})", page=page + 1, pages=pages), f"{line} {page + 1}", words=MORE)
    return (*([back] if page > 1 else []), *([onwards] if page < pages else []))
