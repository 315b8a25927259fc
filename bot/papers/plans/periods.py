"""When something is to be: days, months, quarters, half-years, years, from one to another, or until one."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.spelling.folding import fold

_MONTHS = (
    r"janvier|january|janv?",
    r"fevrier|february|fevr?|feb",
    r"mars|march|mar",
    r"avril|april|avr|apr",
    r"mai|may",
    r"juin|june|jun",
    r"juillet|july|juil|jul",
    r"aout|august|aou|aug",
    r"septembre|september|sept?",
    r"octobre|october|oct",
    r"novembre|november|nov",
    r"decembre|december|dec",
)
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_YEAR = r"(?:19|20)\d\d"
_OF = r"(?:\s?(?:of|de|du|d'|en|in|,)\s?)?"
_ORDINAL = r"(?:\s?(?:er|ere|e|eme|st|nd|rd|th))?"
_TO = r"\s?(?:-|/|au|a|to|et|and|&|,)\s?"
_NTH = "premiere?|first|deuxieme|seconde?|second|troisieme|third|quatrieme|fourth|dernier|last"
_UNIT = re.compile(
    "|".join(
        (
            rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)",
            r"(?<!\d)(?P<numeric>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d))(?!\d)",
            rf"(?P<month_of>{_YEAR}[-/](?:0[1-9]|1[0-2]))(?!\d)",
            rf"(?<!\d)(?P<of_year>(?:0?[1-9]|1[0-2])[-/]{_YEAR})",
            rf"(?<!\d)(?P<days>\d{{1,2}}{_ORDINAL}{_TO}\d{{1,2}}{_ORDINAL}\s{_OF}{_MONTH}\b\.?(?:{_OF}\s?{_YEAR})?)",
            rf"(?<!\d)(?P<day>\d{{1,2}}{_ORDINAL}\s?-?{_OF}{_MONTH}\b\.?(?:{_OF}[\s-]?{_YEAR})?)",
            rf"(?P<english>\b{_MONTH}\b\.? \d{{1,2}}(?:st|nd|rd|th)?(?:\s?-\s?\d{{1,2}})?(?:,? {_YEAR})?)(?![\d:h])",
            rf"(?P<month>\b{_MONTH}\b\.?(?:{_OF}[\s/'-]*(?:{_YEAR}|(?<=['/-])\d\d(?!\d)))?)",
            (
                rf"(?P<quarter>\b(?:(?P<year_q>{_YEAR})[\s/-]?)?(?:[tq]\s?[1-4]|(?:trimestre|quarter|trim\.?) [1-4]"
                rf"|[1-4]{_ORDINAL}\s?(?:trimestre|quarter|trim\b\.?)|(?:{_NTH}) (?:trimestre|quarter))"
                rf"(?!\d)(?:{_OF}[\s/-]*(?:l'annee )?{_YEAR})?)"
            ),
            (
                rf"(?P<half>\b(?:[sh][12]|(?:semestre|semester) [12]|[12]{_ORDINAL}\s?(?:semestre|semester|half)"
                rf"|(?:{_NTH}) (?:semestre|semester|half))(?!\d)(?:{_OF}[\s/-]*(?:l'annee )?{_YEAR})?)"
            ),
            rf"(?<![\d/.])(?P<year>{_YEAR})(?![\d/])",
        )
    )
)
_UNTIL = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|avant|d'ici|au plus tard|jusqu'(?:a|en|au)|deadline|due"
    r"|echeance|date limite|limite|pour (?:le|fin)|end(?: of)?|fin(?: de)?|late)\W*(?:\w{1,3}\W+){0,2}(?:the |la "
    r"|le |l')?"
    r"(?:end of |fin (?:de |du )?)?(?:the )?(?:month of |mois (?:de |d'))?$"
)
_SINCE = re.compile(
    r"\b(?:from|as of|since|starting(?: in| from| on)?|a partir (?:de |d'|du )?|des|depuis|a compter (?:de |d'|du )?)"
    r"\W*(?:le |la |the )?$"
)
_SMALL = re.compile(
    r"(?:\W|\b(?:en|au|a|du|de|d|des|le|la|les|l|ici|mois|fin|debut|mi|courant|pour|avant|apres|partir|jusque?|et|in|on"
    r"|the|of|from|to|until|till|by|end|early|mid|late|beginning|before|after|for|month|and|between|entre|dans)\b)*"
)
_WEEK = re.compile(r"\b(?:semaine du|week of|week starting|semaine commencant le)\s?(?:the )?$")
_RECURRING = re.compile(
    r"\b(?:chaque|every|each|tou(?:s|tes) les|mensuel\w*|monthly|hebdomadaire\w*|weekly|trimestriel\w*|quarterly"
    r"|semestriel\w*|annuel\w*|yearly|annually|continu\w*|permanent\w*|ongoing|par mois|per month|regulier\w*|regularly"
    r"|au besoin|as needed|tout au long|throughout|toute l'annee|all year|quotidien\w*|daily|bimestriel\w*|ad hoc)\b"
)
_NTHS = {"prem": 1, "firs": 1, "deux": 2, "seco": 2, "troi": 3, "thir": 3, "quat": 4, "four": 4}
_LONGEST = 300
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of time; `year` is None where it was not said."""

    kind: str
    year: int | None
    first: tuple[int, int]
    last: tuple[int, int]

    def start(self, year: int) -> dt.date:
        return dt.date(year, *self.first)

    def end(self, year: int) -> dt.date:
        month, day = self.last
        return dt.date(year, month, min(day, monthrange(year, month)[1]) if day == _MONTH_END else day)


_MONTH_END = 31


class PeriodReader:
    """Reads periods; `year` is meant where none is said, `day_first` tells 3/4 from 4/3, None where nothing does."""

    def __init__(self, *, year: int | None, day_first: bool | None) -> None:
        self._year = year
        self._day_first = day_first

    def read(self, text: str, year: int | None = None) -> tuple[dt.date | None, dt.date | None]:
        """The first and the last day that a text names; one alone where it says « until » or « from »."""
        plain = _plain(text)
        found = list(_UNIT.finditer(plain))
        try:
            units = [self._unit(one) for one in found]
            whole = _with_years([one for one in units if one], year or self._year)
            if not whole or None in units:
                return None, None
            days = [(one.start(one.year or 1), one.end(one.year or 1)) for one in whole]
        except ValueError:  # the 31st of June
            return None, None
        start, end = min(day for day, _ in days), max(day for _, day in days)
        before = plain[: found[0].start()]
        if len(whole) == 1 and _WEEK.search(before):
            return start, start + dt.timedelta(days=6)
        if len(whole) == 1 and _UNTIL.search(before):
            return None, end
        return (start, None) if len(whole) == 1 and _SINCE.search(before) else (start, end)

    def tells(self, text: str) -> bool:
        """Whether a cell is about time: it names a stretch of it, or how often."""
        plain = _plain(text)
        rest = _UNIT.sub("", plain)
        return bool(_RECURRING.search(plain)) or (rest != plain and len(rest.split()) <= len(plain.split()) / 2 + 3)

    def is_all_of(self, text: str) -> bool:
        """Whether a text names a stretch of time, with small words about it, and nothing else."""
        plain = _plain(text)
        rest = _UNIT.sub(" ", plain)
        return rest != plain and _SMALL.fullmatch(rest) is not None and self.read(text) != (None, None)

    def _unit(self, found: re.Match[str]) -> _Unit | None:
        kind, text = found.lastgroup or "", found[0]
        kind = "quarter" if kind == "year_q" else kind
        years = re.findall(rf"(?<!\d){_YEAR}(?!\d)", text)
        year = int(years[-1]) if years else None
        match kind:
            case "iso":
                day = dt.date.fromisoformat(text)
                return _Unit("day", day.year, (day.month, day.day), (day.month, day.day))
            case "numeric":
                return self._numeric(text)
            case "month_of" | "of_year":
                month = int(re.sub(rf"{_YEAR}|\D", "", text))
                return _Unit("month", year, (month, 1), (month, _MONTH_END))
            case "days" | "day" | "english":
                return _days(text, year)
            case "month":
                month = _month(text)
                short = re.search(r"['/-](\d\d)$", text)
                year = 2000 + int(short[1]) if short and year is None else year
                return _Unit("month", year, (month, 1), (month, _MONTH_END))
            case "quarter":
                last = 3 * _nth(text, 4)
                return _Unit("month", year, (last - 2, 1), (last, _MONTH_END))
            case "half":
                last = 6 * _nth(text, 2)
                return _Unit("month", year, (last - 5, 1), (last, _MONTH_END))
            case _:
                return _Unit("year", year, (1, 1), (_LAST_MONTH, _MONTH_END))

    def _numeric(self, text: str) -> _Unit | None:
        first, second, third = (int(part) for part in re.split(r"[/.-]", text))
        year = third if third > 99 else 2000 + third  # noqa: PLR2004 - two figures
        if first > _LAST_MONTH or first == second:
            day, month = first, second
        elif second > _LAST_MONTH:
            month, day = first, second
        elif self._day_first is None:
            return None
        else:
            day, month = (first, second) if self._day_first else (second, first)
        dt.date(year, month, day)
        return _Unit("day", year, (month, day), (month, day))


def recurring(text: str) -> bool:
    """Whether a text tells how often rather than when."""
    return _RECURRING.search(_plain(text)) is not None


def year_in(text: str) -> int | None:
    """The one year that a text names."""
    years = set(re.findall(rf"(?<!\d){_YEAR}(?!\d)", text))
    return int(years.pop()) if len(years) == 1 else None


def months_of(head: str) -> tuple[int, int] | None:
    """The first and the last month that a head names, and nothing beside them: « Fév », “Q3”, « T2 2021 »."""
    plain = _plain(head).strip(" .:")
    found = _UNIT.fullmatch(plain)
    if not found or found.lastgroup not in {"month", "quarter", "half", "month_of", "of_year", "year_q"}:
        return None
    unit = PeriodReader(year=None, day_first=None)._unit(found)  # noqa: SLF001 - of this file
    return (unit.first[0], unit.last[0]) if unit else None


def _plain(text: str) -> str:
    text = fold(text[:_LONGEST])
    return re.sub(r"[‐‑‒–—−]", "-", text)


def _month(text: str) -> int:
    return next(at for at, names in enumerate(_MONTHS, 1) if re.search(rf"\b(?:{names})\b", text))


def _days(text: str, year: int | None) -> _Unit:
    month = _month(text)
    numbers = [int(one) for one in re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)]
    return _Unit("day", year, (month, numbers[0]), (month, numbers[-1]))


def _nth(text: str, most: int) -> int:
    named = next((nth for word, nth in _NTHS.items() if word in text), None)
    if named is None and re.search(r"\b(?:dernier|last)\b", text):
        named = most
    bare = re.sub(_YEAR, "", text)
    return min(named or int(next(filter(str.isdigit, bare))), most)


def _with_years(units: Sequence[_Unit], default: int | None) -> list[_Unit]:
    """The units with the year of the one after them, or before them, or the default; none if one stays without."""
    others = [one for one in units if one.kind != "year"]
    alone = next((one.year for one in units if one.kind == "year"), None)
    if not others:
        return list(units)
    found: list[_Unit] = []
    for one in reversed(others):
        after = found[-1] if found else None
        year = one.year or (after.year if after else None)
        if year and after and not one.year and one.first > after.first:
            year -= 1
        found.append(replace(one, year=year))
    found.reverse()
    said: int | None = None
    whole: list[_Unit] = []
    for one in found:
        said = one.year or said or alone or default
        if said is None:
            return []
        whole.append(replace(one, year=said))
    return whole
