"""From what is written to what is meant, or to the doubt that has to be asked back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.dates.asked import Asked, Reading, TimeRange
from bot.dates.calendar_dates import read_dates, read_month_end
from bot.dates.clocks import in_part
from bot.dates.hours import read_clocks
from bot.dates.model import Doubt, When
from bot.dates.weekdays import read_weekday, read_weekday_of_month
from bot.dates.written import Clock, Dates, Day, DayMonth, Hours, MonthEnd, Shift, Weekday, WeekdayOfMonth, Written
from bot.dates.years import JUST_PAST, months_later

_DAY = 24 * 60
_MOST_CANDIDATES = 4


def meaning(written: Written, asked: Asked) -> When | Doubt:
    """What somebody means who writes this now."""
    if isinstance(written.day, Shift) and written.day.minutes:
        return _moment(written.day, asked)
    if (on_weekday := _as_hours(written)) is not None:
        return _either(written, on_weekday, asked)
    reading = _read_day(written.day, asked)
    found = tuple(_whens(written, reading.spans))
    if written.hours and not found:
        return Doubt("impossible", tuple(When(span.day, end_day=span.end) for span in reading.spans if written.day))
    meant = _doubted(reading, found[:_MOST_CANDIDATES], asked)
    return replace(meant, spoken=True) if isinstance(meant, Doubt) and _is_spoken(written) else meant


def _as_hours(written: Written) -> Written | None:
    """« Mardi 8-12 » as from 8 to 12; None where no weekday stands before figures that may be hours."""
    match written:
        case Written(day=Dates(first=DayMonth(start, int(end), weekday=int(weekday), stretch=True)), hours=None):
            return Written(Weekday(weekday), Hours(Clock(start, style="bare"), Clock(end, style="bare")))
        case _:
            return None


def _either(written: Written, on_weekday: Written, asked: Asked) -> When | Doubt:
    """« Mardi 8-12 »: hours, unless that weekday is also on the 8th of December, which is asked."""
    assert isinstance(written.day, Dates)  # noqa: S101 - only such have both
    dated = replace(written, day=replace(written.day, first=replace(written.day.first, stretch=False)))
    day, hours = meaning(dated, asked), meaning(on_weekday, asked)
    if not isinstance(day, When):
        return hours
    return Doubt("ambiguous", (day, *(hours.candidates if isinstance(hours, Doubt) else (hours,))))


def _is_spoken(written: Written) -> bool:
    """Whether hours are said as to a colleague: “half past two”, “from 9 to 11”."""
    return written.hours is not None and (written.hours.end is not None or written.hours.start.style == "spoken")


def _moment(shift: Shift, asked: Asked) -> When | Doubt:
    """Dans 2 heures"""
    local = (asked.now.astimezone(UTC) + timedelta(minutes=shift.minutes)).astimezone(ZoneInfo(asked.zone))
    when = When(local.date(), time(local.hour, local.minute))
    return Doubt("past", (when,)) if shift.minutes < 0 and not asked.past else when


def _read_day(day: Day | None, asked: Asked) -> Reading:
    match day:
        case None:
            return Reading((TimeRange(asked.today),), again="day")
        case Dates():
            return read_dates(day, asked)
        case Weekday():
            return read_weekday(day, asked)
        case MonthEnd():
            return read_month_end(day, asked)
        case WeekdayOfMonth():
            return read_weekday_of_month(day, asked)
        case Shift():
            return _shifted(day, asked)


def _shifted(shift: Shift, asked: Asked) -> Reading:
    day = months_later(asked.today, shift.months) + timedelta(days=shift.days)
    if shift.idiom is not None:
        idiom = asked.today + timedelta(days=shift.idiom)
        return Reading((TimeRange(day), TimeRange(idiom)), "ambiguous", firm=True)
    return Reading((TimeRange(day),), again="day" if day == asked.today else None)


def _whens(written: Written, spans: tuple[TimeRange, ...]) -> Iterable[When]:
    for span in spans:
        if written.hours is None:
            yield When(span.day, end_day=span.end, part=written.part)
            continue
        hours = _in_part_of_day(written, written.hours)
        for start, end in read_clocks(hours, several_days=span.end is not None):
            if written.day is None and hours.start.style == "midnight" and not end and not start:
                continue  # "minuit" alone is the coming one
            when = _when(span, start, end, written.hours.zone or None)
            yield replace(when, dayless=True) if written.day is None else when


def _in_part_of_day(written: Written, hours: Hours) -> Hours:
    part = written.part
    if part is None:
        return hours
    return replace(
        hours,
        start=in_part(hours.start, part),
        end=in_part(hours.end, part) if hours.end else None,
    )


def _when(span: TimeRange, start: int, end: int | None, zone: str | None) -> When:
    ended = None if end is None else _time(end)
    end_day = span.end + timedelta(days=end == _DAY) if span.end else None
    return When(span.day + timedelta(days=start // _DAY), _time(start), ended, end_day, zone)


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _doubted(reading: Reading, found: tuple[When, ...], asked: Asked) -> When | Doubt:
    if reading.reason == "impossible":
        return Doubt("impossible", found)
    ahead = found if asked.past else tuple(when for when in found if not _passed(when, asked))
    if not ahead:
        return Doubt("past", _past_candidates(found, reading, asked))
    if len(ahead) > 1 or reading.firm:
        return Doubt("ambiguous", ahead + tuple(when for when in found if when not in ahead) if reading.firm else ahead)
    return _on_the_clocks(ahead[0], asked.zone)


def _passed(when: When, asked: Asked) -> bool:
    starts = when.starts_at(asked.zone)
    return when.day < asked.today if starts is None else starts < asked.now.replace(second=0, microsecond=0)


def _past_candidates(found: tuple[When, ...], reading: Reading, asked: Asked) -> tuple[When, ...]:
    """What has just passed is perhaps meant; of what is long past the date is right and the year is not."""
    if reading.again is None or len(found) > 1:
        return found
    later = _again(found[0], reading, asked)
    just_past = reading.again == "year" and asked.today - found[0].day < JUST_PAST
    return (found[0], later) if just_past else (later, found[0])


def _again(when: When, reading: Reading, asked: Asked) -> When:
    if reading.again == "day":
        return _later(when, when.day + timedelta(days=1))
    years = asked.today.year - when.day.year
    later = _later(when, months_later(when.day, 12 * years))
    return _later(when, months_later(when.day, 12 * (years + 1))) if _passed(later, asked) else later


def _later(when: When, day: date) -> When:
    return replace(when, day=day, end_day=when.end_day and day + (when.end_day - when.day))


def _on_the_clocks(when: When, zone: str) -> When | Doubt:
    """Clocks that are put forward jump over an hour; it does not exist on that day."""
    starts, ends = when.starts_at(zone), when.ends_at(zone)
    local = ZoneInfo(when.zone or zone)
    start, end = _wall(starts, local), _wall(ends, local)
    if start in {None, when.start} and end in {None, when.end}:
        return when
    return Doubt("no_such_hour", (replace(when, start=start, end=end),))


def _wall(instant: datetime | None, zone: ZoneInfo) -> time | None:
    return None if instant is None else instant.astimezone(zone).time()
