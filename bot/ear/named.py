"""Names found in a text whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """The text without case and accents, letter by letter, so that all stands where it stood."""
    return "".join(unicodedata.normalize("NFKD", sign)[0].lower() for sign in text)


@lru_cache(maxsize=64)
def forms(names: tuple[str, ...]) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names by their plain forms, and what finds any of them, the longest first."""
    called = {plain(name): name for name in names}
    ordered = sorted(called, key=len, reverse=True)
    return called, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)" if ordered else r"(?!)")
