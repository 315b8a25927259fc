"""The codes by which one joins a group: short enough to dictate, impossible to guess, never stored.

`K7QM-3XPA-9ZT4-WB2E-N8CR` is five groups of four signs: 90 random bits, and two signs by which a slip is noticed. Codes
of 26 signs, as earlier versions made them, go on working.
"""

import hashlib
import re
import secrets

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""None of them is easily taken for another: no I, L, O, U."""
_HEARD = str.maketrans("OIL", "011")
_RANDOM, _CHECKING, _GROUP = 18, 2, 4
_LENGTH = _RANDOM + _CHECKING
_PRIME = 1021
"""The largest that two signs hold: whatever one sign, or the order of two, changes, changes the rest."""
_SHAPE = r"[0-9A-TV-Za-tv-z]{4}(?:[ -]?[0-9A-TV-Za-tv-z]{4}){4}"
_CODE = re.compile(rf"(?<![\w-]){_SHAPE}(?![\w=-])")
_OLD_WHOLE = re.compile(r"[A-Za-z2-7]{26}")
_OLD_WITHIN = re.compile(
    r"(?<![\w-])(?:[A-Za-z2-7](?:-?[A-Za-z2-7]){25}|"
    r"(?:[A-Z2-7]{4}[ -]){6}[A-Z2-7]{2}|(?:[A-Z2-7]{5}[ -]){5}[A-Z2-7])(?![\w=-])"
)
_OLD_LONG = re.compile(r"[A-Za-z2-7-]{26,}")
_BETWEEN = ' \t\r\n,;:.!»"”)'


def new_code() -> str:
    """A code, as it is shown and told."""
    number = secrets.randbits(5 * _RANDOM)
    signs = _written(number, _RANDOM) + _written(number % _PRIME, _CHECKING)
    return "-".join(signs[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def _written(number: int, length: int) -> str:
    return "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(length)))


def hash_code(code: str) -> str:
    """What is kept of a code: its SHA-256. Capitals or not, with hyphens or without, it is the same code."""
    return hashlib.sha256(_bare(code).encode()).hexdigest()


def _bare(code: str) -> str:
    signs = re.sub("[ -]", "", code.upper())
    return signs.translate(_HEARD) if len(signs) == _LENGTH else signs


def _holds(code: str) -> bool:
    """Whether the last signs of a code go with the others."""
    signs = _bare(code)
    number = 0
    for sign in signs[:_RANDOM]:
        number = number << 5 | _SIGNS.index(sign)
    return _written(number % _PRIME, _CHECKING) == signs[_RANDOM:]


def looks_like_code(words: str) -> bool:
    """Whether these words are nothing but a code."""
    if _OLD_WHOLE.fullmatch(words.replace("-", "")) is not None:
        return True
    return _CODE.fullmatch(words) is not None and _holds(words)


def is_slip(words: str) -> bool:
    """Whether these words begin with a code in which a sign is not right."""
    found = _CODE.match(words)
    return found is not None and _is_meant(found[0]) and not _holds(found[0])


def _is_meant(words: str) -> bool:
    """Whether it is a code rather than five short words, or five years."""
    digits = any(sign.isdigit() for sign in words) or words.count("-") == _LENGTH // _GROUP - 1
    return digits and any(sign.isalpha() for sign in words)


def code_first(words: str) -> tuple[str, str] | None:
    """A code at the beginning, and what is said after it; None if there is none."""
    found = _CODE.match(words)
    if found is not None and _holds(found[0]):
        return found[0].upper(), words[found.end() :].strip()
    first, _, rest = words.partition(" ")
    return (first, rest.strip()) if looks_like_code(first) else None


def code_in(words: str) -> tuple[str, str] | None:
    """A code among other words, and what is said after it: « mon code est … merci ». None if there is none for sure."""
    for found in _CODE.finditer(words):
        if _holds(found[0]):
            return found[0].upper(), words[found.end() :].strip(_BETWEEN)
    for found in _OLD_WITHIN.finditer(words):
        code = "".join(sign for sign in found[0] if sign.isalnum())
        alone = found[0] == words.strip()
        if alone or any(sign.isdigit() for sign in code) or code.isupper():
            return code.upper(), words[found.end() :].strip(_BETWEEN)
    return None


def without_codes(words: str, mark: str) -> str:
    """Words with a mark in the place of each code in them, be it mistyped: whoever reads them must not join with it."""
    words = _CODE.sub(lambda found: mark if _is_meant(found[0]) or _holds(found[0]) else found[0], words)
    return _OLD_LONG.sub(lambda found: mark if looks_like_code(found[0]) else found[0], words)
