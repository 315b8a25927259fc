"""Reports from outside events as things that wait to be written, and in the digest."""

from __future__ import annotations

from datetime import timedelta

from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Option
from bot.rules.meetings.after_end import days_after
from bot.rules.meetings.events.report_times import AFTER, USELESS_DAYS
from bot.rules.todo.items import TITLE, Item
from bot.texts import Line, T, Text
from bot.things.kinds import Kind, declare
from bot.things.listing import changes, waits
from bot.things.ways import Way
from storage.meetings import meetings
from storage.meetings.events import listing, reports
from storage.meetings.meetings import Meeting
from storage.row_snapshots import Scope

_DAY = int(timedelta(days=1).total_seconds())


async def _rows(chat: Chat, number: int) -> list[Scope]:
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    return [] if meeting is None else [Scope("event_reports", {"meeting_id": meeting.id, "person_id": chat.me.id})]


REPORT = declare(
    Kind(
        "event_report",
        T("Event {number}: report"),
        Line("restitution le forum a retenu…", "report the forum kept…"),
        Line("restitutions {number}", "reports {number}"),
        (Way("report_back", ("restitution", "rapport", "report", "report back"), whole=False, exact=True),),
        _rows,
    )
)


@waits(75)
async def to_report(chat: Chat) -> list[Item]:
    """One for each event that is over, to which the speaker went, and of which nothing is reported."""
    found = await listing.owing(chat.tx, chat.group_id, chat.me.id, chat.seconds - USELESS_DAYS * _DAY, chat.seconds)
    return [_item(one, chat) for one in found]


def _item(meeting: Meeting, chat: Chat) -> Item:
    text = T("{meeting} · your report back", meeting=heading(meeting, TITLE))
    option = Option(T("Report back on event {number}", number=meeting.number), f"restitution {meeting.number}")
    return REPORT.item(chat, meeting.number, text, option, (option,), due_at=days_after(meeting.timing, AFTER[-1]))


@changes(35)
async def reported(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """Events of which something was reported."""
    numbers = await reports.reported_between(chat.tx, chat.group_id, since, chat.seconds)
    return [
        T("Report from event {number}: {line}", number=one, line=Line(f"restitutions {one}", f"reports {one}"))
        for one in numbers
    ]
