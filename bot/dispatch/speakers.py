"""Who speaks, and in which group."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.contact.presence import is_worth_noting, reachable_again
from bot.conversation import in_working_group, named_group, reader_of, speak_in
from bot.dispatch.about import in_full, message_of
from bot.languages import LANGUAGES, Reader
from bot.letters import in_group
from bot.messages import Chat
from storage.instants import to_seconds
from storage.outbox import chat_state
from storage.people import group_chats, pauses, people

if TYPE_CHECKING:
    from datetime import datetime

    from bot.messages import Incoming
    from storage.database import Tx
    from storage.people.group_chats import GroupChat
    from storage.people.people import Member, Speaker


async def in_private(tx: Tx, incoming: Incoming, now: datetime) -> Chat:
    """In the group that the line names, else that of the message that it is about, else the one they chose."""
    at = to_seconds(now)
    known = await _known(tx, incoming, at)
    if known is None:
        await chat_state.alive(tx, incoming.channel, incoming.address, at)
        return _nobody(tx, incoming, now)
    if known.troubled:
        await reachable_again(tx, incoming.channel, incoming.address, at)
    else:
        await _seen(tx, incoming, known, now)
    about = await message_of(tx, incoming)
    slug, line = named_group(in_full(incoming, about).text)
    said, reader = replace(incoming, text=line), reader_of(known.person, known.member)
    chat = Chat(tx, now, said, reader, known.person, known.member, about=about)
    await speak_in(chat, slug or ("" if about is None else about.group))
    if not slug:
        chat.incoming = replace(said, text=await in_working_group(line, chat))
    return chat


async def in_group_chat(tx: Tx, incoming: Incoming, now: datetime) -> tuple[Chat, GroupChat | None]:
    """In the group that meets there; where none does, in one that they could bind. And where that is.

    That they speak there does not mean that they can be written to in private. The line still names a group if that
    is not the one that meets there.
    """
    bound = await group_chats.at_chat(tx, incoming.channel, incoming.chat_id)
    known = await _known(tx, incoming, to_seconds(now))
    if known is None:
        return _nobody(tx, incoming, now), bound
    await _seen(tx, incoming, known, now)
    person = known.person
    if bound is None:
        member = await _to_bind(tx, known)
        return Chat(tx, now, incoming, reader_of(person, member), person, member), None
    member, about = await people.member(tx, person.id, bound.group_id), await message_of(tx, incoming)
    incoming = in_full(incoming, about)
    slug, line = named_group(incoming.text)
    if member is not None and slug == member.group_slug:
        incoming = replace(incoming, text=line)
    elif member is not None and not slug and about is not None and about.group not in ("", member.group_slug):
        # What another group was told when it met there.
        incoming = replace(incoming, text=in_group(about.group, line))
    return Chat(tx, now, incoming, reader_of(person, member), person, member, about=about), bound


async def _known(tx: Tx, incoming: Incoming, at: int) -> Speaker | None:
    """Who speaks, if anybody is known there; a pause that is over by now has ended."""
    known = await people.by_identity(tx, incoming.channel, incoming.address)
    if known is None or not known.person.is_paused or (known.person.paused_until or 0) > at:
        return known
    await pauses.end_if_over(tx, known.person.id, at)
    return known._replace(person=replace(known.person, stopped_at=None))


def _nobody(tx: Tx, incoming: Incoming, now: datetime) -> Chat:
    lang = incoming.lang if incoming.lang in LANGUAGES else "fr"
    return Chat(tx, now, incoming, Reader(lang))


async def _seen(tx: Tx, incoming: Incoming, known: Speaker, now: datetime) -> None:
    if is_worth_noting(known.seen_at, now):
        await people.seen(tx, incoming.channel, incoming.address, to_seconds(now))


async def _to_bind(tx: Tx, known: Speaker) -> Member | None:
    """The group to bind: the speaker's current one, unless they coordinate another one and not that."""
    current = known.member
    if current is not None and current.role == Role.COORDINATOR:
        return current
    places = await people.groups_of(tx, known.person.id)
    return next((place for place in places if place.role == Role.COORDINATOR), current)
