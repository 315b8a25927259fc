"""Meetings: announced, changed, answered, reminded of, proposed again."""

from bot.handlers.meetings import (
    calendar_file,
    changes,
    counts,
    create,
    drafts,
    edit,
    excuse,
    outgoing,
    posts,
    propose,
    recurrence,
    replies,
    reschedule,
    set_reminders,
    show,
    thing,
    who_comes,
)
