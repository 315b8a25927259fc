"""How activities and axes are put into words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.languages import local_day
from bot.messages import Chat
from bot.rules.plans.axis_titles import label_of
from bot.rules.plans.bars import bar
from bot.rules.wording.money import money
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, Value, days, listed, names
from storage.plans.activities import Activity, Content, Progress
from storage.plans.plans import Axis

TITLE, ROW, LONG, NAME = 150, 60, 160, 30
NAMED = 3
STATES = {
    "planned": T("planned"),
    "under_way": T("under way"),
    "done": T("done"),
    "blocked": T("blocked"),
    "dropped": T("dropped"),
}
SIGNS = {"planned": "", "under_way": "▶ ", "done": "✓ ", "blocked": "⛔ ", "dropped": "✗ "}
NOT_SET = T("not set")
_NUMBERED = re.compile(r"\s*(?:axe|axis)\b", re.IGNORECASE)


def today(chat: Chat) -> date:
    """The day on the clocks of the group."""
    return local_day(chat.now, chat.membership.group_zone)


def title_of(one: Activity, most: int = TITLE) -> Said:
    """What it is; it goes with whoever wrote it."""
    return short(Said(one.content.what, one.content.lang, one.created_by or 0), most)


def called(one: Activity, most: int = ROW) -> Text:
    """Number and title."""
    return T("Activity {number}: {title}", number=one.number, title=title_of(one, most))


def axis_title(axis: Axis, most: int = TITLE) -> Said:
    """How an axis is called."""
    return short(Said(axis.title, axis.lang, axis.created_by or 0), most)


def axis_called(axis: Axis | None, most: int = ROW) -> Text:
    """Number and title of an axis; words for where there is none."""
    if axis is None:
        return T("Without axis")
    if _NUMBERED.match(axis.title) and label_of(axis.title) in {None, axis.number}:
        return axis_title(axis, most)
    return T("Axis {number}: {title}", number=axis.number, title=axis_title(axis, most))


def when_of(content: Content) -> Value:
    """The time as it was written, or its days; not set where nothing is."""
    if content.when_text:
        return Said(content.when_text, content.lang)
    if content.starts_on is not None:
        return days(content.starts_on, content.ends_on if content.ends_on != content.starts_on else None)
    return NOT_SET if content.ends_on is None else T("until {day}", day=content.ends_on)


def who_of(one: Activity, most: int = NAMED) -> Value:
    """Who does it, the first few by name."""
    if not one.owners:
        return T("nobody yet")
    shown = one.owners if len(one.owners) <= most else one.owners[: most - 1]
    found: list[Value] = [short(Said(owner.short) if owner.short else names(owner.name), NAME) for owner in shown]
    left = len(one.owners) - len(shown)
    return listed([*found, P("{n} other", "{n} others", left)] if left else found)


def row(one: Activity, day: date) -> Text:
    """A line of a list: sign, number, title, when, who, and how it stands."""
    late = T("late") if one.is_late(day) else None
    state = STATES[one.state] if late is None or one.state != "planned" else late
    if late is not None and one.state != "planned":
        state = T("{state}, late", state=STATES[one.state])
    return T(
        "{sign}{number}. {title} · {when} · {who} · {state}",
        sign=SIGNS[one.state], number=one.number, title=title_of(one, ROW), when=_short_when(one.content),
        who=who_of(one, 2), state=state,
    )  # fmt: skip


def _short_when(content: Content) -> Value:
    when = when_of(content)
    return short(when, NAME) if isinstance(when, Said) else when


def progress_row(axis: Axis | None, how_far: Progress) -> Text:
    """An axis with its bar and what is late; dropped activities count no more."""
    total = how_far.total - how_far.dropped
    head = T("{axis}: {bar} {done} of {total} done", axis=axis_called(axis), bar=bar(how_far.done, total),
             done=how_far.done, total=total)  # fmt: skip
    more = _more(how_far)
    return T("{first}, {second}", first=head, second=listed(more)) if more else head


def _more(how_far: Progress) -> list[Value]:
    found: list[Value] = []
    found += [T("{n} under way", n=how_far.under_way)] if how_far.under_way else []
    found += [T("{n} blocked", n=how_far.blocked)] if how_far.blocked else []
    found += [T("{n} late", n=how_far.late)] if how_far.late else []
    return found


def money_of(content: Content, lang: str) -> Text:
    """The budget that is needed."""
    needed = content.needed
    return NOT_SET if needed is None else money(needed.hundredths, needed.currency, lang)


def criteria_of(content: Content) -> Sequence[str]:
    """By what its success is known."""
    return content.criteria.split("\n") if content.criteria else ()
