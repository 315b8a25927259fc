"""Who was there, as minutes say it, takes the place of what was noted in the meeting."""

from __future__ import annotations

from bot.handlers.minutes.names import MinutesNames
from bot.minutes.model import Minutes
from bot.rules.sittings.attendance import attendance
from storage.database import Tx
from storage.meetings import presences
from storage.meetings.presences import AWAY, Presence


async def keep_presence(tx: Tx, meeting_id: int, read: Minutes, register: MinutesNames, at: int) -> None:
    """Each organisation once, as the minutes call it; how it was there (online, late) is known from the meeting.

    What people said of themselves stays, as far as the minutes do not say otherwise.
    """
    before = attendance(await presences.of_meeting(tx, meeting_id))
    said = [(words, "present") for words in read.present]
    said += [(words, "excused") for words in read.excused] + [(words, "absent") for words in read.absent]
    listed = []
    for words, state in said:
        who = await register.owner(words)
        known = before.get((who.organisation_id, who.person_id))
        if state == "present" and known is not None and known.state not in AWAY:
            listed.append(Presence(who.organisation_id, who.person_id, words, known.state, known.replaced_by))
        else:
            listed.append(Presence(who.organisation_id, who.person_id, words, state))
    await presences.settle(tx, meeting_id, listed, at)
