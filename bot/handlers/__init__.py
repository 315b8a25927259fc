"""What Tama can do, a folder for each subject. Importing this package declares every command and every composer."""

from bot.handlers import (
    announcements,
    annual_report,
    documents,
    evaluations,
    exports,
    ideas,
    meetings,
    minutes,
    money,
    people,
    plans,
    points,
    relays,
    sittings,
    todo,
    validation,
    webinars,
)
