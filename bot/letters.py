"""Replies on their way to the outbox and out of it again, untranslated."""

from __future__ import annotations

import json

from bot.messages import Attachment, Chat, Notice, Option, Reply
from bot.texts import dump, load
from storage.outbox import ANSWER, BROADCAST, Letter


def answer_letter(chat: Chat, reply: Reply) -> Letter:
    """The answer to what somebody just did, to where they did it."""
    incoming = chat.incoming
    return Letter(
        key=f"answer:{incoming.channel}:{incoming.event}",
        kind="farewell" if chat.forgotten else "answer",
        priority=ANSWER,
        body=pack(reply, chat.reader.lang),
        person_id=None if chat.person is None else chat.person.id,
        channel=incoming.channel,
        address=incoming.address,
        place=incoming.place,
        edits=incoming.pressed if reply.edits else "",
    )


def notice_letter(notice: Notice) -> Letter:
    """Something for somebody who did not just write; their channel is chosen when it goes out."""
    useless = notice.useless_after
    return Letter(
        key=notice.key,
        kind=notice.kind,
        priority=BROADCAST,
        body=pack(notice.reply),
        person_id=notice.person_id,
        topic=notice.topic,
        useless_after=None if useless is None else int(useless.timestamp()),
    )


def pack(reply: Reply, lang: str = "") -> str:
    """The JSON form of a reply. `lang` serves a reader who is not known yet."""
    body: dict[str, object] = {"text": dump(reply.text)}
    if reply.options:
        body["options"] = [[dump(one.label), one.line, one.number, list(one.words)] for one in reply.options]
    if reply.file is not None:
        body["file"] = [reply.file.name, reply.file.data]
    if lang:
        body["lang"] = lang
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def unpack(body: str) -> tuple[Reply, str]:
    """The reply that `pack` wrote, and the language of an unknown reader."""
    data = json.loads(body)
    options = tuple(
        Option(load(label), line, number, tuple(words)) for label, line, number, words in data.get("options", ())
    )
    file = Attachment(*data["file"]) if "file" in data else None
    return Reply(load(data["text"]), options, file=file), data.get("lang", "fr")
