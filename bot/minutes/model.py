"""What was read in a compte-rendu."""

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer


def _to_the_minute(value: dt.time | dt.date | None) -> str | None:
    if isinstance(value, dt.time | dt.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if value else None


_Iso = PlainSerializer(_to_the_minute, when_used="json")
Hour = Annotated[dt.time | None, _Iso]


class Model(BaseModel):
    """What minutes are made of. It is built when the first minutes come: a start without any does not pay for it."""

    model_config = ConfigDict(defer_build=True)


class AgendaItem(Model):
    title: str
    presenter: str | None = None


class Discussion(Model):
    """What was said on one subject, a paragraph or bullet each."""

    title: str
    points: list[str] = Field(default_factory=list)


class ActionPoint(Model):
    """`owners` are written as in the text; `agenda_item` is the title of the item it came from."""

    text: str
    owners: list[str] = Field(default_factory=list)
    deadline: dt.date | None = None
    agenda_item: str | None = None


class Minutes(Model):
    """Hours are on the clocks of the place; what the text does not set is None or empty.

    `next_meeting` is a datetime, without zone, when an hour is given. `not_understood` holds original lines.
    """

    title: str | None = None
    date: dt.date | None = None
    start: Hour = None
    end: Hour = None
    place: str | None = None
    present: list[str] = Field(default_factory=list)
    agenda: list[AgendaItem] = Field(default_factory=list)
    discussion: list[Discussion] = Field(default_factory=list)
    action_points: list[ActionPoint] = Field(default_factory=list)
    next_meeting: Annotated[dt.date | dt.datetime | None, _Iso] = None
    not_understood: list[str] = Field(default_factory=list)


class ReadFile(Model):
    """What was read in a file; `digest` is the same for the same bytes only."""

    minutes: Minutes
    digest: str
