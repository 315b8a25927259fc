"""A message as the request that sends it. Words stay as they are: titles are bold, no previews of what they link to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import InputFile

from bot.channels.channel import Message
from bot.channels.delivery.rendering import units
from bot.channels.telegram.outgoing.keyboards import is_visible, keyboard
from bot.letter_kinds import ANSWERS
from bot.messages import Attachment
from bot.shape import titles
from bot.threads import Thread

_UNNAMEABLE = re.compile('[\x00-\x1f\x7f/\\\\"]')
_NO_PREVIEW = {"is_disabled": True}
_NOTHING = "…"


@dataclass(frozen=True, slots=True)
class Request:
    """A call of the Bot API."""

    method: str
    params: Mapping[str, Any]


def request(message: Message) -> Request:
    """What sends it, or changes the message that it edits. A file is always a new message."""
    if message.file is not None:
        return _document(message, message.file)
    said = {"text": message.text, **_bold("entities", message)} if is_visible(message.text) else {"text": _NOTHING}
    words = {**said, "link_preview_options": _NO_PREVIEW}
    if message.edits:
        # Without a keyboard among the parameters, the old one goes.
        where = {"chat_id": _chat(message), "message_id": int(message.edits)}
        if not message.text and message.buttons:
            return Request("editMessageReplyMarkup", where | _buttons(message))
        return Request("editMessageText", where | words | _buttons(message))
    return Request("sendMessage", _where(message) | words | _buttons(message))


def _document(message: Message, file: Attachment) -> Request:
    document = {"document": InputFile(file.data, filename=_UNNAMEABLE.sub("_", file.name))}
    caption = {"caption": message.text, **_bold("caption_entities", message)} if is_visible(message.text) else {}
    return Request("sendDocument", _where(message) | document | caption | _buttons(message))


def _bold(name: str, message: Message) -> dict[str, Any]:
    """What stands out; places are counted in UTF-16 units."""
    if message.part:
        return {}
    entities = [
        {"type": "bold", "offset": units(message.text[:start]), "length": units(message.text[start:end])}
        for start, end in titles(message.text)
    ]
    return {name: entities} if entities else {}


def _chat(message: Message) -> int:
    return int(message.chat_id or message.address)


def _where(message: Message) -> dict[str, Any]:
    where: dict[str, Any] = {"chat_id": _chat(message)}
    if message.silent:
        where["disable_notification"] = True
    return where | _within(message) if message.chat_id else where


def _within(message: Message) -> dict[str, Any]:
    """Where in a group chat: its topic, and what is answered."""
    thread = Thread.parse(message.thread)
    within: dict[str, Any] = {"message_thread_id": int(thread.topic)} if thread.topic else {}
    if thread.reply_to and message.kind in ANSWERS:
        within["reply_parameters"] = {"message_id": int(thread.reply_to), "allow_sending_without_reply": True}
    return within


def _buttons(message: Message) -> dict[str, Any]:
    some = message.buttons or message.links
    return {"reply_markup": keyboard(message.buttons, message.links)} if some else {}
