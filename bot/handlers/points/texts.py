"""How an action point looks: as a line of a list, in full, and to those who are told of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.languages import local_day
from bot.messages import Chat
from bot.rules.points.points import is_late
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, Value, lines, listed, names
from storage.instants import instant
from storage.points.action_points import Point
from storage.points.kept_points import KeptPoint
from storage.points.point_owners import Owner

IN_LIST = 60
IN_FULL = 240
DETAILED = 3
NAMED = 2
NOTE = 60
NAME = 24


def today(chat: Chat) -> date:
    """The group's day: what is late is late for everybody at once."""
    return local_day(chat.now, chat.membership.group_zone)


def title(point: Point, most: int = IN_FULL) -> Said:
    """What is to be done."""
    return short(Said(point.text, point.lang), most)


def owner_name(owner: Owner) -> Value:
    """How an owner is called; people who were erased have no name."""
    return T("a former member") if owner.name is None else short(Said(owner.name, by=owner.actor.person_id or 0), NAME)


def owner_names(owners: Sequence[Owner], most: int = NAMED) -> Value:
    """The owners in one sentence."""
    if not owners:
        return T("nobody")
    if len(owners) <= most + 1:
        return listed([owner_name(owner) for owner in owners])
    rest = P("{n} other", "{n} others", len(owners) - most)
    return listed([*(owner_name(owner) for owner in owners[:most]), rest])


def kept_owners(kept: KeptPoint) -> Value:
    """The owners as the minutes name them, in one sentence."""
    found: list[Value] = [short(names(name), NAME) if name else T("a former member") for name in kept.owners]
    if len(found) > NAMED + 1:
        found = [*found[:NAMED], P("{n} other", "{n} others", len(found) - NAMED)]
    return listed(found) if found else T("nobody")


def in_minutes(point: Point, kept: KeptPoint) -> list[Text]:
    """What the minutes say of a point where it is otherwise today: they stay as they were kept."""
    said: list[Text] = []
    if (kept.text, kept.lang) != (point.text, point.lang):
        said.append(T("In the minutes: {text}", text=short(Said(kept.text, kept.lang), NOTE)))
    if [name for name in kept.owners if name] != [owner.name for owner in point.owners if owner.name is not None]:
        said.append(T("Owners in the minutes: {owners}", owners=kept_owners(kept)))
    if kept.deadline != point.deadline:
        said.append(T("Deadline in the minutes: {when}", when=kept.deadline or T("no deadline")))
    return said


def line(point: Point, day: date) -> Text:
    """One line of a list."""
    args: dict[str, Value] = {
        "number": point.number,
        "text": title(point, IN_LIST),
        "owners": owner_names(point.owners) if point.owners else T("no owner"),
        "when": point.deadline or T("no deadline"),
    }
    if is_late(point, day):
        return T("{number}. {text} · {owners} · {when} (late)", **args)
    return T("{number}. {text} · {owners} · {when}", **args)


def in_full(point: Point, chat: Chat) -> Text:
    """Everything about a point."""
    return lines(
        T("📌 Action point {number}: {text}", number=point.number, text=title(point)),
        _deadline(point, today(chat)),
        _origin(point),
        _whole(point, chat),
        *_owners(point, chat),
    )


def announced(point: Point) -> Text:
    """What those are told whom a new point concerns."""
    return lines(
        T("📌 An action point for you, number {number}: {text}", number=point.number, text=title(point)),
        P("Owner: {owners}", "Owners: {owners}", len(point.owners), owners=owner_names(point.owners, DETAILED)),
        T("Deadline: none") if point.deadline is None else T("Deadline: {when}", when=point.deadline),
    )


def about(point: Point, sentence: Text) -> Text:
    """A sentence on what has changed, with the point it is about."""
    return lines(sentence, T("Point {number}: {text}", number=point.number, text=title(point, NOTE)))


def day_of(seconds: int, chat: Chat) -> date:
    """The group's calendar day of an instant."""
    return local_day(instant(seconds), chat.membership.group_zone)


def _deadline(point: Point, day: date) -> Text:
    if point.deadline is None:
        return T("Deadline: none")
    if is_late(point, day):
        return T("Deadline: {when} (late)", when=point.deadline)
    return T("Deadline: {when}", when=point.deadline)


def _origin(point: Point) -> Text | None:
    if point.meeting is None or point.meeting_day is None:
        return None
    return T("Decided at meeting {number}, {day}.", number=point.meeting, day=point.meeting_day)


def _whole(point: Point, chat: Chat) -> Text | None:
    """What is said of the point as a whole, once it is closed."""
    if point.state == "open":
        return None
    note = short(Said(point.note, point.note_lang, point.note_by or 0), NOTE)
    if point.state == "done":
        done = T("✓ Done on {day}.", day=day_of(point.changed_at, chat))
        return lines(done, T("Remark: {note}", note=note)) if point.note and not point.owners else done
    if point.note:
        return T("Dropped on {day}: {note}", day=day_of(point.changed_at, chat), note=note)
    return T("Dropped on {day}.", day=day_of(point.changed_at, chat))


def _owners(point: Point, chat: Chat) -> list[Text]:
    if not point.owners:
        return [T("Owner: nobody yet")]
    if point.state == "dropped":
        return [T("Nobody has to do anything any more.")]
    if len(point.owners) > DETAILED:
        return _by_state(point.owners)
    return [_share(owner, chat) for owner in point.owners]


def _by_state(owners: Sequence[Owner]) -> list[Text]:
    """Many owners are told state by state."""
    done, blocked, waiting = (
        listed([owner_name(owner) for owner in owners if owner.state == state]) for state in ("done", "blocked", "open")
    )
    told = (
        T("✓ Done: {names}", names=done) if done.parts else None,
        T("Blocked: {names}", names=blocked) if blocked.parts else None,
        T("Waiting: {names}", names=waiting) if waiting.parts else None,
    )
    return [one for one in told if one is not None]


def _share(owner: Owner, chat: Chat) -> Text:
    name = owner_name(owner)
    note = short(Said(owner.note, owner.lang, owner.by_id or 0), NOTE)
    if owner.state == "blocked":
        return T("{name}: blocked: {note}", name=name, note=note)
    if owner.state == "open" or owner.at is None:
        return T("{name}: waiting", name=name)
    done = _done(owner, name, day_of(owner.at, chat))
    return lines(done, T("Remark: {note}", note=note)) if owner.note else done


def _done(owner: Owner, name: Value, day: date) -> Text:
    if owner.by is None:
        return T("{name}: ✓ done on {day}", name=name, day=day)
    return T(
        "{name}: ✓ done on {day}, by {by}", name=name, day=day, by=short(Said(owner.by, by=owner.by_id or 0), NAME)
    )
