"""What an expectation is made of: one thing that somebody is to be told, and until when it is true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from tests.year.people import PEOPLE, Somebody
from tests.year.weather import BEGIN, END, LANGUAGES, STOPPED, TRAVELS, within

Facts = Callable[[Somebody, str], tuple[str, ...]]
"""What must stand in the message, for this reader, in this language."""
Truth = Callable[[datetime], bool]


def always(instant: datetime) -> bool:
    """It is true whenever it is read."""
    return True


@dataclass(frozen=True, slots=True)
class Letter:
    """Told to `number`, decided at `put`, from `due` on and before `until`, while it is `true`.

    A newer one about the same thing takes its place. `loud`: quiet hours do not hold it back.
    """

    number: int
    kind: str
    put: datetime
    due: datetime
    until: datetime
    about: str
    facts: Facts
    true: Truth = always

    @property
    def loud(self) -> bool:
        """Only the last hour before a meeting breaks quiet hours."""
        return self.kind == "meeting-hour"


def lang_of(number: int, instant: datetime) -> str:
    """Which language somebody reads then."""
    changed = [lang for at, lang in LANGUAGES.get(number, ()) if at <= instant]
    return changed[-1] if changed else PEOPLE[number].lang


def reader(number: int, instant: datetime) -> Somebody:
    """Somebody, on the clocks by which they live then."""
    since, zone = TRAVELS.get(number, (END, ""))
    return replace(PEOPLE[number], zone=zone) if since <= instant else PEOPLE[number]


def wants(number: int, instant: datetime) -> bool:
    """Whether somebody wants messages then."""
    return instant >= BEGIN and not within(instant, STOPPED.get(number))
