"""Telegram's errors in its own sentences in, what they mean for a message out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.channel import Failure, SendFailed
from bot.channels.telegram.outgoing.failures import Remedy, judge
from bot.channels.telegram.request import CutOff, NotSent

SAME = "specified new message content and reply markup are exactly the same as a current content and reply markup"

NO_FILES = "not enough rights to send documents to the chat"


@pytest.mark.parametrize(
    ("sentence", "remedy"),
    [
        (f"message is not modified: {SAME} of the message", Remedy.DONE),
        ("message to edit not found", Remedy.ANEW),
        ("message can't be edited", Remedy.ANEW),
        ("MESSAGE_ID_INVALID", Remedy.ANEW),
        ("there is no text in the message to edit", Remedy.ANEW),
        ("message thread not found", Remedy.PLAIN),
        ("TOPIC_CLOSED", Remedy.PLAIN),
        ("TOPIC_DELETED", Remedy.PLAIN),
        ("query is too old and response timeout expired or query ID is invalid", Remedy.LATE),
    ],
)
def test_what_has_a_remedy(sentence: str, remedy: Remedy) -> None:
    assert judge(BadRequest(f"Bad Request: {sentence}")) is remedy


@pytest.mark.parametrize(
    ("fault", "kind", "reason"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), "gone", "blocked by the person"),
        (Forbidden("Forbidden: user is deactivated"), "gone", "account closed"),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), "gone", "has not written first"),
        (Forbidden("Forbidden: bot can't send messages to bots"), "gone", "a bot"),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), "gone", "removed from the place"),
        (Forbidden("Forbidden: bot is not a member of the channel chat"), "gone", "removed from the place"),
        (Forbidden("Forbidden: the group chat was deleted"), "gone", "the place is no more"),
        (Forbidden("Forbidden: something new"), "gone", "not allowed"),
        (BadRequest("Bad Request: chat not found"), "gone", "no such chat"),
        (BadRequest("Bad Request: PEER_ID_INVALID"), "gone", "no such chat"),
        (BadRequest("Bad Request: group chat was deactivated"), "gone", "the place is no more"),
        (BadRequest("Bad Request: CHAT_WRITE_FORBIDDEN"), "gone", "no right to write"),
        (BadRequest("Bad Request: CHAT_RESTRICTED"), "gone", "no right to write"),
        (BadRequest("Bad Request: have no rights to send a message"), "gone", "no right to write"),
        (BadRequest("Bad Request: not enough rights to send text messages to the chat"), "gone", "no right to write"),
        (BadRequest(f"Bad Request: {NO_FILES}"), "refused", "no right to send files"),
        (BadRequest("Bad Request: message is too long"), "refused", "too long"),
        (BadRequest("Bad Request: message text is empty"), "refused", "empty"),
        (BadRequest("Bad Request: BUTTON_DATA_INVALID"), "refused", "refused"),
        (BadRequest("Bad Request: can't parse entities: of Awa"), "refused", "refused"),
        (NetworkError("Request Entity Too Large"), "refused", "file too large"),
        (NetworkError("Bad Gateway"), "unsure", "cut off, or Telegram failed"),
        (NetworkError("Internal Server Error"), "unsure", "cut off, or Telegram failed"),
        (CutOff("ServerDisconnectedError"), "unsure", "cut off, or Telegram failed"),
        (TimedOut("SocketTimeoutError"), "unsure", "no answer"),
        (NotSent("ClientConnectorError"), "safe", "no connection"),
        (InvalidToken("Unauthorized"), "safe", "token not accepted"),
        (Conflict("Conflict: terminated by other getUpdates request"), "unsure", "no sensible answer"),
        (TelegramError("Invalid server response"), "unsure", "no sensible answer"),
    ],
)  # fmt: skip
def test_what_fails(fault: TelegramError, kind: str, reason: str) -> None:
    failure = judge(fault)
    assert isinstance(failure, SendFailed)
    assert (failure.kind.value, str(failure)) == (kind, reason)


def test_too_fast_holds_the_chat_alone_for_as_long_as_asked() -> None:
    failure = judge(RetryAfter(timedelta(seconds=37)))
    assert isinstance(failure, SendFailed)
    assert (failure.kind, failure.seconds, failure.whole) == (Failure.WAIT, 37, False)


def test_a_group_with_another_number_says_which() -> None:
    failure = judge(ChatMigrated(-1001234567890))
    assert isinstance(failure, SendFailed)
    assert (failure.kind, failure.to) == (Failure.MOVED, "-1001234567890")
