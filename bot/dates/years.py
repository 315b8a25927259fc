"""Which year was left out, and whether there is such a day at all."""

from calendar import monthrange
from datetime import date, timedelta

from bot.dates.asked import Asked
from bot.dates.written import DayMonth

NEAR_IN_HISTORY = timedelta(days=120)
JUST_PAST = timedelta(days=60)


def in_its_year(day: DayMonth, asked: Asked) -> date | None:
    """The day in the year that is written or likely; None if there is no such day, now or ever."""
    if day.year is not None:
        return real_date(day, day.year)
    dated = {year: found for year in near_years(asked) if (found := real_date(day, year))}
    if not dated or (day.month == 2 and day.day == 29 and asked.today.year not in dated):  # noqa: PLR2004
        return None
    nearest = likely_year(asked, dated)
    named = {year: found for year, found in dated.items() if found.weekday() == day.weekday}
    far = asked.past and abs(nearest - asked.today) > NEAR_IN_HISTORY
    return likely_year(asked, named) if far and named else nearest


def likely_year(asked: Asked, dated: dict[int, date]) -> date:
    """In history the nearest of these; else the next one, but what has just passed stays to be asked back."""
    days = sorted(dated.values())
    if asked.past:
        return min(days, key=lambda day: abs(day - asked.today))
    return next((day for day in days if day > asked.today - JUST_PAST), days[-1])


def near_years(asked: Asked) -> range:
    """Last year, this one and the next."""
    return range(asked.today.year - 1, asked.today.year + 2)


def months_later(day: date, months: int) -> date:
    """A day of a later month with the same number, or the last one if that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day(year: int, month: int) -> date:
    """The last day of that month."""
    return date(year, month, monthrange(year, month)[1])


def real_date(day: DayMonth, year: int) -> date | None:
    """The day in that year, if it has such a day."""
    try:
        return date(year, day.month or 0, day.day)
    except ValueError:
        return None
