"""Codes that a list is numbered with: « T1 Partager la note », « T2 … », « D1 … », which are numbers to the reader."""

import re
from itertools import pairwise

_CODE = re.compile(r"^(\s*)([A-Z]{1,3})[ .-]?(\d{1,2})\s*[:.)–-]?\s+(?=[^\W_])")


def without_codes(text: str) -> str:
    """The text with numbers instead of codes, where codes with the same letters count from one."""
    lines = text.split("\n")
    found = [(at, code) for at, line in enumerate(lines) if (code := _CODE.match(line))]
    counted: set[int] = set()
    for (before, one), (after, other) in pairwise(found):
        if one[2] == other[2] and int(other[3]) == int(one[3]) + 1 and (int(one[3]) == 1 or before in counted):
            counted |= {before, after}
    for at, code in found:
        if at in counted:
            lines[at] = f"{code[1]}{code[3]}. {lines[at][code.end() :]}"
    return "\n".join(lines)
