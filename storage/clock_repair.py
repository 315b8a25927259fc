"""What a clock wrote that was ahead of the true time: none of it may lie in wait until the clock has caught up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import facts
from storage.instants import Milliseconds, first_us, second_of_ms

if TYPE_CHECKING:
    from storage.database import Tx

HAPPENED = {
    "abstentions": ("at",),
    "acknowledgements": ("at",),
    "activities": ("state_at", "confirmed_at", "created_at", "changed_at"),
    "activity_notes": ("at",),
    "action_points": ("created_at", "changed_at", "reminded_at"),
    "announcements": ("created_at", "sent_at"),
    "attendances": ("at", "confirmed_at"),
    "browsers": ("opened_at", "seen_at"),
    "calendar_feeds": ("made_at",),
    "certificates": ("made_at",),
    "chats": ("failing_since",),
    "codes": ("created_at", "revoked_at"),
    "comments": ("created_at",),
    "conversations": ("updated_at",),
    "currency_rates": ("at",),
    "document_versions": ("at",),
    "documents": ("created_at", "changed_at"),
    "evaluations": ("created_at", "opened_at", "moved_at", "ended_at"),
    "event_reports": ("at",),
    "fundings": ("created_at", "changed_at", "reminded_at"),
    "group_chats": ("bound_at", "gone_at"),
    "groups": ("created_at", "shut_at"),
    "ideas": ("created_at",),
    "identities": ("seen_at", "gone_at"),
    "inbox": ("received_at",),
    "local_messages": ("at", "seen_at"),
    "meetings": ("created_at", "minutes_at", "reminders_at", "told_at", "rapporteur_at", "by_hand_at"),
    "member_lists": ("created_at",),
    "memberships": ("joined_at", "left_at"),
    "minutes_corrections": ("at", "decided_at"),
    "minutes_drafts": ("created_at",),
    "minutes_versions": ("made_at",),
    "opinions": ("at",),
    "outbox": ("created_at", "sent_at", "delivered_at", "ended_at"),
    "page_links": ("made_at",),
    "people": ("created_at", "stopped_at", "erased_at", "away_at", "named_at"),
    "plan_axes": ("created_at",),
    "plan_drafts": ("created_at",),
    "plans": ("changed_at",),
    "point_owners": ("at", "confirmed_at"),
    "poll_answers": ("at", "confirmed_at"),
    "polls": ("created_at", "opened_at", "ended_at", "moved_at"),
    "presences": ("at",),
    "push_subscriptions": ("made_at", "due_at", "told_at"),
    "queued_documents": ("at",),
    "recurrences": ("created_at",),
    "registrations": ("at", "confirmed_at"),
    "replies": ("at", "confirmed_at"),
    "report_paragraphs": ("written_at", "removed_at"),
    "report_years": ("looked_at",),
    "corrections": ("at",),
    "sheets": ("shown_at", "answered_at"),
    "sitting_notes": ("at",),
    "sitting_writers": ("at",),
    "sittings": ("opened_at", "closed_at"),
    "submitted_minutes": ("submitted_at", "approved_at"),
    "spaces": ("created_at", "opened_at", "reminded_at", "outcome_at", "closed_at", "moved_at"),
    "submissions": ("created_at", "changed_at"),
    "uploads": ("at",),
    "validations": ("created_at", "opened_at", "ended_at"),
    "validators": ("at", "confirmed_at"),
    "votes": ("cast_at",),
    "waiting_files": ("at", "fetched_at"),
    "webinar_links": ("at",),
    "webinar_ratings": ("at",),
    "webinars": ("created_at", "published_at", "cancelled_at", "moved_at"),
    "withdrawn_votes": ("withdrawn_at",),
}
"""By table: when something happened, in UTC seconds. None of it can lie ahead."""
WOKEN = (
    "announcements",
    "action_points",
    "documents",
    "evaluations",
    "fundings",
    "meetings",
    "polls",
    "recurrences",
    "sittings",
    "submitted_minutes",
    "spaces",
    "submissions",
    "validations",
    "webinars",
)
"""The tables whose rows say when time must look at them next, beside people."""
_DIGESTS = """
UPDATE people SET wake_at = 0 WHERE wake_at > ? +
    CASE digest_every WHEN 'daily' THEN 25 * 3600 WHEN 'weekly' THEN 169 * 3600 ELSE 337 * 3600 END
"""
"""Nobody's next digest is further away than their own rhythm allows, where clocks are changed in between."""
_MARKS = (":heard",)
"""How the names of marks end that hold an instant in UTC seconds."""


async def put_right(tx: Tx, now: Milliseconds, lease: Milliseconds) -> None:
    """The true time is `now`, though later instants were written. Who carries a letter has until `lease`.

    What is planned for an instant stays so: every row is looked at again, and says when it is due.
    """
    await tx.alone()
    at = second_of_ms(now)
    await _letters(tx, at)
    await _waits(tx, now, lease)
    await _inbox(tx, at)
    for table, columns in HAPPENED.items():
        for column in columns:
            await tx.run(f"UPDATE {table} SET {column} = ? WHERE {column} > ?", at, at)
    for table in WOKEN:
        await tx.run(f"UPDATE {table} SET wake_at = 0 WHERE wake_at > ?", at)
    await tx.run(_DIGESTS, at)
    for name, value in [pair for end in _MARKS for pair in (await facts.ending(tx, end)).items()]:
        if int(value) > at:
            await facts.put(tx, name, str(at))


async def _letters(tx: Tx, at: int) -> None:
    """What was to go out at once, or was put off by the clock that was ahead, may go now."""
    await tx.run(
        "UPDATE outbox SET due_at = ? WHERE state IN ('waiting', 'sending') AND due_at > ? AND created_at > ?"
        " AND (due_at <= created_at OR attempts > 0)",
        at,
        at,
        at,
    )


async def _waits(tx: Tx, now: Milliseconds, lease: Milliseconds) -> None:
    """No chat waits for longer than for the next message, and nobody carries a letter for longer than is allowed."""
    await tx.run("UPDATE chats SET free_at = ? WHERE free_at > ?", now, now)
    await tx.run("UPDATE chats SET retry_at = ? WHERE retry_at > ?", now, now)
    await tx.run("UPDATE chats SET locked_until = ? WHERE locked_until > ?", lease, lease)
    await tx.run("UPDATE outbox SET claimed_until = ? WHERE claimed_until > ?", lease, lease)


async def _inbox(tx: Tx, at: int) -> None:
    """What waits to be done keeps its order."""
    latest, now = await tx.value("SELECT MAX(arrived) FROM inbox WHERE state = 'waiting'"), first_us(at)
    if latest is not None and latest > now:
        await tx.run("UPDATE inbox SET arrived = arrived - ? WHERE arrived > ?", latest - now, now)
