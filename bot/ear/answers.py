"""A line that only answers: a yes, a no, some numbers, « laisse tomber », or that one is not ready yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.ear.items import Item
from bot.ear.sentences import sentence
from bot.ear.words.lexicon import TURNING

_YES, _GO = frozenset({"yes", "ok", "thumb"}), frozenset({"go"})
_MERE, _COURTEOUS = frozenset({"yes", "no", "ok", "thumb", "surely"}), frozenset({"polite", "thanks", "greet"})
_AGREES = _YES | _GO | {"surely", "and", "it", "everybody", "announce", "message", "polite", "thanks", "-", "enough"}
_OUI = frozenset({"oui", "ouais", "ouai", "ui", "wi", "si", "yes", "yeah", "yep", "yup", "yess"})
_OPEN = TURNING | {"why", "come", "who", "what", "when", "where", "hold", "cancel_q"}
_STOPS = frozenset({"stop", "no", "not", "hold", "cancel_q"})
_CANCELS = frozenset({"cancel_q", "no", "not", "ok", "excused"})
_EMPTY = frozenset({"greet", "polite", "laugh", "question", "dont_know", "hold"})
_SMALL, _MARKS = frozenset({"-", "det", "it"}), frozenset({"period", "comma", "ask", "colon", "dash", "slash", "-"})
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
    """What a line answers.

    `bare`: its numbers alone, the words that cancel, or for a yes `oui`, and `ok` for one that does not say the word.
    `plain`: nothing but a yes, a no, or a cancelling without a no in it.
    """

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
    numbers = [item for item in items if item.number is not None]
    if (broken_off := _broken_off(line, lang, items, senses)) is not None:
        return broken_off
    if senses[0] & {"cancel_q"} and not numbers:
        return ShortAnswer(Kind.WAIT) if senses[0] & {"no"} else None
    if numbers:
        return _numbered(items, numbers)
    if any(item.guessed for item in items) and not senses[0] & {"no"}:
        return None
    if not said & (_GO | {"yes"}) and any("acknowledged" in item.senses for item in items):
        return None
    if all(one & _AGREES for one in senses) and said & (_YES | _GO):
        said_so = said & _GO or any(word in _OUI for item in items for word in item.text.split())
        return ShortAnswer(Kind.YES, "oui" if said_so else "ok", plain=not said & _GO)
    if senses[0] & {"no", "cancel_q"} or (senses[0] & {"not"} and said & _GO):
        return ShortAnswer(Kind.NO, plain=all(one & {"no"} for one in senses))
    if said & {"doubt", "dont_know"} and all(one & _OPEN for one in senses if one):
        return ShortAnswer(Kind.WAIT)
    return None


def is_mere(line: str, lang: str) -> bool:
    """Whether a line is a yes or a no with nothing else but courtesy and numbers: « oui merci », “no 3”.

    « Finalement non » says more: that one says otherwise than before.
    """
    items = [item for item in sentence(line[:LONGEST], lang).items if not (item.sign or item.number is not None)]
    told = [item for item in items if item.senses & _MERE or not item.senses & _COURTEOUS]
    return bool(told) and all(item.senses & _MERE and not item.senses & {"cancel_q", "come", "away"} for item in told)


def says_nothing(line: str, lang: str) -> bool:
    """Whether a line is no text of its own: a greeting, « stp », « mdr », « pk ? », « je sais pas », or signs alone.

    Thanks may be a text: a comment, for one.
    """
    items = sentence(line[:LONGEST], lang).items if len(line) <= LONGEST else ()
    told = [
        item for item in items if not ((item.sign and item.senses <= _MARKS) or (item.senses and item.senses <= _SMALL))
    ]
    return bool(items) and all(item.senses & _EMPTY for item in told) and _is_empty(items, told)


def _is_small(item: Item) -> bool:
    """Whether an item is a sign or a word that says nothing by itself."""
    return bool(item.senses) and item.senses <= (_MARKS if item.sign else _SMALL)


def _is_empty(items: Sequence[Item], told: Sequence[Item]) -> bool:
    """Whether something empty was said, and not only small words; or nothing but signs."""
    return bool(told) or all(item.sign and not item.senses - _MARKS for item in items)


def _broken_off(line: str, lang: str, items: Sequence[Item], senses: Sequence[frozenset[str]]) -> ShortAnswer | None:
    """That somebody stops, or is not ready, whatever they say besides."""
    said = frozenset().union(*senses)
    if "cancel_q" in said and all(one & _CANCELS for one in senses):
        bare = " ".join(item.text for item in items if item.senses & {"cancel_q"})
        return ShortAnswer(Kind.CANCEL, bare, plain="no" not in said)
    if items[0].senses & {"hold"} and all(item.number is None for item in items):
        return ShortAnswer(Kind.WAIT, plain=False)
    if "stop" in said and said & {"no", "not", "hold"} and all(one & _STOPS for one in senses):
        return ShortAnswer(Kind.NO)
    return ShortAnswer(Kind.CANCEL, items[0].text) if _breaks_off(line, lang) else None


def _numbered(items: Sequence[Item], numbers: Sequence[Item]) -> ShortAnswer | None:
    said = [item for item in items if item not in numbers]
    if any("vote" in item.senses for item in said) or not all(
        item.senses & _NOUNS or _is_beside(item, numbers, said) for item in said
    ):
        return None
    return ShortAnswer(Kind.NUMBERS, " ".join(str(item.number) for item in numbers))


def _is_beside(item: Item, numbers: Sequence[Item], said: Sequence[Item]) -> bool:
    """Whether a word only stands beside the numbers: « moi c’est le 3 », « la 4 sans hésiter », not “6 is mine”."""
    before = item.start < numbers[-1].start or len(item.text.split()) > 1
    return item.is_filler and before and not any("colon" in one.senses for one in said)


def _breaks_off(line: str, lang: str) -> bool:
    """Whether a line begins with « laisse tomber, », “stop,” and then says something else."""
    items = sentence(line, lang).items
    if len(items) < 3 or not items[1].senses & {"comma", "period", "dash"}:  # noqa: PLR2004 - a word, a sign, and more
        return False
    more = any(not item.is_filler and not item.sign for item in items[2:])
    return "never_mind" in items[0].senses or ("stop" in items[0].senses and more)


LONGEST = 120
"""Characters: a short answer is short."""


def _tells(item: Item) -> bool:
    """Whether an item is more than a sign between words."""
    return not item.sign or bool(item.senses & {"ask", "yes", "no", "colon", "equals", "greater", "plus", "slash"})
