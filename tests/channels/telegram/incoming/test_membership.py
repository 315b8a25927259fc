"""Telegram tells that it was blocked, brought in, put out, or that a group has another number."""

from __future__ import annotations

import pytest

from bot.chat_news import Came, Gone, Happening, Moved, Renamed
from tests.channels.telegram.payloads import (
    AWA,
    CHANNEL,
    FORUM,
    GROUP,
    POWERS,
    PRIVATE,
    RIGHTS,
    SECONDS,
    TAMA,
    Json,
    heard,
    message,
)

MEMBER: Json = {"user": TAMA, "status": "member"}
LEFT: Json = {"user": TAMA, "status": "left"}
KICKED: Json = {"user": TAMA, "status": "kicked", "until_date": 0}
MUTED: Json = {"user": TAMA, "status": "restricted", "is_member": True, "until_date": 0} | dict.fromkeys(RIGHTS, False)
ADMINISTRATOR: Json = {"user": TAMA, "status": "administrator"} | dict.fromkeys(POWERS, False)
WHO, PLACE = str(AWA["id"]), str(GROUP["id"])


@pytest.mark.parametrize(
    ("chat", "old", "new", "expected"),
    [
        (PRIVATE, MEMBER, KICKED, Gone("telegram", WHO, "", "blocked by the person")),
        (PRIVATE, KICKED, MEMBER, Came("telegram", WHO, "")),
        (GROUP, LEFT, MEMBER, Came("telegram", WHO, PLACE, "GTM Sahel", "fr")),
        (GROUP, MEMBER, KICKED, Gone("telegram", WHO, PLACE, "removed from the place")),
        (GROUP, MEMBER, LEFT, Gone("telegram", WHO, PLACE, "removed from the place")),
        (GROUP, MEMBER, ADMINISTRATOR, Came("telegram", WHO, PLACE, "GTM Sahel", "fr")),
        (FORUM, MEMBER, MUTED, Gone("telegram", WHO, str(FORUM["id"]), "no right to write")),
        (FORUM, MUTED, MUTED | {"can_send_messages": True}, Came("telegram", WHO, str(FORUM["id"]), "GTM Sahel", "fr")),
        (CHANNEL, LEFT, ADMINISTRATOR, None),
    ],
)
def test_what_became_of_us(chat: Json, old: Json, new: Json, expected: Happening | None) -> None:
    change = {"chat": chat, "from": AWA, "date": SECONDS, "old_chat_member": old, "new_chat_member": new}
    assert heard("my_chat_member", change) == expected


@pytest.mark.parametrize(
    "payload",
    [message(GROUP, migrate_to_chat_id=FORUM["id"]), message(FORUM, migrate_from_chat_id=GROUP["id"])],
    ids=["told in the old chat", "told in the new one"],
)
def test_a_group_that_has_another_number(payload: Json) -> None:
    assert heard("message", payload) == Moved("telegram", PLACE, str(FORUM["id"]))


def test_a_group_has_another_title() -> None:
    assert heard("message", message(GROUP, new_chat_title="Amis du lac")) == Renamed("telegram", PLACE, "Amis du lac")
