"""What the commands share: finding things by number, offering them, and paging lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.errors import InPrivate, Refused
from bot.messages import Chat, Option
from bot.rules.shortening import short as short  # noqa: PLC0414 - one of the things shared
from bot.rules.two_languages import halves_in_order
from bot.texts import Line, Said, T

X = TypeVar("X")
PAGE = 8
MORE = ("+", "suite", "more")


def page_of(items: Sequence[X], page: int, size: int = PAGE) -> tuple[Sequence[X], int]:
    """The items of a page (counted from 1; too far gives the last) and how many pages there are."""
    pages = max(1, -(-len(items) // size))
    page = min(max(page, 1), pages)
    return items[(page - 1) * size : page * size], pages


def light_pages(items: Sequence[X], cost: Callable[[X], int], budget: int) -> list[list[X]]:
    """All the pages of a list, each with at most PAGE items that together cost at most `budget` characters."""
    pages: list[list[X]] = [[]]
    spent = 0
    for item in items:
        spent += cost(item)
        if pages[-1] and (spent > budget or len(pages[-1]) == PAGE):
            pages.append([])
            spent = cost(item)
        pages[-1].append(item)
    return pages


def more(fr: str, en: str, page: int, pages: int, lang: str) -> tuple[Option, ...]:
    """The button to the next page of a list, whose command is `fr`/`en`."""
    if page >= pages:
        return ()
    line = f"{fr if lang == 'fr' else en} page {page + 1}"
    return (Option(T("More ({page} of {pages})", page=page + 1, pages=pages), line, words=MORE),)


def missing(sentence: T, see: Line) -> Refused:
    """There is no such thing: the sentence says so, `see` lists those there are."""
    return Refused(T("{sentence} To see the list: {line}", sentence=sentence, line=see))


def only_in_private(chat: Chat) -> Chat:
    """Go no further where a whole group chat would read what comes next: see `InPrivate`."""
    if chat.overheard:
        raise InPrivate
    return chat


def row_in_words(words: str) -> str:
    """The cells of a table's row one after the other: `|` would look like the two halves of a text in two languages."""
    return " · ".join(cell.strip() for cell in words.strip("| \t").split("|"))


def spoken(words: str, lang: str) -> Said:
    """What somebody just typed, in their language; spaces around `|`, and which half comes first, are theirs."""
    return Said(halves_in_order(words), lang)
