"""Coordinators bind a group chat to their group: what everybody should know is posted there."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.recipients import occurrence
from bot.handlers.people.group_chat_texts import bound_text, explained, listed, options, told, unbound_text
from bot.handlers.people.join_links import telegram_binding_link
from bot.handlers.people.profile import ENGLISH, FRENCH, both
from bot.handlers.people.roles import tell_coordinators
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Link, Reply
from bot.parts import Choice, Number, OneOf, YesNo
from bot.spelling.folding import fold
from bot.texts import Line, Said, T, Text, lines
from bot.threads import Thread
from storage.people import group_chats, groups, people
from storage.people.group_chats import GroupChat
from storage.people.people import Member


async def coordinated(chat: Chat, _values: Values) -> list[Choice]:
    """The groups that the speaker coordinates."""
    return [Choice(one.group_slug, Said(one.group_name), words=_names(one)) for one in await _mine(chat)]


async def _mine(chat: Chat) -> list[Member]:
    return [one for one in await people.groups_of(chat.tx, chat.me.id) if one.role == Role.COORDINATOR]


def _names(member: Member) -> tuple[str, ...]:
    return (fold(member.group_slug), *(fold(name) for name in member.group_name.split(" | ")))


async def _whether_to_give(chat: Chat, values: Values) -> Text:
    group = next(one for one in await _mine(chat) if one.group_slug == values["group"])
    return T("Give this chat to {group}?", group=Said(group.group_name))


async def yes_or_no(_chat: Chat, _values: Values) -> list[Choice]:
    """Yes and no, to be pressed."""
    return list(YesNo().choices)


class Binding(Question):
    """Which group meets in this chat, in which language it is told, and whether it may take another one's chat."""

    group: Annotated[str, Ask(T("Which group?"), OneOf(), coordinated)] = ""
    lang: Annotated[str, Ask(T("In which language?"), OneOf(FRENCH, ENGLISH), both)] = ""
    instead: Annotated[bool | None, Ask(_whether_to_give, YesNo(), yes_or_no)] = None


@command(
    key="bind",
    fr="connecter", en="connect", role=Role.COORDINATOR, section="people", example=("connecter", "connect"),
    help=T("post in a group chat what everybody should know, in French or English (to be typed in that chat)"),
    aliases=("relier", "lier", "bind", "activer"), public=Public.ACTS,
)  # fmt: skip
async def bind(binding: Binding, chat: Chat) -> Reply:
    """The group meets in the chat where this is typed: its coordinators say so."""
    if not chat.in_group_chat:
        link = await telegram_binding_link(chat.tx, chat.membership.group_slug)
        links = () if link is None else (Link(T("Add me to the chat"), url=link),)
        return Reply(explained(await group_chats.of_group(chat.tx, chat.group_id), link), links=links)
    before = await group_chats.at_chat(chat.tx, chat.incoming.channel, chat.incoming.chat_id)
    group = await _group(binding.group, before, chat)
    if group is None:
        return Reply(_which(await _mine(chat)))
    new = await _new(group, binding.lang, before, chat)
    if before is not None and _same(before, new):
        return Reply(lines(T("It is already set that way."), bound_text(new, group)))
    if before is not None and before.group_id != group.group_id and not binding.instead:
        return _kept(chat.membership, instead=binding.instead)
    await group_chats.bind(chat.tx, new, chat.seconds)
    await _tell(before, new, group, chat)
    chat.member = group
    return Reply(bound_text(new, group))


async def _group(slug: str, before: GroupChat | None, chat: Chat) -> Member | None:
    """The group meant: the one named, else the one that meets there, else the only one; None if it must be named."""
    mine = {one.group_slug: one for one in await _mine(chat)}
    if slug:
        return mine[slug]
    if before is not None:
        return chat.membership
    return next(iter(mine.values())) if len(mine) == 1 else None


def _kept(group: Member, *, instead: bool | None) -> Reply:
    """A chat is taken from another group only by whoever was told that, and said yes."""
    name = Said(group.group_name)
    if instead is None:
        raise Refused(T("{group} meets in this chat: it would be told nothing here any more.", group=name), "instead")
    return Reply(T("Nothing has changed: {group} still meets here.", group=name))


def _which(mine: list[Member]) -> Text:
    ways = (Line(f"connecter {one.group_slug}", f"connect {one.group_slug}") for one in mine)
    return lines(T("Which of your groups meets in this chat? Type one of these lines:"), *ways)


async def _new(group: Member, lang: str, before: GroupChat | None, chat: Chat) -> GroupChat:
    incoming = chat.incoming
    stays = before is not None and before.group_id == group.group_id
    if not lang and before is not None and stays:
        lang = before.lang
    if not lang:
        own = await groups.by_id(chat.tx, group.group_id)
        lang = chat.reader.lang if own is None else own.lang
    title = incoming.title or ("" if before is None else before.title)
    thread = str(Thread.parse(incoming.thread).unasked)
    return GroupChat(
        0, incoming.channel, incoming.chat_id, thread, group.group_id, lang, title, chat.me.id, None, None
    )  # fmt: skip


def _same(before: GroupChat, new: GroupChat) -> bool:
    """Whether nothing would change; what is known to be there is not gone."""
    kept = (before.group_id, before.thread, before.lang, before.gone_at)
    return kept == (new.group_id, new.thread, new.lang, None)


async def _tell(before: GroupChat | None, new: GroupChat, group: Member, chat: Chat) -> None:
    """Tell the other coordinators of the group, and of the one that met there before."""
    once = f"{new.group_id}:{occurrence(chat)}"
    if before is None or before.group_id != new.group_id:
        await tell_coordinators(chat, new.group_id, told(chat.me.name, new, group), LetterKind.GROUP_CHAT, once)
    if before is not None and before.group_id != new.group_id:
        await _tell_unbound(before, chat.membership, chat)


async def _tell_unbound(before: GroupChat, group: Member, chat: Chat) -> None:
    once = f"{before.group_id}:{occurrence(chat)}"
    await tell_coordinators(
        chat, before.group_id, unbound_text(chat.me.name, before, group), LetterKind.GROUP_CHAT, once
    )


class Unbinding(Question):
    """Which of the group's chats, in private."""

    number: Annotated[int | None, Ask(T("Which chat? Give its number."), Number())] = None


@command(
    key="unbind",
    fr="deconnecter", en="disconnect",
    aliases=("delier", "unbind"),
    role=Role.COORDINATOR, section="people", example=("deconnecter", "disconnect"),
    help=T("post nothing more in a group chat"), public=Public.ACTS,
)  # fmt: skip
async def unbind(which: Unbinding, chat: Chat) -> Reply:
    """No group meets any more in the chat where this is typed, or in one of those that are listed in private."""
    if chat.in_group_chat:
        found = await group_chats.at_chat(chat.tx, chat.incoming.channel, chat.incoming.chat_id)
        if found is None:
            return Reply(T("No group meets in this chat."))
        return await _unbind(found, chat)
    bound = await group_chats.of_group(chat.tx, chat.group_id)
    if which.number is None:
        return Reply(listed(bound), options(bound))
    known = next((one for one in bound if one.id == which.number), None)
    if known is None:
        raise Refused(T("There is no group chat {number}. To see the list: {line}",
                        number=which.number, line=Line("deconnecter", "disconnect")))  # fmt: skip
    return await _unbind(known, chat)


async def _unbind(found: GroupChat, chat: Chat) -> Reply:
    await group_chats.unbind(chat.tx, found.channel, found.chat_id)
    await _tell_unbound(found, chat.membership, chat)
    done = T("✓ I post nothing more here. To connect this chat again: {line}", line=Line("connecter", "connect"))
    return Reply(done if chat.in_group_chat else T("✓ I post nothing more there."))
