"""My digest: what waits for me and what has changed in all my groups, and when it comes by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.everywhere import in_group
from bot.handlers.common.first_steps import nothing_waits
from bot.handlers.people.habit_parts import Every, Hour, Weekday, Zone
from bot.handlers.people.habit_texts import digest_text, stopped_text
from bot.handlers.people.habits import in_zone, keep
from bot.handlers.todo.calls import calls, to_call
from bot.messages import Chat, Reply
from bot.rules.todo.digest import Mark, Section, is_empty, lay_out
from bot.rules.todo.digest_times import DAY
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, lines
from bot.things.listing import news_in, to_have_in_mind, waiting_items
from storage import sheets
from storage.people import habits, people

GROUP_NAME = 60
FIRST_DAYS = 7
"""How far back somebody's first digest looks."""


class Wanted(Question):
    """How often, on which day, at which hour, on whose clocks; what is left out stays as it was."""

    every: Annotated[str, Ask(T("How often?"), Every())] = ""
    weekday: Annotated[int | None, Ask(T("On which day?"), Weekday())] = None
    minute: Annotated[int | None, Ask(T("At what time?"), Hour())] = None
    zone: Annotated[str, Ask(T("In which city are you?"), Zone())] = ""


@command(
    key="digest", own=True, reads=True,
    fr="recap", en="digest", role=Role.OBSERVER, section="people",
    help=T("see your digest, or choose when it comes"),
    example=("recap hebdo lundi 8h", "digest weekly Monday 8am"),
    aliases=("quoi de neuf", "what's new", "recapitulatif", "digest"),
    forms=(("recap", "digest"), ("recap quotidien 7h", "digest daily 7am"), ("recap jamais", "digest never")),
)  # fmt: skip
async def digest(wanted: Wanted, chat: Chat) -> Reply:
    """What there is to tell now, or when it is told from now on."""
    if wanted != Wanted():
        return await _set(wanted, chat)
    sections = await sections_for(chat, await _since(chat))
    if is_empty(sections):
        return await nothing_waits(chat)
    reply = lay_out(sections, chat.reader.zone, several=len(sections) > 1)
    await sheets.keep(chat.tx, chat.me.id, reply.sheet, chat.seconds)
    return reply


async def sections_for(chat: Chat, since: int) -> list[Section]:
    """What there is to tell `chat.me`, group by group; news are later than `since`, in UTC seconds."""
    memberships = await people.groups_of(chat.tx, chat.me.id)
    return [await _section(in_group(chat, member), since) for member in memberships]


async def _section(chat: Chat, since: int) -> Section:
    items = await waiting_items(chat)
    news = await news_in(chat, since, frozenset(item.ref for item in items))
    silent = await to_call(chat, since)
    also = [*([calls(len(silent))] if silent else []), *await to_have_in_mind(chat)]
    states = [f"{chat.membership.group_slug} to call {silent}"] if silent else []
    return Section(short(Said(chat.membership.group_name), GROUP_NAME), items, news, also, states)


async def _since(chat: Chat) -> int:
    """What is later than this is new to the speaker."""
    subscriber = await habits.subscriber(chat.tx, chat.me.id)
    slot = 0 if subscriber is None else Mark.load(subscriber.mark).slot
    return slot or chat.seconds - FIRST_DAYS * DAY


async def _set(wanted: Wanted, chat: Chat) -> Reply:
    before = await habits.of_person(chat.tx, chat.me.id)
    now = in_zone(before, wanted.zone) if wanted.zone else before
    again = before.every == "never" and (wanted.weekday, wanted.minute) != (None, None)
    now = replace(
        now,
        every=wanted.every or ("weekly" if again else before.every),
        weekday=before.weekday if wanted.weekday is None else wanted.weekday,
        minute=before.minute if wanted.minute is None else wanted.minute,
    )
    await keep(now, chat)
    text = lines(
        T("✓ {sentence}", sentence=digest_text(now, chat)),
        T("To see it at any time: {line}", line=Line("recap", "digest")) if now.every == "never" else None,
        stopped_text(chat.me, chat.reader.zone),
    )
    return Reply(text)
