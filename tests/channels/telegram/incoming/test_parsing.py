"""Telegram's JSON in, our words out: what is said in private."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.messages import Incoming
from tests.channels.telegram.payloads import (
    AT,
    AWA,
    CHANNEL,
    GROUP,
    MOUSSA,
    NOW,
    OTHER_BOT,
    PRIVATE,
    SECONDS,
    TAMA,
    Json,
    heard,
    message,
    press,
    said,
    upload,
)

COMMAND = [{"offset": 0, "length": 6, "type": "bot_command"}]
REPORT = "CR du 3 décembre.docx"
DOCUMENT = {
    "file_name": REPORT,
    "mime_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "file_id": "BQACAgQAAxkB",
    "file_unique_id": "AgADbA",
    "file_size": 14_210,
}
PHOTO = [{"file_id": "AgACAg", "file_unique_id": "AQADr", "width": 90, "height": 51, "file_size": 1101}]
ANIMATION = {"file_id": "CgAC", "file_unique_id": "AgAD", "width": 320, "height": 240, "duration": 3}


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        (message(text="vote 1 4"), said("vote 1 4")),
        (message(text="/start", entities=COMMAND), said("/start")),
        (message(text="/start AbC-d_9", entities=COMMAND), said("/start AbC-d_9")),
        (message(text="/vote@TamaBot 1 4", entities=COMMAND), said("/vote 1 4")),
        (message(text="/vote@tamabot\n1 4"), said("/vote\n1 4")),
        (message(text="@gtm-sahel fait 3"), said("@gtm-sahel fait 3")),
        (message(text="@TamaBot aide"), said("aide")),
        (message(text="awa@tamabot.example"), said("awa@tamabot.example")),
        (message(text="@TamaBotique"), said("@TamaBotique")),
        (message(text="  oui\n"), said("oui")),
        (message(text="مرحبا 👩🏽‍🌾 <b>&amp;"), said("مرحبا 👩🏽‍🌾 <b>&amp;")),
        (message(text="\ud83d moitié"), said("\ud83d moitié")),
        (message(sender=MOUSSA, text="oui"), said("oui", lang="", name="Moussa")),
        (message(text="oui", forward_origin={"type": "hidden_user", "sender_user_name": "X", "date": 1}), said("oui")),
        (message(text="oui", reply_to_message=message(sender=AWA, text="Sûr ?")), said("oui")),
        (
            message(text="oui", reply_to_message=message(sender=TAMA, text="Sûr ?", message_id=9)),
            said("oui", replied_to="9", shown_at=AT),
        ),
        (message(text="/vote 1@TamaBot"), said("/vote 1")),
        (message(document=DOCUMENT), said(file=upload(REPORT, 14_210))),
        (message(document=DOCUMENT, caption="le CR"), said("le CR", file=upload(REPORT, 14_210))),
        (message(document={"file_id": "B", "file_unique_id": "A"}), said(file=upload("", None))),
        (message(text="oui", edit_date=None, reply_to_message=None, photo=None), said("oui")),
        (message(photo=PHOTO), said(oddity="photo")),
        (message(photo=PHOTO, caption="vote 1 4"), said("vote 1 4", oddity="photo")),
        (message(photo=PHOTO, media_group_id="7"), said(oddity="photo", album="7")),
        (message(document=DOCUMENT, media_group_id="7"), said(file=upload(REPORT, 14_210), album="7")),
        (message(voice={"file_id": "A", "file_unique_id": "B", "duration": 2}), said(oddity="voice")),
        (message(audio={"file_id": "A", "file_unique_id": "B", "duration": 2}), said(oddity="voice")),
        (message(location={"latitude": 12.6, "longitude": -8.0}), said(oddity="location")),
        (message(contact={"phone_number": "223", "first_name": "Awa"}), said(oddity="contact")),
        (message(dice={"emoji": "🎲", "value": 3}), said(oddity="other")),
        (message(animation=ANIMATION, document=DOCUMENT), said(oddity="other")),
    ],
)
def test_a_message(payload: Json, expected: Incoming) -> None:
    assert heard("message", payload) == replace(expected, address=str(payload["from"]["id"]))


async def test_a_file_is_fetched_by_its_name_at_telegram() -> None:
    got = heard("message", message(document=DOCUMENT))
    assert isinstance(got, Incoming)
    assert got.file is not None
    assert await got.file.fetch(100) == b"BQACAgQAAxkB 100"


def test_a_sticker_is_an_oddity() -> None:
    sticker = {
        "file_id": "A", "file_unique_id": "B", "width": 512, "height": 512, "type": "regular",
        "is_animated": False, "is_video": False,
    }  # fmt: skip
    assert heard("message", message(sticker=sticker)) == said(oddity="sticker")


def test_what_was_changed_is_told_as_such_and_not_done_again() -> None:
    changed = message(text="vote 1 5", edit_date=SECONDS + 60)
    assert heard("edited_message", changed) == said(
        "vote 1 5", oddity="edited", at=datetime(2020, 12, 1, 10, 11, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    ("on", "pressed", "shown_at"),
    [
        (message(sender=TAMA, text="Idées"), "17", AT),
        ({"chat": PRIVATE, "message_id": 3, "date": 0}, "3", None),
        (None, "", None),
    ],
    ids=["a message", "one that is too old to be shown", "one of another chat"],
)
def test_a_press(on: Json | None, pressed: str, shown_at: datetime | None) -> None:
    expected = said("vote 1 4", pressed=pressed, at=NOW, thread="//4382bfdwdsb323b2d9", shown_at=shown_at)
    assert heard("callback_query", press("vote 1 4", on)) == expected


def test_a_press_that_no_server_of_telegram_would_send() -> None:
    nameless = press("vote 1 4", message(sender=TAMA, text="Idées")) | {"id": None}
    assert heard("callback_query", nameless) == said("vote 1 4", pressed="17", at=NOW, shown_at=AT)
    assert heard("callback_query", nameless | {"message": message(GROUP, TAMA, text="Idées")}) is None


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("message", message(sender=OTHER_BOT, text="vote 1 4")),
        ("message", message(pinned_message=message(text="oui"))),
        ("message", message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})),
        ("message", message(write_access_allowed={"from_request": True})),
        ("edited_message", message(location={"latitude": 1, "longitude": 1}, edit_date=SECONDS + 9)),
        ("channel_post", message(CHANNEL, text="/aide")),
        ("message", {"message_id": 1, "date": SECONDS, "chat": CHANNEL, "text": "/aide"}),
        ("inline_query", {"id": "1", "from": AWA, "query": "vote", "offset": ""}),
        ("callback_query", press("x", message(sender=TAMA, text="jeu")) | {"data": None, "game_short_name": "jeu"}),
        ("poll_answer", {"poll_id": "1", "user": AWA, "option_ids": [0], "option_persistent_ids": []}),
        ("kind_of_next_year", {"id": 1}),
    ],
)
def test_none_of_our_business(kind: str, payload: Json) -> None:
    assert heard(kind, payload) is None
