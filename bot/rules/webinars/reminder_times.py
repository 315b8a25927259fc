"""When a webinar is spoken of: before it, to those who have not registered and those who have, and after its end."""

from __future__ import annotations

from bot.rules.sending.steps import Step, in_turn
from storage.webinars.webinars import Webinar

HOUR, DAY = 3600, 86_400
USUAL = 90 * 60
"""How long a webinar lasts of which only the beginning is known, in seconds."""
AGAIN, USELESS = 3 * DAY, 14 * DAY


def ends_at(webinar: Webinar) -> int:
    """When it is over, in UTC seconds."""
    return webinar.starts_at + USUAL if webinar.ends_at is None else webinar.ends_at


def asked_at(webinar: Webinar) -> int:
    """When people are asked first, in UTC seconds: after the end, or as a webinar that is over is published."""
    return max(ends_at(webinar), webinar.published_at or 0)


def steps(webinar: Webinar) -> list[Step]:
    """`asked`, and `again` for those who have not answered."""
    first = asked_at(webinar)
    return in_turn([("asked", first), ("again", first + AGAIN)], first + USELESS)


def before_steps(webinar: Webinar) -> list[Step]:
    """`week` and `day` before it: those who registered are reminded, those who have said nothing are asked."""
    begins = webinar.starts_at
    return in_turn([("week", begins - 7 * DAY), ("day", begins - DAY)], begins - HOUR)


def link_steps(webinar: Webinar) -> list[Step]:
    """`hour` before it and at the `start`: the link goes to those who registered."""
    begins = webinar.starts_at
    return in_turn([("hour", begins - HOUR), ("start", begins)], ends_at(webinar))


def rating_steps(webinar: Webinar) -> list[Step]:
    """`rating`, the day after: those who were there by then and have not rated it are asked, once."""
    first = asked_at(webinar) + DAY
    return in_turn([("rating", first)], asked_at(webinar) + AGAIN)


def rate_steps(webinar: Webinar) -> list[Step]:
    """`rate`: once everybody was asked twice, coordinators hear if few were there."""
    first = asked_at(webinar) + AGAIN + DAY
    return in_turn([("rate", first)], first + USELESS)


def told_at(webinar: Webinar) -> int:
    """When everybody was last told when it is: no reminder that was due before is missed."""
    return max(webinar.published_at or 0, webinar.moved_at or 0)
