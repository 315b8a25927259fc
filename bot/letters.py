"""Replies on their way to the outbox and out of it again, untranslated."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.conversation import is_answer_line
from bot.letter_kinds import LetterKind
from bot.messages import GROUP_SIGN, Attachment, Chat, Deferred, Incoming, Link, Notice, Option, Post, Reply
from bot.texts import Said, Text, dump, lines, load
from bot.threads import Thread
from storage.instants import to_seconds
from storage.outbox import letters
from storage.outbox.letters import ANSWER, BROADCAST, Content, Letter, post_key
from storage.people import group_chats, groups
from storage.people.people import Member

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.people.group_chats import GroupChat
    from storage.people.groups import Group

_CHANGED = 60
"""Seconds between two changes of the buttons of one message."""
_AT_ONCE = 2
"""Seconds after which a phone no longer waits for the answer to a press."""


def answer_key(incoming: Incoming) -> str:
    """The key of the answer to what somebody did."""
    return f"answer:{incoming.channel}:{incoming.event}"


def answer_letter(
    chat: Chat, reply: Reply, asks: int | None = None, closes: str = "", *, brief: bool = False
) -> Letter:
    """The answer to what somebody just did, to where they did it; `asks`: the serial of the question in it.

    `closes`: the key of the letter whose buttons go with it. `brief`: it is shown to whoever pressed for a moment.
    """
    incoming = chat.incoming
    here = bool(incoming.chat_id)
    # What a question asks next stands where that stood.
    edits = incoming.pressed if (reply.edits or is_answer_line(incoming.text)) and not (here or brief) else ""
    return Letter(
        key=answer_key(incoming),
        kind=LetterKind.FAREWELL if chat.forgotten else LetterKind.ANSWER,
        priority=ANSWER,
        body=pack(reply, chat.reader.lang, _group(chat.member), asks),
        person_id=None if chat.person is None else chat.person.id,
        group_id=None if chat.member is None else chat.member.group_id,
        channel=incoming.channel,
        address=incoming.address,
        # Whoever pressed sees the answer alone: it need not wait until the chat bears one more message.
        chat_id="" if Thread.parse(incoming.thread).press else incoming.chat_id,
        thread=incoming.thread if here or brief else "",
        edits=edits,
        closes="" if edits else closes,
        topic="" if reply.file is None else f"file:{reply.file.name}",
        file=None if reply.file is None else Content(reply.file.name, reply.file.data),
        secret=reply.secret or None,
    )


def press_letter(chat: Chat, press: Incoming, text: Text) -> Letter:
    """What a press in a group chat is answered with at once or not at all, where the answer itself goes elsewhere."""
    return Letter(
        key=f"press:{press.channel}:{press.event}",
        kind=LetterKind.ANSWER,
        priority=ANSWER,
        body=pack(Reply(text), chat.reader.lang),
        person_id=None if chat.person is None else chat.person.id,
        channel=press.channel,
        address=press.address,
        thread=press.thread,
        useless_after=chat.seconds + _AT_ONCE,
    )


def notice_letter(notice: Notice, member: Member | None, priority: int = BROADCAST) -> Letter:
    """Something for somebody who did not just write; their channel is chosen when it goes out.

    `member`: anybody's membership in the group that it is about.
    """
    return Letter(
        key=notice.key,
        kind=notice.kind,
        priority=priority,
        body=pack(notice.reply, group=_group(member)),
        person_id=notice.person_id,
        topic=notice.topic,
        useless_after=to_seconds(notice.useless_after),
        due_at=to_seconds(notice.due_at),
        group_id=None if member is None else member.group_id,
        announcement_id=notice.announcement_id,
        basis=_basis(notice.reply),
    )


async def post_letters(tx: Tx, post: Post, group_id: int, priority: int = BROADCAST) -> list[Letter]:
    """One for each chat in which the group meets, as far as something can be said there."""
    found = [one for one in await group_chats.of_group(tx, group_id) if one.gone_at is None]
    group = await groups.by_id(tx, group_id) if found else None
    if group is None:
        return []
    posted = [post_letter(post, one, group, priority) for one in found]
    return [new for one in posted if (new := await _below(tx, post, one)) is not None] if post.below else posted


async def _below(tx: Tx, post: Post, letter: Letter) -> Letter | None:
    """What changes the buttons there, once a minute; None where nothing stands, or where that still waits."""
    stands = await letters.last_message(tx, post.below, letter)
    last = await letters.last_like(tx, letter)
    if not stands or (last is not None and last.state == "waiting"):
        return None
    now = letter.due_at or 0
    changed = now - _CHANGED if last is None else (last.sent_at or now)
    return replace(letter, edits=stands, due_at=max(now, changed + _CHANGED))


def post_letter(post: Post, group_chat: GroupChat, group: Group, priority: int = BROADCAST) -> Letter:
    """Something for all who read in a group chat."""
    return Letter(
        key=post_key(post.key, group_chat.channel, group_chat.chat_id),
        kind=post.kind,
        priority=priority,
        body=pack(post.reply, group_chat.lang, (group.slug, group.name)),
        channel=group_chat.channel,
        address="",
        chat_id=group_chat.chat_id,
        thread=group_chat.thread,
        topic=post.topic,
        useless_after=to_seconds(post.useless_after),
        due_at=to_seconds(post.due_at),
        group_id=group.id,
        card=post.card,
        basis=_basis(post.reply),
    )


def _basis(reply: Reply | Deferred) -> str | None:
    return reply.basis if isinstance(reply, Deferred) else None


def _group(member: Member | None) -> tuple[str, str] | None:
    return None if member is None else (member.group_slug, member.group_name)


def pack(reply: Reply | Deferred, lang: str = "", group: tuple[str, str] | None = None, asks: int | None = None) -> str:
    """The JSON form of a reply; `lang` serves a reader who is not known, `group` (slug, name) is where it belongs.

    `asks` is the serial of the question in it.
    """
    body = _deferred(reply) if isinstance(reply, Deferred) else _reply(reply)
    if lang:
        body["lang"] = lang
    if group is not None:
        body["group"] = group
    if asks is not None:
        body["asks"] = asks
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _deferred(reply: Deferred) -> dict[str, object]:
    return {"deferred": [reply.name, dict(reply.args)]}


def _option(one: Option) -> list[object]:
    return [dump(one.label), one.line, one.number, list(one.words), *([True] if one.chosen else [])]


def _reply(reply: Reply) -> dict[str, object]:
    body: dict[str, object] = {"text": dump(reply.text)}
    if reply.options:
        body["options"] = [_option(one) for one in reply.options]
    if reply.links:
        body["links"] = [[dump(one.label), one.url, one.copies] for one in reply.links]
    if reply.completed:
        body["completed"] = reply.completed
    if reply.sheet:
        body["sheet"] = reply.sheet
    if reply.file is not None:
        body["file"] = {"name": reply.file.name, "size": reply.file.size or len(reply.file.data)}
    return body


@dataclass(frozen=True, slots=True)
class Packed:
    """A reply from the outbox, or how to make it; the language of a reader who is not known; the group it is about.

    `asks`: the serial of the question in it.
    """

    reply: Reply | Deferred
    lang: str
    group: tuple[str, str] | None
    asks: int | None = None

    def named(self, reply: Reply, *, head: bool = False) -> Reply:
        """The reply with lines that say which group they mean, for ever; and with that as its `head`."""
        if self.group is None:
            return reply
        slug, name = self.group
        options = tuple(replace(one, line=in_group(slug, one.line)) for one in reply.options)
        text = lines(Said(name), reply.text) if head else reply.text
        return replace(reply, text=text, options=options)


def in_group(slug: str, line: str) -> str:
    """The line as it is typed from another group."""
    return line if line.startswith(GROUP_SIGN) else f"{GROUP_SIGN}{slug} {line}"


def unpack(body: str) -> Packed:
    """What `pack` wrote."""
    data = json.loads(body)
    group = (data["group"][0], data["group"][1]) if "group" in data else None
    reply = Deferred(*data["deferred"]) if "deferred" in data else _said(data)
    return Packed(reply, data.get("lang", "fr"), group, data.get("asks"))


def _said(data: dict[str, Any]) -> Reply:
    options = tuple(
        Option(load(label), line, number, tuple(words), bool(chosen))
        for label, line, number, words, *chosen in data.get("options", ())
    )
    file = _file(data["file"]) if "file" in data else None
    links = tuple(Link(load(label), url, copies) for label, url, copies in data.get("links", ()))
    return Reply(
        load(data["text"]), options, file=file, sheet=tuple(data.get("sheet", ())), completed=data.get("completed", ""),
        links=links,
    )  # fmt: skip


def _file(data: Any) -> Attachment:  # noqa: ANN401 - what JSON holds
    """The file, of which the content stands apart; letters of an earlier version hold it as text."""
    if isinstance(data, list):
        name, text = data
        return Attachment(name, text.encode())
    return Attachment(data["name"], b"", data.get("size", 0))
