"""When those invited to a webinar are asked whether they attended: after its end, and once more."""

from __future__ import annotations

from bot.rules.sending.steps import Step, in_turn
from storage.webinars.webinars import Webinar

DAY = 86_400
USUAL = 90 * 60
"""How long a webinar lasts of which only the beginning is known, in seconds."""
AGAIN, USELESS = 3 * DAY, 14 * DAY


def asked_at(webinar: Webinar) -> int:
    """When people are asked first, in UTC seconds: after the end, or as a webinar that is over is published."""
    ends_at = webinar.starts_at + USUAL if webinar.ends_at is None else webinar.ends_at
    return max(ends_at, webinar.published_at or 0)


def steps(webinar: Webinar) -> list[Step]:
    """`asked`, and `again` for those who have not answered."""
    first = asked_at(webinar)
    return in_turn([("asked", first), ("again", first + AGAIN)], first + USELESS)
