"""What the ear may know of a group: what its things are called, and who is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

Titles = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Known:
    """`titles`: by the kind of a thing, its number and the words by which it is called. `days`: of coming meetings,
    `moments`: of what a date poll asks, where one alone is open.

    `only`: the commands that may be meant here, all if none. `people`, `organisations` and `countries`: names; `own`:
    of the speaker's organisations, `me`: their name. `ballot`: `score` or `ranked` where one votes so, else
    `votes` in a phrase. `now` and `zone`: the speaker's.
    """

    now: datetime
    zone: str
    titles: Mapping[str, Titles] = field(default_factory=dict)
    days: Sequence[tuple[int, date]] = ()
    people: Sequence[str] = ()
    organisations: Sequence[str] = ()
    countries: Sequence[str] = ()
    own: Sequence[str] = ()
    me: str = ""
    ballot: str = ""
    only: frozenset[str] = frozenset()
    moments: Sequence[tuple[int, date]] = ()
