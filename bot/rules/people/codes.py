"""The codes by which one joins a group: easy to copy, impossible to guess, never stored."""

import base64
import hashlib
import re
import secrets

_BYTES = 16
_WHOLE = re.compile(r"[A-Za-z2-7]{26}")


def new_code() -> str:
    """A code of 128 random bits: 26 capitals and digits, none of which is easily taken for another."""
    return base64.b32encode(secrets.token_bytes(_BYTES)).decode().rstrip("=")


def hash_code(code: str) -> str:
    """What is kept of a code: its SHA-256. Capitals or not, with hyphens or without, it is the same code."""
    return hashlib.sha256(code.upper().replace("-", "").encode()).hexdigest()


def looks_like_code(words: str) -> bool:
    """Whether these words are nothing but a code."""
    return _WHOLE.fullmatch(words.replace("-", "")) is not None
