"""How many came along: `+2`, « avec deux collègues », « nous étions trois »."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.ear.items import Item

_MY = frozenset({"mon", "ma", "notre", "my", "our"})
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
        if number is not None and (found := _beside(before, after, number, in_words=not item.is_digits)) is not None:
            less, more, told = found
            return at - less, at + more, told
    return None


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
    were = before is not None and not _WERE.isdisjoint(before.text.split()[-1:]) and number > 1
    if before is not None and "plus" in before.senses:
        return 1, 2 if colleagues else 1, f"+{number}"
    if colleagues:
        return (1, 2, f"+{number - 1}?") if were else (0, 2, f"+{number}")
    if after is not None and "of_us" in after.senses and number > 1:
        return 0, 2, f"+{number - 1}?"
    return (1, 1, f"+{number - 1}?") if were and in_words else None
