"""What somebody has missed, counted in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.texts import P, Text

_WORDS = {
    P("{n} announcement", "{n} announcements", 0): ("announcement",),
    P("{n} meeting announced or changed", "{n} meetings announced or changed", 0): ("meeting", "next-meeting"),
    P("minutes of {n} meeting", "minutes of {n} meetings", 0): ("minutes",),
    P("{n} vote opened", "{n} votes opened", 0): ("vote-opened",),
    P("{n} result of a vote", "{n} results of votes", 0): ("vote-result",),
    P("{n} message about action points", "{n} messages about action points", 0): ("point", "point-missing"),
    P("{n} webinar", "{n} webinars", 0): ("webinar",),
    P("{n} reminder", "{n} reminders", 0): (
        "meeting-reminder", "meeting-hour", "minutes-asked", "vote-reminder", "point-reminder", "webinar-asked",
        "document-expiring",
    ),
    P("{n} digest", "{n} digests", 0): ("digest",),
}  # fmt: skip
"""How the kinds of letters are counted."""
_OTHERS = P("{n} other message", "{n} other messages", 0)


def missed(counts: Mapping[str, int]) -> list[Text]:
    """What was missed, by the kinds of letters; those that have no words of their own together at the end."""
    left = dict(counts)
    found = [(words, sum(left.pop(kind, 0) for kind in kinds)) for words, kinds in _WORDS.items()]
    found.append((_OTHERS, sum(left.values())))
    return [P(words.singular, words.plural, count) for words, count in found if count]
