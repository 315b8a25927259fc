"""How a sitting and its paragraphs read."""

from __future__ import annotations

from collections.abc import Sequence

from bot.handlers.meetings.agenda.texts import ITEM
from bot.messages import Option
from bot.rules.sittings.note_lines import ACTION, DECISION
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, Value, listed, names
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting
from storage.sittings.notes import NoteOwner, SittingNote

IN_LIST, IN_FULL = 90, 600
_OWNER = 30


def row(note: SittingNote, most: int = IN_LIST) -> Text:
    """A paragraph with its number."""
    text = short(Said(note.text, note.lang, note.written_by or 0), most)
    match note.kind:
        case "decision":
            return T("{number}. Decision: {text}", number=note.number, text=text)
        case "action":
            return T("{number}. Action: {text} · {owners} · {when}", number=note.number, text=text,
                     owners=owner_names(note.owners), when=note.deadline or T("no deadline"))  # fmt: skip
        case _:
            return T("{number}. {text}", number=note.number, text=text)


def owner_names(owners: Sequence[NoteOwner]) -> Value:
    """Who is to do it, as it was written."""
    named: list[Value] = [short(names(one.words), _OWNER) for one in owners if one.words]
    return listed(named) if named else T("no owner")


def item_name(item: AgendaItem | None, items: Sequence[AgendaItem]) -> Text:
    """On which item of the agenda one is."""
    if item is None:
        return T("before the first item")
    last = max((one.position for one in items), default=0)
    if item.position == 0:
        return short(Said(item.title, item.lang), ITEM)
    return T("item {number} of {last}, {title}", number=item.position, last=last,
             title=short(Said(item.title, item.lang), ITEM))  # fmt: skip


def counted(written: Sequence[SittingNote]) -> list[Text]:
    """How many notes, decisions and actions there are; none are not spoken of."""
    decisions = sum(one.kind == DECISION for one in written)
    actions = sum(one.kind == ACTION for one in written)
    others = len(written) - decisions - actions
    found: list[Text] = []
    if others:
        found.append(P("{n} note", "{n} notes", others))
    if decisions:
        found.append(P("{n} decision", "{n} decisions", decisions))
    if actions:
        found.append(P("{n} action", "{n} actions", actions))
    return found


def going_on(meeting: Meeting) -> tuple[Option, ...]:
    """What one does next while a meeting is written down."""
    number = meeting.number
    return (
        Option(T("Next item"), f"seance {number} suite"),
        Option(T("Undo the last"), f"seance {number} defaire"),
        Option(T("Read back"), f"seance {number} relire"),
    )
