"""Webinars as things that wait for a report of attendance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.commands import Question
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.standing import standing
from bot.messages import NO, YES, Chat, Option
from bot.rules.relays.relay import extended
from bot.rules.todo.items import TITLE, Item
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T
from bot.things.kinds import Kind, Relay, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.relays import Relayed
from storage.row_snapshots import Row, Scope
from storage.webinars import relayed, webinars
from storage.webinars.webinars import Webinar

CONFIRMABLE = timedelta(days=14)
"""So long after its end what was typed for somebody can be confirmed."""


async def _rows(chat: Chat, number: int) -> list[Scope]:
    webinar = await webinars.by_number(chat.tx, chat.group_id, number)
    return [] if webinar is None else [Scope("attendances", {"webinar_id": webinar.id, "person_id": chat.me.id})]


async def _numbers(_chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return [said["webinar"]]


async def _enter(theirs: Chat, number: int, _changed: Sequence[Row], by: int) -> None:
    webinar = await webinars.by_number(theirs.tx, theirs.group_id, number)
    if webinar is not None:
        await relayed.enter(theirs.tx, webinar.id, theirs.me.id, by)


async def _mine(chat: Chat) -> list[Relayed]:
    found = await relayed.of_person(chat.tx, chat.group_id, chat.me.id)
    return [extended(one, CONFIRMABLE) for one in found]


async def _confirmed(chat: Chat, number: int) -> int:
    webinar = await the_webinar(number, chat)
    return await relayed.confirm(chat.tx, webinar.id, chat.me.id, chat.seconds)


WEBINAR = declare(
    Kind(
        "webinar",
        T("Webinar {number}"),
        Line("oui +2", "yes +2"),
        Line("webinaire {number}", "webinar {number}"),
        (
            Way(
                "attended",
                (*YES, "participe", "present", "presente", "attended", "assiste", "j'y etais", "i was there"),
                "{number} present {rest}",
                said=T("you attended"),
            ),
            Way(
                "attended",
                (
                    "partiel",
                    "partielle",
                    "partiellement",
                    "en partie",
                    "partly",
                    "partial",
                    "oui en partie",
                    "yes partly",
                ),
                "{number} partiel {rest}",
                said=T("you attended partly"),
            ),
            Way(
                "attended",
                (*NO, "manque", "missed", "absent", "absente", "rate"),
                "{number} absent {rest}",
                said=T("you missed it"),
            ),
        ),
        _rows,
        relay=Relay(
            commands=frozenset({"attended", "missed"}),
            word=Line("webinaire", "webinar"),
            words=("webinaire", "webinar"),
            title=T("Webinars"),
            label=T("Webinar {number}, by telephone"),
            confirm=T("Confirm webinar {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=_mine,
            confirmed=_confirmed,
            standing=standing,
        ),
    )
)


@waits(60)
async def unreported(chat: Chat) -> list[Item]:
    """Webinars that are over and for which the speaker has not answered."""
    found = await webinars.unreported(chat.tx, chat.group_id, chat.me.id, chat.seconds)
    return [_item(one, chat) for one in found]


def _item(webinar: Webinar, chat: Chat) -> Item:
    number, title = webinar.number, short(Said(webinar.title, webinar.lang), TITLE)
    text = T("Webinar {number}: {title} · were you there?", number=number, title=title)
    option = Option(T("Webinar {number}: I was there", number=number), f"participe {number}")
    return WEBINAR.item(chat, number, text, option, webinar_texts.choices(webinar, chat.reader.lang))
