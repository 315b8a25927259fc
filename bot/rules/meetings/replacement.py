"""Takes apart why somebody cannot come, and who comes instead: « en mission, remplacé par Awa Diop »."""

from __future__ import annotations

import re

_INSTEAD = re.compile(
    r"(?:^|[\s,;.:–-])(?:(?:et|and|je serai|je suis|i (?:am|will be)|i'll be|i’ll be)\s+)*"
    r"(?:rempla(?:c[ée]+|cant)?e?s?\s+(?:par|by)|replaced\s+by|rempla[cç]ante?\s*:|replacement\s*:)\s*(?P<who>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EDGES = " \t\n,;:.–-"


def split_excuse(text: str) -> tuple[str, str]:
    """The reason and the replacement's name; each may be empty. A reason may also follow the name, after a comma."""
    found = _INSTEAD.search(text)
    if found is None:
        return text.strip(), ""
    reason, who = text[: found.start()].strip(_EDGES), found["who"].strip(_EDGES)
    if not reason:
        who, _, reason = who.partition(",")
    return reason.strip(_EDGES), who.strip(_EDGES)
