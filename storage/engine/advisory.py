"""Names as PostgreSQL's advisory locks: numbers that a transaction holds to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

_WRITING = "writing"
"""What everybody shares who writes, unless somebody must write alone."""


@lru_cache(maxsize=4096)
def _number(name: str) -> int:
    """The lock of a name. Two names that should share one would only wait for each other."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def held(names: Sequence[str], shared: Sequence[str] = ()) -> str:
    """The expressions that hold these names, one after another."""
    return ", ".join(_expressions(names, shared))


def beginning(names: Sequence[str]) -> str:
    """The expressions with which a transaction begins that writes; without names, alone."""
    if not names:
        return held((_WRITING,))
    return ", ".join((*_expressions((), (_WRITING,)), *_expressions(names, ())))


def _expressions(names: Sequence[str], shared: Sequence[str]) -> Iterator[str]:
    yield from (f"pg_advisory_xact_lock({_number(name)})" for name in names)
    yield from (f"pg_advisory_xact_lock_shared({_number(name)})" for name in shared)
