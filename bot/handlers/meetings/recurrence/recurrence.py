"""Coordinators say how often the group meets; the next meeting is then proposed to them in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When, read_hours
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.meetings.create import PLACE, TITLE
from bot.handlers.meetings.parts import Hours
from bot.handlers.meetings.recurrence.texts import described, none_set, what_happens
from bot.languages import local_day
from bot.messages import NO, Chat, Reply
from bot.parts import Hearing, Part, Words
from bot.rules.meetings.recurrence import Pattern, anchor, rule_of
from bot.rules.meetings.recurrence_line import take_pattern
from bot.spelling.folding import fold
from bot.texts import Line, T, lines
from storage.meetings import meetings, recurrences
from storage.meetings.recurrences import Series

DAY = 24 * 60
STOP = (*NO, "stop", "arreter", "aucun", "aucune", "none", "jamais", "never", "off")
_PATTERNS = Line("1er lundi, dernier jeudi, le 15, toutes les 2 semaines mardi",
                "first Monday, last Thursday, the 15th, every 2 weeks Tuesday")  # fmt: skip


class Often(Part):
    """How often the group meets."""

    def read(self, text: str, _hearing: Hearing) -> tuple[Pattern, str] | None:
        return take_pattern(text)


class Stop(Part):
    """Nothing comes back any more."""

    def read(self, text: str, _hearing: Hearing) -> tuple[bool, str] | None:
        return (True, "") if fold(text) in STOP else None


def _lacks_hours(values: Values) -> bool:
    return "pattern" in values


class Wanted(Question):
    """How often, at what time, where and under which title; or that it stops."""

    pattern: Annotated[Pattern | None, Ask(T("How often? For example: {line}", line=_PATTERNS), Often())] = None
    hours: Annotated[
        When | None,
        Ask(T("At what time? For example: {line}", line=Line("9h-11h", "9:00-11:00")), Hours(), needed=_lacks_hours),
    ] = None
    place: Annotated[str, Ask(T("Where? A venue or a link."), Words(PLACE), skippable=True)] = ""
    title: Annotated[str, Ask(T("What is the title?"), Words(TITLE), skippable=True)] = ""
    stop: Annotated[bool, Ask(T("Stop it?"), Stop())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`how often hours, place, title`; commas may stand within the first two."""
        if fold(line) in STOP:
            return {"stop": line}
        parts = [part.strip() for part in line.split(",")]
        if len(parts) > 1 and take_pattern(parts[0]) is None:
            parts[:2] = [", ".join(parts[:2])]
        taken = take_pattern(parts[0])
        if taken is None:
            return {"pattern": parts[0]}
        hours, rest = taken[1], parts[1:]
        if not hours and rest and read_hours(rest[0]) is not None:
            hours, *rest = rest
        place, title = (rest[0] if rest else ""), ", ".join(rest[1:])
        pattern = parts[0] if not taken[1] else fold(parts[0]).removesuffix(taken[1])
        said = {"pattern": pattern.strip(), "hours": hours, "place": place, "title": title}
        return {name: words for name, words in said.items() if words}


@command(
    key="recurrence",
    fr="recurrence", en="recurrence", role=Role.COORDINATOR, section="meetings",
    example=("recurrence 1er lundi 9h-11h, Salle 2", "recurrence first Monday 9-11am, Room 2"),
    help=T("get a proposal for each regular meeting (every month, every two weeks…)"),
    aliases=("tous les mois", "chaque mois", "every month"),
    forms=(
        ("recurrence toutes les 2 semaines lundi 9h", "recurrence every 2 weeks Monday 9am"),
        ("recurrence non", "recurrence off"),
        ("recurrence", "recurrence"),
    ),
)  # fmt: skip
async def recurrence(wanted: Wanted, chat: Chat) -> Reply:
    """The group's series as it is, as it is from now on, or no more."""
    if wanted.stop:
        return await _stop(chat)
    if wanted.pattern is None or wanted.hours is None:
        return await _show(chat)
    before = await recurrences.of_group(chat.tx, chat.group_id)
    series = await _series(wanted, wanted.pattern, wanted.hours, chat)
    if before is not None and before.series.rule == series.rule:
        series = replace(series, anchor=before.series.anchor)
    if before is None or before.series != series:
        await recurrences.keep(chat.tx, chat.group_id, series, chat.me.id, chat.seconds)
    return Reply(lines(T("✓ Noted."), described(series, _today(chat, series)), what_happens(series)))


async def _stop(chat: Chat) -> Reply:
    if not await recurrences.stop(chat.tx, chat.group_id):
        return Reply(none_set())
    return Reply(T("✓ No meeting is proposed any more. Those that are planned stay."), edits=True)


async def _show(chat: Chat) -> Reply:
    found = await recurrences.of_group(chat.tx, chat.group_id)
    if found is None:
        return Reply(none_set())
    return Reply(lines(described(found.series, _today(chat, found.series)), what_happens(found.series)))


async def _series(wanted: Wanted, pattern: Pattern, hours: When, chat: Chat) -> Series:
    zone = hours.zone or chat.reader.zone
    if hours.start is None:
        raise Refused(T("At what time? For example: {line}", line=Line("9h-11h", "9:00-11:00")), field="hours")
    starts = hours.start.hour * 60 + hours.start.minute
    ends = starts if hours.end is None else hours.end.hour * 60 + hours.end.minute
    minutes = (ends - starts) % DAY
    held = [date.fromisoformat(one.timing.day) for one in await meetings.coming(chat.tx, chat.group_id, 0)]
    first = anchor(pattern, local_day(chat.now, zone), held)
    title, venue = spoken(wanted.title, "").words, spoken(wanted.place, "").words
    return Series(rule_of(pattern), first, starts, minutes, zone, title, chat.reader.lang, venue)


def _today(chat: Chat, series: Series) -> date:
    return local_day(chat.now, series.zone)
