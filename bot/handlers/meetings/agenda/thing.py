"""What members propose for agendas, on the coordinators' answer sheet until one of them decides."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.meetings.agenda.lookup import meeting_for
from bot.handlers.meetings.agenda.texts import item_text
from bot.handlers.meetings.texts import heading
from bot.messages import NO, YES, Chat, Option
from bot.rules.todo.items import TITLE, Item
from bot.texts import Line, T
from bot.things.kinds import Kind, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.meetings.agenda import proposals
from storage.meetings.agenda.proposals import Proposal
from storage.row_snapshots import Scope


async def _rows(chat: Chat, number: int) -> list[Scope]:
    one = await proposals.by_number(chat.tx, chat.group_id, number)
    return [] if one is None else [Scope("agenda_items", {"meeting_id": one.meeting_id, "proposal": number})]


PROPOSAL = declare(
    Kind(
        "proposal",
        T("Proposal {number}"),
        Line("oui", "yes"),
        Line("accepter {number}", "accept {number}"),
        (
            Way("accept_proposals", (*YES, "accepter", "j'accepte", "accepte", "accept", "accepted", "i accept"),
                "{number}", said=T("on the agenda")),
            Way("decline_proposals", (*NO, "refuser", "je refuse", "refuse", "turn down", "decline", "i decline"),
                said=T("not taken up")),
            Way("reword_proposal", ("reformuler", "reword"), said=T("in other words"), whole=False, exact=True),
        ),
        _rows,
    )
)  # fmt: skip


@waits(66, Role.COORDINATOR)
async def undecided(chat: Chat) -> list[Item]:
    """What is proposed for meetings to come and neither accepted nor declined."""
    found = await proposals.waiting(chat.tx, chat.group_id, chat.seconds)
    return [await _item(one, chat) for one in found]


async def _item(one: Proposal, chat: Chat) -> Item:
    meeting, number = await meeting_for(chat, one), one.number
    text = T("Proposal {number} for the agenda: {what} · {meeting}", number=number, what=item_text(one),
             meeting=heading(meeting, TITLE))  # fmt: skip
    accept = Option(T("Accept"), f"accepter {number}")
    choices = (
        accept,
        Option(T("Decline…"), f"refuser {number}"),
        Option(T("In other words…"), f"reformuler {number}"),
    )
    on_sheet = Option(T("Proposal {number}: accept", number=number), accept.line)
    return PROPOSAL.item(chat, number, text, on_sheet, choices, due_at=meeting.timing.over_at)
