"""A word about what is said: « en mission », “with two colleagues”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.ear.items import FILLER, NOUNS, OPENING, Item, Sentence

_LINKS = frozenset({
    "car", "parce", "que", "mais", "je", "j'", "suis", "serai", "serons", "pour", "et",
    "because", "as", "since", "for", "but", "i", "am", "will", "be", "ll", "m", "to", "and",
})  # fmt: skip
"""Words that lead to a remark and are none of it."""
_COURTEOUS = FILLER - {"-"}
_REASONS = frozenset({"mission", "late", "colleague", "travel", "because", "instead", "trouble"})


def is_reason(items: Sequence[Item]) -> bool:
    """Whether a remark tells why or how somebody comes or does not."""
    return any(item.senses & _REASONS for item in items)


def is_reserve(items: Sequence[Item]) -> bool:
    """Whether a remark takes something back: « mais après le 15 », not « mais en retard », nor « mais sauf mardi »."""
    told = [item for item in items if not item.sign]
    excepts = any("except" in item.senses for item in items)
    return bool(told) and "but" in told[0].senses and not (excepts or is_reason(items))


def are_others(items: Sequence[Item]) -> bool:
    """Whether a remark only says of which numbers it does not hold: “but not 2”."""
    told = [item for item in items if not (item.sign or item.is_filler)]
    return len(told) > 1 and "except" in told[0].senses and all(item.number is not None for item in told[1:])


def _counts_things(items: Sequence[Item]) -> bool:
    """Whether « les deux réunions » stands there: it tells which, and is no remark."""
    return any(
        (one.count is not None or "everything" in one.senses) and after.senses & NOUNS for one, after in pairwise(items)
    )


def _names_another(items: Sequence[Item]) -> bool:
    """Whether a remark begins with « l’idée 3 », “webinar 3”: it is of that, and no remark."""
    told = [item for item in items if not item.is_filler and not item.sign][:2]
    return len(told) > 1 and bool(told[0].senses & (NOUNS - {"meeting"})) and told[1].number is not None


def note_from(said: Sentence, cut: int, end: int, *, barred: frozenset[str]) -> str | None:
    """A word about it that begins here; None where it says more than a note may."""
    if any(item.senses & barred for item in said.items[cut:end]) or _counts_things(said.items[cut:end]):
        return None
    at = cut
    while at < end and (said.items[at].senses & OPENING or said.items[at].text in _LINKS):
        at += 1
    if _names_another(said.items[at:end]):
        return None
    last = end
    while last > at and said.items[last - 1].senses & (OPENING | _COURTEOUS):
        last -= 1
    return _unbracketed(said.words_from(at, last).strip()) if at < last else ""


def _unbracketed(remark: str) -> str:
    """A remark without the bracket in which it stands: « (mission à Diffa) », of which the first may be cut off."""
    remark = remark.removeprefix("(")
    return remark.removesuffix(")") if remark.count(")") > remark.count("(") else remark
