"""Who is told of a webinar, and asked whether they attended."""

from __future__ import annotations

from collections.abc import Collection

from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice, Post
from bot.rules.webinars.reminder_times import USELESS, asked_at
from bot.rules.webinars.topics import NEWS, topic
from storage.instants import instant
from storage.people.people import Member
from storage.webinars.attendances import Attendance
from storage.webinars.webinars import Webinar


def news(webinar: Webinar, what: str, before: Webinar | None = None) -> Post:
    """That it was published, moved or cancelled, to everybody; `before`: as they knew it, at another date."""
    known = webinar if before is None else before
    return Post(
        Deferred(f"webinar-{what}", {"webinar": webinar.id, "revision": webinar.revision, "before": known.starts_at}),
        LetterKind.WEBINAR,
        f"webinar:{webinar.id}:{what}:{webinar.revision}" if what == "moved" else f"webinar:{webinar.id}:{what}",
        useless_after=instant(max(webinar.starts_at, known.starts_at)),
        topic=topic(webinar) + NEWS,
    )


def is_asked(member: Member, answers: Collection[Attendance]) -> bool:
    """Members who have not answered; a focal point was told when another one of the organisation did."""
    if member.role < Role.MEMBER or any(one.person_id == member.person_id for one in answers):
        return False
    told = member.role >= Role.FOCAL and member.organisation_id is not None
    return not (told and any(one.organisation_id == member.organisation_id for one in answers))


def question(webinar: Webinar, person_id: int, occurrence: str, due_at: int | None = None) -> Notice:
    """Did you attend? Put into words when it goes out, see `outgoing.py`. `due_at` in UTC seconds."""
    return Notice(
        person_id, Deferred("webinar-asked", {"webinar": webinar.id}), LetterKind.WEBINAR_ASKED,
        key=f"webinar:{webinar.id}:{occurrence}:{person_id}", useless_after=instant(asked_at(webinar) + USELESS),
        topic=f"webinar:{webinar.id}:{person_id}", due_at=instant(due_at),
    )  # fmt: skip
