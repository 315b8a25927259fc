"""On which topics letters about a webinar are: a newer one takes the place of one that still waits."""

from __future__ import annotations

from storage.webinars.webinars import Webinar

NEWS, REMINDER, LINK, RATING = ":news", ":reminder", ":link", ":rating"


def topic(webinar: Webinar) -> str:
    """What all topics about a webinar begin with."""
    return f"webinar-{webinar.id}"
