"""What each of Telegram's errors means for a message, as data."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.error import TimedOut as Unanswered

from bot.channels.channel import Failure, SendFailed
from bot.channels.telegram.request import NotSent
from bot.chat_news import NO_RIGHT


class Remedy(Enum):
    """What helps, so that nothing has failed."""

    DONE = "done"
    """It is already as it should be."""
    ANEW = "anew"
    """What should change is no more: it is said in a new message."""
    PLAIN = "plain"
    """The topic, or what is answered, is no more: it is said in the chat itself."""
    LATE = "late"
    """The press can no longer be answered."""


Known = tuple[str, Remedy | Failure, str]
_KNOWN: tuple[Known, ...] = (
    ("message is not modified", Remedy.DONE, ""),
    ("message to edit not found", Remedy.ANEW, ""),
    ("message can't be edited", Remedy.ANEW, ""),
    ("message_id_invalid", Remedy.ANEW, ""),
    ("no text in the message to edit", Remedy.ANEW, ""),
    ("message identifier is not specified", Remedy.ANEW, ""),
    ("message thread not found", Remedy.PLAIN, ""),
    ("topic_closed", Remedy.PLAIN, ""),
    ("topic_deleted", Remedy.PLAIN, ""),
    ("topic_id_invalid", Remedy.PLAIN, ""),
    ("message to be replied not found", Remedy.PLAIN, ""),
    ("query is too old", Remedy.LATE, ""),
    ("query_id_invalid", Remedy.LATE, ""),
    ("blocked by the user", Failure.GONE, "blocked by the person"),
    ("user is deactivated", Failure.GONE, "account closed"),
    ("can't initiate conversation", Failure.GONE, "has not written first"),
    ("can't send messages to bots", Failure.GONE, "a bot"),
    ("bot was kicked", Failure.GONE, "removed from the place"),
    ("bot is not a member", Failure.GONE, "removed from the place"),
    ("chat was deleted", Failure.GONE, "the place is no more"),
    ("chat was deactivated", Failure.GONE, "the place is no more"),
    ("chat was upgraded", Failure.GONE, "the place is no more"),
    ("chat not found", Failure.GONE, "no such chat"),
    ("user not found", Failure.GONE, "no such chat"),
    ("peer_id_invalid", Failure.GONE, "no such chat"),
    # A chat that takes no files still takes words.
    ("rights to send documents", Failure.REFUSED, "no right to send files"),
    ("chat_send_docs_forbidden", Failure.REFUSED, "no right to send files"),
    ("not enough rights", Failure.GONE, NO_RIGHT),
    ("have no rights to send", Failure.GONE, NO_RIGHT),
    ("need administrator rights", Failure.GONE, NO_RIGHT),
    ("chat_write_forbidden", Failure.GONE, NO_RIGHT),
    ("chat_send_plain_forbidden", Failure.GONE, NO_RIGHT),
    ("chat_restricted", Failure.GONE, NO_RIGHT),
    ("message is too long", Failure.REFUSED, "too long"),
    ("message_too_long", Failure.REFUSED, "too long"),
    ("caption is too long", Failure.REFUSED, "too long"),
    ("text is empty", Failure.REFUSED, "empty"),
    ("must be non-empty", Failure.REFUSED, "empty"),
    ("entity too large", Failure.REFUSED, "file too large"),
    ("file is too big", Failure.REFUSED, "file too large"),
)
"""Part of Telegram's sentence in lower case, what it means, and our words for it, which name nobody."""


def judge(fault: TelegramError) -> SendFailed | Remedy:
    """What is to be done about an error."""
    match fault:
        case ChatMigrated():
            return SendFailed("the place has moved", Failure.MOVED, to=str(fault.new_chat_id))
        case RetryAfter():
            # It does not say whether the chat or the whole bot was too fast; the pace is kept for the whole anyway.
            return SendFailed("too fast", Failure.WAIT, seconds=seconds(fault))
        case InvalidToken():
            # Nothing is wrong with the letter: all of them wait until the host has put the token right.
            return SendFailed("token not accepted", Failure.SAFE)
        case NotSent():
            return SendFailed("no connection", Failure.SAFE)
        case Unanswered():
            return SendFailed("no answer", Failure.UNSURE)
        case BadRequest() | Forbidden() | NetworkError():
            return _by_words(fault)
        case _:
            return SendFailed("no sensible answer", Failure.UNSURE)


def seconds(fault: RetryAfter) -> float:
    """How long Telegram wants us to wait."""
    wait = fault.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _by_words(fault: TelegramError) -> SendFailed | Remedy:
    sentence = fault.message.lower()
    for part, meaning, reason in _KNOWN:
        if part in sentence:
            return meaning if isinstance(meaning, Remedy) else SendFailed(reason, meaning)
    return _unknown(fault)


def _unknown(fault: TelegramError) -> SendFailed:
    match fault:
        case BadRequest():
            return SendFailed("refused", Failure.REFUSED)
        case Forbidden():
            return SendFailed("not allowed", Failure.GONE)
        case _:
            return SendFailed("cut off, or Telegram failed", Failure.UNSURE)
