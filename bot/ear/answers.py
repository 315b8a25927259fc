"""A line that only answers: a yes, a no, some numbers, « laisse tomber », or that one is not ready yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.ear.items import TURNING, Item, sentence

_YES, _GO = frozenset({"yes", "ok", "thumb"}), frozenset({"go"})
_AGREES = _YES | _GO | {"surely", "and", "it"}
_CANCELS = frozenset({"cancel_q", "no", "not", "ok", "excused"})
_NOUNS = frozenset(
    {
        "idea",
        "point",
        "meeting",
        "webinar",
        "and",
        "vote",
        "ok",
        "colon",
        "det",
        "choose",
        "take",
        "polite",
        "greet",
        "thanks",
    }
)


class Kind(Enum):
    """What an answer says."""

    YES = "yes"
    NO = "no"
    CANCEL = "cancel"
    WAIT = "wait"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """What a line answers; `bare`: its numbers alone, or the words that cancel. `plain`: nothing but a yes or a no."""

    kind: Kind
    bare: str = ""
    plain: bool = True


def answer_in(line: str, lang: str) -> ShortAnswer | None:
    """What a line that only answers says to what was asked; None if it says something of its own."""
    if len(line) > LONGEST:
        return None
    items = [item for item in sentence(line, lang).items if _tells(item)]
    senses = [item.senses for item in items if not item.is_filler or item.senses & {"thumb", "cancel_q"}]
    said = frozenset().union(*senses) if senses else frozenset()
    if not senses or "ask" in said:
        return None
    if any(one & {"cancel_q"} for one in senses) and all(one & _CANCELS for one in senses):
        return ShortAnswer(Kind.CANCEL, " ".join(item.text for item in items if item.senses & {"cancel_q"}))
    if senses[0] & {"cancel_q"} and not any(item.number is not None for item in items):
        return None
    numbers = [item for item in items if item.number is not None]
    if numbers and all(item in numbers or item.senses & _NOUNS for item in items):
        only = " ".join(str(item.number) for item in numbers)
        return ShortAnswer(Kind.NUMBERS, only) if not any(item.senses & {"vote"} for item in items) else None
    if numbers:
        return None
    if any(item.guessed for item in items) and not senses[0] & {"no"}:
        return None
    if not said & (_GO | {"yes"}) and any("acknowledged" in item.senses for item in items):
        return None
    if all(one & _AGREES for one in senses) and said & (_YES | _GO):
        return ShortAnswer(Kind.YES, plain=not said & _GO)
    if senses[0] & {"no", "cancel_q"} or (senses[0] & {"not"} and said & _GO):
        return ShortAnswer(Kind.NO, plain=all(one & {"no"} for one in senses))
    if said & {"doubt", "dont_know"} and all(one & (TURNING | {"why", "come"}) for one in senses if one):
        return ShortAnswer(Kind.WAIT)
    return None


LONGEST = 120
"""Characters: a short answer is short."""


def _tells(item: Item) -> bool:
    """Whether an item is more than a sign between words."""
    return not item.sign or bool(item.senses & {"ask", "yes", "no", "colon", "equals", "greater", "plus", "slash"})
