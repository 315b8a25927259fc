"""What a digest holds: only what waits for one person, and no more than fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.languages import LANGUAGES, Reader, render
from bot.messages import Option
from bot.texts import Lines, P, Text, lines
from storage.action_points import Point
from storage.groups import Group
from storage.meetings import Meeting
from storage.replies import MeetingReply
from storage.spaces import Space
from storage.webinars import Webinar

LIMIT = 900
BUTTONS = 4


@dataclass(frozen=True, slots=True)
class Waiting:
    """What concerns one person in one group: meetings to come with the answer given, and what is not done yet."""

    meetings: Sequence[tuple[Meeting, MeetingReply | None]] = ()
    space: Space | None = None
    points: Sequence[Point] = ()
    webinars: Sequence[Webinar] = ()
    parts: Sequence[tuple[Group, int]] = ()
    """The working groups in which something waits, and how many things."""
    acts: bool = True
    """Whether the person may answer: observers only read."""

    def count(self) -> int:
        """How many things wait for an answer here."""
        unanswered = sum(reply is None for _, reply in self.meetings) if self.acts else 0
        return unanswered + (self.space is not None) + len(self.points) + len(self.webinars)


@dataclass(frozen=True, slots=True)
class Room:
    """How many of each are listed; the others are only counted."""

    meetings: int
    points: int
    webinars: int
    parts: int


ROOMS = (Room(2, 4, 2, 2), Room(2, 3, 1, 1), Room(1, 2, 1, 1), Room(1, 1, 1, 1))
"""From wide to narrow."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits, and the button for it."""

    text: Text
    option: Option | None = None


def shown(items: Sequence[Item], most: int, rest: P | None = None) -> list[Item]:
    """The first few; `rest`, which counts them all, is said in the place of those left out."""
    if len(items) <= most or rest is None:
        return list(items[:most])
    return [*items[:most], Item(rest)]


def fits(text: Text, options: Sequence[Option], zone: str) -> bool:
    """Whether text and labels are short enough in every language."""
    readers = [Reader(lang, zone) for lang in LANGUAGES]
    return all(_length(text, options, reader) <= LIMIT for reader in readers)


def _length(text: Text, options: Sequence[Option], reader: Reader) -> int:
    return len(render(text, reader)) + sum(len(render(option.label, reader)) + 4 for option in options)


def buttons(items: Sequence[Item]) -> tuple[Option, ...]:
    """The buttons of the first few that have one."""
    return tuple(item.option for item in items if item.option is not None)[:BUTTONS]


def body(heading: Text, items: Sequence[Item]) -> Lines:
    """The digest's text."""
    return lines(heading, *(item.text for item in items))
