"""What somebody has missed, counted in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.letter_kinds import LetterKind
from bot.texts import P, Text

_WORDS: dict[P, tuple[LetterKind, ...]] = {
    P("{n} announcement", "{n} announcements", 0): (LetterKind.ANNOUNCEMENT,),
    P("{n} meeting announced or changed", "{n} meetings announced or changed", 0): (
        LetterKind.MEETING, LetterKind.NEXT_MEETING,
    ),
    P("{n} message about date polls", "{n} messages about date polls", 0): (
        LetterKind.POLL_OPENED, LetterKind.POLL_EXTENDED, LetterKind.POLL_CLOSED, LetterKind.POLL_CANCELLED,
    ),
    P("minutes of {n} meeting", "minutes of {n} meetings", 0): (LetterKind.MINUTES, LetterKind.MINUTES_REVIEW),
    P("{n} correction of minutes", "{n} corrections of minutes", 0): (LetterKind.MINUTES_CORRECTION,),
    P("report from {n} event", "reports from {n} events", 0): (LetterKind.EVENT_REPORT,),
    P("{n} vote opened", "{n} votes opened", 0): (LetterKind.VOTE_OPENED, LetterKind.VOTE_EXTENDED),
    P("{n} result of a vote", "{n} results of votes", 0): (LetterKind.VOTE_RESULT,),
    P("{n} message about action points", "{n} messages about action points", 0): (
        LetterKind.POINT, LetterKind.POINT_MISSING,
    ),
    P("{n} message about the plan of action", "{n} messages about the plan of action", 0): (LetterKind.ACTIVITY,),
    P("{n} message about validations", "{n} messages about validations", 0): (
        LetterKind.VALIDATION_OPENED, LetterKind.VALIDATION_EXTENDED, LetterKind.VALIDATION_RESULT,
        LetterKind.SUBMISSION,
    ),
    P("{n} message about evaluations", "{n} messages about evaluations", 0): (
        LetterKind.EVALUATION_OPENED, LetterKind.EVALUATION_EXTENDED, LetterKind.EVALUATION_CLOSED,
        LetterKind.EVALUATION_RESULT,
    ),
    P("{n} webinar", "{n} webinars", 0): (LetterKind.WEBINAR,),
    P("{n} reminder", "{n} reminders", 0): (
        LetterKind.MEETING_REMINDER, LetterKind.MEETING_HOUR, LetterKind.MINUTES_ASKED, LetterKind.VOTE_REMINDER,
        LetterKind.POLL_REMINDER, LetterKind.SITTING, LetterKind.EVENT_REPORT_ASKED, LetterKind.POINT_REMINDER,
        LetterKind.WEBINAR_ASKED, LetterKind.DOCUMENT_EXPIRING, LetterKind.WEBINAR_REMINDER, LetterKind.WEBINAR_LINK,
        LetterKind.VALIDATION_REMINDER, LetterKind.EVALUATION_REMINDER,
        LetterKind.SUBMISSION_REMINDER, LetterKind.FUNDING_REMINDER,
    ),
    P("{n} digest", "{n} digests", 0): (LetterKind.DIGEST,),
}  # fmt: skip
"""How the kinds of letters are counted."""
_OTHERS = P("{n} other message", "{n} other messages", 0)


def missed(counts: Mapping[str, int]) -> list[Text]:
    """What was missed, by the kinds of letters; those that have no words of their own together at the end."""
    left = dict(counts)
    found = [(words, sum(left.pop(kind, 0) for kind in kinds)) for words, kinds in _WORDS.items()]
    found.append((_OTHERS, sum(left.values())))
    return [P(words.singular, words.plural, count) for words, count in found if count]
