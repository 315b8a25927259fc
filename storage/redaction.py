"""How the words of somebody who is forgotten are found: by reference, or as a name where only names stand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable
from typing import Any

from storage.folding import fold

ELLIPSIS = "…"
"""What stands where somebody's words stood."""
_LEAST = 2
"""Fewer words may be anything: a common word, a command, an organisation."""
_BETWEEN = re.compile(r"(\s*(?:[,;/\n]|\s(?:et|and|&)\s)\s*)")
"""What stands between two names."""
_BESIDE = re.compile(
    r"(?P<before>\s*(?:(?:mr?|mme|mrs|ms|dr|pr|prof)\b\.?\s*)?)(?P<name>.*?)(?P<after>\s*(?:\(.*)?)", re.IGNORECASE
)


def whole_names(names: Iterable[str]) -> set[str]:
    """Names as they are compared: those of two words at least."""
    return {fold(name) for name in names if len(name.split()) >= _LEAST}


def without_names(text: str, names: Collection[str]) -> str:
    """A list of names without these (folded), each of which is all that stands there but for a title and brackets."""
    return "".join(_without_name(piece, names) for piece in _BETWEEN.split(text))


def _without_name(piece: str, names: Collection[str]) -> str:
    found = _BESIDE.fullmatch(piece)
    if found is None or fold(found["name"]) not in names:
        return piece
    return f"{found['before']}{ELLIPSIS}{found['after']}"


def without_phrases(text: str, names: Iterable[str]) -> str:
    """Somebody's own text without their own names of two words at least, where they stand as whole words."""
    for name in names:
        if len(name.split()) >= _LEAST:
            spelt = r"\s+".join(map(re.escape, name.split()))
            text = re.sub(rf"(?<!\w){spelt}(?!\w)", ELLIPSIS, text, flags=re.IGNORECASE)
    return text


def mapped(data: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - whatever JSON holds
    """JSON data with each of its parts changed, the inner ones first."""
    match data:
        case dict():
            data = {key: mapped(value, change) for key, value in data.items()}
        case list():
            data = [mapped(one, change) for one in data]
    return change(data)


def changed(text: str, change: Callable[[Any], Any]) -> str:
    """JSON with each of its parts changed; to the letter as it was, if nothing is."""
    before = json.loads(text)
    after = mapped(before, change)
    return text if after == before else json.dumps(after, ensure_ascii=False, separators=(",", ":"))


def anywhere(data: Any, is_it: Callable[[Any], bool]) -> bool:  # noqa: ANN401 - likewise
    """Whether any part of JSON data is it."""
    if is_it(data):
        return True
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return any(anywhere(one, is_it) for one in parts)
