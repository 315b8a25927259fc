"""The open points of earlier meetings are gone through one by one, before the agenda."""

from __future__ import annotations

from bot.errors import Refused
from bot.handlers.points import texts as point_texts
from bot.handlers.points.done import Done, done
from bot.handlers.points.lookup import the_point
from bot.handlers.sittings.pen import Pen
from bot.handlers.sittings.texts import item_name
from bot.languages import Reader, render
from bot.messages import Option, Reply
from bot.rules.sittings.note_lines import NOTE
from bot.texts import Line, Said, T, lines
from storage.meetings.agenda import agendas
from storage.points import action_points
from storage.points.action_points import Point

TITLE = T("Follow-up of action points")
_QUOTED = 120


async def follow(pen: Pen) -> Reply:
    """Begin with the first of them."""
    return await _show(pen, await _open(pen))


async def gone_through(pen: Pen) -> Reply:
    """Go on to the next one; after the last, to the agenda."""
    points = await _open(pen)
    current = await _current(pen)
    after = [one for one in points if current is None or one.number > current.number]
    return await _show(pen, after)


async def tick_off(pen: Pen, number: int | None) -> Reply:
    """The point of that number, or at which they are, is done, which the minutes say too; and on to the next."""
    point = await _current(pen) if number is None else await the_point(number, pen.chat)
    if point is None:
        return await gone_through(pen)
    try:
        said = await done(Done(points=[point.number]), pen.chat)
    except Refused as refusal:
        line = Line(f"fait {point.number} …", f"done {point.number} …")
        raise Refused(lines(refusal.text, T("To say for whom: {line}", line=line))) from refusal
    told = T("Point {number} is done: {text}", number=point.number,
             text=Said(point_texts.title(point, _QUOTED).words, point.lang))  # fmt: skip
    after = await action_points.by_number(pen.chat.tx, pen.chat.group_id, point.number)
    if after is not None and after.state == "done":
        await pen.writes(NOTE, render(told, Reader(pen.meeting.lang)))
    shown = await gone_through(pen)
    return Reply(lines(said.text, shown.text), shown.options)


async def _open(pen: Pen) -> list[Point]:
    return sorted(await action_points.open_in(pen.chat.tx, pen.chat.group_id), key=lambda one: one.number)


async def _current(pen: Pen) -> Point | None:
    """The point at which they are, whatever has become of it."""
    if pen.point_id is None:
        return None
    return await action_points.by_id(pen.chat.tx, pen.point_id)


async def _show(pen: Pen, points: list[Point]) -> Reply:
    number = pen.meeting.number
    if not points:
        first = next((one for one in pen.items if one.position), None)
        await pen.moves(first)
        text = T("No more open points. ▸ {item}", item=item_name(first, pen.items))
        return Reply(text, (Option(T("Next item"), f"seance {number} suite"),))
    point = points[0]
    title = render(TITLE, Reader(pen.meeting.lang))
    item = await agendas.follow_up(pen.chat.tx, pen.meeting.id, title, pen.meeting.lang)
    if item.id not in [one.id for one in pen.items]:
        pen.items.insert(0, item)
    await pen.moves(item, point.id)
    later = Line("reporter au 12 mars", "postpone to 12 March")
    shown = lines(
        point_texts.line(point, point_texts.today(pen.chat)),
        T("{done}, {later} or {next}?", done=Line("fait", "done"), later=later, next=Line("suite", "next")),
    )
    return Reply(shown, (
        Option(T("Done"), f"seance {number} suivi fait {point.number}"),
        Option(T("Another date"), f"reporter {point.number}"),
        Option(T("Next point"), f"seance {number} suite"),
    ))  # fmt: skip
