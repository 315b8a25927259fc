"""Which day a calendar date is: the year that was left out, the order of figures, the weekday that contradicts."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from bot.dates.asked import Asked, Reading, Span
from bot.dates.written import Dates, DayMonth, MonthEnd

_JUST_PAST = timedelta(days=60)
_NEAR_IN_HISTORY = timedelta(days=120)
_FIRST_YEAR, _LAST_YEAR = 1, 9999


def read_dates(written: Dates, asked: Asked) -> Reading:
    """The day or days; ambiguous if the month may come first, or if the weekday is another one."""
    if written.first.month is None and (written.last is None or written.last.month is None):
        return _day_of_a_month(written, asked)
    orders = [order for order in _orders(written) if (span := _span(order, asked)) and _weekdays_agree(order, span)]
    if not orders:
        return _no_such_day(written, asked)
    spans = tuple(span for order in orders if (span := _span(order, asked)))
    if orders[0] is not written and asked.lang != "en":
        return Reading(spans, "impossible", again="year")
    if len(set(spans)) > 1 and asked.lang == "en":
        return Reading(spans, "ambiguous", again="year", firm=True)
    if asked.past and abs(spans[0].day - asked.today) > _NEAR_IN_HISTORY and _has_no_year(written):
        return Reading((spans[0], _other_year(spans[0], asked)), "ambiguous")
    return _one_by_one(written, spans[0])


def read_month_end(written: MonthEnd, asked: Asked) -> Reading:
    """The last day of the month."""
    if written.month is None:
        day = months_later(asked.today.replace(day=1), written.months_away)
        return Reading((Span(_last_day(day.year, day.month)),), again="year")
    if written.year is not None:
        return Reading((Span(_last_day(written.year, written.month)),), again="year")
    years = _years(asked, {year: _last_day(year, written.month) for year in _near(asked)})
    return Reading((Span(years),), again="year")


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last one; the calendar ends where Python's does."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, _FIRST_YEAR), _LAST_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _has_no_year(written: Dates) -> bool:
    """A weekday is as good as a year."""
    last = written.last or written.first
    return {written.first.year, last.year, written.first.weekday, last.weekday} == {None}


def _other_year(span: Span, asked: Asked) -> Span:
    """Seen from September, "13 février" is the last one as well as the next one."""
    months = -12 if span.day > asked.today else 12
    return Span(months_later(span.day, months), months_later(span.end, months) if span.end else None)


def _orders(written: Dates) -> list[Dates]:
    if not written.first.swappable:
        return [written]
    last = _swapped(written.last) if written.last else None
    return [written, replace(written, first=_swapped(written.first), last=last)]


def _swapped(day: DayMonth) -> DayMonth:
    return replace(day, day=day.month, month=day.day) if day.swappable and day.month else day


def _no_such_day(written: Dates, asked: Asked) -> Reading:
    span = _span(written, asked)
    if span is not None:
        return Reading((span, *_with_their_weekday(written, span)), "ambiguous", again="year", firm=True)
    near = _nearest_real(written.first, asked) if written.last is None else None
    return Reading((Span(near),) if near else (), "impossible")


def _nearest_real(day: DayMonth, asked: Asked) -> date | None:
    """What 31 février may have meant: the last day of that month."""
    if day.month is None or not 1 <= day.month <= 12 or not 28 < day.day <= 31:  # noqa: PLR2004
        return None
    year = day.year or asked.today.year
    last = _last_day(year, day.month)
    return last if day.year or last >= asked.today else _last_day(min(year + 1, _LAST_YEAR), day.month)


def _one_by_one(written: Dates, span: Span) -> Reading:
    """Days listed one by one are one stretch only if none is missing between them."""
    if written.listed and span.end and (span.end - span.day).days != written.listed - 1:
        return Reading((span, Span(span.day), Span(span.end)), "ambiguous", again="year", firm=True)
    return Reading((span,), again="year")


def _weekdays_agree(written: Dates, span: Span) -> bool:
    first = written.first.weekday in {None, span.day.weekday()}
    return first and (written.last is None or span.end is None or written.last.weekday in {None, span.end.weekday()})


def _with_their_weekday(written: Dates, span: Span) -> tuple[Span, ...]:
    """The nearest days with the weekdays that were written."""
    if span.end is None:
        return (Span(_nearest(span.day, written.first.weekday)),)
    last = written.last.weekday if written.last else None
    return (Span(_nearest(span.day, written.first.weekday), _nearest(span.end, last)),)


def _nearest(day: date, weekday: int | None) -> date:
    if weekday is None:
        return day
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def _span(written: Dates, asked: Asked) -> Span | None:
    """The days in their year, None if there are no such days."""
    if written.last is None:
        day = _place(written.first, asked)
        return Span(day) if day else None
    first = replace(written.first, month=written.first.month or written.last.month)
    last = replace(written.last, month=written.last.month or first.month)
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - (_in_year(first) > _in_year(last)))
    day = _place(first, asked)
    end = _end_after(day, last) if day else None
    return Span(day, end) if day and end and day < end else None


def _end_after(day: date, last: DayMonth) -> date | None:
    if last.year is not None:
        return _date(last, last.year)
    return _date(last, day.year + (_in_year(last) < (day.month, day.day)))


def _in_year(day: DayMonth) -> tuple[int, int]:
    return day.month or 0, day.day


def _place(day: DayMonth, asked: Asked) -> date | None:
    if day.year is not None:
        return _date(day, day.year)
    dated = {year: found for year in _near(asked) if (found := _date(day, year))}
    if not dated or day.month == 2 and day.day == 29 and asked.today.year not in dated:  # noqa: PLR2004
        return None
    named = {year: found for year, found in dated.items() if found.weekday() == day.weekday}
    return _years(asked, named if asked.past and named else dated)


def _near(asked: Asked) -> list[int]:
    return [year for year in range(asked.today.year - 1, asked.today.year + 2) if _FIRST_YEAR <= year <= _LAST_YEAR]


def _years(asked: Asked, dated: dict[int, date]) -> date:
    """In history the nearest of these; else the next one, but what has just passed stays to be asked back."""
    days = sorted(dated.values())
    if asked.past:
        return min(days, key=lambda day: abs(day - asked.today))
    recent = [day for day in days if day.year == asked.today.year and day > asked.today - _JUST_PAST]
    coming = [day for day in days if day >= asked.today]
    return (recent or coming or days[-1:])[0]


def _day_of_a_month(written: Dates, asked: Asked) -> Reading:
    """le 15: the next one, on a 15th itself this or the next one; of a named month that one."""
    first, away = written.first, written.months_away
    months = range(3) if away is None else range(away, away + 1)
    starts = [months_later(asked.today.replace(day=1), month) for month in months]
    days = [day for start in starts if (day := _date(replace(first, month=start.month), start.year))]
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


def _from_day(day: date, written: Dates) -> Span | None:
    """du 12 au 14: both in one month, or the second in the next."""
    if written.last is None:
        return Span(day)
    month = day if written.last.day > day.day else months_later(day.replace(day=1), 1)
    end = _date(replace(written.last, month=month.month), month.year)
    return Span(day, end) if end and end > day else None


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _date(day: DayMonth, year: int) -> date | None:
    try:
        return date(year, day.month or 0, day.day)
    except ValueError:
        return None
