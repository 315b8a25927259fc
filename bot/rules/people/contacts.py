"""E-mail addresses and telephone numbers, as they stand in lists of people."""

from __future__ import annotations

import re

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w@])(?:\(\+\d{1,4}\)[ .\-/]?)?\+?(?:\(?\d{1,4}\)?[ .\-/]?){2,6}\d{2,4}(?!\w)")
_DIGITS, _MOST_DIGITS = 8, 15
_SHOWN = 4


def email_in(words: str) -> str | None:
    """The first address among other words."""
    found = EMAIL.search(words)
    return found[0] if found else None


def phone_in(words: str) -> str | None:
    """The first number among other words at which somebody can be called."""
    return next((one[0].strip() for one in PHONE.finditer(words) if _can_be_called(one[0])), None)


def _can_be_called(number: str) -> bool:
    return _DIGITS <= sum(map(str.isdigit, number)) <= _MOST_DIGITS


def is_email(words: str) -> bool:
    """Whether these words are an address, and nothing else."""
    return EMAIL.fullmatch(words) is not None


def is_phone(words: str) -> bool:
    """Whether these words are such a number, and nothing else."""
    return PHONE.fullmatch(words) is not None and _can_be_called(words)


def hinted(contact: str) -> str:
    """An address or a number by which whoever knows it knows it again, and nobody else: « a…@crs.sn », « …0003 »."""
    name, sign, domain = contact.partition("@")
    if sign:
        return f"{name[:1]}…@{domain}"
    return f"…{''.join(filter(str.isdigit, contact))[-_SHOWN:]}"


def without_contacts(words: str) -> str:
    """Words in which addresses and numbers are only hinted at."""
    words = EMAIL.sub(lambda found: hinted(found[0]), words)
    return PHONE.sub(lambda found: hinted(found[0]) if _can_be_called(found[0]) else found[0], words)
