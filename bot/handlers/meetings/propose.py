"""Members propose what a meeting should speak of."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.recipients import listeners
from bot.handlers.meetings.lookup import upcoming
from bot.handlers.meetings.texts import item_line
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Number, Words
from bot.rules.meetings.agenda.agenda_lines import agenda_item
from bot.rules.meetings.meetings import must_be_without_minutes
from bot.spelling.folding import fold
from bot.texts import Line, T, Text, called, lines
from storage.instants import instant
from storage.meetings.agenda import agendas, proposals
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting

LONGEST = 200


async def asked_item(chat: Chat, values: Values) -> Text:
    """Only for a meeting that is to come."""
    must_be_without_minutes(await upcoming(chat, values.get("number")))
    return T("What should it speak of? The presenter in brackets, if there is one.")


class Proposal(Question):
    """For which meeting, the next one if it is left out, and what about."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None
    text: Annotated[str, Ask(asked_item, Words(LONGEST, line=True))]


@command(
    key="propose",
    fr="proposer", en="propose", role=Role.MEMBER, section="meetings",
    example=("proposer 5 Bilan des formations (CRN)", "propose 5 Review of the training (CRN)"),
    help=T("propose an agenda item for a meeting"),
    public=Public.ACTS,
)  # fmt: skip
async def propose(proposal: Proposal, chat: Chat) -> Reply:
    """One more item at the end of the agenda, once; the coordinators are told."""
    meeting = await upcoming(chat, proposal.number)
    must_be_without_minutes(meeting)
    new = agenda_item(proposal.text)
    see = Line(f"ordre du jour {meeting.number}", f"agenda {meeting.number}")
    agenda = await agendas.of_meeting(chat.tx, meeting.id)
    there = [item for item in agenda if fold(item.title) == fold(new.title)]
    if there:
        return Reply(T("This is on the agenda of meeting {number} already: {line}", number=meeting.number, line=see))
    written = sum(item.proposed_by == chat.me.id for item in agenda)
    if written >= chat.allowed.proposals:
        text = T("You have proposed {n} items for meeting {number}, as many as one person may. To see them: {line}",
                 n=written, number=meeting.number, line=see)  # fmt: skip
        raise Refused(text)
    made = await proposals.propose(chat.tx, meeting, new, chat.reader.lang, chat.me.id)
    await proposals.accept(chat.tx, [made], None)
    item = (await agendas.of_meeting(chat.tx, meeting.id))[-1]
    await _tell(chat, meeting, item)
    added = T("✓ Added to the agenda of meeting {number}:", number=meeting.number)
    return Reply(lines(added, item_line(item), T("The whole agenda: {line}", line=see)))


async def _tell(chat: Chat, meeting: Meeting, item: AgendaItem) -> None:
    proposed = T("{name} proposes for meeting {number}:", name=called(chat.me), number=meeting.number)
    reply = Reply(lines(proposed, item_line(item)), (Option(T("Agenda"), f"ordre du jour {meeting.number}"),))
    for person in await listeners(chat, Role.COORDINATOR):
        key = f"agenda-item:{item.id}:{person.id}"
        chat.tell(Notice(person.id, reply, LetterKind.PROPOSAL, key, instant(meeting.timing.over_at)))
