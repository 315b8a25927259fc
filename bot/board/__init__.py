"""The noticeboard of a group and the desk of its coordinators: each subject declares panels, the web reads them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.commands import Role
from bot.messages import Chat, Option
from bot.texts import Line, T, Text, Value

EVERYTHING = 1_000_000


class Look(StrEnum):
    """How the rows of a panel look: there is a template for each."""

    TABLE = "table"
    """At a desk a table, on a phone one thing below the other."""
    LIST = "list"
    """Each row is a sentence with its buttons."""
    BARS = "bars"
    """Each row has a bar."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a panel: its name for programs, its head for people. `role`: number, main (what a row is), or none.

    `hidden`: it stands only in the files; `own`: it is about the reader, and stands in no file that is passed on.
    """

    key: str
    head: T
    role: str = ""
    hidden: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """Which rows are wanted: at most so many, after those that are skipped. Whoever wants all of them makes a file."""

    most: int = EVERYTHING
    skip: int = 0

    def room(self, characters: int) -> int:
        """How long the words of a cell may be, which a page cuts to so many characters and a file does not."""
        return EVERYTHING if self.most == EVERYTHING else characters


@dataclass(frozen=True, slots=True)
class Form:
    """A line with something to be written at its end, which is `value` before; `lines` is for several of them."""

    label: Text
    line: str
    button: T
    lines: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: a cell for each column, None where nothing is set; what its reader can do with it, or write of it.

    `share`: how long its bar is, in hundredths. `urgent`: it is late, or went wrong.
    """

    cells: tuple[Value | None, ...]
    options: tuple[Option, ...] = ()
    share: int = 0
    urgent: bool = False
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a panel shows: some of its rows, of `count` there are, with sentences above and what can be done.

    `beside`: a text that is read beside the rows, on the page of the panel alone.
    """

    rows: Sequence[Row] = ()
    count: int = 0
    above: Sequence[Text] = ()
    options: tuple[Option, ...] = ()
    forms: tuple[Form, ...] = ()
    beside: str = ""


Reading = Callable[[Chat, Window], Awaitable[Content]]
"""Reads a panel for somebody who may see it, in the group of the chat; nothing is shown without rows and sentences."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A list of a group. `key` stands in addresses, `few` rows are on the first page.

    Those with at least the role `least` see it; `desk`: it stands on the desk, else on the noticeboard, and where it is
    `file_only`, on neither. `line`: how people call it who want it as a file; None where nobody would.
    """

    key: str
    title: T
    columns: tuple[Column, ...]
    order: int
    least: Role = Role.OBSERVER
    few: int = 6
    look: Look = Look.TABLE
    desk: bool = False
    line: Line | None = None
    file_only: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A panel, and how it is read."""

    panel: Panel
    read: Reading


PANELS: dict[str, Shown] = {}


def shown(panel: Panel) -> Callable[[Reading], Reading]:
    """Declare a panel, read by this function. ValueError if its key is taken."""

    def keep(read: Reading) -> Reading:
        if panel.key in PANELS:
            raise ValueError(f"panel {panel.key} is declared twice")
        PANELS[panel.key] = Shown(panel, read)
        return read

    return keep


def panels(role: int, *, desk: bool) -> list[Shown]:
    """What somebody of this role sees on the desk or the noticeboard, in order."""
    found = (
        one for one in PANELS.values() if one.panel.desk == desk and role >= one.panel.least and not one.panel.file_only
    )
    return sorted(found, key=lambda one: one.panel.order)


def exported(role: int) -> list[Shown]:
    """What somebody of this role can have as a file, in order."""
    found = (one for one in PANELS.values() if one.panel.line is not None and role >= one.panel.least)
    return sorted(found, key=lambda one: (one.panel.desk, one.panel.order))


def panel_of(key: str, role: int) -> Shown | None:
    """The panel of this key, if somebody of this role may see it."""
    found = PANELS.get(key)
    return found if found is not None and role >= found.panel.least else None
