"""What was read, as numbered lines that can be put right one by one."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from bot import dates
from bot.errors import Refused
from bot.minutes.model import ActionPoint, AgendaItem, Minutes
from bot.texts import Listed, T, Text

X = TypeVar("X")
UNSET = frozenset({"-", "—", "///", "//////", "n/a", "na"})
_PRESENTER = re.compile(r"^(?P<title>.+?)\s*\((?P<presenter>[^()]{1,60})\)\s*;?$")
_OWNERS = re.compile(r"\s*(?:,|&|\bet\b|\band\b)\s*")
_ADDED = re.compile(r"^\+\s*(?P<kind>pr[ée]sent\w*|sujet|item|point)\s*:?\s*(?P<text>.+)$", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One line of the draft: `kind` says what it is, `place` which one of its kind (from 0)."""

    kind: str
    place: int
    text: Text


def draft_lines(read: Minutes) -> list[DraftLine]:
    """Everything that was read, in a stable order: the head first, then presence, agenda, points, what is unclear."""
    head = [
        DraftLine("title", 0, T("Title: {title}", title=_short(read.title))),
        DraftLine("date", 0, T("Date: {day}", day=read.date or _unset())),
        DraftLine("hours", 0, T("Hours: {hours}", hours=_hours(read.start, read.end))),
        DraftLine("place", 0, T("Place: {place}", place=_short(read.place))),
        DraftLine("next", 0, T("Next meeting: {when}", when=_next(read.next_meeting))),
    ]
    present = [DraftLine("present", n, T("Present: {who}", who=_short(who))) for n, who in enumerate(read.present)]
    agenda = [
        DraftLine("agenda", n, T("Agenda: {item}", item=_short(_item(item)))) for n, item in enumerate(read.agenda)
    ]
    points = [DraftLine("point", n, _point(point)) for n, point in enumerate(read.action_points)]
    unclear = [
        DraftLine("unclear", n, T("Not understood: {words}", words=_short(w)))
        for n, w in enumerate(read.not_understood)
    ]
    return [*head, *present, *agenda, *points, *unclear]


def _unset() -> T:
    return T("not set")


def _short(words: str | None) -> Text:
    return textwrap.shorten(words, 80, placeholder="…") if words else _unset()


def _hours(start: time | None, end: time | None) -> Text:
    if start is None:
        return _unset()
    return f"{start:%H:%M}" if end is None else f"{start:%H:%M}–{end:%H:%M}"


def _next(when: date | datetime | None) -> Text:
    if when is None:
        return _unset()
    if isinstance(when, datetime):
        return T("{day} at {hour}", day=when.date(), hour=f"{when:%H:%M}")
    return when


def _item(item: AgendaItem) -> str:
    return f"{item.title} ({item.presenter})" if item.presenter else item.title


def _point(point: ActionPoint) -> Text:
    owners: Text = Listed(tuple(point.owners)) if point.owners else T("nobody named")
    return T(
        "Action: {text} — {owners} — {deadline}",
        text=_short(point.text),
        owners=owners,
        deadline=point.deadline or "///",
    )


def correct(read: Minutes, number: int, words: str, now: datetime, lang: str) -> Minutes:
    """The same with one line put right (`-` empties or removes it). Raises Refused if the new words cannot be read."""
    found = draft_lines(read)
    if not 1 <= number <= len(found):
        raise Refused(T("There is no line {number}: they go from 1 to {last}.", number=number, last=len(found)))
    line = found[number - 1]
    new = read.model_copy(deep=True)
    _put(new, line, "" if words.strip().casefold() in UNSET else words.strip(), now, lang)
    return new


def add(read: Minutes, words: str, now: datetime, lang: str) -> Minutes | None:
    """The same with a line more: `+ présent CRN`, `+ sujet …`, `+ point … ; CRN, OIM ; 12 mars`; None if it is no addition."""
    wanted = _ADDED.match(words.strip())
    if wanted is None:
        return None
    new = read.model_copy(deep=True)
    kind, text = wanted["kind"].casefold(), wanted["text"].strip()
    if kind.startswith("pr"):
        new.present.append(text)
    elif kind == "point":
        new.action_points.append(_changed_point(ActionPoint(text=""), text, now, lang))
    else:
        new.agenda.append(_read_item(text))
    return new


def _put(new: Minutes, line: DraftLine, words: str, now: datetime, lang: str) -> None:
    match line.kind:
        case "title":
            new.title = words or None
        case "place":
            new.place = words or None
        case "date":
            _put_date(new, words, now, lang)
        case "hours":
            new.start, new.end = _read_hours(words) if words else (None, None)
        case "next":
            new.next_meeting = _read_next(words, now, lang) if words else None
        case "present":
            _set(new.present, line.place, words)
        case "agenda":
            _set(new.agenda, line.place, _read_item(words) if words else None)
        case "point":
            changed = _changed_point(new.action_points[line.place], words, now, lang) if words else None
            _set(new.action_points, line.place, changed)
        case _:
            _set(new.not_understood, line.place, words)


def _set(items: list[X], place: int, value: X | None) -> None:
    if value:
        items[place] = value
    else:
        del items[place]


def _put_date(new: Minutes, words: str, now: datetime, lang: str) -> None:
    when = _read_when(words, now, lang) if words else None
    new.date = None if when is None else when.day
    if when is not None and when.start is not None:
        new.start, new.end = when.start, when.end


def _read_when(words: str, now: datetime, lang: str) -> dates.When:
    when = dates.read_when(words, now=now, zone="UTC", lang=lang, past=True)
    if not isinstance(when, dates.When):
        raise Refused(T("“{said}” is not a clear date. For example: {example}.", said=words[:60], example="27/10/2022"))
    return when


def _read_hours(words: str) -> tuple[time, time | None]:
    hours = dates.read_hours(words)
    if hours is None:
        raise Refused(T("“{said}” is not a clear hour. For example: {example}.", said=words[:60], example="9h-11h"))
    return hours


def _read_next(words: str, now: datetime, lang: str) -> date | datetime:
    when = _read_when(words, now, lang)
    return when.day if when.start is None else datetime.combine(when.day, when.start)


def _read_item(words: str) -> AgendaItem:
    found = _PRESENTER.match(words)
    return AgendaItem(title=words) if found is None else AgendaItem(title=found["title"], presenter=found["presenter"])


def _changed_point(point: ActionPoint, words: str, now: datetime, lang: str) -> ActionPoint:
    """`text ; owners ; deadline`: what stands between the marks replaces, what is left empty stays, `-` empties."""
    text, owners, deadline, *_ = [*(part.strip() for part in words.split(";")), "", ""]
    changes: dict[str, object] = {}
    if text:
        changes["text"] = text
    if owners:
        changes["owners"] = [] if owners.casefold() in UNSET else [one for one in _OWNERS.split(owners) if one]
    if deadline:
        changes["deadline"] = None if deadline.casefold() in UNSET else _read_when(deadline, now, lang).day
    return point.model_copy(update=changes)
