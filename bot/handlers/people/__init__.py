"""People, their groups and organisations, their habits, and what is held about them."""

from bot.handlers.people import (
    attach,
    greet,
    group_chat,
    groups,
    habits,
    invite,
    join,
<<<<<<< HEAD
    members,
=======
    organisation_changes,
>>>>>>> 88e6e8e8281df75bb705469aa84451ad4ff90082
    organisations,
    privacy,
    profile,
    show_help,
)
