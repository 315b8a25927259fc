"""How somebody's habits are told: when the digest comes, when it is quiet, which clocks are meant."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.languages import zone_name
from bot.messages import Chat
from bot.rules.todo.digest_times import Rhythm
from bot.texts import Line, T, Text
from storage.instants import instant
from storage.people.habits import Habits
from storage.people.people import Person

RESUME = Line("recevoir", "resume")


def digest_text(wanted: Habits, chat: Chat) -> Text:
    """How often the digest comes, and when the next one does."""
    following = rhythm_of(wanted).following(chat.seconds)
    match wanted.every:
        case "never":
            return T("You get no digest.")
        case "daily":
            return T("I send you your digest every day. The next one: {when}", when=instant(following))
        case "weekly":
            return T("I send you your digest every week. The next one: {when}", when=instant(following))
        case _:
            return T("I send you your digest every two weeks. The next one: {when}", when=instant(following))


def quiet_text(wanted: Habits, chat: Chat) -> Text:
    """When nothing disturbs."""
    if wanted.quiet_from is None or wanted.quiet_until is None:
        return T("You have no quiet hours.")
    return T(
        "From {start} to {end} I won't disturb you ({zone}). Only the reminder one hour before a meeting still comes.",
        start=_hour(wanted.quiet_from), end=_hour(wanted.quiet_until), zone=zone_text(wanted, chat),
    )  # fmt: skip


def _hour(minute: int) -> time:
    return time(*divmod(minute, 60))


def zone_text(wanted: Habits, chat: Chat) -> str:
    """The zone's city and its distance from Greenwich now: « Bamako, GMT »."""
    distance = zone_name(chat.now.astimezone(wanted.clocks))
    region, _, city = wanted.zone.rpartition("/")
    return distance if region in ("", "Etc") else f"{city.replace('_', ' ')}, {distance}"


def stopped_text(person: Person, zone: str) -> Text | None:
    """What somebody is told who wants no messages, or none for a while."""
    if person.stopped_at is None:
        return None
    if person.paused_until is None:
        return T("You get no messages from me. To get them again: {line}", line=RESUME)
    when = pause_end(person.paused_until, zone)
    return T("I do not write to you before {when}. To get messages sooner: {line}", when=when, line=RESUME)


def pause_end(until: int, zone: str) -> date | datetime:
    """When a pause ends: the day, if it is at its beginning on the clocks of the zone."""
    end = instant(until)
    clock = end.astimezone(ZoneInfo(zone))
    return clock.date() if clock.time() == time() else end


def rhythm_of(wanted: Habits) -> Rhythm:
    """When the digest comes."""
    return Rhythm(wanted.every, wanted.weekday, wanted.minute, wanted.zone)
