"""A toy kind of thing: each group has a soup, and its members say how they found it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from bot.commands import Ask, Question, Role, command
from bot.messages import YES, Chat, Option, Reply
from bot.parts import Number, Words
from bot.rules.todo.items import Item
from bot.texts import Line, Said, T, Text, lines
from bot.things.kinds import Kind, Relay, StandingAnswer, declare
from bot.things.listing import changes, waits
from bot.things.ways import Way
from storage import tables
from storage.database import Tx
from storage.relays import PERSON, TYPED, Relayed, relayed
from storage.row_snapshots import Row, Scope
from storage.tables import Answers, Held, Table

TABLE = """
    CREATE TABLE tastings (
        group_id BIGINT NOT NULL, number BIGINT NOT NULL, person_id BIGINT NOT NULL, note TEXT NOT NULL,
        at BIGINT NOT NULL, entered_by BIGINT, confirmed_at BIGINT, PRIMARY KEY (group_id, number, person_id)
    )
"""
_COLUMNS = "'soup', r.number, p.name, r.entered_by, b.name, r.at, r.confirmed_at, NULL, NULL, 'UTC', p.id"
tables.declare(
    Table(
        "tastings",
        held=(Held("soups", "number note at", "FROM tastings WHERE person_id = ?"),),
        forgotten=("UPDATE tastings SET note = '' WHERE person_id = ?",),
        answers=Answers(
            ("group_id", "number", "person_id"), ("note", "at", "entered_by", "confirmed_at"), frozenset({"at"})
        ),
    )
)


class Tasting(Question):
    """Which soup, and how it was."""

    number: Annotated[int, Ask(T("Which soup?"), Number())]
    note: Annotated[str, Ask(T("How was it?"), Words(80))] = ""


@command(key="taste", fr="goute", en="taste", role=Role.MEMBER, help=T("say how the soup was"),
         example=("goute 1 salée", "taste 1 salty"))  # fmt: skip
async def taste(tasting: Tasting, chat: Chat) -> Reply:
    await chat.tx.run("DELETE FROM tastings WHERE person_id = ? AND number = ?", chat.me.id, tasting.number)
    await chat.tx.run(
        "INSERT INTO tastings (group_id, number, person_id, note, at) VALUES (?, ?, ?, ?, ?)",
        chat.group_id, tasting.number, chat.me.id, tasting.note, chat.seconds,
    )  # fmt: skip
    return Reply(T("✓ Soup {number} is tasted.", number=tasting.number))


async def _note(tx: Tx, chat: Chat, number: int) -> str | None:
    note: str | None = await tx.value(
        "SELECT note FROM tastings WHERE group_id = ? AND number = ? AND person_id = ?",
        chat.group_id, number, chat.me.id,
    )  # fmt: skip
    return note


async def _rows(chat: Chat, number: int) -> list[Scope]:
    return [Scope("tastings", {"group_id": chat.group_id, "number": number, "person_id": chat.me.id})]


async def _numbers(chat: Chat, question: Question) -> list[int]:
    said: dict[str, Any] = dict(question)
    return [said["number"]]


async def _enter(theirs: Chat, number: int, changed: Sequence[Row], by: int) -> None:
    await theirs.tx.run(
        "UPDATE tastings SET entered_by = ? WHERE number = ? AND person_id = ?", by, number, theirs.me.id
    )


async def _mine(chat: Chat) -> list[Relayed]:
    typed = f"SELECT {_COLUMNS} FROM tastings r {PERSON}{TYPED} AND r.person_id = ?"  # noqa: S608 - of constants
    return [relayed(row) for row in await chat.tx.rows(typed, chat.me.id)]


async def _confirmed(chat: Chat, number: int) -> int:
    return await chat.tx.run(
        "UPDATE tastings SET confirmed_at = ? WHERE number = ? AND person_id = ? AND confirmed_at IS NULL",
        chat.seconds, number, chat.me.id,
    )  # fmt: skip


async def _standing(chat: Chat, number: int) -> StandingAnswer | None:
    note = await _note(chat.tx, chat, number)
    if note is None:
        return None
    text: Text = lines(T("Soup {number}: {note}", number=number, note=Said(note)))
    return StandingAnswer(text, text, Said(note), (Option(T("Taste it again"), f"goute {number}"),))


SOUP = declare(
    Kind(
        "soup",
        T("Soup {number}"),
        Line("bonne", "good"),
        Line("goute {number}", "taste {number}"),
        (Way("taste", (*YES, "bonne", "good"), said=T("you liked it")),),
        _rows,
        relay=Relay(
            commands=frozenset({"taste"}),
            word=Line("soupe", "soup"),
            words=("soupe", "soup"),
            title=T("Soups"),
            label=T("Soup {number}, by telephone"),
            confirm=T("Confirm soup {number}"),
            numbers=_numbers,
            enter=_enter,
            mine=_mine,
            confirmed=_confirmed,
            standing=_standing,
        ),
    )
)


@waits(80)
async def untasted(chat: Chat) -> list[Item]:
    if await _note(chat.tx, chat, 1) is not None:
        return []
    option = Option(T("Soup 1: good"), "goute 1")
    return [SOUP.item(chat, 1, T("Soup 1 · how was it?"), option, (option,))]


@changes(80)
async def news(chat: Chat, since: int, asked: frozenset[str]) -> list[Text]:
    count = await chat.tx.value("SELECT COUNT(*) FROM tastings WHERE group_id = ? AND at > ?", chat.group_id, since)
    return [T("Soups tasted: {n}", n=count)] if count else []
