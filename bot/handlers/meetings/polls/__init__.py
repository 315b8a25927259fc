"""Date polls: moments are proposed, people say which suit them, and one becomes the meeting."""

from bot.handlers.meetings.polls import (
    answer,
    cancel,
    choose,
    create,
    extend,
    group_card,
    known,
    outgoing,
    phrases,
    show,
    start,
    thing,
    who_can,
)
