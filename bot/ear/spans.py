"""What is found in a line: days, lengths, hours, names, how many came along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from itertools import pairwise

from bot import dates
from bot.ear.company import company
from bot.ear.items import NOUNS, Item, Sentence
from bot.ear.known import Known
from bot.ear.marks import answers_by_number, read_marks
from bot.ear.named import forms, plain
from bot.ear.scores import scores_in
from bot.ear.titles import Called, called

TILL = frozenset({"au", "a", "jusqu'", "pour", "to", "until", "till"})
_INTRODUCES = frozenset({"c' est", "ici", "this is", "it' s", "moi c' est", "je suis", "from", "here is", "am"})
_SPEAKER = frozenset({
    "je", "j'", "jsuis", "moi", "nous", "on", "i", "i'", "we", "avec", "with", "remplace", "replace", "replaces",
})  # fmt: skip
_OF = frozenset({"du", "de", "of", "for", "pour"})
_SEVERAL = 2
_WEEKLY = frozenset({
    "le", "ce", "pour", "de", "du", "for", "on", "this",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
"""What names a day of any week: the meeting of the next one is meant, where this one has none."""
_FIRST = {"first_two": 2, "first_three": 3}


@dataclass(frozen=True, slots=True)
class Span:
    """Some items, `first` to `end`, and the text that stands for them."""

    first: int
    end: int
    text: str

    @property
    def positions(self) -> range:
        """Where its items stand."""
        return range(self.first, self.end)


@dataclass
class Spans:
    """What is found in some items of a line, each looked for once."""

    said: Sentence
    first: int
    end: int
    known: Known
    _parts: dict[tuple[int, int], Spans] = field(default_factory=dict, repr=False)

    def part(self, first: int, end: int) -> Spans:
        """What is found in some other items of the line."""
        if (first, end) not in self._parts:
            self._parts[first, end] = replace(self, first=first, end=end)
        return self._parts[first, end]

    @cached_property
    def when(self) -> Span | None:
        """The first day that is named, with its hours."""
        if self.first >= self.end:
            return None
        start, end = self.said.items[self.first].start, self.said.items[self.end - 1].end
        found = dates.find_when(
            _without_numbers(self.said, self.first, self.end)[start:end],
            now=self.known.now,
            zone=self.known.zone,
            lang=self.said.lang,
        )
        return None if found is None else self._over(start + found[1], start + found[2])

    @cached_property
    def moved(self) -> Span | None:
        """To which day, or by how much: « au 15 », « d’une semaine », « au lendemain »."""
        if self.when is not None or self.first >= self.end:
            return self.when
        start, end = self.said.items[self.first].start, self.said.items[self.end - 1].end
        found = dates.find_delay(self.said.text[start:end])
        return None if found is None else self._over(start + found[0], start + found[1])

    @property
    def inside(self) -> Sequence[Item]:
        """The items themselves."""
        return self.said.items[self.first : self.end]

    def called(self, kind: str) -> Called | None:
        """The thing of a kind that is called by words of its title."""
        return called(self.said, self.first, self.end, self.known.titles.get(kind, ()))

    @cached_property
    def length(self) -> Span | None:
        """How long: « deux semaines », “two more days”, “another week”."""
        for at in range(self.first, self.end):
            item = self.said.items[at]
            another = item.text.split()[-1:] == ["another"]
            if not item.number and "one" not in item.senses and not another:
                continue
            after = at + 1 + (at + 1 < self.end and "more_time" in self.said.items[at + 1].senses)
            count = "1" if another else self.said.words_from(at, at + 1)
            text = f"{count} {self.said.words_from(after, self.end)}"
            taken = dates.take_length(text)
            if taken is not None:
                over = self._over(item.start, self.said.items[self.end - 1].end - len(taken[1]))
                return Span(over.first, over.end, text[: len(text) - len(taken[1])].strip())
        return None

    @cached_property
    def meeting(self) -> int | None:
        """The coming meeting of the day that is named, if there is one."""
        if self.when is None:
            return None
        read = dates.read_when(self.when.text, now=self.known.now, zone=self.known.zone, lang=self.said.lang, past=True)
        when = read if isinstance(read, dates.When) else None
        if when is None:
            return None
        days = {when.day}
        if not set(plain(self.when.text).split()) - _WEEKLY:
            days |= {when.day + timedelta(days=7)}
        numbers = [number for number, day in self.known.days if day in days]
        return numbers[0] if len(numbers) == 1 else None

    @cached_property
    def organisations(self) -> list[Span]:
        """The organisations that are named."""
        return list(self._named(self.known.organisations))

    @cached_property
    def people(self) -> list[Span]:
        """The people who are named, in full or by a first name that is theirs alone."""
        firsts = [name.split()[0] for name in self.known.people]
        alone = [name for name in self.known.people if firsts.count(name.split()[0]) == 1]
        full = list(self._named(self.known.people))
        called = [Span(one.first, one.end, whole) for whole in alone for one in self._named([whole.split()[0]])]
        return full + [one for one in called if all(one.first not in other.positions for other in full)]

    @cached_property
    def audience(self) -> list[Span]:
        """The organisation or the country that is named, if that is one."""
        found = self.organisations or list(self._named(self.known.countries))
        return found if len({span.text for span in found}) == 1 else []

    @cached_property
    def somebody(self) -> list[Span]:
        """The others, side by side, of whom it is told what they do, by somebody who says nothing of themselves."""
        named = self.people or self.organisations
        found = sorted(
            (one for one in named if one.text not in (self.known.me, *self.known.own)), key=lambda one: one.first
        )
        words = {word for item in self.said.items[self.first : self.end] for word in item.text.split()}
        between = [item for one, after in pairwise(found) for item in self.said.items[one.end : after.first]]
        beside = all(item.is_filler or item.senses & {"and", "comma", "pour"} for item in between)
        return found if beside and not words & _SPEAKER else []

    @cached_property
    def colleagues(self) -> Span | None:
        """How many came along: `+2`, « avec deux collègues »; with `?` after it where only the words tell."""
        found = company(self.said.items, self.first, self.end, self._is_somebody)
        return None if found is None else Span(*found)

    @cached_property
    def newcomers(self) -> list[Span]:
        """Somebody whose name stands there and is not known."""
        full = self._named(self.known.people)
        known = {at for span in (*self.organisations, *full) for at in span.positions}
        at = [at for at in range(self.first, self.end) if self._is_somebody(at) and at not in known]
        if len(at) == 1 and any(at[0] in span.positions for span in self.people):
            return []
        if not at or at != list(range(at[0], at[-1] + 1)):
            return []
        return [Span(at[0], at[-1] + 1, self.said.words_from(at[0], at[-1] + 1))]

    def _is_somebody(self, at: int) -> bool:
        item = self.said.items[at]
        return not item.senses and item.number is None and self.said.text[item.start].isupper()

    @cached_property
    def introduction(self) -> set[int]:
        """Who speaks, in their own words: « c’est Issa de la CRN »."""
        mine = [name for name in (self.known.me, *self.known.me.split()[:1], *self.known.own) if name]
        found = {at for span in self._named(mine) for at in span.positions}
        texts = [item.text for item in self.said.items[self.first : self.end]]
        return found if any(text in _INTRODUCES for text in texts) else set()

    @cached_property
    def scores(self) -> Span | None:
        """Which idea is given which score: `7=5 8=3`."""
        start, end = self.said.items[self.first].start, self.said.items[self.end - 1].end
        pairs = scores_in(plain(self.said.text[start:end]))
        return Span(self.first, self.end, " ".join(f"{idea}={score}" for idea, score in pairs)) if pairs else None

    @cached_property
    def marks(self) -> Span | None:
        """Which moments of a poll suit somebody, several in one line; with `?` where they may be meetings as well."""
        start, end = self.said.items[self.first].start, self.said.items[self.end - 1].end
        text = self.said.written_between(start, end)
        found = read_marks(text)
        answers = answers_by_number(found, len(self.known.moments)) if found else 0
        if not isinstance(answers, dict) or len(answers) < _SEVERAL:
            return None
        meetings = {number for number, _ in self.known.days}
        unsure = "?" if answers.keys() <= meetings else ""
        return Span(self.first, self.end, text.strip(" .!\n") + unsure)

    @cached_property
    def most(self) -> int | None:
        """How many of all are meant: « les deux premières »."""
        senses = {sense for item in self.said.items[self.first : self.end] for sense in item.senses}
        return next((most for sense, most in _FIRST.items() if sense in senses), None)

    @cached_property
    def hours(self) -> Span | None:
        """From when to when on any day: « entre 22h et 6h »."""
        for at in range(self.first, self.end):
            start = self.said.items[at].start
            begun = self.said.text[start : self.said.items[self.end - 1].end]
            if self.said.items[at].text[0].isdigit() and (found := dates.take_hours(begun)) is not None:
                return self._over(start, start + len(begun) - len(found[2]))
        return None

    @cached_property
    def city(self) -> Span | None:
        """The city or the country by whose clocks somebody lives."""
        for at in range(self.first, self.end):
            begun = self.said.text[self.said.items[at].start : self.said.items[self.end - 1].end]
            if not self.said.items[at].sign and (found := dates.take_place(begun)) is not None:
                start = self.said.items[at].start
                return self._over(start, start + found)
        return None

    @cached_property
    def weekday(self) -> Span | None:
        """A day of the week with its hour: « le vendredi à 8h »."""
        for at in range(self.first, self.end):
            begun = self.said.text[self.said.items[at].start : self.said.items[self.end - 1].end]
            day = dates.take_weekday(begun)
            hour = None if day is None else dates.take_hour(day[1])
            if hour is not None:
                start = self.said.items[at].start
                return self._over(start, start + len(begun) - len(hour[1]))
        return None

    @cached_property
    def late(self) -> list[Span]:
        """By how much, or that somebody is late."""
        at = [at for at in range(self.first, self.end) if "late" in self.said.items[at].senses]
        if not at:
            return []
        first, end = at[0], at[-1] + 1
        while first > self.first and self._tells_how_long(first - 1):
            first -= 1
        while end < self.end and self._tells_how_long(end):
            end += 1
        while self.said.items[first].is_filler:
            first += 1
        return [Span(first, end, self.said.words_from(first, end))]

    def _tells_how_long(self, at: int) -> bool:
        item = self.said.items[at]
        return item.number is not None or "unit" in item.senses or (item.is_filler and not item.sign)

    def _over(self, start: int, end: int) -> Span:
        inside = [
            at for at in range(self.first, self.end)
            if self.said.items[at].start < end and self.said.items[at].end > start
        ]  # fmt: skip
        return Span(inside[0], inside[-1] + 1, self.said.text[start:end])

    def _named(self, names: Sequence[str]) -> Iterator[Span]:
        start, end = self.said.items[self.first].start, self.said.items[self.end - 1].end
        called, found_by = forms(tuple(names))
        for found in found_by.finditer(plain(self.said.text)[start:end]):
            yield Span(*self._edges(start + found.start(), start + found.end()), called[found[0]])

    def _edges(self, start: int, end: int) -> tuple[int, int]:
        span = self._over(start, end)
        return span.first, span.end


def _without_numbers(said: Sentence, first: int, end: int) -> str:
    """The text with the numbers of things crossed out: « point 4 au 20 janvier » has one day."""
    text = said.text
    for at in range(first + 1, end):
        item = said.items[at]
        if item.number is not None and (said.items[at - 1].senses & NOUNS or _is_moved(said, at) or _is_due(said, at)):
            text = text[: item.start] + "x" * (item.end - item.start) + text[item.end :]
    return text


def _is_due(said: Sentence, at: int) -> bool:
    """« L’échéance du 4 au 22 janvier »: the number of a point, and the day."""
    before = said.items[max(at - 2, 0) : at]
    return len(before) > 1 and "deadline" in before[0].senses and before[1].text in _OF


def _is_moved(said: Sentence, at: int) -> bool:
    """« reporter 4 au 15 janvier »: a verb, a number, and the day to which."""
    after = said.items[at + 1].text if at + 1 < len(said.items) else ""
    return bool(said.items[at - 1].senses & {"move", "postpone"}) and after in TILL
