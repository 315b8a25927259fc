"""Lines that are typed in a sitting are done one after the other, and told in one answer."""

from __future__ import annotations

from bot.errors import Refused
from bot.handlers.common.paragraph_roles import labelled
from bot.handlers.sittings.attendance import note_presence
from bot.handlers.sittings.close import close
from bot.handlers.sittings.correct import correct
from bot.handlers.sittings.follow_up import follow, gone_through, tick_off
from bot.handlers.sittings.pen import Pen, no_such_item
from bot.handlers.sittings.review import review, under_titles
from bot.handlers.sittings.texts import going_on, item_name, row
from bot.messages import Reply
from bot.rules.sittings import note_lines
from bot.rules.sittings.note_lines import KINDS, NoteLine, read_lines
from bot.rules.wording.shortening import longest, short
from bot.texts import Line, P, Said, T, Text, lines
from storage.sittings import notes
from storage.sittings.notes import SittingNote

LONGEST = 900
_QUOTED = 60


async def write(pen: Pen, text: str) -> Reply:
    """All of it; from a line on that cannot be done, nothing of the rest, lest it stand in the wrong place."""
    read = read_lines(text, following=pen.point_id is not None)
    shown: Reply | None = None
    for at, line in enumerate(read):
        try:
            shown = await _one(pen, line, alone=len(read) == 1)
        except Refused as refusal:
            if at == 0:
                raise
            pen.said.append(_stopped(refusal, read, at))
            break
    told = lines(*await _told(pen), *pen.said)
    if shown is None:
        return Reply(told, going_on(pen.meeting))
    if not pen.kept and not pen.said:
        return shown
    return Reply(lines(told, shown.text), shown.options)


def _stopped(refusal: Refused, read: list[NoteLine], at: int) -> Text:
    kept, line = len(read) - at, read[at]
    said = short(Said(line.text or str(line.number or "")), _QUOTED)
    rest = P("The last line was not kept: {said}", "The last {n} lines were not kept, from here on: {said}", kept,
             said=said)  # fmt: skip
    return lines(refusal.text, rest, T("Please send them again from there."))


async def _one(pen: Pen, line: NoteLine, *, alone: bool) -> Reply | None:
    """Do what one line says; what it shows, if it shows something of its own."""
    if line.kind in KINDS:
        await pen.writes(line.kind, labelled(line.role, line.text, pen.chat.reader.lang))
        return None
    match line.kind:
        case note_lines.ITEM:
            return await _to_item(pen, line.number or 0)
        case note_lines.NEXT:
            return await _next(pen)
        case note_lines.UNDO:
            return await _undo(pen)
        case note_lines.REVIEW:
            return await review(pen.chat, pen.meeting, pen.sitting, line) if alone else None
        case note_lines.CORRECT:
            return await correct(pen, line.number or 0, line.text)
        case note_lines.FOLLOW_UP:
            return await follow(pen)
        case note_lines.DONE:
            return await tick_off(pen, line.number)
        case note_lines.PRESENCE:
            return await note_presence(pen.chat, pen.meeting, line.text)
        case _:
            return await close(pen.chat, pen.meeting, pen.sitting)


async def _to_item(pen: Pen, number: int) -> Reply:
    item = next((one for one in pen.items if one.position == number), None)
    if item is None:
        raise no_such_item(pen, number)
    await pen.moves(item)
    return _at(pen)


async def _next(pen: Pen) -> Reply:
    if pen.point_id is not None:
        return await gone_through(pen)
    place = -1 if pen.item is None else next(at for at, one in enumerate(pen.items) if one.id == pen.item.id)
    if place + 1 >= len(pen.items):
        end = Line("fin de séance", "end of meeting")
        last = T("That was the last item of the agenda. When the meeting is over: {line}", line=end)
        return Reply(last, going_on(pen.meeting)[1:])
    await pen.moves(pen.items[place + 1])
    return _at(pen)


def _at(pen: Pen) -> Reply:
    return Reply(T("▸ {item}", item=item_name(pen.item, pen.items)), going_on(pen.meeting))


async def _undo(pen: Pen) -> Reply:
    number = await notes.undo_last(pen.chat.tx, pen.sitting.id, pen.chat.me.id)
    if number is None:
        return Reply(T("There is nothing of yours to undo in this meeting."))
    standing = await notes.by_number(pen.chat.tx, pen.sitting.id, number)
    if standing is None:
        return Reply(T("✓ Undone: paragraph {number} is gone.", number=number), going_on(pen.meeting))
    return Reply(lines(T("✓ Undone. It reads again:"), row(standing)), going_on(pen.meeting))


async def _told(pen: Pen) -> list[Text]:
    """What was just written, with the numbers that it got, as far as there is room."""
    if not pen.kept:
        return []
    standing = {one.number: one for one in await notes.standing(pen.chat.tx, pen.sitting.id)}
    written = [standing[number] for number in pen.kept if number in standing]
    here = len({one.agenda_item_id for one in written}) <= 1
    head = T("✓ Noted, {item}:", item=item_name(pen.item, pen.items)) if here else T("✓ Noted:")
    for most in (90, 50, 30):
        rows = [row(one, most) for one in written] if here else under_titles(written, pen.items, most)
        if longest(lines(head, *rows, *pen.said)) <= LONGEST:
            return [head, *rows]
    return [head, _span(written)]


def _span(written: list[SittingNote]) -> Text:
    first, last = written[0].number, written[-1].number
    return P("Paragraph {first}.", "{n} paragraphs, from {first} to {last}.", len(written), first=first, last=last)
