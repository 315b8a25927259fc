"""How a name is found in what others wrote, and put out of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from storage.folding import without_accents

ELLIPSIS = "…"
"""What stands where a name stood."""
_EITHER_WAY = (("œ", "oe"), ("Œ", "OE"), ("Œ", "Oe"), ("\u2019", "'"))
"""What is compared as the same, and found by nothing but its own spelling."""
_TAGS = {"T": 2, "P": 3, "Said": 1, "Lines": 1, "Listed": 1, "Span": 1, "Line": 1, "Instant": 1, "Day": 1}
"""How a text that waits for its reader begins, and how many of its first places are not people's words."""


def spellings(names: Iterable[str]) -> list[str]:
    """Each name with its accents and without, its œ and its apostrophes in both ways."""
    written = dict.fromkeys(names)
    for one, other in _EITHER_WAY:
        written |= {form.replace(*signs): None for form in written for signs in ((one, other), (other, one))}
    return [form for form in dict.fromkeys([*written, *map(without_accents, written)]) if form]


def whole_words(forms: Sequence[str]) -> re.Pattern[str]:
    """What finds a form where it stands as whole words, capitals or not."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)


def without(text: str, words: re.Pattern[str], *, json_: bool) -> str:
    if not json_:
        return words.sub(ELLIPSIS, text)
    return json.dumps(_data_without(json.loads(text), words), ensure_ascii=False, separators=(",", ":"))


def _data_without(data: Any, words: re.Pattern[str]) -> Any:  # noqa: ANN401 - whatever JSON holds
    match data:
        case str():
            return words.sub(ELLIPSIS, data)
        case dict():
            return {key: _data_without(value, words) for key, value in data.items()}
        case [str(tag), *_] if tag in _TAGS:
            kept = _TAGS[tag]
            return [*data[:kept], *(_data_without(one, words) for one in data[kept:])]
        case list():
            return [_data_without(one, words) for one in data]
        case _:
            return data
