"""The codes of certificates: short enough to be typed from paper, impossible to guess: `7QM2-3XPA-9ZT4`."""

from __future__ import annotations

import re
import secrets

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""None of them is easily taken for another: no I, L, O, U."""
_HEARD = str.maketrans("OIL", "011")
_GROUPS, _GROUP = 3, 4
_CODE = re.compile(r"[0-9A-Z]{4}(?:[\s–-]*[0-9A-Z]{4}){2}")


def new_code() -> str:
    """A code that nobody has: 60 random bits."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))


def read_code(text: str) -> str | None:
    """A code as it is kept, however it is typed; None if that is none."""
    typed = text.strip(" .:,;«»“”\"'").upper()
    if _CODE.fullmatch(typed) is None:
        return None
    signs = re.sub(r"[\s–-]", "", typed).translate(_HEARD)
    return "-".join(signs[at : at + _GROUP] for at in range(0, _GROUPS * _GROUP, _GROUP))
