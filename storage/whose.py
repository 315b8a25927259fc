"""Whose words stand where in a text that is in words already: told by signs that nobody sees.

They are characters that Unicode keeps for programs alone; nobody's line is heard with them in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from storage.redaction import ELLIPSIS, without_names

SIGNS = "\ufdd0-\ufdd2"
"""The signs, as a range of a regular expression."""
NAMES = -1
"""Nobody's words but names, one after the other."""
_OPEN, _THEN, _CLOSE = "\ufdd0", "\ufdd1", "\ufdd2"
_SIGN = re.compile(f"{_OPEN}-?\\d*{_THEN}|{_CLOSE}")


def marked(words: str, by: int) -> str:
    """Words that go when the person of that id is forgotten."""
    return f"{beginning(by)}{words}{_CLOSE}"


def beginning(by: int) -> str:
    """What stands before the words of that person."""
    return f"{_OPEN}{by}{_THEN}"


def plain(text: str) -> str:
    """The text as it is read."""
    return _SIGN.sub("", text) if _OPEN in text else text


def without(text: str, by: int, names: Collection[str]) -> str:
    """The text without the words of that person, and where nothing but names stands, without these (folded)."""
    text = re.sub(f"{beginning(by)}[^{_CLOSE}]*{_CLOSE}", ELLIPSIS, text)
    lists = f"({beginning(NAMES)})([^{_CLOSE}]*)"
    return re.sub(lists, lambda found: found[1] + without_names(found[2], names), text)
