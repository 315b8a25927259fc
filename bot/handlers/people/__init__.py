"""People, their groups and organisations, their habits, and what is held about them."""

from bot.handlers.people import (
    attach,
    awaited,
    board,
    browser,
    calendar,
    codes,
    greet,
    group_chat,
    groups,
    habits,
    invite,
    join,
    known,
    members,
    organisation_changes,
    organisations,
    phrases,
    privacy,
    profile,
    stop,
    working_groups,
)
from bot.handlers.people.help import show
