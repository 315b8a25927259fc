"""The names under which updates are kept: the same again is the same, whatever else has its number is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.telegram.incoming.raw_updates import Raw, RawPress, arrived, event, pressed
from bot.commands import Role
from storage.database import Tx
from tests.channels.telegram.payloads import AWA, FORUM, PRIVATE, SECONDS, TAMA, Json, message, press
from tests.channels.telegram.telegram_town import telegram_town
from tests.databases.sqlite import sqlite_url

CHANGE = {"chat": PRIVATE, "from": AWA, "date": SECONDS, "new_chat_member": {"status": "kicked", "user": TAMA}}
FIRST = {"message": message(text="oui")}
OTHERS: tuple[Json, ...] = (
    {"message": message(FORUM, text="oui")},
    {"message": message(text="oui") | {"message_id": 18}},
    {"message": message(text="oui") | {"date": SECONDS + 1}},
    {"edited_message": message(text="oui", edit_date=SECONDS)},
    {"edited_message": message(text="oui", edit_date=SECONDS + 1)},
    {"callback_query": press("oui", None)},
    {"callback_query": press("oui", None) | {"id": "2"}},
    {"my_chat_member": CHANGE},
    {"my_chat_member": CHANGE | {"date": SECONDS + 1}},
    {"my_chat_member": CHANGE | {"chat": FORUM}},
    {"kind_of_next_year": None},
)


def numbered(content: Json) -> Raw:
    return {"update_id": 900, **content}


def test_whatever_else_comes_under_the_same_number_has_another_name() -> None:
    names = [event(numbered(one)) for one in (FIRST, *OTHERS)]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) == len("900-0123456789abcdef")
    assert [one for one in names if str(AWA["id"]) in one] == []


@pytest.mark.parametrize("content", [FIRST, *OTHERS])
def test_the_same_has_the_same_name(content: Json) -> None:
    again = {name: value and {"edit_date": None, **value} for name, value in content.items()}
    assert event(numbered(again)) == event(numbered(content))
    assert [one.event for one in arrived([numbered(content)])] == [event(numbered(content))]


def test_presses_are_told_of_that_can_be_answered() -> None:
    queries = [press("oui", message(FORUM, TAMA)), press("@gtm reponse 7 2", message(sender=TAMA)), press("oui", None)]
    broken = [{"data": "oui"}, {"id": None, "message": {}}, "oui"]
    updates = [numbered({"callback_query": one}) for one in (*broken, *queries)]
    name = queries[0]["id"]
    assert pressed(updates) == [
        RawPress(name, private=False), RawPress(name, private=True, chat=str(AWA["id"])), RawPress(name, private=True),
    ]  # fmt: skip


async def test_what_is_said_under_a_number_that_was_there_before_is_heard(tmp_path: Path) -> None:
    async with telegram_town(sqlite_url(tmp_path)) as place:
        awa = await place.joins("Awa", Role.MEMBER)
        for text in ("aide", "moi"):
            await place.phones[awa.address].types(text)
        first, second = (raw | {"update_id": 900} for raw in place.fake.pending)
        answers = []
        for update in (first, first, second):
            await place.line.is_brought([update])
            answers.append(await place.db.read(_answers))
        assert answers == [1, 1, 2]


async def _answers(tx: Tx) -> int:
    return int(await tx.value("SELECT COUNT(*) FROM outbox WHERE kind = 'answer'"))
