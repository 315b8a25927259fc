"""Which date poll a line speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers.common.refusals import missing
from bot.handlers.meetings.polls.texts import called
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.meetings.meetings import when_text
from bot.texts import Line, T
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.polls import polls
from storage.meetings.polls.polls import Poll

_LIST = Line("sondages", "polls")


async def poll_of(chat: Chat, number: int) -> Poll:
    """The group's poll of that number; a draft is there for coordinators only, and in private."""
    poll = await polls.by_number(chat.tx, chat.group_id, number)
    hidden = chat.in_group_chat or chat.membership.role < Role.COORDINATOR
    if poll is None or (poll.state == "draft" and hidden):
        raise missing(T("There is no date poll {number}.", number=number), _LIST)
    return poll


async def the_poll(chat: Chat, number: int | None, among: Sequence[Poll]) -> Poll:
    """The poll of that number, or the only one of these.

    Raises Refused, to be asked for `poll`, where it may be any of several.
    """
    if number is not None:
        return await poll_of(chat, number)
    if not among:
        raise Refused(T("No date poll is open. To see those there are: {line}", line=_LIST))
    if len(among) > 1:
        raise Refused(T("Several date polls are open."), field="poll")
    return among[0]


async def open_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The polls that can be answered."""
    return [Choice(one.number, called(one), one.number) for one in await polls.open_in(chat.tx, chat.group_id)]


async def undecided_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The polls of which a moment can be chosen."""
    return [Choice(one.number, called(one), one.number) for one in await polls.undecided(chat.tx, chat.group_id)]


async def must_be_undecided(chat: Chat, poll: Poll) -> None:
    """Refuse what has no sense for a poll that nobody has seen, or of which something has become."""
    number = poll.number
    if poll.state == "draft":
        line = Line(f"lancer sondage {number}", f"start poll {number}")
        raise Refused(T("Date poll {number} is still a draft. To start it: {line}", number=number, line=line))
    if poll.state == "cancelled":
        raise Refused(T("Date poll {number} is cancelled.", number=number))
    if poll.meeting_id is not None:
        meeting = await meetings.by_id(chat.tx, poll.meeting_id)
        assert meeting is not None  # noqa: S101 - nothing deletes one that is published
        raise Refused(T(
            "Date poll {number} is decided: meeting {meeting}, {when}. To say whether you come: {line}",
            number=number, meeting=meeting.number, when=when_text(meeting.timing),
            line=Line(f"oui {meeting.number}", f"yes {meeting.number}"),
        ))  # fmt: skip


async def answerable(chat: Chat, number: int | None) -> Poll:
    """The poll that an answer is about, if it was said before the close."""
    found = await polls.open_in(chat.tx, chat.group_id) or await _latest(chat)
    poll = await the_poll(chat, number, found)
    await must_be_undecided(chat, poll)
    ended = poll.closes_at if poll.ended_at is None else poll.ended_at
    if chat.seconds >= ended and chat.said >= ended:
        raise Refused(T(
            "Date poll {number} closed on {when}: your answer is not counted. The coordinators choose the moment.",
            number=poll.number, when=instant(ended),
        ))  # fmt: skip
    return poll


async def _latest(chat: Chat) -> list[Poll]:
    """Where none is open, it is told what has become of the last one."""
    return [one for one in await polls.all_in(chat.tx, chat.group_id) if one.state != "draft"][:1]
