"""Minutes in words, ready to be written into a document or a text."""

from __future__ import annotations

from dataclasses import dataclass

NOT_SET = "///"
NOTHING = "N/A"


@dataclass(frozen=True, slots=True)
class Action:
    """An action point; `owners` and `deadline` are empty where they are not set."""

    text: str
    owners: tuple[str, ...] = ()
    deadline: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What was said of something, and what was agreed. `title` is empty for what belongs to nothing on the agenda.

    `listed` is how the agenda lists it, if not by its title alone.
    """

    title: str
    said: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    listed: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The minutes in words, each part empty where it is not set. `items` stand on the agenda, `others` do not.

    `language`: in which they were written, if not in that of the labels. `note` stands below the title: how they are
    corrected, while they can be.
    """

    title: str
    day: str
    hours: str = ""
    venue: str = ""
    present: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    items: tuple[Subject, ...] = ()
    others: tuple[Subject, ...] = ()
    next_meeting: str = ""
    language: str = ""
    note: str = ""
