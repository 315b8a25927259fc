"""The codes by which one joins a group: easy to copy, impossible to guess, never stored."""

import base64
import hashlib
import re
import secrets

_BYTES = 16
_WHOLE = re.compile(r"[A-Za-z2-7]{26}")
_WITHIN = re.compile(
    r"(?<![\w-])(?:[A-Za-z2-7](?:-?[A-Za-z2-7]){25}|"
    r"(?:[A-Z2-7]{4}[ -]){6}[A-Z2-7]{2}|(?:[A-Z2-7]{5}[ -]){5}[A-Z2-7])(?![\w=-])"
)
_BETWEEN = ' \t\r\n,;:.!»"”)'


def new_code() -> str:
    """A code of 128 random bits: 26 capitals and digits, none of which is easily taken for another."""
    return base64.b32encode(secrets.token_bytes(_BYTES)).decode().rstrip("=")


def hash_code(code: str) -> str:
    """What is kept of a code: its SHA-256. Capitals or not, with hyphens or without, it is the same code."""
    return hashlib.sha256(code.upper().replace("-", "").encode()).hexdigest()


def looks_like_code(words: str) -> bool:
    """Whether these words are nothing but a code."""
    return _WHOLE.fullmatch(words.replace("-", "")) is not None


def code_in(words: str) -> tuple[str, str] | None:
    """A code among other words, and what is said after it: « mon code est … merci ». None if there is none for sure."""
    for found in _WITHIN.finditer(words):
        code = "".join(sign for sign in found[0] if sign.isalnum())
        alone = found[0] == words.strip()
        if alone or any(sign.isdigit() for sign in code) or code.isupper():
            return code.upper(), words[found.end() :].strip(_BETWEEN)
    return None
