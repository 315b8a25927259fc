"""Who hears that an activity stands otherwise: those who do it, but for whoever says so."""

from __future__ import annotations

from collections.abc import Iterable

from bot.handlers.common.recipients import WORTH_TELLING, occurrence
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.texts import T, Text
from storage.plans.activities import Activity


def tell(chat: Chat, person_ids: Iterable[int], text: Text, one: Activity, change: str) -> None:
    """Say briefly how an activity stands; the newest takes the place of what still waits."""
    reply = Reply(text, (Option(T("See the activity"), f"activite {one.number}"),))
    for person_id in sorted(person_ids):
        key = f"activity:{one.id}:{change}:{occurrence(chat)}:{person_id}"
        chat.tell(Notice(
            person_id, reply, kind=LetterKind.ACTIVITY, key=key, useless_after=chat.now + WORTH_TELLING,
            topic=f"activity:{one.id}:{person_id}",
        ))  # fmt: skip
