"""What was read in the report of a workshop."""

import datetime as dt
from dataclasses import dataclass, field

from bot.minutes.model import ActionPoint


@dataclass(kw_only=True)
class Participant:
    """An organisation that took part; its country where it is told."""

    organisation: str
    country: str | None = None


@dataclass(kw_only=True)
class Session:
    """One session; its hours are on the clocks of the place.

    `aim`, `discussion` and `recommendations` are a paragraph or bullet each; what stands under no label is the aim.
    """

    title: str
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    facilitators: list[str] = field(default_factory=list)
    aim: list[str] = field(default_factory=list)
    discussion: list[str] = field(default_factory=list)
    recommendations: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class Workshop:
    """A workshop of one day or several."""

    title: str | None = None
    dates: list[dt.date] = field(default_factory=list)
    place: str | None = None
    objectives: list[str] = field(default_factory=list)
    participants: list[Participant] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    conclusions: list[str] = field(default_factory=list)
    action_points: list[ActionPoint] = field(default_factory=list)
