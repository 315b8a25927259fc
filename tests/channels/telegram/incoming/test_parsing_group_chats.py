"""Telegram's JSON in, our words out: what is said where others talk too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Incoming
from tests.channels.telegram.payloads import (
    ANONYMOUS,
    AT,
    AWA,
    CHANNEL,
    FORUM,
    GROUP,
    MOUSSA,
    NOW,
    OTHER_BOT,
    SECONDS,
    TAMA,
    Json,
    heard,
    message,
    press,
    said,
    upload,
)

OURS = message(GROUP, TAMA, text="Réunion demain", message_id=9)
TO_OURS: Json = {"replied_to": "9", "shown_at": AT}
OPENED = message(FORUM, TAMA, message_id=4, forum_topic_created={"name": "Santé", "icon_color": 7322096})
DOCUMENT = {"file_id": "B", "file_unique_id": "A", "file_name": "cr.txt", "file_size": 9}
VOICE = {"file_id": "A", "file_unique_id": "B", "duration": 2}
IN_NAME_OF_THE_GROUP = {"sender_chat": GROUP}


def there(text: str = "", thread: str = "/17/", **fields: object) -> Incoming:
    """What Awa says in the group."""
    return said(text, chat_id=str(GROUP["id"]), thread=thread, title="GTM Sahel", **fields)


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        (message(GROUP, text="/prochaine"), there("/prochaine")),
        (message(GROUP, text="/prochaine@TamaBot"), there("/prochaine")),
        (message(GROUP, text="/vote@TamaBot 1 4"), there("/vote 1 4")),
        (message(GROUP, text="@TamaBot prochaine"), there("prochaine")),
        (message(GROUP, text="dis, @tamabot, la prochaine ?"), there("dis, la prochaine ?")),
        (message(GROUP, text="@TamaBot"), there("")),
        (message(GROUP, text="oui", reply_to_message=OURS), there("oui", addressed=False, **TO_OURS)),
        (message(GROUP, text="/aide", reply_to_message=OURS), there("/aide", **TO_OURS)),
        (message(GROUP, text="@TamaBot oui", reply_to_message=OURS), there("oui", **TO_OURS)),
        (message(GROUP, document=DOCUMENT, caption="@TamaBot le CR"), there(file=upload("cr.txt", 9))),
        (message(GROUP, voice=VOICE, caption="@TamaBot"), there(oddity="voice")),
        (message(GROUP, text="/connecter gtm", edit_date=SECONDS), there("/connecter gtm", oddity="edited")),
    ],
)
def test_said_to_us(payload: Json, expected: Incoming) -> None:
    assert heard("edited_message" if "edit_date" in payload else "message", payload) == expected


@pytest.mark.parametrize(
    "payload",
    [
        message(GROUP, text="bonjour à tous"),
        message(GROUP, text="/aide@AutreBot"),
        message(GROUP, text="/aide@AutreBot", reply_to_message=OURS),
        message(GROUP, text="@TamaBotique oui"),
        message(GROUP, text="oui", reply_to_message=message(GROUP, MOUSSA, text="Sûr ?")),
        message(GROUP, OTHER_BOT, text="/aide"),
        message(GROUP, document=DOCUMENT),
        message(GROUP, voice=VOICE, reply_to_message=OURS),
        message(GROUP, ANONYMOUS, text="bonjour", **IN_NAME_OF_THE_GROUP),
        message(GROUP, sender_chat=CHANNEL, text="/aide", is_automatic_forward=True),
        message(GROUP, new_chat_members=[TAMA]),
        message(FORUM, text="bonjour", message_thread_id=4, is_topic_message=True, reply_to_message=OPENED),
    ],
)
def test_not_said_to_us(payload: Json) -> None:
    assert heard("message", payload) is None


def test_what_was_changed_is_left_alone_unless_it_is_said_to_us() -> None:
    assert heard("edited_message", message(GROUP, text="oui", reply_to_message=OURS, edit_date=SECONDS)) is None


def test_an_administrator_without_a_name() -> None:
    got = heard("message", message(GROUP, ANONYMOUS, text="/connecter gtm", **IN_NAME_OF_THE_GROUP))
    assert got == Incoming(
        "telegram", "1087968824", "900100", "/connecter gtm", there().at, str(GROUP["id"]),
        name="Group", thread="/17/", oddity="anonymous", title="GTM Sahel",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "thread"),
    [
        ({"message_thread_id": 4, "is_topic_message": True}, "4/17/"),
        ({"message_thread_id": 4}, "/17/"),
        ({}, "/17/"),
    ],
    ids=["in a topic", "in a thread of replies", "in the general topic"],
)
def test_the_topic_of_a_forum(fields: Json, thread: str) -> None:
    expected = said("/aide", chat_id=str(FORUM["id"]), thread=thread, title="GTM Sahel")
    assert heard("message", message(FORUM, text="/aide", **fields)) == expected


@pytest.mark.parametrize(
    ("on", "thread", "pressed"),
    [
        (message(FORUM, TAMA, text="Vote", message_thread_id=4, is_topic_message=True), "4//4382bfdwdsb323b2d9", "17"),
        (message(FORUM, TAMA, text="Vote"), "//4382bfdwdsb323b2d9", "17"),
        ({"chat": FORUM, "message_id": 3, "date": 0}, "//4382bfdwdsb323b2d9", "3"),
    ],
    ids=["in a topic", "in none", "too old to be shown"],
)
def test_a_press(on: Json, thread: str, pressed: str) -> None:
    expected = said(
        "vote 1 4", chat_id=str(FORUM["id"]), thread=thread, pressed=pressed, at=NOW, title="GTM Sahel",
        shown_at=AT if on["date"] else None,
    )  # fmt: skip
    assert heard("callback_query", press("vote 1 4", on)) == expected


def test_who_says_it_is_who_wrote_it() -> None:
    got = heard("message", message(GROUP, text="/aide"))
    assert isinstance(got, Incoming)
    assert got.address == str(AWA["id"])


@given(st.text(st.characters(), max_size=40))
def test_any_signs_at_all_can_be_read(words: str) -> None:
    got = heard("message", message(GROUP, text=f"/x {words} @TamaBot"))
    assert isinstance(got, Incoming)
    assert got.text.startswith("/x")
