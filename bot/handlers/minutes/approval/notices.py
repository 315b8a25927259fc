"""Letters about minutes: to be read again, corrected, approved."""

from __future__ import annotations

from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice, Post
from bot.rules.minutes.approval import WORTH_TELLING
from storage.instants import instant
from storage.meetings.approval.submitted import Submitted
from storage.meetings.meetings import Meeting


def topic(minutes: Submitted) -> str:
    """What newer letters about minutes replace."""
    return f"minutes-approval:{minutes.id}"


def review(minutes: Submitted, meeting: Meeting, person_id: int) -> Notice:
    """To somebody who was there, that the minutes can be corrected."""
    told = Deferred("minutes-review", {"number": meeting.number})
    key = f"minutes-review:{minutes.id}:{person_id}"
    return Notice(person_id, told, LetterKind.MINUTES_REVIEW, key, instant(minutes.closes_at), topic(minutes))


def wanted(minutes: Submitted, meeting: Meeting, number: int, person_id: int, at: int) -> Notice:
    """To whoever decides of it, that somebody would correct the minutes."""
    told = Deferred("minutes-correction", {"number": meeting.number, "correction": number})
    key = f"minutes-correction:{minutes.id}:{number}:{person_id}"
    return Notice(person_id, told, LetterKind.MINUTES_CORRECTION, key, instant(at + WORTH_TELLING))


def decided(minutes: Submitted, meeting: Meeting, number: int, person_id: int, at: int) -> Notice:
    """To the author of a correction, what became of it."""
    told = Deferred("minutes-correction-decided", {"number": meeting.number, "correction": number})
    key = f"minutes-correction-decided:{minutes.id}:{number}:{person_id}"
    return Notice(person_id, told, LetterKind.MINUTES_CORRECTION, key, instant(at + WORTH_TELLING))


def waiting(minutes: Submitted, meeting: Meeting, person_id: int, due_at: int, useless_after: int) -> Notice:
    """To whoever decides, that corrections still wait although the time for them is over."""
    told = Deferred("minutes-corrections-wait", {"number": meeting.number})
    key = f"minutes-corrections-wait:{minutes.id}:{due_at}:{person_id}"
    return Notice(person_id, told, LetterKind.MINUTES_CORRECTION, key, instant(useless_after), topic(minutes))


def approved(minutes: Submitted, meeting: Meeting, person_id: int, at: int) -> Notice:
    """To everybody, the minutes."""
    return post(minutes, meeting, at).to(person_id)


def post(minutes: Submitted, meeting: Meeting, at: int) -> Post:
    """Where the group meets, the minutes."""
    told = Deferred("minutes-approved", {"number": meeting.number})
    key = f"minutes-approved:{minutes.id}"
    return Post(told, LetterKind.MINUTES, key, instant(at + WORTH_TELLING), topic(minutes))
