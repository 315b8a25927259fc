"""Coordinators see whom no message reaches: those are people to call."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.channels import channel_name
from bot.handlers.common.paging import more, page_of
from bot.languages import local_day
from bot.messages import Chat, Reply
from bot.parts import Page
from bot.texts import P, Said, T, Text, called, lines
from storage.announcements import audiences
from storage.instants import instant, to_seconds
from storage.outbox import report
from storage.outbox.report import Unreachable
from storage.people import people

REMEMBERED = timedelta(days=90)


class Listing(Question):
    """Which page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="unreachable", own=True,
    fr="injoignables", en="unreachable", role=Role.COORDINATOR, section="people",
    example=("injoignables", "unreachable"), help=T("see whom no message reaches, and why"),
    aliases=("a appeler", "to call", "people to call"),
)  # fmt: skip
async def unreachable(listing: Listing, chat: Chat) -> Reply:
    """People of the group whose messages failed, who have no channel, or who have given no sign of life."""
    found = await _troubled(chat)
    if not found:
        return Reply(T("No message failed."))
    page, pages = page_of(found, listing.page)
    head = P("📞 {n} person to call:", "📞 {n} people to call:", len(found))
    onwards = more("injoignables", "unreachable", listing.page, pages, chat.reader.lang)
    return Reply(lines(head, *page), onwards)


async def _troubled(chat: Chat) -> list[Text]:
    """Each with the reason, by name."""
    since = to_seconds(chat.now - REMEMBERED)
    failed = {one.person_id: one for one in await report.unreachable(chat.tx, chat.group_id, since)}
    signs = await audiences.last_signs(chat.tx, chat.group_id)
    channels = await audiences.channels(chat.tx, chat.group_id)
    found: list[Text] = []
    for person, _ in await people.members(chat.tx, chat.group_id):
        if person.id in failed:
            found.append(_failure(failed[person.id], chat))
        elif person.id not in channels and person.stopped_at is None:
            found.append(T("{name}: has no channel", name=called(person)))
        elif person.away_at is not None:
            day = _day(signs.get(person.id, person.away_at), chat)
            found.append(T("{name}: not heard from since {day}", name=called(person), day=day))
    return found


def _failure(one: Unreachable, chat: Chat) -> Text:
    day = _day(one.at, chat)
    if one.cause != "gone":
        return T("{name}: no message gets through since {day}", name=Said(one.name, by=one.person_id), day=day)
    if one.channel is None:
        return T(
            "{name}: has blocked Tama, or is no longer there, since {day}",
            name=Said(one.name, by=one.person_id),
            day=day,
        )
    channel = channel_name(one.channel)
    return T("{name}: has blocked Tama, or is no longer on {channel}, since {day}",
             name=Said(one.name, by=one.person_id), channel=channel, day=day)  # fmt: skip


def _day(seconds: int, chat: Chat) -> date:
    return local_day(instant(seconds), chat.reader.zone)
