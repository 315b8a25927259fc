"""Meetings: announced, changed, answered, reminded of, proposed again."""

from bot.handlers.meetings import (
    calendar_file,
    create,
    drafts,
    edit,
    excuse,
    next_meeting,
    outgoing,
    posts,
    propose,
    recurrence,
    reminder_times,
    replies,
    reschedule,
    show,
    who_comes,
)
