"""Meetings: announced, changed, answered, reminded of, proposed again."""

from bot.handlers.meetings import (
    board,
    calendar_file,
    changes,
    create,
    drafts,
    known,
    outgoing,
    phrases,
    planned,
    polls,
    posts,
    recurrence,
    replies,
    reschedule,
    set_reminders,
    show,
    thing,
)
from bot.handlers.meetings.agenda import decide, pasted, propose, write
from bot.handlers.meetings.agenda import show as agenda_show
from bot.handlers.meetings.agenda import thing as proposal
from bot.handlers.meetings.details import change, length, telling, title, venue
from bot.handlers.meetings.events import delegates, listing, report
from bot.handlers.meetings.events import outgoing as event_outgoing
from bot.handlers.meetings.events import thing as event_report
from bot.handlers.meetings.programme import programme
