"""Webinars to come as things that wait for a registration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.commands import Question
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.registration.lookup import registrable
from bot.handlers.webinars.registration.texts import in_a_word, mine_text, options
from bot.messages import NO, YES, Chat, Option
from bot.rules.todo.items import TITLE, Item
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, lines
from bot.things.kinds import Kind, Relay, StandingAnswer, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.relays import Relayed
from storage.row_snapshots import Row, Scope
from storage.webinars import registrations, webinars
from storage.webinars.webinars import Webinar


async def _rows(chat: Chat, number: int) -> list[Scope]:
    webinar = await webinars.by_number(chat.tx, chat.group_id, number)
    return [] if webinar is None else [Scope("registrations", {"webinar_id": webinar.id, "person_id": chat.me.id})]


async def _numbers(chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return [(await registrable(said["webinar"], chat)).number]


async def _enter(theirs: Chat, number: int, _changed: Sequence[Row], by: int) -> None:
    webinar = await webinars.by_number(theirs.tx, theirs.group_id, number)
    if webinar is not None:
        await registrations.enter(theirs.tx, webinar.id, theirs.me.id, by)


async def _mine(chat: Chat) -> list[Relayed]:
    return await registrations.typed_for(chat.tx, chat.group_id, chat.me.id)


async def _confirmed(chat: Chat, number: int) -> int:
    return await registrations.confirm(chat.tx, (await the_webinar(number, chat)).id, chat.me.id, chat.seconds)


async def _standing(chat: Chat, number: int) -> StandingAnswer | None:
    webinar = await webinars.by_number(chat.tx, chat.group_id, number)
    if webinar is None:
        return None
    found = await registrations.of_webinar(chat.tx, webinar.id)
    mine = next((one for one in found if one.person_id == chat.me.id), None)
    if mine is None:
        return None
    head = T("Webinar {number}: {title}", number=webinar.number, title=webinar_texts.title(webinar, 80))
    word = in_a_word(mine)
    return StandingAnswer(
        lines(head, mine_text(mine, found)),
        lines(head, T("Answer: {answer}", answer=word)),
        word,
        options(webinar, mine),
    )


REGISTRATION = declare(
    Kind(
        "registration",
        T("Registration for webinar {number}"),
        Line("oui", "yes"),
        Line("webinaire {number}", "webinar {number}"),
        (
            Way(
                "register",
                (*YES, "inscription", "je m'inscris", "inscrit", "inscrite", "register", "i register", "sign me up"),
                "{number} {rest}",
            ),
            Way(
                "unregister",
                (*NO, "desinscription", "je ne viens pas", "not coming", "unregister"),
                "{number}",
            ),
        ),
        _rows,
        relay=Relay(
            commands=frozenset({"register", "unregister"}),
            word=Line("inscription", "registration"),
            words=("inscription", "registration"),
            title=T("Registrations"),
            label=T("Registration for webinar {number}, by telephone"),
            confirm=T("Confirm the registration for webinar {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=_mine,
            confirmed=_confirmed,
            standing=_standing,
        ),
    )
)


@waits(25)
async def unanswered(chat: Chat) -> list[Item]:
    """Webinars to come for which the speaker has neither registered nor said that they do not come."""
    found = await webinars.coming(chat.tx, chat.group_id, chat.seconds)
    mine = await registrations.of_person(chat.tx, chat.group_id, chat.me.id) if found else {}
    return [_item(one, chat) for one in found if one.id not in mine]


def _item(webinar: Webinar, chat: Chat) -> Item:
    number, title = webinar.number, short(Said(webinar.title, webinar.lang), TITLE)
    text = T("Webinar {number}: {title} · {when} · do you register?", number=number, title=title,
             when=webinar_texts.when(webinar))  # fmt: skip
    see = Option(T("Webinar {number}: I register", number=number), f"inscription {number}")
    return REGISTRATION.item(chat, number, text, see, options(webinar, None), due_at=webinar.starts_at)
