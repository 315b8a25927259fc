"""How announcements look: to those who get them, before they go, and afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.languages import Reader, render
from bot.messages import Option
from bot.texts import Line, P, Said, T, Text, called, lines
from storage.announcements.announcements import Announcement
from storage.database import Tx
from storage.instants import instant
from storage.outbox.copies import Copy
from storage.people import people
from storage.people.people import Person

WORDS = 450
IN_LIST, IN_CARD, SECOND = 60, 250, 60


async def author_of(tx: Tx, announcement: Announcement) -> Said | None:
    """The name of whoever announces it; None once they are erased."""
    author = None if announcement.created_by is None else await people.by_id(tx, announcement.created_by)
    return None if author is None else called(author)


def announced(author: Said | None, words: Said) -> Text:
    """What people read."""
    return lines(T("📣 Announcement from {name}", name=author) if author is not None else T("📣 Announcement"), words)


def options(announcement: Announcement) -> tuple[Option, ...]:
    """The button below it, where readers are to say that they read it."""
    return (Option(T("I have read it"), f"lu {announcement.number}"),) if announcement.receipt else ()


def words_of(announcement: Announcement) -> Said:
    """The text, for each reader in their language if it has two."""
    return Said(announcement.text, announcement.lang)


def again(announcement: Announcement) -> Text:
    """The line with which what was typed is announced after all."""
    words = announcement.text
    return T("To write it again: {line}", line=Line(f"annonce {words}", f"announce {words}"))


def weight(author: Said | None, words: Said, readers: Iterable[Person]) -> Text:
    """How many bytes it has in UTF-8, for one person and for all."""
    each = [len(render(announced(author, words), Reader(person.lang)).encode()) for person in readers]
    return P(
        "Weight: {n} byte each at most, {all} in all.", "Weight: {n} bytes each at most, {all} in all.",
        max(each, default=0), all=sum(each),
    )  # fmt: skip


def state_of(announcement: Announcement) -> Text:
    """Where it stands, with the date."""
    match announcement.state:
        case "planned":
            return T("goes out on {when}", when=instant(announcement.send_at or 0))
        case "sent":
            return T("sent on {when}", when=instant(announcement.sent_at or 0))
        case "cancelled" if announcement.sent_at is not None:
            return T("stopped on its way")
        case "cancelled":
            return T("cancelled before it was sent")
        case _:
            return T("draft, not sent yet")


def progress(copies: Sequence[Copy]) -> Text:
    """How far it is on its way to everybody."""
    states = Counter(copy.state for copy in copies)
    dropped = states["superseded"] + states["expired"] + states["missed"]
    return lines(
        T(
            "Sent: {sent} of {all} · delivered: {delivered} · failed: {failed} · waiting: {waiting}",
            sent=states["sent"], all=len(copies), delivered=sum(copy.delivered for copy in copies),
            failed=states["failed"], waiting=states["waiting"] + states["sending"],
        ),
        T("Stopped, too late, or the reader was away: {n}", n=dropped) if dropped else None,
    )  # fmt: skip
