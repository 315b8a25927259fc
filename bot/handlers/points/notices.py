"""Who hears of a change: those who answer for the owners, and the coordinators; never the one who acts."""

from __future__ import annotations

from collections.abc import Iterable

from bot.handlers.common.recipients import WORTH_TELLING, occurrence
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.texts import T, Text
from storage.points.action_points import Point


def topic_of(point: Point) -> str:
    """What is said of who has to act on a point: the newest is all that matters to those who do."""
    return f"point:{point.id}"


def tell(chat: Chat, person_ids: Iterable[int], text: Text, point: Point, change: str) -> None:
    """Say briefly what has changed on a point; it is dropped once it is old.

    What is done, dropped or no longer theirs takes the place of an announcement that still waits.
    """
    over = change.startswith(("done", "dropped", "released"))
    reply = Reply(text, (Option(T("See the point"), f"point {point.number}"),))
    for person_id in sorted(person_ids):
        key = f"point:{point.id}:{change}:{occurrence(chat)}:{person_id}"
        topic = topic_of(point) if over else f"point:{point.id}:{change}"
        useless_after = chat.now + WORTH_TELLING
        chat.tell(Notice(person_id, reply, kind=LetterKind.POINT, key=key, useless_after=useless_after, topic=topic))
