"""What was read, as lines that can be put right one by one."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter

from bot.minutes.model import Discussion, Minutes, to_json

Kind = Literal[
    "point", "unclear", "title", "date", "hours", "place", "next", "present", "excused", "absent", "agenda", "paragraph"
]
HEAD: tuple[Kind, ...] = ("title", "date", "hours", "place", "next")
ORDER: tuple[Kind, ...] = ("point", "unclear", *HEAD, "present", "excused", "absent", "agenda", "paragraph")
"""What a coordinator looks at first comes first."""
_SINCE = frozenset({"uncertain", "excused", "absent", "decisions"})
"""The fields of minutes that drafts of the first version did not have."""
_NUMBERED_SINCE: tuple[Kind, ...] = ("excused", "absent")
"""The kinds of lines that they did not number."""


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One line: `place` says which one of its kind (from 0)."""

    number: int
    kind: Kind
    place: int


@dataclass(kw_only=True)
class Draft:
    """What was read, every line with a number that it keeps: one taken away leaves a gap, a new one gets the next.

    Its methods answer a changed copy.
    """

    read: Minutes
    numbers: dict[Kind, list[int]]
    last: int

    @classmethod
    def of(cls, read: Minutes) -> Draft:
        """The lines numbered in the order in which they are shown."""
        numbers: dict[Kind, list[int]] = {}
        last = 0
        for kind in ORDER:
            count = 1 if kind in HEAD else len(_items(read, kind))
            numbers[kind] = list(range(last + 1, last + count + 1))
            last += count
        return cls(read=read, numbers=numbers, last=last)

    @classmethod
    def as_read(cls, read: Minutes) -> Draft:
        """The lines numbered from top to bottom, each action point after what was said on its subject."""
        numbers: dict[Kind, list[int]] = {
            kind: [0] * (1 if kind in HEAD else len(_items(read, kind))) for kind in ORDER
        }
        last = 0
        for kind, place in _from_top(read):
            last += 1
            numbers[kind][place] = last
        return cls(read=read, numbers=numbers, last=last)

    @classmethod
    def from_json(cls, kept: str) -> Draft:
        """What was written down; lines that earlier versions did not number get the next numbers."""
        draft = _form().validate_json(kept)
        for kind in _NUMBERED_SINCE:
            if kind not in draft.numbers:
                count = len(_items(draft.read, kind))
                draft.numbers[kind] = list(range(draft.last + 1, draft.last + count + 1))
                draft.last += count
        return draft

    def to_json(self) -> str:
        """How it is written down: as ever, where it holds nothing that earlier versions did not read."""
        read = {name: value for name, value in vars(self.read).items() if value or name not in _SINCE}
        numbers = {kind: one for kind, one in self.numbers.items() if one or kind not in _NUMBERED_SINCE}
        return to_json({"read": read, "numbers": numbers, "last": self.last})

    @property
    def entries(self) -> list[DraftLine]:
        """All the lines, in the order in which they are shown."""
        return [DraftLine(number, kind, place) for kind in ORDER for place, number in enumerate(self.numbers[kind])]

    def find(self, number: int) -> DraftLine | None:
        """The line of that number, if it is still there."""
        return next((entry for entry in self.entries if entry.number == number), None)

    def head(self, kind: Kind) -> DraftLine:
        """The line of the title, the date, the hours, the place or the next meeting."""
        return DraftLine(self.numbers[kind][0], kind, 0)

    def value(self, entry: DraftLine) -> Any:  # noqa: ANN401 - a point, an agenda item, or words
        """What stands in a line that is not of the head."""
        if entry.kind == "paragraph":
            subject, place = _paragraphs(self.read)[entry.place]
            return subject.points[place]
        return _items(self.read, entry.kind)[entry.place]

    def subject(self, entry: DraftLine) -> str:
        """The title under which a paragraph stands."""
        return _paragraphs(self.read)[entry.place][0].title

    def with_head(self, **changes: Any) -> Draft:  # noqa: ANN401 - fields of the minutes
        """Other facts in the head."""
        certain = [name for name in self.read.uncertain if name not in changes]
        return replace(self, read=replace(self.read, **{**changes, "uncertain": certain}))

    def replaced(self, entry: DraftLine, value: object) -> Draft:
        """Something else in a line; what hangs on an agenda item follows its new title."""
        new = deepcopy(self)
        if entry.kind == "agenda":
            _retitle(new.read, entry.place, value)
        elif entry.kind == "paragraph":
            subject, place = _paragraphs(new.read)[entry.place]
            subject.points[place] = str(value)
        else:
            _items(new.read, entry.kind)[entry.place] = value
        _settle(new.read, entry.kind)
        return new

    def without(self, entry: DraftLine) -> Draft:
        """The line taken away."""
        new = deepcopy(self)
        if entry.kind == "paragraph":
            subject, place = _paragraphs(new.read)[entry.place]
            del subject.points[place]
            new.read.discussion = [one for one in new.read.discussion if one.points]
        else:
            del _items(new.read, entry.kind)[entry.place]
        del new.numbers[entry.kind][entry.place]
        _settle(new.read, entry.kind)
        return new

    def plus(self, kind: Kind, value: object, number: int | None = None) -> Draft:
        """A line more at the end of its kind; a paragraph under no subject. Without a number it gets the next one."""
        new = deepcopy(self)
        if kind == "paragraph":
            new.read.discussion.append(Discussion(title="", points=[str(value)]))
        else:
            _items(new.read, kind).append(value)
        new.last += number is None
        new.numbers[kind].append(new.last if number is None else number)
        _settle(new.read, kind)
        return new


@cache
def _form() -> TypeAdapter[Draft]:
    """What a draft must be to be taken; built when the first one comes back."""
    return TypeAdapter(Draft)


def _settle(read: Minutes, kind: Kind) -> None:
    """Somebody has put a line of this kind right: it is uncertain no longer."""
    read.uncertain = [name for name in read.uncertain if name != kind]


def _retitle(read: Minutes, place: int, item: Any) -> None:  # noqa: ANN401 - an agenda item
    old = read.agenda[place].title
    read.agenda[place] = item
    for subject in read.discussion:
        subject.title = item.title if subject.title == old else subject.title
    for point in read.action_points:
        point.agenda_item = item.title if point.agenda_item == old else point.agenda_item


def _paragraphs(read: Minutes) -> list[tuple[Discussion, int]]:
    return [(subject, place) for subject in read.discussion for place in range(len(subject.points))]


def _from_top(read: Minutes) -> list[tuple[Kind, int]]:
    """Each line by its kind and its place among them: the head, who was there, the agenda, the subjects."""
    head: tuple[Kind, ...] = ("title", "date", "hours", "place")
    found: list[tuple[Kind, int]] = [(kind, 0) for kind in head]
    there: tuple[Kind, ...] = ("present", "excused", "absent")
    found += [(kind, place) for kind in there for place in range(len(_items(read, kind)))]
    found += [("agenda", place) for place in range(len(read.agenda))]
    said = [(subject.title, place) for place, (subject, _) in enumerate(_paragraphs(read))]
    titles = dict.fromkeys([*(item.title for item in read.agenda), *(title for title, _ in said), ""])
    for title in titles:
        found += [("paragraph", place) for of, place in said if of == title]
        found += [
            ("point", place)
            for place, point in enumerate(read.action_points)
            if (point.agenda_item if point.agenda_item in titles else "") == title
        ]
    found += [("unclear", place) for place in range(len(read.not_understood))]
    return [*found, ("next", 0)]


def _items(read: Minutes, kind: Kind) -> list[Any]:
    match kind:
        case "point":
            return read.action_points
        case "present":
            return read.present
        case "excused":
            return read.excused
        case "absent":
            return read.absent
        case "agenda":
            return read.agenda
        case "paragraph":
            return _paragraphs(read)
        case _:
            return read.not_understood
