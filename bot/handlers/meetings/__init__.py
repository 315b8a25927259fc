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
    remind,
    replies,
    reschedule,
    set_reminders,
    show,
    thing,
    who_answered,
    who_comes,
)
