"""An announcement goes out to whoever is in its audience: at once, when its time comes, or again."""

from __future__ import annotations

from datetime import timedelta

from bot.handlers.announcements.audience import Recipient, recipients
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice, Post
from bot.rules.announcements.audience import EVERYBODY, load_audience
from storage.announcements.announcements import Announcement
from storage.database import Tx
from storage.instants import instant
from storage.outbox import copies as announced
from storage.people.people import Person

WORTH_SENDING = timedelta(days=7)


async def readers_of(tx: Tx, announcement: Announcement, now: int) -> list[Recipient]:
    """People who would get an announcement now (UTC seconds), each once; not its author."""
    audience = load_audience(announcement.audience)
    return await recipients(tx, announcement.group_id, audience, announcement.created_by, now)


def notice(announcement: Announcement, person: Person, now: int, before: int = 0) -> Notice:
    """The letter to one person; `before`: how many of it there have been to them."""
    occurrence = f":{before + 1}" if before else ""
    return Notice(
        person.id,
        Deferred("announcement", {"id": announcement.id}),
        LetterKind.ANNOUNCEMENT,
        f"announcement:{announcement.id}:{person.id}{occurrence}",
        useless_after=instant(now) + WORTH_SENDING,
        topic=topic_of(announcement),
        announcement_id=announcement.id,
    )


def posts(announcement: Announcement, now: int) -> list[Post]:
    """What is posted where the group meets: an announcement for everybody."""
    if not is_posted(announcement):
        return []
    reply, key = Deferred("announcement", {"id": announcement.id}), f"announcement:{announcement.id}"
    return [Post(reply, LetterKind.ANNOUNCEMENT, key, instant(now) + WORTH_SENDING, topic_of(announcement))]


def is_posted(announcement: Announcement) -> bool:
    """Whether all who read where the group meets may read it."""
    return load_audience(announcement.audience).kind == EVERYBODY


def topic_of(announcement: Announcement) -> str:
    """What its letters are about."""
    return f"announcement:{announcement.id}"


async def missed(tx: Tx, announcement: Announcement, now: int) -> list[tuple[Person, int]]:
    """People still in the audience whose latest letter failed, and how many of it there have been to them."""
    copies = await announced.copies(tx, announcement.id)
    failed = {copy.person_id: copy.sending for copy in copies if copy.state == "failed"}
    readers = await readers_of(tx, announcement, now)
    return [(person, failed[person.id]) for person, _ in readers if person.id in failed]
