"""The rapporteur hands the minutes in: everybody who was there can correct them for five days."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import Reach, reach_of
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.approval.lookup import must_lead, paper_of
from bot.handlers.minutes.approval.notices import review
from bot.handlers.minutes.approval.outgoing import to_be_read_again
from bot.handlers.minutes.approval.participants import participants
from bot.handlers.minutes.written import waiting_file, written
from bot.messages import Chat, Option, Reply, yes_no
from bot.minutes.draft.draft import Draft
from bot.parts import Number, Yes
from bot.rules.minutes.approval import closes_at
from bot.texts import Line, P, T, lines
from storage.instants import instant
from storage.meetings import minutes
from storage.meetings.approval import submitted, versions
from storage.meetings.meetings import Meeting


class Submitting(Question):
    """The minutes of which meeting, and a yes."""

    number: Annotated[int, Ask(T("The minutes of which meeting? Give its number."), Number())]
    sure: Annotated[bool, Ask(T("Hand them in?"), Yes())] = False


@command(
    key="submit_minutes",
    fr="soumettre", en="submit", role=Role.MEMBER, section="minutes",
    example=("soumettre 5", "submit 5"), help=T("hand minutes in: those who were there correct them for 5 days"),
    aliases=("soumettre le compte-rendu", "soumettre compterendu", "submit minutes", "submit the minutes", "hand in"),
)  # fmt: skip
async def submit_minutes(said: Submitting, chat: Chat) -> Reply:
    """After a look at whom it reaches, the first version stands, and those who were there are asked."""
    meeting = await meeting_of(chat, said.number)
    await must_lead(chat, meeting)
    paper = await paper_of(chat, meeting)
    if paper is not None:
        return _already(meeting, paper.submitted.closes_at, approved=paper.submitted.approved_at is not None)
    found = await written(chat.tx, meeting)
    if found is None:
        raise Refused(T(
            "Meeting {number} has no minutes yet. To write them down: {line}, or send them as a file.",
            number=meeting.number, line=Line(f"seance {meeting.number}", f"sitting {meeting.number}"),
        ))  # fmt: skip
    asked = await participants(chat, found.read) - {chat.me.id}
    to = await reach_of(chat, asked)
    closes = closes_at(chat.seconds, meeting.timing.zone)
    if not said.sure:
        return _look(chat, meeting, closes, to)
    saved = await submitted.submit(chat.tx, chat.group_id, meeting.id, chat.me.id, chat.seconds, closes)
    draft = Draft.as_read(found.read)
    await versions.add(chat.tx, saved, draft.to_json(), found.lang, chat.me.id, chat.seconds)
    file = await waiting_file(chat.tx, meeting)
    if file is not None:
        await minutes.decide(chat.tx, file.id, "kept", meeting.id)
    for person_id in sorted(asked):
        chat.tell(review(saved, meeting, person_id))
    told = P(
        "✓ Handed in: {n} person is asked to read them.", "✓ Handed in: {n} people are asked to read them.", to.count
    )
    until = T("Corrections until {when}; without any, they are approved then and sent to all.", when=instant(closes))
    see = Option(T("See the minutes"), f"compterendu {meeting.number}")
    return Reply(lines(told, heading(meeting), until), (see,), edits=True)


def _look(chat: Chat, meeting: Meeting, closes: int, to: Reach) -> Reply:
    text = to_be_read_again(meeting, closes)
    yes, no = yes_no(f"soumettre {meeting.number} oui", f"compterendu {meeting.number}", T("Yes, hand them in"))
    return Reply(lines(preview(chat, text, to), "", T("Hand them in?")), (yes, no), edits=True)


def _already(meeting: Meeting, closes: int, *, approved: bool) -> Reply:
    see = Option(T("See the minutes"), f"compterendu {meeting.number}")
    if approved:
        return Reply(T("The minutes of meeting {number} are approved already.", number=meeting.number), (see,))
    text = T("The minutes of meeting {number} were handed in already: corrections until {when}.",
             number=meeting.number, when=instant(closes))  # fmt: skip
    return Reply(text, (see,))
