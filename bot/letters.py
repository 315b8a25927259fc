"""Replies on their way to the outbox and out of it again, untranslated."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from bot.messages import GROUP_SIGN, Attachment, Chat, Notice, Option, Reply
from bot.texts import Said, dump, lines, load
from storage.outbox import ANSWER, BROADCAST, Letter


def answer_letter(chat: Chat, reply: Reply) -> Letter:
    """The answer to what somebody just did, to where they did it."""
    incoming = chat.incoming
    return Letter(
        key=f"answer:{incoming.channel}:{incoming.event}",
        kind="farewell" if chat.forgotten else "answer",
        priority=ANSWER,
        body=pack(reply, chat.reader.lang, _group(chat)),
        person_id=None if chat.person is None else chat.person.id,
        channel=incoming.channel,
        address=incoming.address,
        place=incoming.place,
        edits=incoming.pressed if reply.edits else "",
    )


def notice_letter(notice: Notice, chat: Chat) -> Letter:
    """Something for somebody who did not just write; their channel is chosen when it goes out."""
    useless = notice.useless_after
    return Letter(
        key=notice.key,
        kind=notice.kind,
        priority=BROADCAST,
        body=pack(notice.reply, group=_group(chat)),
        person_id=notice.person_id,
        topic=notice.topic,
        useless_after=None if useless is None else int(useless.timestamp()),
    )


def _group(chat: Chat) -> tuple[str, str] | None:
    return None if chat.member is None else (chat.member.group_slug, chat.member.group_name)


def pack(reply: Reply, lang: str = "", group: tuple[str, str] | None = None) -> str:
    """The JSON form of a reply; `lang` serves a reader who is not known, `group` (slug, name) is where it belongs."""
    body: dict[str, object] = {"text": dump(reply.text)}
    if reply.options:
        body["options"] = [[dump(one.label), one.line, one.number, list(one.words)] for one in reply.options]
    if reply.file is not None:
        body["file"] = [reply.file.name, reply.file.data]
    if lang:
        body["lang"] = lang
    if group is not None:
        body["group"] = group
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Packed:
    """A reply from the outbox, the language of a reader who is not known, and the group it is about."""

    reply: Reply
    lang: str
    group: tuple[str, str] | None

    def among_groups(self, *, named: bool) -> Reply:
        """The reply for somebody in several groups: its lines say which one they mean, and its head, if `named`."""
        if self.group is None:
            return self.reply
        slug, name = self.group
        options = tuple(replace(one, line=in_group(slug, one.line)) for one in self.reply.options)
        text = lines(Said(name), self.reply.text) if named else self.reply.text
        return replace(self.reply, text=text, options=options)


def in_group(slug: str, line: str) -> str:
    """The line as it is typed from another group."""
    return line if line.startswith(GROUP_SIGN) else f"{GROUP_SIGN}{slug} {line}"


def unpack(body: str) -> Packed:
    """What `pack` wrote."""
    data = json.loads(body)
    options = tuple(
        Option(load(label), line, number, tuple(words)) for label, line, number, words in data.get("options", ())
    )
    file = Attachment(*data["file"]) if "file" in data else None
    group = (data["group"][0], data["group"][1]) if "group" in data else None
    return Packed(Reply(load(data["text"]), options, file=file), data.get("lang", "fr"), group)
