"""The few things that somebody most likely came for, as buttons: first what waits for them."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.everywhere import waiting_everywhere
from bot.handlers.common.next_steps import (
    ADD_POINT,
    ANNOUNCE_MEETING,
    NEXT_MEETING,
    PROPOSE_IDEA,
    SEE_IDEAS,
    WRITE_ANNOUNCEMENT,
)
from bot.messages import Chat, Option
from bot.texts import T

MOST = 6
ALL = Option(T("All that I can do"), "aide tout")
_READING = (
    NEXT_MEETING,
    SEE_IDEAS,
    Option(T("The action points"), "points tous"),
    Option(T("The webinars"), "webinaires"),
)
_TAKING_PART = (
    NEXT_MEETING,
    Option(T("See the ideas and vote"), "idees"),
    Option(T("My action points"), "points"),
    PROPOSE_IDEA,
    Option(T("The webinars"), "webinaires"),
)
_COORDINATING = (
    ANNOUNCE_MEETING,
    WRITE_ANNOUNCEMENT,
    ADD_POINT,
    Option(T("See the ideas and votes"), "idees"),
    Option(T("Invite somebody"), "inviter"),
)
_BY_ROLE = {
    Role.NOBODY: (),
    Role.OBSERVER: _READING,
    Role.MEMBER: _TAKING_PART,
    Role.FOCAL: _TAKING_PART,
    Role.COORDINATOR: _COORDINATING,
}


async def jobs(chat: Chat) -> tuple[Option, ...]:
    """At most six: what waits, if anything does, what the role most often does, and the way to everything else."""
    waits = await _waits(chat)
    role = Role.NOBODY if chat.member is None else Role(chat.member.role)
    return (*waits, *_BY_ROLE[role][: MOST - 1 - len(waits)], ALL)


async def _waits(chat: Chat) -> tuple[Option, ...]:
    count = 0 if chat.member is None else len(await waiting_everywhere(chat))
    return (Option(T("To do ({n})", n=count), "afaire"),) if count else ()
