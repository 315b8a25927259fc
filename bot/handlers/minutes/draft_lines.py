"""How a draft of minutes is put into words: its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from bot.handlers.common.quoting import row_in_words
from bot.handlers.common.sections import SectionRow
from bot.minutes.draft.draft import Draft, DraftLine
from bot.minutes.model import ActionPoint, AgendaItem
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, Value, listed, names

LINE = 80
TITLE = 60
OWNER = 24
NAMED = 3
IsNew = Callable[[str], bool]
"""Whether the group's register lacks an organisation."""


def rows_of(draft: Draft, is_new: IsNew) -> list[SectionRow]:
    """Every line with its number; « nouvelle » beside organisations that would be new in the register."""
    return [
        SectionRow(
            T("{number}. {text}", number=entry.number, text=_line(draft, entry, is_new)), heading_of(draft, entry),
            entry.number,
        )
        for entry in draft.entries
    ]  # fmt: skip


def in_full(draft: Draft, entry: DraftLine) -> Text:
    """All that stands in a line."""
    return _line(draft, entry, lambda _: False, most=700)


def line_of(draft: Draft, entry: DraftLine, is_new: IsNew) -> Text:
    """One line as it stands on its page, without its number."""
    return _line(draft, entry, is_new)


def text_of(draft: Draft, entry: DraftLine) -> str:
    """What stands in a line that is not of the head, without owners, deadline or presenter."""
    match draft.value(entry):
        case ActionPoint(text=words):
            return words
        case AgendaItem(title=words):
            return words
        case words:
            return str(words)


def heading_of(draft: Draft, entry: DraftLine) -> Text:
    """The heading under which a line stands."""
    match entry.kind:
        case "point":
            return T("Action points:")
        case "unclear":
            return T("Not understood:")
        case "present":
            return T("Present:")
        case "excused":
            return T("Excused:")
        case "absent":
            return T("Absent:")
        case "agenda":
            return T("Agenda:")
        case "paragraph":
            subject = draft.subject(entry)
            return T("Discussion, {subject}:", subject=_short(subject, TITLE)) if subject else T("Discussion:")
        case _:
            return T("Meeting:")


def _line(draft: Draft, entry: DraftLine, is_new: IsNew, most: int = LINE) -> Text:
    read = draft.read
    match entry.kind:
        case "title":
            return T("Title: {title}", title=_short(read.title, most))
        case "date":
            return T("Date: {day}", day=read.date or _unset())
        case "hours":
            return T("Time: {hours}", hours=hours(read.start, read.end))
        case "place":
            return T("Venue: {place}", place=_short(read.place, most))
        case "next":
            return T("Next meeting: {when}", when=moment(read.next_meeting) if read.next_meeting else _unset())
        case "point":
            return _point(draft.value(entry), is_new, most)
        case "present" | "excused" | "absent":
            return _name(draft.value(entry), is_new, most)
        case "agenda":
            return _item(draft.value(entry), most)
        case _:
            return _short(row_in_words(draft.value(entry)), most)


def _unset() -> T:
    return T("not set")


def _short(words: str | None, most: int) -> Value:
    return short(Said(words), most) if words else _unset()


def _name(words: str, is_new: IsNew, most: int) -> Text:
    name = short(names(words), most)
    return T("{organisation} (new)", organisation=name) if is_new(words) else name


def _item(item: AgendaItem, most: int) -> Text:
    if not item.presenter:
        return _short(item.title, most)
    return T("{title} ({presenter})", title=_short(item.title, most), presenter=short(names(item.presenter), OWNER))


def _point(point: ActionPoint, is_new: IsNew, most: int) -> Text:
    return T("{text} · {owners} · {when}", text=_short(point.text, most), owners=_owners(point.owners, is_new, most),
             when=point.deadline or T("no deadline"))  # fmt: skip


def _owners(owners: Sequence[str], is_new: IsNew, most: int) -> Value:
    if not owners:
        return T("no owner")
    shown = owners if most > LINE or len(owners) <= NAMED else owners[: NAMED - 1]
    found: list[Value] = [_name(owner, is_new, OWNER) for owner in shown]
    left = len(owners) - len(shown)
    return listed([*found, P("{n} other", "{n} others", left)] if left else found)


def clock(at: time) -> Text:
    """An hour on the clocks of the place: « 9h05 », “9:05”."""
    return T("{hour}:{minute}", hour=str(at.hour), minute=f"{at.minute:02}")


def hours(start: time | None, end: time | None) -> Value:
    """From when to when; not set without a beginning."""
    if start is None:
        return _unset()
    return clock(start) if end is None else T("{start}–{end}", start=clock(start), end=clock(end))


def moment(when: date | datetime) -> Text:
    """A day, with the hour on the clocks of the place if there is one."""
    return T("{day}, {hours}", day=when.date(), hours=clock(when.time())) if isinstance(when, datetime) else when
