"""Minutes that were handed in, on the answer sheet: to be read again by those who were there, corrections to decide."""

from __future__ import annotations

import re

from bot.commands import Role
from bot.handlers.common.recipients import answers_for, reachable
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.approval.lookup import leads
from bot.handlers.minutes.names import register_of
from bot.messages import Chat, Option
from bot.minutes.draft.draft import Draft
from bot.rules.todo.items import Item
from bot.texts import Line, P, T
from bot.things.kinds import Kind, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.approval import corrections, submitted, versions
from storage.meetings.approval.submitted import Submitted
from storage.row_snapshots import Scope


async def _rows(_chat: Chat, _number: int) -> list[Scope]:
    """Nothing that could be taken back: what was decided was told."""
    return []


CORRECTIONS = declare(
    Kind(
        "corrections",
        T("Corrections of the minutes of meeting {number}"),
        Line("voir", "see"),
        Line("trancher {number}", "settle {number}"),
        (Way("settle_corrections", ("voir", "trancher", "see", "settle"), "{number}"),),
        _rows,
    )
)


_PARAGRAPH = re.compile(r"(?:(?:paragraphe|paragraph|§)\s*)?\d{1,4}\s*:", re.IGNORECASE)


def _is_correction(words: str) -> bool:
    return _PARAGRAPH.match(words) is not None


async def _corrections(chat: Chat, number: int) -> list[Scope]:
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    paper = None if meeting is None else await submitted.of_meeting(chat.tx, meeting.id)
    if paper is None:
        return []
    return [Scope("minutes_corrections", {"minutes_id": paper.id, "author_id": chat.me.id})]


_LINE = "réunion {number} : {rest}"
REVIEW = declare(
    Kind(
        "minutesreview",
        T("Minutes of meeting {number}, to be read again"),
        Line("correction 7 : Salle B", "correction 7: Room B"),
        Line("compterendu {number}", "minutes {number}"),
        (
            Way("correct_minutes", ("correction", "corriger", "correct"), _LINE, whole=False, exact=True),
            Way("correct_minutes", line=_LINE, only=_is_correction, whole=False, exact=True),
        ),
        _corrections,
    )
)


@waits(64)
async def to_read_again(chat: Chat) -> list[Item]:
    """Minutes of meetings that this person was at, who has corrected nothing in them; whoever says nothing agrees."""
    items = []
    for paper in await submitted.open_in(chat.tx, chat.group_id):
        meeting = await meetings.by_id(chat.tx, paper.meeting_id)
        if paper.closes_at <= chat.seconds or meeting is None or await leads(chat, meeting):
            continue
        said = await corrections.of_minutes(chat.tx, paper.id)
        if any(one.author_id == chat.me.id for one in said) or not await _was_there(chat, paper):
            continue
        text = T("{meeting} · anything to correct in the minutes? Until {when}; whoever says nothing agrees.",
                 meeting=heading(meeting), when=instant(paper.closes_at))  # fmt: skip
        see = Option(T("See the minutes"), f"compterendu {meeting.number}")
        items.append(REVIEW.item(chat, meeting.number, text, see, (see,), due_at=paper.closes_at))
    return items


async def _was_there(chat: Chat, paper: Submitted) -> bool:
    draft = Draft.from_json((await versions.latest(chat.tx, paper.id)).content)
    register = await register_of(chat.tx, chat.group_id)
    members = await reachable(chat.tx, chat.group_id, Role.MEMBER)
    actors = [actor for name in draft.read.present if (actor := register.known_as(name)) is not None]
    return any(chat.me.id in answers_for(actor, members) for actor in actors)


@waits(65, Role.MEMBER)
async def to_settle(chat: Chat) -> list[Item]:
    """One for each set of minutes of which this person decides, and in which corrections wait."""
    items = []
    for paper in await submitted.open_in(chat.tx, chat.group_id):
        waiting = await corrections.waiting(chat.tx, paper.id)
        meeting = await meetings.by_id(chat.tx, paper.meeting_id)
        if not waiting or meeting is None or not await leads(chat, meeting):
            continue
        count = P("{n} correction to be decided", "{n} corrections to be decided", len(waiting))
        text = T("{meeting} · {corrections}", meeting=heading(meeting), corrections=count)
        see = Option(T("See the corrections"), f"trancher {meeting.number}")
        items.append(CORRECTIONS.item(chat, meeting.number, text, see, (see,), due_at=paper.closes_at))
    return items
