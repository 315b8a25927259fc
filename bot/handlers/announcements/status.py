"""Announcements afterwards: the list, and how far one has got."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.announcements.audience import label
from bot.handlers.announcements.notices import readers_of
from bot.handlers.announcements.texts import IN_CARD, IN_LIST, progress, state_of, words_of
from bot.handlers.common.channels import counted
from bot.handlers.common.next_steps import WRITE_ANNOUNCEMENT, next_steps
from bot.handlers.common.paging import more, page_of
from bot.handlers.common.refusals import missing
from bot.messages import Chat, Option, Reply
from bot.parts import Page
from bot.rules.announcements.audience import load_audience
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, called, lines, listed
from storage.announcements import announcements
from storage.announcements.announcements import Announcement
from storage.outbox import copies as announced
from storage.outbox.copies import Copy
from storage.people import people


async def the_announcement(chat: Chat, number: int) -> Announcement:
    """The group's announcement of that number; Refused if there is none."""
    found = await announcements.by_number(chat.tx, chat.group_id, number)
    if found is None:
        raise missing(T("There is no announcement {number}.", number=number), Line("annonces", "announcements"))
    return found


class Listing(Question):
    """Which page of the announcements."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="list_announcements", own=True,
    fr="annonces", en="announcements", role=Role.COORDINATOR, section="people", example=("annonces", "announcements"),
    help=T("see the announcements, and how far they got"),
)  # fmt: skip
async def list_announcements(listing: Listing, chat: Chat) -> Reply:
    """The announcements of the group, the latest first."""
    found = await announcements.in_group(chat.tx, chat.group_id)
    if not found:
        text = T("There is no announcement yet. To write one: {line}", line=Line("annonce …", "announce …"))
        return Reply(text, next_steps(chat, WRITE_ANNOUNCEMENT))
    page, pages = page_of(found, listing.page)
    rows = [_row(one, await announced.copies(chat.tx, one.id)) for one in page]
    see = (Option(T("Announcement {number}", number=one.number), f"annonce {one.number}", one.number) for one in page)
    onwards = more("annonces", "announcements", listing.page, pages, chat.reader.lang)
    return Reply(lines(T("Announcements:"), *rows), (*see, *onwards))


def _row(one: Announcement, copies: list[Copy]) -> Text:
    words, state = short(words_of(one), IN_LIST), state_of(one)
    if not copies:
        return T("{number}. {text} · {state}", number=one.number, text=words, state=state)
    arrived = sum(copy.state == "sent" for copy in copies)
    return T(
        "{number}. {text} · {state} · {sent} of {all}",
        number=one.number, text=words, state=state, sent=arrived, all=len(copies),
    )  # fmt: skip


async def card(chat: Chat, one: Announcement, page: int, above: Text | None = None) -> Reply:
    """One announcement that somebody agreed to or cancelled: its state, and how far it got."""
    copies = await announced.copies(chat.tx, one.id)
    head = lines(
        above,
        T("📣 Announcement {number} · {state}", number=one.number, state=state_of(one)),
        T("To: {whom}", whom=await label(chat.tx, load_audience(one.audience))),
        short(words_of(one), IN_CARD),
        await _so_far(chat, one) if one.state == "planned" else None,
        progress(copies) if copies else None,
        counted(copy.channel for copy in copies if copy.state == "sent") if _sent(copies) else None,
    )
    silent, receipts = await _receipts(chat, one, copies)
    names, pages = page_of(silent, page)
    onwards = more(f"annonce {one.number}", f"announce {one.number}", page, pages, chat.reader.lang)
    named = T("Not yet confirmed: {names}", names=listed(names)) if names else None
    return Reply(lines(head, receipts, named), (*_options(one, copies), *onwards))


async def _receipts(chat: Chat, one: Announcement, copies: list[Copy]) -> tuple[list[Said], Text | None]:
    """The names of those who have not said that they read it, and how many have; nothing if it was not asked."""
    if not one.receipt or not copies:
        return [], None
    done = await announcements.acknowledged(chat.tx, one.id)
    told = {copy.person_id for copy in copies}
    silent = [called(person) for person, _ in await people.members(chat.tx, one.group_id) if person.id in told - done]
    return silent, T("Read by: {n} of {all}", n=len(done), all=len(copies))


def _sent(copies: list[Copy]) -> bool:
    return any(copy.state == "sent" for copy in copies)


async def _so_far(chat: Chat, one: Announcement) -> Text:
    count = len(await readers_of(chat.tx, one, chat.seconds))
    return P("As of today, for {n} person.", "As of today, for {n} people.", count)


def _options(one: Announcement, copies: list[Copy]) -> list[Option]:
    failed = sum(copy.state == "failed" for copy in copies)
    waiting = one.state == "planned" or any(copy.state == "waiting" for copy in copies)
    found = []
    if failed and one.state == "sent":
        found.append(
            Option(P("Send again to {n} person", "Send again to {n} people", failed), f"renvoyer {one.number}")
        )
    if waiting:
        found.append(Option(T("Stop it"), f"annuler annonce {one.number}"))
    return found
