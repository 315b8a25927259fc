"""What platforms tell without anybody having said anything: people and chats that go, come back, or move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat_news import NO_RIGHT, Came, Gone, Moved, Renamed
from bot.commands import Role
from bot.contact.presence import reachable_again
from bot.languages import LANGUAGES
from bot.letter_kinds import LetterKind
from bot.letters import notice_letter, pack
from bot.messages import Notice, Reply
from bot.texts import Line, Said, T, Text, lines
from storage.instants import to_seconds
from storage.outbox import chat_moves, chat_state, letters
from storage.outbox.letters import ANSWER, Letter
from storage.people import group_chats, people

if TYPE_CHECKING:
    from datetime import datetime

    from storage.database import Tx
    from storage.people.group_chats import GroupChat
    from storage.people.people import Member, Person


async def happened(tx: Tx, happening: Gone | Came | Moved | Renamed, now: datetime) -> None:
    """Keep what a platform tells, and do what follows from it."""
    at = to_seconds(now)
    match happening:
        case Gone(channel, address, "", reason):
            await chat_state.gone(tx, channel, address, reason, at)
        case Gone(channel, _, chat_id, reason):
            await chat_gone(tx, channel, chat_id, reason, at)
        case Came(channel, address, ""):
            await reachable_again(tx, channel, address, at)
        case Came():
            await _chat_came(tx, happening, now)
        case Moved(channel, chat_id, to):
            await chat_moved(tx, channel, chat_id, to)
        case Renamed(channel, chat_id, title):
            await group_chats.entitle(tx, channel, await chat_moves.now_at(tx, channel, chat_id), title)


async def chat_gone(tx: Tx, channel: str, chat_id: str, reason: str, at: int) -> None:
    """Nothing can be said in a group chat any more: what waits for it has failed, the coordinators are told once."""
    await chat_moves.gone(tx, channel, chat_id, reason, at)
    if not await group_chats.gone(tx, channel, chat_id, reason, at):
        return
    bound = await group_chats.at_chat(tx, channel, chat_id)
    assert bound is not None  # noqa: S101 - it was just changed
    for person, member in await people.members(tx, bound.group_id, Role.COORDINATOR):
        if person.stopped_at is None:
            text = lines(_lost(bound, member), _way_back(reason))
            key = f"group-chat:{bound.id}:gone:{at}:{person.id}"
            await letters.put(tx, notice_letter(Notice(person.id, Reply(text), LetterKind.GROUP_CHAT, key), member), at)


def _lost(bound: GroupChat, member: Member) -> Text:
    group = Said(member.group_name)
    if not bound.title:
        return T("⚠ I can no longer write in the group chat of {group}: nothing is posted there.", group=group)
    return T("⚠ I can no longer write in the group chat “{title}” of {group}: nothing is posted there.",
             title=Said(bound.title), group=group)  # fmt: skip


def _way_back(reason: str) -> Text:
    if reason == NO_RIGHT:
        return T("To go on, let me write there again: nothing else is needed.")
    return T("To go on, add me again: nothing else is needed.")


async def chat_moved(tx: Tx, channel: str, chat_id: str, to: str) -> None:
    """A group chat has another name: nothing that was bound, asked or on its way is lost."""
    await chat_moves.moved(tx, channel, chat_id, to)
    await group_chats.move(tx, channel, chat_id, to)
    await group_chats.back(tx, channel, to)


async def _chat_came(tx: Tx, came: Came, now: datetime) -> None:
    """Where no group meets yet it is said how to go on: once a day to a coordinator, once to anybody else."""
    await group_chats.back(tx, came.channel, came.chat_id)
    if came.title:
        await group_chats.entitle(tx, came.channel, came.chat_id, came.title)
    if await group_chats.at_chat(tx, came.channel, came.chat_id) is not None:
        return
    known = await people.by_identity(tx, came.channel, came.address)
    lang = came.lang if known is None else known.person.lang
    coordinates = known is not None and await _coordinates(tx, known.person)
    letter = Letter(
        key=f"hello:{came.channel}:{came.chat_id}{f':{now.date().isoformat()}' if coordinates else ''}",
        kind=LetterKind.ANSWER,
        priority=ANSWER,
        body=pack(Reply(_hello(coordinates=coordinates)), lang if lang in LANGUAGES else LANGUAGES[0]),
        channel=came.channel,
        address=came.address,
        chat_id=came.chat_id,
    )
    await letters.put(tx, letter, to_seconds(now))


def _hello(*, coordinates: bool) -> Text:
    line = Line("connecter", "connect")
    if coordinates:
        return T("Hello. To have the announcements, reminders and results of your group here, type: {line}", line=line)
    return T("Hello. For the announcements, reminders and results of your group to come here, one of its coordinators"
             " types here: {line}", line=line)  # fmt: skip


async def _coordinates(tx: Tx, person: Person) -> bool:
    return any(member.role == Role.COORDINATOR for member in await people.groups_of(tx, person.id))
