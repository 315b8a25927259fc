"""How many came along: `+2`, « avec deux collègues », « nous étions trois »."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.ear.items import Item

_MY = frozenset({"mon", "ma", "notre", "my", "our"})
_ME = frozenset({"moi", "me", "moi meme", "myself", "i"})
_WITH, _WERE = frozenset({"avec", "with"}), frozenset({"etions", "etait", "were", "a"})


def company(
    items: Sequence[Item], first: int, end: int, is_somebody: Callable[[int], bool]
) -> tuple[int, int, str] | None:
    """Where it is told, and as `+2`, `?` after it where only the words tell; `is_somebody`: a name stands there."""
    for at in range(first, end):
        item = items[at]
        before = items[at - 1] if at > first else None
        after = items[at + 1] if at + 1 < end else None
        if item.text == "+ 1":
            return at, at + 1, "+1"
        if after is not None and _is_one_more(item, after, named=is_somebody(at + 1)):
            return at, at + 2, "+1?"
        number = _counted(item)
        if number is not None and _and_me(items[at + 1 : at + 4]):
            return at - (before is not None and _were(before)), min(at + 4, end), f"+{number}?"
        if number is not None and (found := _beside(before, after, number, in_words=not item.is_digits)) is not None:
            less, more, told = found
            return at - less, at + more, told
    return None


def _and_me(items: Sequence[Item]) -> bool:
    """« … collègues et moi »: the speaker is not counted among them."""
    words = [item.text for item in items]
    return len(items) > 2 and "colleague" in items[0].senses and "and" in items[1].senses and words[2] in _ME  # noqa: PLR2004


def _were(item: Item) -> bool:
    return not _WERE.isdisjoint(item.text.split()[-1:])


def _counted(item: Item) -> int | None:
    if item.number is None and item.count is None:
        return 1 if "one" in item.senses else None
    return item.number if item.count is None else item.count


def _is_one_more(item: Item, after: Item, *, named: bool) -> bool:
    """« Avec Hadiza », « ma collègue »."""
    colleague = item.text in _MY and "colleague" in after.senses and after.text[-1] not in "sx"
    return colleague or (item.text in _WITH and named)


def _beside(before: Item | None, after: Item | None, number: int, *, in_words: bool) -> tuple[int, int, str] | None:
    """How many items before and from the number tell who came along, and how many those are."""
    colleagues = after is not None and "colleague" in after.senses
    were = before is not None and _were(before) and number > 1
    if before is not None and "plus" in before.senses:
        return 1, 2 if colleagues else 1, f"+{number}"
    if colleagues:
        return (1, 2, f"+{number - 1}?") if were else (0, 2, f"+{number}")
    if after is not None and "of_us" in after.senses and number > 1:
        return 0, 2, f"+{number - 1}?"
    return (1, 1, f"+{number - 1}?") if were and in_words else None
