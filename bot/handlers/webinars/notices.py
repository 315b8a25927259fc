"""Who is asked whether they attended a webinar."""

from __future__ import annotations

from collections.abc import Collection

from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.webinars.reminder_times import USELESS, asked_at
from storage.instants import instant
from storage.people.people import Member
from storage.webinars.attendances import Attendance
from storage.webinars.webinars import Webinar


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
