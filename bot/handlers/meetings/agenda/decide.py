"""Coordinators accept, reword or decline what members propose; whoever proposed it is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.handlers.common.quoting import spoken
from bot.handlers.common.recipients import listeners, occurrence
from bot.handlers.meetings.agenda.lookup import meeting_for, the_proposals, waiting_choices
from bot.handlers.meetings.agenda.texts import item_line, item_text, proposal_line, time_text
from bot.handlers.meetings.texts import heading
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Note, Number, Numbers, Words
from bot.rules.meetings.agenda.agenda_lines import agenda_item
from bot.texts import Line, Said, T, Text, lines
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.agenda import agendas, proposals
from storage.meetings.agenda.proposals import Proposal
from storage.meetings.meetings import Meeting

REASON, ITEM = 200, 200
_WHICH = T("Which proposals? Give their numbers.")
_ACCEPT, _DECLINE, _REWORD = Line("accepter", "accept"), Line("refuser", "turn down"), Line("reformuler", "reword")


class Accepted(Question):
    """Which proposals."""

    numbers: Annotated[list[int], Ask(_WHICH, Numbers(), waiting_choices)]


class Declined(Accepted):
    """Which proposals, and why not."""

    reason: Annotated[str, Ask(T("Why? A word is enough."), Note(REASON), skippable=True)] = ""


async def asked_item(chat: Chat, values: Values) -> Text:
    """What a proposal says now, that it may say something else."""
    (found,) = await the_proposals(chat, [values["number"]], _REWORD)
    return lines(proposal_line(found), T("How shall it read?"))


class Reworded(Question):
    """Which proposal, and in which words."""

    number: Annotated[int, Ask(T("Which proposal? Give its number."), Number())]
    text: Annotated[str, Ask(asked_item, Words(ITEM, line=True))]


@command(
    key="accept_proposals",
    fr="accepter", en="accept", role=Role.COORDINATOR, section="meetings",
    example=("accepter 1 3", "accept 1 3"), help=T("put what members proposed on the agenda"),
    aliases=("accepter proposition", "accepter les propositions", "accept proposal", "accept proposals"),
)  # fmt: skip
async def accept(said: Accepted, chat: Chat) -> Reply:
    """They stand on the agendas of their meetings, each at the end of it; said twice, once."""
    found = await the_proposals(chat, said.numbers, _ACCEPT)
    new = [one for one in found if one.state != "accepted"]
    await proposals.accept(chat.tx, new, chat.me.id)
    for one in new:
        meeting = await meeting_for(chat, one)
        await _tell(
            chat, meeting, one, T("✓ Your proposal is on the agenda of meeting {number}:", number=meeting.number)
        )
    done = T("✓ On the agenda:") if new else T("This is on the agenda already:")
    return await _agendas(chat, found, done, changed=bool(new))


@command(
    key="decline_proposals",
    fr="refuser", en="turn down", role=Role.COORDINATOR, section="meetings",
    example=("refuser 2 trop tôt", "turn down 2 too early"), help=T("decline what members proposed, with a word why"),
    aliases=("refuser proposition", "reject proposal"),
)  # fmt: skip
async def decline(said: Declined, chat: Chat) -> Reply:
    """They are on no agenda; whoever proposed them reads why."""
    found = await the_proposals(chat, said.numbers, _DECLINE)
    reason = spoken(said.reason, chat.reader.lang).words
    new = [one for one in found if one.state != "declined" or (reason and reason != one.reason)]
    await proposals.decline(chat.tx, new, reason, chat.reader.lang, chat.me.id)
    why = T("Why: {reason}", reason=Said(reason, chat.reader.lang)) if reason else None
    for one in new:
        meeting = await meeting_for(chat, one)
        text = T("Your proposal for meeting {number} is not taken up:", number=meeting.number)
        await _tell(chat, meeting, one, text, why)
    left = any(one.state == "accepted" for one in new)
    return await _agendas(chat, found, T("✓ Not taken up; whoever proposed it is told:"), why, changed=left)


@command(
    key="reword_proposal",
    fr="reformuler", en="reword", role=Role.COORDINATOR, section="meetings",
    example=("reformuler 2 Bilan (CRN, 10 min)", "reword 2 Review (CRN, 10 min)"),
    help=T("put a member’s proposal into other words"),
)  # fmt: skip
async def reword(said: Reworded, chat: Chat) -> Reply:
    """A proposal says something else, whether or not it is accepted already."""
    (found,) = await the_proposals(chat, [said.number], _REWORD)
    item = agenda_item(said.text)
    before = (found.title, found.presenter, found.minutes)
    if (item.title, item.presenter, item.minutes) != before:
        await proposals.edit(chat.tx, found, item)
        (found,) = await the_proposals(chat, [said.number], _REWORD)
        meeting = await meeting_for(chat, found)
        text = T("Your proposal for meeting {number} now reads:", number=meeting.number)
        await _tell(chat, meeting, found, text)
    changed = found.state == "accepted" and (found.title, found.presenter, found.minutes) != before
    return await _agendas(chat, [found], T("✓ It now reads:"), changed=changed)


async def _tell(chat: Chat, meeting: Meeting, one: Proposal, said: Text, why: Text | None = None) -> None:
    """Whoever proposed it, if they still belong to the group and did not decide it themselves."""
    for person in await listeners(chat, Role.OBSERVER):
        if person.id == one.person_id:
            reply = Reply(lines(said, item_text(one), why),
                          (Option(T("Agenda"), f"ordre du jour {meeting.number}"),))  # fmt: skip
            key = f"proposal:{one.id}:{occurrence(chat)}"
            over = instant(meeting.timing.over_at)
            chat.tell(Notice(person.id, reply, LetterKind.PROPOSAL, key, over, topic=f"proposal:{one.id}"))


async def _agendas(
    chat: Chat, found: Sequence[Proposal], done: Text, why: Text | None = None, *, changed: bool
) -> Reply:
    """What was decided, and the agendas as they are now; nobody else has been told of them yet."""
    rows: list[Text | None] = [done, *map(proposal_line, found), why]
    options: list[Option] = []
    for meeting_id in dict.fromkeys(one.meeting_id for one in found):
        meeting = await meetings.by_id(chat.tx, meeting_id)
        assert meeting is not None  # noqa: S101 - it is referred to
        if changed:
            meeting = await meetings.change(chat.tx, meeting)
        items = await agendas.of_meeting(chat.tx, meeting_id)
        rows += [heading(meeting), *map(item_line, items), time_text(items, meeting.timing)]
        options.append(
            Option(T("Agenda of meeting {number}", number=meeting.number), f"ordre du jour {meeting.number}")
        )
        if meeting.told != meeting.revision:
            options.append(Option(T("Tell everybody"), f"prevenir reunion {meeting.number}"))
    return Reply(lines(*rows), tuple(options), edits=bool(chat.incoming.pressed))
