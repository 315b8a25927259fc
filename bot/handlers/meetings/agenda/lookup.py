"""Which proposals, and which agenda, a line speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.meetings.agenda.texts import item_text
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.meetings.meetings import must_be_ahead, must_be_without_minutes
from bot.texts import Line, T
from storage.meetings import meetings
from storage.meetings.agenda import proposals
from storage.meetings.agenda.proposals import Proposal
from storage.meetings.meetings import Meeting


async def waiting_choices(chat: Chat, _values: Values) -> list[Choice]:
    """What is proposed and not decided yet."""
    found = await proposals.waiting(chat.tx, chat.group_id, chat.seconds)
    return [Choice([one.number], item_text(one), one.number) for one in found]


async def the_proposals(chat: Chat, numbers: Sequence[int], word: Line) -> list[Proposal]:
    """The proposals of these numbers, for a meeting to come; refused if one is not there. `word`: what is done."""
    found = []
    for number in numbers:
        one = await proposals.by_number(chat.tx, chat.group_id, number)
        if one is None:
            raise await _missing(chat, number, word)
        meeting = await meeting_for(chat, one)
        must_be_ahead(meeting, chat.seconds)
        must_be_without_minutes(meeting)
        found.append(one)
    return found


async def meeting_for(chat: Chat, proposal: Proposal) -> Meeting:
    """The meeting that a proposal is for."""
    meeting = await meetings.by_id(chat.tx, proposal.meeting_id)
    assert meeting is not None  # noqa: S101 - it is referred to
    return meeting


async def _missing(chat: Chat, number: int, word: Line) -> Refused:
    waiting = await proposals.waiting(chat.tx, chat.group_id, chat.seconds)
    if not waiting:
        line = Line("proposer Bilan des formations", "propose Review of the training")
        none = T("There is no proposal {number}, and none waits. To make one: {line}", number=number, line=line)
        return Refused(none)
    first = waiting[0].number
    line = Line(f"{word.fr} {first}", f"{word.en} {first}")
    return Refused(T("There is no proposal {number}. A line that works: {line}", number=number, line=line))
