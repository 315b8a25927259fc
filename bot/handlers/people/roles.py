"""Roles in plain words, and who the coordinators are."""

from __future__ import annotations

from datetime import datetime

from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Choice
from bot.texts import T, Text
from storage.people import people

ROLE_NAMES: dict[int, T] = {
    Role.OBSERVER: T("observer"),
    Role.MEMBER: T("member"),
    Role.FOCAL: T("focal point"),
    Role.COORDINATOR: T("coordinator"),
}
ROLE_CHOICES = (
    Choice(int(Role.MEMBER), ROLE_NAMES[Role.MEMBER], words=("membre", "member")),
    Choice(int(Role.FOCAL), ROLE_NAMES[Role.FOCAL], words=("point focal", "focal point", "focal", "pointfocal")),
    Choice(
        int(Role.COORDINATOR),
        ROLE_NAMES[Role.COORDINATOR],
        words=("coordinateur", "coordinatrice", "coordination", "coordinator"),
    ),
    Choice(
        int(Role.OBSERVER),
        ROLE_NAMES[Role.OBSERVER],
        words=("observateur", "observatrice", "observation", "observer"),
    ),
)


async def tell_coordinators(  # noqa: PLR0913 - the parts of a notice
    chat: Chat,
    group_id: int,
    text: Text,
    kind: LetterKind,
    occurrence: str,
    options: tuple[Option, ...] = (),
    *,
    topic: str = "",
    due_at: datetime | None = None,
) -> None:
    """Say something to the coordinators of a group who want messages, the speaker apart.

    `topic` and `due_at` are as in a notice.
    """
    speaker = None if chat.person is None else chat.person.id
    for person, _ in await people.members(chat.tx, group_id, Role.COORDINATOR):
        if person.id != speaker and person.stopped_at is None:
            key = f"{kind}:{occurrence}:{person.id}"
            chat.tell(Notice(person.id, Reply(text, options), kind, key, topic=topic, due_at=due_at))
