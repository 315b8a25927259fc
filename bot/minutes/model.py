"""What was read in a compte-rendu.

Plain dataclasses: the process that reads a file starts in half the time without pydantic. Whoever gets them back as
JSON has them checked.
"""

import datetime as dt
import json
from dataclasses import dataclass, field


@dataclass(kw_only=True)
class AgendaItem:
    title: str
    presenter: str | None = None


@dataclass(kw_only=True)
class Discussion:
    """What was said on one subject, a paragraph or bullet each."""

    title: str
    points: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class ActionPoint:
    """`owners` are written as in the text; `agenda_item` is the title of the item it came from."""

    text: str
    owners: list[str] = field(default_factory=list)
    deadline: dt.date | None = None
    agenda_item: str | None = None


@dataclass(kw_only=True)
class Decision:
    """What was decided; `agenda_item` is the title of the item under which it was."""

    text: str
    agenda_item: str | None = None


@dataclass(kw_only=True)
class Minutes:
    """Hours are on the clocks of the place; what the text does not set is None or empty.

    `next_meeting` is a datetime, without zone, when an hour is given. `not_understood` holds original lines,
    `uncertain` names fields that were guessed from signs that may mislead.
    """

    title: str | None = None
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str | None = None
    present: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    agenda: list[AgendaItem] = field(default_factory=list)
    discussion: list[Discussion] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    action_points: list[ActionPoint] = field(default_factory=list)
    next_meeting: dt.date | dt.datetime | None = None
    not_understood: list[str] = field(default_factory=list)
    uncertain: list[str] = field(default_factory=list)


def to_json(value: object, indent: int | None = None) -> str:
    """Minutes, or what holds some, as JSON: days and hours in ISO 8601, to the minute."""
    separators = (",", ":") if indent is None else None
    return json.dumps(value, default=_plain, ensure_ascii=False, indent=indent, separators=separators)


def _plain(value: object) -> object:
    if isinstance(value, dt.time | dt.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, dt.date) else vars(value)
