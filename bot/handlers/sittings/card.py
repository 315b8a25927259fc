"""How a sitting stands, with what can be done in it."""

from __future__ import annotations

from bot.handlers.meetings.texts import heading
from bot.handlers.sittings.attendance import quorum_text
from bot.handlers.sittings.pen import Pen
from bot.handlers.sittings.texts import counted, item_name
from bot.messages import Option, Reply
from bot.rules.meetings.meetings import when_text
from bot.rules.sittings.times import may_open_from
from bot.texts import Line, P, Said, T, lines, listed
from storage.instants import instant
from storage.meetings.agenda import agendas
from storage.meetings.meetings import Meeting
from storage.sittings import notes

ITEMS = 6


async def card(pen: Pen, *, opened: bool, before: str | None) -> Reply:
    """Where its writer is, what stands, how one writes; `before`: who wrote until now."""
    meeting, chat = pen.meeting, pen.chat
    written = await notes.standing(chat.tx, pen.sitting.id)
    points = await agendas.open_points(chat.tx, chat.group_id)
    number = meeting.number
    head = T("📝 {meeting}: open for notes.", meeting=heading(meeting))
    text = lines(
        head,
        T("Until now {name} wrote.", name=Said(before)) if before else None,
        T("Written so far: {counts}.", counts=listed(counted(written))) if written else None,
        T("Where you are: {item}.", item=item_name(pen.item, pen.items)) if not opened or pen.item else None,
        *(T("{place}. {title}", place=str(one.position), title=Said(one.title, one.lang)) for one in pen.items[:ITEMS]),
        await quorum_text(chat, meeting),
        T("Write: {note}, {decision}, {action}; then {next}, {undo}, {review}, {end}.",
          note=Line("note …", "note …"), decision=Line("decision …", "decision …"),
          action=Line("action OIM : …, avant le 4 mars", "action IOM: …, by 4 March"), next=Line("suite", "next"),
          undo=Line("defaire", "undo"), review=Line("relire", "read back"),
          end=Line("fin de séance", "end of meeting")),
        T("For the report: {aim}, {recommendation}, {conclusion}.", aim=Line("objectif …", "aim …"),
          recommendation=Line("recommandation …", "recommendation …"), conclusion=Line("conclusion …", "conclusion …"))
        if meeting.kind == "workshop" else None,
    )  # fmt: skip
    follow = P("Go through {n} open point", "Go through {n} open points", points)
    options = (
        *([Option(follow, f"seance {number} suivi")] if points else []),
        *([Option(T("First item"), f"seance {number} point {pen.items[0].position}")] if pen.items else []),
        Option(T("Who is there"), f"presence {number}"),
        *([Option(T("Read back"), f"seance {number} relire")] if written else []),
        Option(T("End of the meeting"), f"fin de seance {number}"),
    )
    return Reply(text, options)


def too_early(meeting: Meeting, *, noted: bool) -> Reply:
    """From when on it can be opened, and what can be done until then; `noted`: something was to be written down."""
    number = meeting.number
    text = lines(
        heading(meeting),
        when_text(meeting.timing),
        T("It can be opened for notes from {when}.", when=instant(may_open_from(meeting.timing))),
        T("Nothing was noted.") if noted else None,
        T("Until then:"),
    )
    options = (
        Option(T("Agenda"), f"ordre du jour {number}"),
        Option(T("Who is coming"), f"qui vient {number}"),
        Option(T("Who writes the minutes"), f"rapporteur {number}"),
    )
    return Reply(text, options)
