"""When a new text in place of another looks like a mistake, and when others should hear of it."""

from difflib import SequenceMatcher

from bot.spelling.folding import fold

_LONG = 25
_PART = 0.4
_SAME = 0.9


def loses_much(before: str, after: str) -> bool:
    """Whether a long text would make room for a much shorter one, which is asked back."""
    return len(before) >= _LONG and len(after) <= _PART * len(before)


def matters(before: str, after: str) -> bool:
    """Whether a text says something else after a correction: a letter or an accent put right is nobody's concern."""
    return SequenceMatcher(None, fold(before), fold(after), autojunk=False).ratio() < _SAME
