"""Meetings: announced, changed, answered, reminded of, proposed again."""

from bot.handlers.meetings import (
    board,
    calendar_file,
    changes,
    create,
    drafts,
    edit,
    known,
    outgoing,
    phrases,
    planned,
    polls,
    posts,
    propose,
    recurrence,
    replies,
    reschedule,
    set_reminders,
    show,
    thing,
)
