"""What kinds of letters there are, and which of them go out where others wait."""

from __future__ import annotations

from enum import StrEnum


class LetterKind(StrEnum):
    """A kind of letter. Its value stands in people's databases: it never changes.

    What is read from there stays plain text, as a later Tama may have written a kind that this one does not know: such
    a letter is treated as one of the many that say nothing special.
    """

    ANSWER = "answer"
    FAREWELL = "farewell"
    """The answer to somebody who was just erased."""
    CATCH_UP = "catch-up"
    DIGEST = "digest"

    ANNOUNCEMENT = "announcement"
    DOCUMENT_EXPIRING = "document-expiring"
    GROUP_CHAT = "group-chat"
    JOINED = "joined"
    LEFT = "left"
    ORGANISATION = "organisation"
    RELAY = "relay"
    RENAMED = "renamed"
    ROLE = "role"
    TAKEN_BACK = "taken-back"

    DELEGATE = "delegate"
    EVENT_REPORT = "event-report"
    EVENT_REPORT_ASKED = "event-report-asked"

    MEETING = "meeting"
    MEETING_COUNTS = "meeting-counts"
    """How many answered what, on the buttons of a post."""
    MEETING_REMINDER = "meeting-reminder"
    MEETING_HOUR = "meeting-hour"
    """The last reminder: the meeting begins within the hour."""
    NEXT_MEETING = "next-meeting"
    PROPOSAL = "proposal"
    MINUTES = "minutes"
    MINUTES_ASKED = "minutes-asked"
    MINUTES_CORRECTION = "minutes-correction"
    """To the rapporteur, that somebody would correct them; to the author, what became of it."""
    MINUTES_REVIEW = "minutes-review"
    """To those who were there: they can correct the minutes."""
    RAPPORTEUR = "rapporteur"
    SITTING = "sitting"
    """A meeting can be opened for notes, or has closed."""

    POLL_CANCELLED = "poll-cancelled"
    POLL_CARD = "poll-card"
    POLL_CLOSED = "poll-closed"
    """To those who choose the moment."""
    POLL_EXTENDED = "poll-extended"
    POLL_OPENED = "poll-opened"
    POLL_REMINDER = "poll-reminder"

    ACTIVITY = "activity"
    """An activity of the plan stands otherwise."""
    FUNDING_REMINDER = "funding-reminder"
    """Money was asked for, and nobody has answered."""
    EVALUATION_CLOSED = "evaluation-closed"
    EVALUATION_EXTENDED = "evaluation-extended"
    EVALUATION_OPENED = "evaluation-opened"
    EVALUATION_REMINDER = "evaluation-reminder"
    EVALUATION_RESULT = "evaluation-result"

    POINT = "point"
    POINT_MISSING = "point-missing"
    POINT_REMINDER = "point-reminder"

    CARD_OVER = "card-over"
    """A card that is kept up to date no more takes leave, in its own place or not at all."""
    IDEAS_WANTED = "ideas-wanted"
    OUTAGE = "outage"
    OUTCOME = "outcome"
    SUBMISSION = "submission"
    SUBMISSION_REMINDER = "submission-reminder"
    VALIDATION_CARD = "validation-card"
    VALIDATION_EXTENDED = "validation-extended"
    VALIDATION_OPENED = "validation-opened"
    VALIDATION_REMINDER = "validation-reminder"
    VALIDATION_RESULT = "validation-result"
    VOTE_CARD = "vote-card"
    VOTE_EXTENDED = "vote-extended"
    """Its close was moved, or it is open again."""
    VOTE_OPENED = "vote-opened"
    VOTE_REMINDER = "vote-reminder"
    VOTE_RESULT = "vote-result"

    WEBINAR = "webinar"
    WEBINAR_ASKED = "webinar-asked"
    WEBINAR_COUNTS = "webinar-counts"
    """How many have registered, on the buttons of a post."""
    WEBINAR_LINK = "webinar-link"
    """Within the hour before it, and as it begins."""
    WEBINAR_REMINDER = "webinar-reminder"


ANSWERS = frozenset({LetterKind.ANSWER, LetterKind.FAREWELL})
"""What replies to somebody's words: it goes even to those who want no messages."""
AWAITED = ANSWERS | {LetterKind.CATCH_UP}
"""What somebody waits for who has just given a sign of life: it goes to those who are away, and makes a sound."""
CHANGES = frozenset({LetterKind.CARD_OVER, LetterKind.MEETING_COUNTS, LetterKind.WEBINAR_COUNTS})
"""What only changes a message that stands: where that is no more, or cannot change, nothing is said."""
URGENT = AWAITED | {LetterKind.MEETING_HOUR, LetterKind.WEBINAR_LINK}
"""What goes out in quiet hours."""
