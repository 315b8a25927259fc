"""What those who may vote read of a space: that ideas are wanted, that they can vote, that their vote is missing."""

from __future__ import annotations

from bot.handlers.ideas.list_page import rule_text
from bot.rules.ideas.reminder_times import time_left
from bot.texts import Line, Said, T, Text, lines
from storage.ideas.spaces import Space
from storage.instants import instant


def invitation(space: Space) -> Text:
    """As the space opens, for ideas and mostly for votes too."""
    return lines(
        T("💡 Your ideas are wanted: {title}", title=Said(space.title, space.lang)),
        T("To add one: {line}", line=Line("idee …", "idea …")),
        rule_text(space), _term(space),
        None if space.named else T("Nobody sees who added an idea."),
        T("The results are shown during the vote, and go to everybody at the close.") if space.live
        else T("The result goes to everybody at the close, not before."),
    )  # fmt: skip


def _term(space: Space) -> Text | None:
    opens, closes = space.opens_at, space.closes_at
    if opens is not None and closes is not None:
        return T("You can vote from {start} to {end}.", start=instant(opens), end=instant(closes))
    if opens is not None:
        return T("The vote opens on {when}.", when=instant(opens))
    return None if closes is None else T("The vote is open until {when}.", when=instant(closes))


def opening(space: Space, now: int) -> Text:
    """As voting begins, in a space that was open for ideas before. `now` in UTC seconds, here and below."""
    title = T("🗳 You can vote now: {title}", title=Said(space.title, space.lang))
    return lines(title, rule_text(space), *_until(space, now))


def reminder(space: Space, now: int) -> Text:
    """To those who have not voted."""
    title = T("🗳 Your vote is still missing: {title}", title=Said(space.title, space.lang))
    return lines(title, rule_text(space), *_until(space, now))


def extension(space: Space, now: int, before: int | None, *, reopened: bool) -> Text:
    """To those who may vote: it goes on longer than until `before`, or is open again."""
    title = Said(space.title, space.lang)
    if not reopened:
        return lines(
            T("🗳 The vote goes on: {title}", title=title),
            None if before is None else T("Before: until {when}.", when=instant(before)),
            *_until(space, now),
        )
    return lines(
        T("🗳 The vote is open again: {title}", title=title),
        T("If you have voted, your vote still counts and you can change it."),
        *_until(space, now),
    )


def _until(space: Space, now: int) -> list[Text]:
    if space.closes_at is None:
        return []
    until = T("The vote is open until {when}.", when=instant(space.closes_at))
    return [until, time_left(space.closes_at, now)]
