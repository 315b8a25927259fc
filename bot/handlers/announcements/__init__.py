"""Announcements: what coordinators tell an audience, now or later, and who has read it."""

from bot.handlers.announcements import (
    acknowledge,
    board,
    known,
    outgoing,
    phrases,
    status,
    stop_resend,
    thing,
    unreachable,
    write,
)
