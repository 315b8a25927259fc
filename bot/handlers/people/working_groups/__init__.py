"""Working groups: groups inside a group, made, joined, renamed and closed from there."""

from bot.handlers.people.working_groups import (
    changes,
    close,
    known,
    make,
    members,
    phrases,
    place,
    show,
    thing,
)
