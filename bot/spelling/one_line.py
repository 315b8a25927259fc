"""What people write into lists and names: one line, in which nothing is hidden and nothing looks like Tama's own."""

from __future__ import annotations

import re
import unicodedata

_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]")
"""Signs that look like nothing at all and are taken for letters."""
_JOINED = re.compile(
    "(?<=[^\\W\\d_]|\ufe0f|[\U0001f000-\U0001faff\u2600-\u27bf])\u200d(?=[\U0001f000-\U0001faff\u2600-\u27bf])"
)
"""What makes one picture of two."""
_KEPT = "\ue000"


def one_line(text: str) -> str:
    """The words in one line, without what cannot be seen or turns the direction; empty if nothing is left."""
    text = _JOINED.sub(_KEPT, text.replace(_KEPT, ""))
    seen = "".join(" " if sign.isspace() else sign for sign in text if sign.isspace() or _is_seen(sign))
    return " ".join(_BLANK.sub(" ", seen).replace(_KEPT, "\u200d").split())


def _is_seen(sign: str) -> bool:
    return unicodedata.category(sign) not in {"Cc", "Cf", "Cs"}
