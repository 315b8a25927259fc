"""The rows that an answer to a thing can change."""

from __future__ import annotations

from bot.messages import Chat
from storage.announcements import announcements
from storage.ideas import spaces
from storage.meetings import meetings
from storage.points import action_points
from storage.row_snapshots import Scope
from storage.webinars import webinars


async def scopes_of(kind: str, number: int, chat: Chat) -> list[Scope]:
    """The rows that an answer of `chat.me` to a thing of this group can change; none if there is no such thing."""
    tx, group_id, me = chat.tx, chat.group_id, chat.me.id
    match kind.removesuffix("relay"):
        case "minutes":
            held = await meetings.by_number(tx, group_id, number)
            return [] if held is None else [Scope("meetings", {"id": held.id})]
        case "meeting":
            meeting = await meetings.by_number(tx, group_id, number)
            return [] if meeting is None else [Scope("replies", {"meeting_id": meeting.id, "person_id": me})]
        case "vote":
            space = await spaces.by_number(tx, group_id, number)
            return [] if space is None else [Scope("votes", {"space_id": space.id, "person_id": me})]
        case "webinar":
            webinar = await webinars.by_number(tx, group_id, number)
            return [] if webinar is None else [Scope("attendances", {"webinar_id": webinar.id, "person_id": me})]
        case "announcement":
            found = await announcements.by_number(tx, group_id, number)
            return [] if found is None else [Scope("acknowledgements", {"announcement_id": found.id, "person_id": me})]
        case _:
            point = await action_points.by_number(tx, group_id, number)
            return [] if point is None else _of_point(point.id)


def _of_point(point_id: int) -> list[Scope]:
    return [Scope("action_points", {"id": point_id}), Scope("point_owners", {"point_id": point_id})]
