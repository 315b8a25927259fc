"""Meetings: announced, changed, answered, reminded of, proposed again."""

from bot.handlers.meetings import (
    calendar_file,
    changes,
    create,
    drafts,
    edit,
    excuse,
    outgoing,
    posts,
    propose,
    recurrence,
    reminder_times,
    replies,
    reschedule,
    show,
    thing,
    who_comes,
)
