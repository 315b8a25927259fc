"""Which minutes a line about corrections speaks of, and who leads them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import Role
from bot.errors import Refused
from bot.handlers.common.recipients import coordinators
from bot.handlers.meetings.lookup import meeting_of
from bot.messages import Chat
from bot.minutes.draft.draft import Draft
from bot.texts import Line, T
from storage.meetings import meetings, rapporteurs
from storage.meetings.approval import submitted, versions
from storage.meetings.approval.submitted import Submitted
from storage.meetings.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Paper:
    """Minutes that were handed in: their meeting, how they stand, and what they say now."""

    meeting: Meeting
    submitted: Submitted
    draft: Draft
    lang: str


async def paper_of(chat: Chat, meeting: Meeting) -> Paper | None:
    """The minutes of a meeting; None as long as none were handed in."""
    found = await submitted.of_meeting(chat.tx, meeting.id)
    if found is None:
        return None
    version = await versions.latest(chat.tx, found.id)
    return Paper(meeting, found, Draft.from_json(version.content), version.lang)


async def the_paper(chat: Chat, number: int | None) -> Paper:
    """The minutes of the meeting of that number; without one those that were handed in last and are not approved."""
    if number is not None:
        found = await paper_of(chat, await meeting_of(chat, number))
        if found is None:
            raise Refused(not_submitted(number))
        return found
    latest = await submitted.latest(chat.tx, chat.group_id)
    meeting = None if latest is None else await meetings.by_id(chat.tx, latest.meeting_id)
    found = None if meeting is None else await paper_of(chat, meeting)
    if found is None:
        raise Refused(
            T("No minutes wait for corrections. To see the latest: {line}", line=Line("compterendu", "minutes"))
        )
    return found


def not_submitted(number: int) -> T:
    """Nothing to correct, nor to approve, yet."""
    line = Line(f"soumettre {number}", f"submit {number}")
    return T("The minutes of meeting {number} were not handed in yet: {line}", number=number, line=line)


def must_be_open(paper: Paper) -> None:
    """Refused once the minutes are approved."""
    if paper.submitted.approved_at is not None:
        number = paper.meeting.number
        line = Line(f"compterendu {number}", f"minutes {number}")
        raise Refused(T("The minutes of meeting {number} are approved and change no more. To see them: {line}",
                        number=number, line=line))  # fmt: skip


async def leads(chat: Chat, meeting: Meeting) -> bool:
    """Whether the speaker writes the minutes of the meeting, or coordinates the group."""
    if chat.membership.role == Role.COORDINATOR:
        return True
    found = await rapporteurs.of_meeting(chat.tx, meeting.id)
    return found is not None and found.person_id == chat.me.id


async def must_lead(chat: Chat, meeting: Meeting) -> None:
    """Refused for whoever is neither."""
    if not await leads(chat, meeting):
        number = meeting.number
        line = Line(f"compterendu {number}", f"minutes {number}")
        raise Refused(T("Only the rapporteur or a coordinator can do that. To see the minutes: {line}", line=line))


async def leaders(chat: Chat, meeting: Meeting) -> set[int]:
    """Those who decide of corrections, by id: the rapporteur, else the coordinators; not the speaker."""
    found = await rapporteurs.of_meeting(chat.tx, meeting.id)
    return (await coordinators(chat)) if found is None else {found.person_id} - chat.actors
