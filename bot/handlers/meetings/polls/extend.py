"""Coordinators move the close of a date poll, and everybody who may answer is told once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from bot import dates
from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import listeners
from bot.handlers.ideas.spaces.extend import NewEnd
from bot.handlers.ideas.spaces.parts import end_of
from bot.handlers.meetings.polls.lookup import must_be_undecided, the_poll, undecided_choices
from bot.handlers.meetings.polls.notices import extended
from bot.handlers.meetings.polls.outgoing import moved
from bot.handlers.meetings.polls.preview import both, opening
from bot.handlers.meetings.polls.texts import called, see
from bot.messages import Chat, Reply, yes_no
from bot.parts import Hearing, Number, Yes
from bot.rules.meetings.polls.times import last_of
from bot.texts import P, T, Text, lines
from storage.instants import instant, to_seconds
from storage.meetings.polls import polls
from storage.meetings.polls.polls import Poll

_LINE = re.compile(r"\s*(?P<poll>\d{1,9})\b[\s:,]*(?P<until>.*)", re.DOTALL)
_SURE = re.compile(r"\s+(?P<sure>oui|yes)\s*$", re.IGNORECASE)


async def asked_end(chat: Chat, values: Values) -> Text:
    """Only a poll that is not decided can go on."""
    poll = await _undecided(chat, values.get("poll"))
    return T("People can answer until {when}. Until when from now on?", when=instant(poll.closes_at))


class PollExtension(Question):
    """Which poll, until when, and a yes to it."""

    poll: Annotated[int | None, Ask(T("Which date poll? Give its number."), Number(), undecided_choices)] = None
    until: Annotated[dates.When, Ask(asked_end, NewEnd())]
    sure: Annotated[bool, Ask(T("Move the close?"), Yes())] = False

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """`3 20 décembre 18h`; a number is that of the poll only if a date, or nothing, follows it."""
        sure = _SURE.search(line)
        said = {} if sure is None else {"sure": sure["sure"]}
        line = line if sure is None else line[: sure.start()]
        found = None if NewEnd.is_whole(line, hearing) else _LINE.fullmatch(line)
        parts = {"until": line} if found is None else found.groupdict()
        return {name: text for name, text in parts.items() if text.strip()} | said


@command(
    key="extend_poll",
    fr="prolonger sondage", en="extend poll", role=Role.COORDINATOR, section="meetings",
    example=("prolonger sondage 3 20 décembre 2030 18h", "extend poll 3 20 December 2030 6pm"),
    help=T("let people answer a date poll until another time, and tell them"),
    aliases=("prolonger le sondage", "extend the poll", "rouvrir sondage", "reopen poll"),
)  # fmt: skip
async def extend_poll(said: PollExtension, chat: Chat) -> Reply:
    """Another close, after a look at what those who may answer are told; answers stay."""
    poll = await _undecided(chat, said.poll)
    closes_at, last = to_seconds(end_of(said.until, chat.reader.zone)), last_of(poll.moments)
    if closes_at is None or closes_at <= chat.seconds:
        raise Refused(T("The close must come after now."), "until")
    if closes_at > last:
        raise Refused(T("The close must come before the last moment: {when}", when=instant(last)), "until")
    if closes_at == poll.closes_at and poll.state == "open":
        return Reply(T("People can answer until {when} already.", when=instant(closes_at)), see([poll]))
    changed = replace(poll, state="open", closes_at=closes_at, ended_at=None)
    if not said.sure:
        text = await both(chat, lambda most: opening(changed, most, moved(changed)), None, T("Move the close?"))
        line = f"prolonger sondage {poll.number} {instant(closes_at):%Y-%m-%d %H:%M} UTC oui"
        return Reply(text, yes_no(line, "annuler"))
    await polls.move_close(chat.tx, poll.id, closes_at, chat.seconds)
    people = await listeners(chat, Role.OBSERVER)
    for person in people:
        chat.tell(extended(changed, person.id))
    count = P("{n} person is told.", "{n} people are told.", (await reach(chat, people)).count)
    done = T("✓ {poll}: people can answer until {when}.", poll=called(poll), when=instant(closes_at))
    return Reply(lines(done, count), see([poll]))


async def _undecided(chat: Chat, number: int | None) -> Poll:
    poll = await the_poll(chat, number, await polls.undecided(chat.tx, chat.group_id))
    await must_be_undecided(chat, poll)
    return poll
