"""Coordinators move the close of a vote later, or open the last vote again; those who may vote are told once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from bot import dates
from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.ideas.late_votes import ARRIVING, still_arriving
from bot.handlers.ideas.notices import extension, extension_post
from bot.handlers.ideas.spaces import texts as space_texts
from bot.handlers.ideas.spaces.parts import end_of
from bot.handlers.ideas.view import points_of
from bot.handlers.ideas.votes import current_space
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Hearing, Moment, Yes
from bot.rules.ideas import told_result
from bot.rules.ideas.reminder_times import will_remind
from bot.rules.ideas.told_result import ToldResult
from bot.rules.ideas.voting import is_over
from bot.texts import Line, P, T, Text, lines
from storage.ideas import spaces, votes
from storage.ideas.spaces import Space
from storage.instants import instant, to_seconds

_UNTIL = re.compile(r"\s*(?:jusqu.?(?:au|à|a)|(?:au|le|until|till|to|on)\b)\s*", re.IGNORECASE)


class NewEnd(Moment):
    """A later end: « jusqu’au 20 décembre 18h »."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When, str] | None:
        return super().read(_UNTIL.sub("", text, count=1) if _UNTIL.match(text) else text, hearing)

    @staticmethod
    def is_whole(text: str, hearing: Hearing) -> bool:
        """Whether a text says nothing but an end, be it a doubtful one."""
        said = _UNTIL.sub("", text, count=1) if _UNTIL.match(text) else text
        return dates.read_when(said, now=hearing.now, zone=hearing.zone, lang=hearing.lang) is not None


async def asked_extension(chat: Chat, _values: Values) -> Text:
    """Only a vote that is open, and has an end, can go on longer."""
    _, closes_at = await _open(chat)
    return T("The vote is open until {when}. Until when shall it go on?", when=instant(closes_at))


async def asked_reopening(chat: Chat, _values: Values) -> Text:
    """Only a vote that is closed can be opened again."""
    await _closed(chat)
    return T("Until when shall it be open again?")


class Extension(Question):
    """Until when, and a yes to the vote of that number."""

    until: Annotated[dates.When, Ask(asked_extension, NewEnd())]
    sure: Annotated[int | None, Ask(T("Extend the vote?"), Yes(revised=True))] = None


class Reopening(Question):
    """Until when, and a yes to the vote of that number."""

    until: Annotated[dates.When, Ask(asked_reopening, NewEnd())]
    sure: Annotated[int | None, Ask(T("Open the vote again?"), Yes(revised=True))] = None


@command(
    key="extend_space",
    fr="prolonger", en="extend", role=Role.COORDINATOR, section="ideas",
    example=("prolonger 20 décembre 2030 18h", "extend 20 December 2030 6pm"),
    help=T("let people vote longer, and tell them"),
    aliases=("prolonger le vote", "prolonger vote", "prolonger la cloture", "extend the vote", "extend vote"),
)  # fmt: skip
async def extend(said: Extension, chat: Chat) -> Reply:
    """A later close, after a look at what those who may vote are told; votes stay."""
    space, before = await _open(chat)
    closes_at = _end(said.until, chat)
    if closes_at == before:
        return Reply(T("The vote is open until {when} already.", when=instant(before)))
    if closes_at < before:
        raise Refused(T("The vote is open until {when}: give a later date.", when=instant(before)), "until")
    changed = replace(space, closes_at=closes_at, moved_at=chat.seconds)
    if said.sure not in (0, space.number):
        return await _look(chat, space, changed, "prolonger", T("Extend the vote?"))
    if not await spaces.move_close(chat.tx, space.id, closes_at, chat.seconds):
        raise Refused(ARRIVING)
    return await _told(chat, space, changed, T("✓ The vote goes on until {when}.", when=instant(closes_at)))


@command(
    key="reopen_space",
    fr="rouvrir vote", en="reopen vote", role=Role.COORDINATOR, section="ideas",
    example=("rouvrir vote 20 décembre 2030", "reopen vote 20 December 2030"),
    help=T("open the last vote again, and tell those who may vote"),
    aliases=("rouvrir le vote", "reopen the vote", "rouvrir espace", "reopen space"),
)  # fmt: skip
async def reopen(said: Reopening, chat: Chat) -> Reply:
    """The last vote is open again until a date, after a look; its result stays what was told until then."""
    space = await _closed(chat)
    closes_at = _end(said.until, chat)
    changed = replace(space, state="open", closes_at=closes_at, closed_at=None, moved_at=chat.seconds)
    if said.sure not in (0, space.number):
        return await _look(chat, space, changed, "rouvrir vote", T("Open the vote again?"))
    turnout = await votes.participation(chat.tx, space.id, chat.group_id, int(Role.MEMBER))
    ended_at = space.closed_at or space.closes_at or chat.seconds
    told = ToldResult(ended_at, *turnout, await points_of(chat, space))
    await spaces.reopen(chat.tx, space.id, closes_at, chat.seconds, told_result.dump(told))
    return await _told(chat, space, changed, T("✓ The vote is open again until {when}.", when=instant(closes_at)))


async def _open(chat: Chat) -> tuple[Space, int]:
    """The vote that is open, and when it closes (UTC seconds)."""
    space = await current_space(chat)
    if is_over(space, chat.seconds):
        line = Line("rouvrir vote 20 décembre", "reopen vote 20 December")
        raise Refused(T("The vote is closed. To open it again, for example: {line}", line=line))
    if space.closes_at is None:
        raise Refused(
            T("This vote has no end: it stays open until you close it: {line}", line=Line("cloturer", "close"))
        )
    return space, space.closes_at


async def _closed(chat: Chat) -> Space:
    space = await current_space(chat)
    if not is_over(space, chat.seconds):
        line = Line("prolonger 20 décembre", "extend 20 December")
        raise Refused(T("The vote is still open. To let it go on longer, for example: {line}", line=line))
    if await still_arriving(chat.tx, space, chat.seconds):
        raise Refused(ARRIVING)
    return space


def _end(until: dates.When, chat: Chat) -> int:
    ends = to_seconds(end_of(until, chat.reader.zone))
    if ends is None or ends <= chat.seconds:
        raise Refused(T("The close must come after now."), "until")
    return ends


async def _look(chat: Chat, space: Space, changed: Space, name: str, question: Text) -> Reply:
    """What those who may vote would read, and how many they are; a yes names the vote and the end."""
    told = space_texts.extension(changed, chat.seconds, space.closes_at, reopened=is_over(space, chat.seconds))
    to = await reach(chat, await listeners(chat, Role.MEMBER))
    reminding = (
        T("People who have not voted will be reminded before the close.")
        if will_remind(changed, chat.seconds)
        else None
    )
    line = f"{name} {instant(changed.closes_at):%Y-%m-%d %H:%M} UTC oui {space.number}"
    shown = preview(chat, told, to, await also_posted(chat))
    return Reply(lines(shown, "—" if reminding else None, reminding, question), yes_no(line, "annuler"))


async def _told(chat: Chat, space: Space, changed: Space, done: Text) -> Reply:
    reopened = is_over(space, chat.seconds)
    people = await listeners(chat, Role.MEMBER)
    for person in people:
        chat.tell(extension(changed, person.id, space.closes_at, reopened=reopened))
    chat.post(extension_post(changed, space.closes_at, reopened=reopened))
    count = P("{n} person is told.", "{n} people are told.", (await reach(chat, people)).count)
    return Reply(lines(done, count), (Option(T("See the ideas"), "idees"),))
