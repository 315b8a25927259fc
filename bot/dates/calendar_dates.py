"""Which day a calendar date is: the order of its figures, the weekday that contradicts it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.dates.asked import Asked, Reading, TimeRange
from bot.dates.written import Dates, DayMonth, MonthEnd
from bot.dates.years import (
    NEAR_IN_HISTORY,
    in_its_year,
    last_day,
    likely_year,
    months_later,
    near_years,
    real_date,
)


def read_dates(written: Dates, asked: Asked) -> Reading:
    """The day or days; ambiguous if the month may come first, or if the weekday is another one."""
    if written.first.month is None and (written.last is None or written.last.month is None):
        return _day_of_a_month(written, asked)
    spans = _in_either_order(written, asked)
    if not spans:
        return _no_such_day(written, asked)
    if written.first.stretch and (days := _day_of_a_month(_as_stretch(written.first), asked).spans):
        return Reading((*spans, days[0]), "ambiguous", again="year", firm=True)
    if len(spans) > 1:
        return Reading(spans, "ambiguous", again="year", firm=True)
    if asked.past and abs(spans[0].day - asked.today) > NEAR_IN_HISTORY and _has_no_year(written):
        return Reading((spans[0], _other_year(spans[0], asked)), "ambiguous")
    return _one_by_one(written, spans[0])


def read_month_end(written: MonthEnd, asked: Asked) -> Reading:
    """The last day of the month."""
    if written.month is None:
        day = months_later(asked.today.replace(day=1), written.months_away)
        return Reading((TimeRange(last_day(day.year, day.month)),), again="year")
    if written.year is not None:
        return Reading((TimeRange(last_day(written.year, written.month)),), again="year")
    years = likely_year(asked, {year: last_day(year, written.month) for year in near_years(asked)})
    return Reading((TimeRange(years),), again="year")


def _as_stretch(day: DayMonth) -> Dates:
    """10-12 as from the 10th to the 12th."""
    return Dates(DayMonth(day.day), DayMonth(day.month or 0))


def _has_no_year(written: Dates) -> bool:
    """A weekday is as good as a year."""
    last = written.last or written.first
    return {written.first.year, last.year, written.first.weekday, last.weekday} == {None}


def _other_year(span: TimeRange, asked: Asked) -> TimeRange:
    """Seen from September, "13 février" is the last one as well as the next one."""
    months = -12 if span.day > asked.today else 12
    return TimeRange(months_later(span.day, months), months_later(span.end, months) if span.end else None)


def _in_either_order(written: Dates, asked: Asked) -> tuple[TimeRange, ...]:
    """The real days with the right weekdays; the month first only in English."""
    orders = (written, _month_first(written)) if asked.lang == "en" and written.first.swappable else (written,)
    found = ((order, _span(order, asked)) for order in orders)
    return tuple(dict.fromkeys(span for order, span in found if span and _weekdays_agree(order, span)))


def _month_first(written: Dates) -> Dates:
    last = _swapped(written.last) if written.last else None
    return replace(written, first=_swapped(written.first), last=last)


def _swapped(day: DayMonth) -> DayMonth:
    return replace(day, day=day.month, month=day.day) if day.swappable and day.month else day


def _no_such_day(written: Dates, asked: Asked) -> Reading:
    span = _span(written, asked)
    if span is not None:
        return Reading((span, *_with_their_weekday(written, span)), "ambiguous", again="year", firm=True)
    if (swapped := _span(_month_first(written), asked)) and written.first.swappable:
        return Reading((swapped,), "impossible")
    near = _nearest_real(written.first, asked) if written.last is None else None
    return Reading((TimeRange(near),) if near else (), "impossible")


def _nearest_real(day: DayMonth, asked: Asked) -> date | None:
    """What 31 février may have meant: the last day of that month."""
    if day.month is None or not 1 <= day.month <= 12 or not 28 < day.day <= 31:  # noqa: PLR2004
        return None
    year = day.year or asked.today.year
    last = last_day(year, day.month)
    return last if day.year or last >= asked.today else last_day(year + 1, day.month)


def _one_by_one(written: Dates, span: TimeRange) -> Reading:
    """Days listed one by one are one stretch only if none is missing between them."""
    if written.listed and span.end and (span.end - span.day).days != written.listed - 1:
        return Reading((span, TimeRange(span.day), TimeRange(span.end)), "ambiguous", again="year", firm=True)
    return Reading((span,), again="year")


def _weekdays_agree(written: Dates, span: TimeRange) -> bool:
    first = written.first.weekday in {None, span.day.weekday()}
    return first and (written.last is None or span.end is None or written.last.weekday in {None, span.end.weekday()})


def _with_their_weekday(written: Dates, span: TimeRange) -> tuple[TimeRange, ...]:
    """The nearest days with the weekdays that were written."""
    if span.end is None:
        return (TimeRange(_nearest(span.day, written.first.weekday)),)
    last = written.last.weekday if written.last else None
    return (TimeRange(_nearest(span.day, written.first.weekday), _nearest(span.end, last)),)


def _nearest(day: date, weekday: int | None) -> date:
    if weekday is None:
        return day
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def _span(written: Dates, asked: Asked) -> TimeRange | None:
    """The days in their year, None if there are no such days."""
    if written.last is None:
        day = in_its_year(written.first, asked)
        return TimeRange(day) if day else None
    first = replace(written.first, month=written.first.month or written.last.month)
    last = replace(written.last, month=written.last.month or first.month)
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - (_in_year(first) > _in_year(last)))
    day = in_its_year(first, asked)
    end = _end_after(day, last) if day else None
    return TimeRange(day, end) if day and end and day < end else None


def _end_after(day: date, last: DayMonth) -> date | None:
    if last.year is not None:
        return real_date(last, last.year)
    return real_date(last, day.year + (_in_year(last) < (day.month, day.day)))


def _in_year(day: DayMonth) -> tuple[int, int]:
    return day.month or 0, day.day


def _day_of_a_month(written: Dates, asked: Asked) -> Reading:
    """Le 15: the next one, on a 15th itself this or the next one; of a named month that one."""
    first, away = written.first, written.months_away
    months = range(3) if away is None else range(away, away + 1)
    starts = [months_later(asked.today.replace(day=1), month) for month in months]
    days = [day for start in starts if (day := real_date(replace(first, month=start.month), start.year))]
    if away is None and not asked.past:
        days = [day for day in days if day >= asked.today]
    spans = [span for day in days if (span := _from_day(day, written))]
    if not spans:
        return Reading((), "impossible")
    if not _weekdays_agree(written, spans[0]):
        return Reading((spans[0], *_with_their_weekday(written, spans[0])), "ambiguous", firm=True)
    if spans[0].day == asked.today and away is None and first.weekday is None:
        return Reading(tuple(spans[:2]), "ambiguous")
    return Reading((spans[0],))


def _from_day(day: date, written: Dates) -> TimeRange | None:
    """Du 12 au 14: both in one month, or the second in the next."""
    if written.last is None:
        return TimeRange(day)
    month = day if written.last.day > day.day else months_later(day.replace(day=1), 1)
    end = real_date(replace(written.last, month=month.month), month.year)
    return TimeRange(day, end) if end and end > day else None
