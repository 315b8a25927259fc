"""What happens in the group during the year, as data: the script and the expectation both read it, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.year.people import COORDINATORS, EVERYBODY, OBSERVERS
from tests.year.weather import at, heard, writes

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANSWERS = ("yes", "no", "online", "excused", "", "")


@dataclass(frozen=True, slots=True)
class Change:
    """From `at` on a meeting starts then; None: it is cancelled."""

    at: datetime
    starts: datetime | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of two hours that the coordinator `by` announces. Whoever is the `rapporteur` is named right after."""

    number: int
    by: int
    announced: datetime
    starts: datetime
    french: str
    english: str
    changes: tuple[Change, ...] = ()
    rapporteur: int | None = None

    def start(self, instant: datetime) -> datetime | None:
        """When it starts, as it stands at an instant."""
        return next((one.starts for one in reversed(self.changes) if one.at <= instant), self.starts)

    @property
    def end(self) -> datetime | None:
        """When it ends in the end."""
        start = self.changes[-1].starts if self.changes else self.starts
        return None if start is None else start + 2 * HOUR

    def answer(self, number: int) -> tuple[datetime, str] | None:
        """When somebody says what, if they do."""
        said = ANSWERS[(number * 7 + self.number * 3) % len(ANSWERS)]
        lead = min(self.starts, *(one.starts or one.at for one in self.changes), self.starts) - self.announced
        when = self.announced + HOUR * ((number * 53 + self.number * 17) % (lead // HOUR - 2) + 1)
        when = heard(when.replace(minute=13))
        return (when, said) if said and writes(number, when) else None

    def stays_away(self, number: int, start: datetime | None) -> datetime | None:
        """When somebody says that they do not come to this start, if they do; of another one it says nothing."""
        answer = self.answer(number)
        away = answer is not None and answer[1] in ("no", "excused") and self.start(answer[0]) == start
        return answer[0] if answer is not None and away else None

    def answered(self, number: int, instant: datetime) -> bool:
        """Whether an answer of somebody counts then: a no to an earlier start does not."""
        answer = self.answer(number)
        if answer is None or answer[0] > instant:
            return False
        return answer[1] not in ("no", "excused") or self.start(answer[0]) == self.start(instant)


@dataclass(frozen=True, slots=True)
class Vote:
    """A space in which one votes from `opens` (None: at once) until `closes`; `reminded`: of it, by hand."""

    number: int
    by: int
    opened: datetime
    opens: datetime | None
    closes: datetime
    french: str
    english: str
    decided: datetime
    reminded: datetime | None = None

    @property
    def begins(self) -> datetime:
        """From when on one may vote."""
        return self.opens or self.opened

    def cast(self, number: int) -> datetime | None:
        """When somebody votes, if they do: two of three, each at another time, some of them too late."""
        if (number + self.number) % 3 == 0 or number in OBSERVERS:
            return None
        first = self.begins + 8 * HOUR
        when = heard((first + (self.closes - first) * ((number * 29) % 60) / 57).replace(minute=19, second=0))
        return when if writes(number, when) else None

    def voted(self, number: int, instant: datetime) -> bool:
        """Whether somebody has voted by then."""
        when = self.cast(number)
        return when is not None and when <= instant and when < self.closes


@dataclass(frozen=True, slots=True)
class Webinar:
    """A webinar, announced before it begins."""

    number: int
    by: int
    announced: datetime
    starts: datetime
    ends: datetime
    french: str
    english: str

    def answer(self, number: int) -> tuple[datetime, str] | None:
        """When somebody says whether they attended, if they do."""
        said = ("attended", "", "partly", "missed", "")[(number * 3 + self.number) % 5]
        when = heard((self.ends + HOUR * ((number * 31) % 130 + 1)).replace(minute=29))
        asked = number not in OBSERVERS and number not in COORDINATORS
        return (when, said) if said and asked and writes(number, when) else None


@dataclass(frozen=True, slots=True)
class Announcement:
    """Said at `written`, it goes out at `sent` to everybody, the focal points or one organisation."""

    number: int
    by: int
    written: datetime
    sent: datetime
    whom: str
    french: str
    english: str
    cancelled: datetime | None = None


MEETINGS = (
    Meeting(1, 0, at("01-08 09:05"), at("01-29 10:00"), "Abris", "Shelters"),
    Meeting(2, 1, at("02-02 16:10"), at("02-19 14:00"), "Eau", "Water", rapporteur=4),
    Meeting(3, 0, at("02-20 08:35"), at("03-12 10:00"), "Santé", "Health"),
    Meeting(4, 1, at("03-16 11:50"), at("04-02 09:00"), "Routes", "Roads", rapporteur=1),
    Meeting(5, 0, at("04-10 17:25"), at("05-07 10:00"), "Écoles", "Schools",
            (Change(at("04-20 11:00"), at("05-12 10:00")), Change(at("04-20 11:04"), at("05-14 15:00")))),
    Meeting(6, 1, at("05-12 12:05"), at("06-11 10:00"), "Semences", "Seeds", (Change(at("06-08 12:02"), None),)),
    Meeting(7, 0, at("06-15 15:45"), at("07-09 10:00"), "Pluies", "Rains",
            (Change(at("06-24 13:00"), at("07-10 10:00")), Change(at("06-24 13:06"), at("07-09 10:00")))),
    Meeting(8, 1, at("08-03 10:10"), at("08-27 10:00"), "Cartes", "Maps",
            (Change(at("08-26 15:22"), at("09-03 16:00")),), rapporteur=21),
    Meeting(9, 0, at("08-31 09:55"), at("09-24 10:00"), "Puits", "Wells",
            (Change(at("09-10 22:33"), at("09-25 10:00")),)),
    Meeting(10, 1, at("10-05 07:40"), at("10-29 10:00"), "Marchés", "Markets", rapporteur=17),
    Meeting(11, 0, at("10-12 12:20"), at("11-05 15:00"), "Forêts", "Forests"),
    Meeting(12, 1, at("11-16 18:15"), at("12-10 10:00"), "Radios locales", "Local radio"),
    Meeting(13, 0, at("11-24 09:00"), at("11-24 14:00"), "Urgence", "Emergency",
            (Change(at("11-24 13:10"), at("11-24 16:00")),)),
)  # fmt: skip
VOTES = (
    Vote(1, 0, at("03-02 10:15"), None, at("03-13 18:00"), "Idées", "Ideas", at("03-16 09:40"), at("03-12 09:25")),
    Vote(2, 1, at("09-14 08:20"), at("09-21 08:00"), at("10-02 17:00"), "Formations", "Training", at("10-06 13:40")),
)
WEBINARS = (
    Webinar(1, 0, at("02-05 14:05"), at("02-24 15:00"), at("02-24 16:30"), "Secours", "First aid"),
    Webinar(2, 1, at("04-22 09:35"), at("05-13 09:30"), at("05-13 11:00"), "Gestion de stocks", "Stock keeping"),
    Webinar(3, 0, at("08-10 10:25"), at("08-25 13:00"), at("08-25 14:00"), "Collecte", "Collecting"),
    Webinar(4, 1, at("10-20 16:40"), at("11-12 10:00"), at("11-12 11:30"), "Données", "Data"),
)
ANNOUNCEMENTS = (
    Announcement(1, 0, at("01-20 11:10"), at("01-20 11:10"), "all", "Les fiches sont là", "The forms are here"),
    Announcement(2, 0, at("05-06 10:20"), at("05-13 09:00"), "focal", "Le guide est sorti", "The guide is out"),
    Announcement(3, 0, at("07-01 10:20"), at("07-15 08:00"), "all", "Le local ferme", "The office closes",
                 at("07-10 10:20")),
    Announcement(4, 1, at("10-01 15:20"), at("10-05 08:00"), "ORGC", "La clé est là", "The key is here"),
)  # fmt: skip
SERIES_SET, SERIES_PROPOSED = at("12-11 09:10"), at("12-17 08:00")
"""From December on the group meets on the second Thursday: the one of January is proposed 28 days before."""


def ideas() -> Iterator[tuple[int, datetime, str]]:
    """Who adds an idea when, in the words of which language they read."""
    for vote in VOTES:
        for number in EVERYBODY[19 + 2 * vote.number : 52 : 10]:
            yield number, vote.opened + HOUR * (number % 7 + 1), f"Former {vote.number} fois {number} équipes"


@dataclass(frozen=True, slots=True)
class Point:
    """Something an organisation has to do until a day; empty and None: `///`.

    `said`: who says when that it is `done`, `blocked`, or due `later 15` (days).
    """

    number: int
    by: int
    added: datetime
    organisation: str
    deadline: date | None
    french: str
    english: str
    said: tuple[tuple[datetime, int, str], ...] = ()

    def deadlines(self) -> Iterator[tuple[datetime, date]]:
        """From when on it is due on which day, as long as it is due on any."""
        if self.deadline is None:
            return
        yield self.added, self.deadline
        for when, _, what in self.said:
            if what.startswith("later "):
                yield when, self.deadline + timedelta(days=int(what.removeprefix("later ")))

    @property
    def answered(self) -> datetime | None:
        """When it is done or blocked, if it is."""
        return next((when for when, _, what in self.said if what in ("done", "blocked")), None)


POINTS = (
    Point(1, 0, at("01-29 15:10"), "ORGA", date(2026, 2, 27), "Recenser", "Take stock",
          ((at("02-12 08:41"), 2, "done"),)),
    Point(2, 1, at("03-17 09:20"), "ORGD", date(2026, 4, 10), "Traduire", "Translate",
          ((at("04-07 11:41"), 9, "later 14"), (at("04-22 12:41"), 8, "done"))),
    Point(3, 0, at("05-18 10:50"), "ORGF", date(2026, 6, 19), "Livrer", "Deliver",
          ((at("06-16 09:41"), 12, "blocked"), (at("07-20 07:41"), 13, "done"))),
    Point(4, 0, at("08-05 10:30"), "", None, "Classer", "File"),
    Point(5, 1, at("08-06 18:30"), "ORGB", None, "Chercher une salle", "Find a room"),
    Point(6, 1, at("09-28 13:15"), "ORGI", date(2026, 10, 23), "Imprimer", "Print"),
)  # fmt: skip
