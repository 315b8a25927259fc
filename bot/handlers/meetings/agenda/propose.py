"""Members propose what a meeting should speak of."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.recipients import listeners
from bot.handlers.meetings.agenda.texts import item_line, proposal_line
from bot.handlers.meetings.lookup import upcoming
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Number, Prose
from bot.rules.meetings.agenda.agenda_lines import agenda_item
from bot.rules.meetings.meetings import must_be_without_minutes
from bot.spelling.folding import fold
from bot.texts import Line, T, Text, called, lines
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.agenda import agendas, proposals
from storage.meetings.agenda.proposals import Proposal
from storage.meetings.meetings import Meeting

LONGEST = 200


async def asked_item(chat: Chat, values: Values) -> Text:
    """Only for a meeting that is to come."""
    must_be_without_minutes(await upcoming(chat, values.get("number")))
    return T("What should it speak of? The presenter in brackets, if there is one.")


class Proposed(Question):
    """For which meeting, the next one if it is left out, and what about."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None
    text: Annotated[str, Ask(asked_item, Prose(LONGEST, line=True))]


@command(
    key="propose",
    fr="proposer", en="propose", role=Role.MEMBER, section="meetings",
    example=("proposer 5 Bilan des formations (CRN)", "propose 5 Review of the training (CRN)"),
    help=T("propose an agenda item for a meeting"),
    public=Public.ACTS,
)  # fmt: skip
async def propose(proposal: Proposed, chat: Chat) -> Reply:
    """One more item for coordinators to decide on, once; a coordinator's own is on the agenda at once."""
    meeting = await upcoming(chat, proposal.number)
    must_be_without_minutes(meeting)
    new = agenda_item(proposal.text)
    see = Line(f"ordre du jour {meeting.number}", f"agenda {meeting.number}")
    titles = [item.title for item in await agendas.of_meeting(chat.tx, meeting.id)]
    titles += [one.title for one in await proposals.of_meeting(chat.tx, meeting.id)]
    if fold(new.title) in map(fold, titles):
        return Reply(T("This is on the agenda of meeting {number} already: {line}", number=meeting.number, line=see))
    written = await proposals.count_by(chat.tx, meeting.id, chat.me.id)
    if written >= chat.allowed.proposals:
        text = T("You have proposed {n} items for meeting {number}, as many as one person may. To see them: {line}",
                 n=written, number=meeting.number, line=see)  # fmt: skip
        raise Refused(text)
    made = await proposals.propose(chat.tx, meeting, new, chat.reader.lang, chat.me.id)
    if chat.membership.role >= Role.COORDINATOR:
        return await _add(chat, meeting, made)
    await _tell(chat, meeting, made)
    proposed = T("✓ Proposed for meeting {number}. You are told what becomes of it:", number=meeting.number)
    return Reply(lines(proposed, proposal_line(made), T("The whole agenda: {line}", line=see)))


async def _add(chat: Chat, meeting: Meeting, made: Proposal) -> Reply:
    """Whoever decides proposes to nobody."""
    await proposals.accept(chat.tx, [made], chat.me.id)
    await meetings.change(chat.tx, meeting)
    item = (await agendas.of_meeting(chat.tx, meeting.id))[-1]
    see = Option(T("Agenda"), f"ordre du jour {meeting.number}")
    tell = Option(T("Tell everybody"), f"prevenir reunion {meeting.number}")
    added = T("✓ Added to the agenda of meeting {number}:", number=meeting.number)
    return Reply(lines(added, item_line(item)), () if chat.in_group_chat else (see, tell))


async def _tell(chat: Chat, meeting: Meeting, made: Proposal) -> None:
    proposed = T("{name} proposes for meeting {number}:", name=called(chat.me), number=meeting.number)
    options = (
        Option(T("Accept"), f"accepter {made.number}"),
        Option(T("Decline"), f"refuser {made.number}"),
        Option(T("Agenda"), f"ordre du jour {meeting.number}"),
    )
    reply = Reply(lines(proposed, proposal_line(made)), options)
    for person in await listeners(chat, Role.COORDINATOR):
        key = f"agenda-item:{made.id}:{person.id}"
        chat.tell(Notice(person.id, reply, LetterKind.PROPOSAL, key, instant(meeting.timing.over_at)))
