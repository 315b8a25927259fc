"""Our words in, the exact request of the Bot API out."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import InputFile
from telegram.constants import FloodLimit, InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, MessageLimit

from bot.channels.channel import Button, Message
from bot.channels.telegram.limits import LIMITS, PACE
from bot.channels.telegram.outgoing.keyboards import keyboard
from bot.channels.telegram.outgoing.requests import Request, request
from bot.messages import Attachment

AWA, GROUP = "5000000001", "-1001234567890"
PLAIN = {"link_preview_options": {"is_disabled": True}}
YES = Button("Oui", "oui 1", "1")
KEYBOARD = {"inline_keyboard": [[{"text": "Oui", "callback_data": "oui 1"}]]}
FILE = Attachment("CR.docx", b"PK")


def to_awa(text: str = "Bonjour", **fields: Any) -> Message:  # noqa: ANN401 - the fields of a Message
    """A message to Awa."""
    return Message(7, AWA, fields.pop("chat_id", ""), text, **fields)


def to_group(text: str = "Bonjour", **fields: Any) -> Message:  # noqa: ANN401 - likewise
    """A message in the group."""
    return to_awa(text, chat_id=GROUP, **fields)


def sends(text: str = "Bonjour", chat: str = AWA, **params: object) -> Request:
    """How it is sent."""
    return Request("sendMessage", {"chat_id": int(chat), "text": text} | PLAIN | params)


REPLY: dict[str, Any] = {"reply_parameters": {"message_id": 17, "allow_sending_without_reply": True}}


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (to_awa(), sends()),
        (to_awa("<b>&amp; *a* [b](c) @d"), sends("<b>&amp; *a* [b](c) @d")),
        (to_awa(buttons=(YES,)), sends(reply_markup=KEYBOARD)),
        (to_awa(silent=True), sends(disable_notification=True)),
        (to_awa(" \n"), sends("…")),
        (to_awa("\u200b"), sends("…")),
        (to_group(), sends(chat=GROUP)),
        (to_group(thread="/17/"), sends(chat=GROUP, **REPLY)),
        (to_group(thread="4/17/"), sends(chat=GROUP, message_thread_id=4, **REPLY)),
        (to_group(thread="4/17/", kind="meeting-reminder"), sends(chat=GROUP, message_thread_id=4)),
        (to_group(thread="4//"), sends(chat=GROUP, message_thread_id=4)),
        (to_group(thread="of another channel"), sends(chat=GROUP)),
        (to_awa(thread="4/17/"), sends()),
    ],
)
def test_a_message_is_sent(message: Message, expected: Request) -> None:
    assert request(message) == expected


@pytest.mark.parametrize(
    ("message", "params"),
    [
        (to_awa(edits="9"), {"chat_id": int(AWA)}),
        (to_awa(edits="9", buttons=(YES,)), {"chat_id": int(AWA), "reply_markup": KEYBOARD}),
        (to_awa(edits="9", silent=True), {"chat_id": int(AWA)}),
        (to_group(edits="9", thread="4/17/"), {"chat_id": int(GROUP)}),
    ],
    ids=["without buttons the old ones go", "with buttons", "silently", "in a topic"],
)
def test_a_message_is_changed(message: Message, params: dict[str, object]) -> None:
    assert request(message) == Request("editMessageText", {"message_id": 9, "text": "Bonjour"} | PLAIN | params)


def test_a_change_without_words_changes_the_buttons_alone() -> None:
    assert request(to_group("", edits="9", buttons=(YES,))) == (
        Request("editMessageReplyMarkup", {"chat_id": int(GROUP), "message_id": 9, "reply_markup": KEYBOARD})
    )


@pytest.mark.parametrize(
    ("message", "params"),
    [
        (to_awa(file=FILE), {"chat_id": int(AWA), "caption": "Bonjour"}),
        (to_awa("", file=FILE), {"chat_id": int(AWA)}),
        (to_awa(file=FILE, edits="9"), {"chat_id": int(AWA), "caption": "Bonjour"}),
        (to_awa("", file=FILE, buttons=(YES,)), {"chat_id": int(AWA), "reply_markup": KEYBOARD}),
        (to_group("", file=FILE, thread="4/17/", silent=True),
         {"chat_id": int(GROUP), "message_thread_id": 4, "disable_notification": True, **REPLY}),
    ],
    ids=["with words", "without", "never as a change", "with buttons", "in a topic"],
)  # fmt: skip
def test_a_file_is_sent(message: Message, params: dict[str, object]) -> None:
    sent, document = upload(message)
    assert sent == Request("sendDocument", params)
    assert (document.filename, document.input_file_content) == (FILE.name, FILE.data)


def test_a_title_is_bold_and_no_word_changes() -> None:
    words = "💡 Idées pour 2027\nLe vote est ouvert.\nOrdre du jour :\n1. Bilan"
    bold = [{"type": "bold", "offset": 0, "length": 18}, {"type": "bold", "offset": 39, "length": 15}]
    assert request(to_awa(words)).params["text"] == words
    assert request(to_awa(words)).params["entities"] == bold
    assert request(to_awa(words, edits="9")).params["entities"] == bold
    assert request(to_awa(words, file=FILE)).params["caption_entities"] == bold
    assert "entities" not in request(to_awa(words, part=1)).params
    assert "entities" not in request(to_awa("💡 Une seule ligne")).params


def test_the_name_of_a_file_cannot_end_its_header() -> None:
    _, document = upload(to_awa("", file=Attachment('CR "1"\r\n/été\\.docx', b"PK")))
    assert document.filename == "CR _1____été_.docx"


def upload(message: Message) -> tuple[Request, InputFile]:
    """The request without its file, and the file."""
    sent = request(message)
    others = dict(sent.params)
    return Request(sent.method, others), others.pop("document")


def labels(*texts: str) -> list[list[str]]:
    """The rows that these labels make."""
    made = keyboard([Button(text, "x", "1") for text in texts])
    return [[key["text"] for key in row] for row in made["inline_keyboard"]]


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (("Oui", "Non"), [["Oui", "Non"]]),
        (("Oui", "Non", "Plus", "Fin", "Aide"), [["Oui", "Non", "Plus", "Fin"], ["Aide"]]),
        (("Je viens", "Excusé", "Un peu"), [["Je viens", "Excusé", "Un peu"]]),
        (("Je viendrai", "Je suis excusé"), [["Je viendrai", "Je suis excusé"]]),
        (("Je viendrai", "Je ne viendrai pas"), [["Je viendrai"], ["Je ne viendrai pas"]]),
        (("Former les relais", "Oui", "Non"), [["Former les relais"], ["Oui", "Non"]]),
        (tuple("123456789"), [list("12345678"), ["9"]]),
        (("1", "2", "3", "4", "5", "Suite"), [["1", "2", "3", "4", "5"], ["Suite"]]),
        (("1", "2", "Suite"), [["1", "2", "Suite"]]),
    ],
)
def test_the_rows_of_a_keyboard(texts: tuple[str, ...], rows: list[list[str]]) -> None:
    assert labels(*texts) == rows


def test_the_limits_are_those_of_telegram() -> None:
    assert (LIMITS.text, LIMITS.caption) == (MessageLimit.MAX_TEXT_LENGTH, MessageLimit.CAPTION_LENGTH)
    assert LIMITS.line == InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    assert LIMITS.buttons == InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
    assert 1 / PACE.chat_seconds == FloodLimit.MESSAGES_PER_SECOND_PER_CHAT
    assert 60 / PACE.group_chat_seconds == FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP
    assert PACE.a_second is not None
    assert PACE.a_second < FloodLimit.MESSAGES_PER_SECOND


def test_a_label_that_cannot_be_seen_shows_its_number() -> None:
    assert labels(*["\u200b"] * 9) == [["1"] * 8, ["1"]]
