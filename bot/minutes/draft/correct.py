"""Puts the lines of a draft right, as people say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.minutes.draft.draft import HEAD, Draft, DraftLine, Kind
from bot.minutes.draft.named_fields import named_fields, without_own_name
from bot.minutes.draft.typed_times import NotRead, Wording, read_hours, read_next, read_when
from bot.minutes.marks import unset
from bot.minutes.model import ActionPoint, AgendaItem
from bot.minutes.owners import Names, read_owners
from bot.spelling.folding import fold
from bot.texts import Line, T

WORDS: dict[str, Kind] = {
    **dict.fromkeys(("point", "action", "point d'action", "action point"), "point"),
    **dict.fromkeys(("titre", "title"), "title"),
    "date": "date",
    **dict.fromkeys(("heure", "heures", "horaire", "hour", "hours", "time"), "hours"),
    **dict.fromkeys(("lieu", "place", "venue"), "place"),
    **dict.fromkeys(("prochaine reunion", "prochaine", "next meeting", "next"), "next"),
    **dict.fromkeys(("present", "presents", "presente", "presentes", "presence", "participant"), "present"),
    **dict.fromkeys(("excuse", "excuses", "excusee", "excusees", "excused", "apologies"), "excused"),
    **dict.fromkeys(("absent", "absents", "absente", "absentes"), "absent"),
    **dict.fromkeys(("sujet", "subject", "item", "topic", "agenda", "agenda item"), "agenda"),
    **dict.fromkeys(("discussion", "note", "paragraph", "paragraphe"), "paragraph"),
}
"""What a line can be called, folded."""
_DASH = re.compile(r"\s*[-–—]\s*[.!]?\s*")
_PRESENTER = re.compile(r"(?P<title>.+?)\s*\((?P<presenter>[^()]{1,60})\)\W*", re.DOTALL)
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Writer:
    """Who puts it right: how dates are read, and which organisations the group knows."""

    wording: Wording
    known: Sequence[str]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The draft after a correction of the line `number`; `fault` is what of it could not be read."""

    draft: Draft
    number: int
    fault: NotRead | None = None
    change: str = "changed"
    """changed, added or removed."""


def named(words: str) -> tuple[Kind, str] | None:
    """What the words call a line, and what comes after: « présent CRN », « sujet : Ouverture »."""
    for count in (2, 1):
        parts = words.split(None, count)
        kind = WORDS.get(fold(" ".join(parts[:count])).rstrip(" :"))
        if kind is not None and len(parts) >= count:
            return kind, "".join(parts[count:]).lstrip(" :")
    return None


def correct(draft: Draft, entry: DraftLine, words: str, writer: Writer) -> Corrected:
    """Other words for a line. A dash takes it away, or empties it if it is of the head.

    Of a point whose new deadline cannot be read the rest is changed all the same. Raises NotRead.
    """
    words = without_own_name(entry.kind, words.strip())
    if entry.kind in HEAD:
        return Corrected(_head(draft, entry.kind, "" if unset(words) else words, writer), entry.number)
    if _DASH.fullmatch(words):
        return Corrected(draft.without(entry), entry.number, change="removed")
    match entry.kind:
        case "point":
            return _point(draft, entry, words, writer)
        case "unclear":
            return _understood(draft, entry, words, writer)
        case "agenda":
            return Corrected(draft.replaced(entry, _item(draft.value(entry), words)), entry.number)
        case _:
            return Corrected(draft.replaced(entry, words), entry.number)


def add(draft: Draft, kind: Kind, words: str, writer: Writer) -> Corrected:
    """A line more, or other words for one of the head. Raises NotRead."""
    if kind in HEAD:
        return correct(draft, draft.head(kind), words, writer)
    if not words or _DASH.fullmatch(words):
        raise NotRead(T("What is to be added is missing."))
    return _added(draft, kind, words, writer)


def _added(draft: Draft, kind: Kind, words: str, writer: Writer, number: int | None = None) -> Corrected:
    value = ActionPoint(text="") if kind == "point" else _value(kind, words)
    new = draft.plus(kind, value, number)
    entry = DraftLine(new.numbers[kind][-1], kind, len(new.numbers[kind]) - 1)
    if kind != "point":
        return Corrected(new, entry.number, change="added")
    filled = _point(new, entry, f"{words} ;" if ";" not in words else words, writer)
    if not filled.draft.value(entry).text:
        raise NotRead(T("What is to be done is missing."))
    return replace(filled, change="added")


def _value(kind: Kind, words: str) -> str | AgendaItem:
    return _agenda_item(words) if kind == "agenda" else words


def _item(old: AgendaItem, words: str) -> AgendaItem:
    fields = named_fields("agenda", words)
    if not fields:
        return _agenda_item(words)
    presenter = fields.get("presenter", old.presenter)
    return AgendaItem(title=fields.get("text") or old.title, presenter=None if unset(presenter or "") else presenter)


def _agenda_item(words: str) -> AgendaItem:
    found = _PRESENTER.fullmatch(words)
    return AgendaItem(title=words) if found is None else AgendaItem(title=found["title"], presenter=found["presenter"])


def _head(draft: Draft, kind: Kind, words: str, writer: Writer) -> Draft:
    match kind:
        case "date":
            return _date(draft, words, writer)
        case "hours":
            start, end = read_hours(words) if words else (None, None)
            return draft.with_head(start=start, end=end)
        case "next":
            return draft.with_head(next_meeting=read_next(words, draft.read.date, writer.wording) if words else None)
        case _:
            return draft.with_head(**{kind: words or None})


def _date(draft: Draft, words: str, writer: Writer) -> Draft:
    if not words:
        return draft.with_head(date=None)
    when = read_when(words, writer.wording, latest=writer.wording.today)
    hours = {} if when.start is None else {"start": when.start, "end": when.end}
    return draft.with_head(date=when.day, **hours)


def _understood(draft: Draft, entry: DraftLine, words: str, writer: Writer) -> Corrected:
    """A line that was not understood becomes what it is called, with its own words if no others are given."""
    called = named(words)
    if called is None:
        gone = Line(f"corriger {entry.number} -", f"correct {entry.number} -")
        raise NotRead(T("Say what line {number} is: present, subject, point, discussion… To remove it: {line}",
                        number=entry.number, line=gone))  # fmt: skip
    kind, own = called[0], called[1] or draft.value(entry)
    rest = draft.without(entry)
    if kind in HEAD:
        return correct(rest, rest.head(kind), own, writer)
    return replace(_added(rest, kind, own, writer, entry.number), change="changed")


def _point(draft: Draft, entry: DraftLine, words: str, writer: Writer) -> Corrected:
    """`text ; owners ; deadline`: what is left empty stays. A date alone is the deadline, known names the owners.

    Fields may also be named: « responsable CRN », « échéance 15 avril ».
    """
    fields = named_fields("point", words)
    given = [fields.get(name, "") for name in ("text", "owners", "deadline")]
    text, owners, deadline = given if fields else _parts(words, draft, writer)
    point: ActionPoint = draft.value(entry)
    changes: dict[str, Any] = {"text": text} if text and not unset(text) else {}
    if owners:
        changes["owners"] = read_owners(owners, _names(draft, writer))
    if unset(deadline) and deadline:
        changes["deadline"] = None
    fault = None
    if deadline and not unset(deadline):
        try:
            when = read_when(deadline, writer.wording, earliest=draft.read.date)
            changes["deadline"] = when.end_day or when.day
        except NotRead as error:
            fault = error
    return Corrected(draft.replaced(entry, replace(point, **changes)), entry.number, fault)


def _parts(words: str, draft: Draft, writer: Writer) -> tuple[str, str, str]:
    if ";" not in words:
        if unset(words) or writer.wording.is_date(words):
            return "", "", words
        names = read_owners(words, _names(draft, writer))
        return ("", words, "") if _names(draft, writer).all_in(names) else (words, "", "")
    parts = [part.strip() for part in words.split(";", _PARTS - 1)]
    if len(parts) < _PARTS and writer.wording.is_date(parts[1]):
        parts.insert(1, "")
    text, owners, deadline = [*parts, ""][:_PARTS]
    return text, owners, deadline


def _names(draft: Draft, writer: Writer) -> Names:
    """The organisations that the group or these minutes know."""
    presenters = [item.presenter for item in draft.read.agenda if item.presenter]
    owners = [owner for point in draft.read.action_points for owner in point.owners]
    read = draft.read
    return Names([*writer.known, *read.present, *read.excused, *read.absent, *presenters, *owners])
