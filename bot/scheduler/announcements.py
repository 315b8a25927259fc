"""Planned announcements go out when their time comes, to those who are in the audience then."""

from __future__ import annotations

from bot.handlers.announcements.audience import Recipient, label
from bot.handlers.announcements.notices import WORTH_SENDING, notice, posts, readers_of
from bot.handlers.announcements.texts import again
from bot.letter_kinds import LetterKind
from bot.messages import Notice, Reply
from bot.rules.announcements.audience import load_audience
from bot.scheduler.turns import Finder, Turn
from bot.texts import T, Text, lines
from storage.announcements import announcements
from storage.announcements.announcements import Announcement
from storage.instants import instant
from storage.outbox.letters import BROADCAST
from storage.people import people
from storage.waking import NEVER


async def _act(turn: Turn, announcement_id: int) -> int:
    """Send it, once; nobody is told of what nobody would get, or of what is a week late, but its author."""
    found = await announcements.by_id(turn.tx, announcement_id)
    if found is None or found.state != "planned" or found.send_at is None:
        return NEVER
    if found.send_at > turn.seconds:
        return found.send_at
    readers = await readers_of(turn.tx, found, turn.seconds)
    unsent = await _why_not(turn, found, readers)
    if unsent is not None:
        await announcements.cancel(turn.tx, found.id)
        await _tell_author(turn, found, unsent)
        return NEVER
    await announcements.sent(turn.tx, found.id, turn.seconds)
    for person, member in readers:
        turn.tell(notice(found, person, turn.seconds), member, BROADCAST)
    for post in posts(found, turn.seconds):
        await turn.post(post, found.group_id, BROADCAST)
    return NEVER


async def _why_not(turn: Turn, found: Announcement, readers: list[Recipient]) -> Text | None:
    """Why it cannot go out any more; None if it can."""
    planned = instant(found.send_at or 0)
    if turn.now - planned >= WORTH_SENDING:
        return T("Announcement {number} did not go out: it is too late, it was for {when}.",
                 number=found.number, when=planned)  # fmt: skip
    if not readers:
        whom = await label(turn.tx, load_audience(found.audience))
        return T("Announcement {number} did not go out: nobody would have got it ({whom}).",
                 number=found.number, whom=whom)  # fmt: skip
    return None


async def _tell_author(turn: Turn, found: Announcement, unsent: Text) -> None:
    """Give what was typed back to whoever planned it, if they still are in the group and want messages."""
    author = None if found.created_by is None else await people.by_id(turn.tx, found.created_by)
    member = None if author is None else await people.member(turn.tx, author.id, found.group_id)
    if author is not None and author.stopped_at is None and member is not None:
        reply = Reply(lines(unsent, again(found)))
        turn.tell(Notice(author.id, reply, LetterKind.ANNOUNCEMENT, f"announcement:{found.id}:unsent"), member)


ANNOUNCEMENTS = Finder("announcements", _act)
