"""The outside events of the year, with who went there and what they report back."""

from __future__ import annotations

from bot.commands import Public, Role, command
from bot.handlers.common.paging import more, page_of
from bot.handlers.meetings.events.texts import delegates_text
from bot.handlers.meetings.show import WhichPage
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.meetings import when_text
from bot.texts import Line, T, Text, lines
from storage.meetings.events import delegates, listing, reports

PAGE, TITLE = 4, 50


@command(
    key="list_events", own=True,
    fr="evenements", en="events", role=Role.OBSERVER, section="meetings",
    example=("evenements", "events"), help=T("list the outside events, with their delegates and reports"),
    public=Public.READS,
)  # fmt: skip
async def list_events(which: WhichPage, chat: Chat) -> Reply:
    """The events that people know of, the latest first."""
    found = await listing.events(chat.tx, chat.group_id)
    if not found:
        return Reply(T("There is no outside event yet."))
    shown, pages = page_of(found, which.page, PAGE)
    page = min(max(which.page, 1), pages)
    rows: list[Text] = []
    for meeting in shown:
        named = delegates_text(await delegates.of_meeting(chat.tx, meeting.id))
        rows += [heading(meeting, TITLE), when_text(meeting.timing), named]
        if await reports.of_meeting(chat.tx, meeting.id):
            line = Line(f"restitutions {meeting.number}", f"reports {meeting.number}")
            rows.append(T("Report: {line}", line=line))
    buttons = [Option(T("See meeting {number}", number=one.number), f"reunion {one.number}", one.number)
               for one in shown]  # fmt: skip
    return Reply(lines(*rows), (*buttons, *more("evenements", "events", page, pages, chat.reader.lang)))
