"""When I want to hear from Tama: my quiet hours, my clocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.people.habit_parts import GROUPS_OWN, QuietHours, Zone
from bot.handlers.people.habit_texts import quiet_text, rhythm_of, zone_text
from bot.handlers.people.profile import known
from bot.messages import Chat, Option, Reply
from bot.texts import Line, T, Text, lines
from storage.people import habits
from storage.people.habits import Habits


class Quiet(Question):
    """From when to when; nothing yet; an empty pair for never."""

    hours: Annotated[tuple[int, ...] | None, Ask(T("From when to when?"), QuietHours())] = None


@command(
    key="quiet_hours", own=True,
    fr="silence", en="quiet", role=Role.NOBODY, section="people", help=T("choose the hours when I don't disturb you"),
    example=("silence 20h-7h", "quiet 8pm-7am"), aliases=("heures de silence", "quiet hours", "ne pas deranger"),
    forms=(("silence non", "quiet off"), ("silence", "quiet")),
)  # fmt: skip
async def quiet_hours(quiet: Quiet, chat: Chat) -> Reply:
    """Show the quiet hours, or set them."""
    me = known(chat)
    if quiet.hours is not None:
        start, end = quiet.hours or (None, None)
        await habits.set_quiet(chat.tx, me.id, start, end)
    now = await habits.of_person(chat.tx, me.id)
    return Reply(lines(quiet_text(now, chat), _how_to_set(now)))


def _how_to_set(wanted: Habits) -> Text:
    if wanted.quiet_from is None:
        return T("To set them: {line}", line=Line("silence 20h-7h", "quiet 8pm-7am"))
    return T("To have none: {line}", line=Line("silence non", "quiet off"))


class Clocks(Question):
    """A zone, `group` for the group's; nothing yet."""

    zone: Annotated[str, Ask(T("In which city are you?"), Zone())] = ""


@command(
    key="time_zone", own=True,
    fr="fuseau", en="timezone", role=Role.NOBODY, section="people", help=T("choose your time zone"),
    example=("fuseau Bamako", "timezone Nairobi"), aliases=("fuseau horaire", "time zone", "zone"),
    forms=(("fuseau groupe", "timezone group"), ("fuseau", "timezone")),
)  # fmt: skip
async def time_zone(clocks: Clocks, chat: Chat) -> Reply:
    """Show the clocks by which the speaker lives, or change them."""
    me = known(chat)
    wanted = await habits.of_person(chat.tx, me.id)
    if clocks.zone:
        wanted = in_zone(wanted, clocks.zone)
        await keep(wanted, chat)
    groups_own = Option(T("Take the group's time zone"), "fuseau groupe")
    text = lines(
        T("Your time zone: {zone}.", zone=zone_text(wanted, chat)),
        T("Your clocks say: {now}", now=chat.now),
        T("To change it: {line}", line=Line("fuseau Bamako", "timezone Nairobi")) if not clocks.zone else None,
    )
    return Reply(text, (groups_own,) if wanted.own_zone and wanted.group_zone else ())


def in_zone(wanted: Habits, zone: str) -> Habits:
    """Habits on the clocks of a zone as `Zone` reads it."""
    return replace(wanted, own_zone=None if zone == GROUPS_OWN else zone)


async def keep(wanted: Habits, chat: Chat) -> None:
    """From now on; the digest next comes when it is due by these habits."""
    await habits.set_digest(chat.tx, chat.me.id, wanted, rhythm_of(wanted).following(chat.seconds))
