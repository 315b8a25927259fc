"""Reads a compte-rendu."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from bot.minutes.days import Days, numeric_order
from bot.minutes.fields.actions import ActionReader
from bot.minutes.fields.agenda import Agenda, find_agenda
from bot.minutes.fields.discussion import discussions, is_prose
from bot.minutes.fields.head import Head, read_head
from bot.minutes.fields.items import Items
from bot.minutes.fields.next_meeting import read_next
from bot.minutes.fields.presence import read_presence
from bot.minutes.layout.blocks import TextRow, rows_of
from bot.minutes.layout.labels import one_label_a_row
from bot.minutes.layout.pages import without_page_marks
from bot.minutes.layout.parts import TextPart
from bot.minutes.layout.wrapping import unwrapped
from bot.minutes.marks import unset
from bot.minutes.model import Minutes
from bot.minutes.owners import Names
from bot.minutes.reading.evidence import is_minutes
from bot.minutes.reading.outline import outline
from bot.minutes.reading.story import read_story
from bot.minutes.refusals import NotMinutes
from bot.minutes.vocabulary import Field
from bot.minutes.words import language


def read_minutes(text: str, known: Collection[str] = (), *, now: datetime | None = None) -> Minutes:
    """What a text in French or English says; `known` are names of organisations, which tell owners apart.

    Dates without a year are measured from `now`. NotMinutes for a text that is no compte-rendu.
    """
    rows = one_label_a_row(without_page_marks(unwrapped(rows_of(text))))
    if not any(row.filled for row in rows):
        raise NotMinutes("empty")
    days = Days(now or _now(), numeric_order(text, language(text)))
    agenda = find_agenda(rows)
    parts = outline(rows, agenda)
    head = read_head(parts, days)
    minutes = _read(agenda, parts, head, known, days.at(head.date) if head.date else days)
    if not is_minutes(minutes, parts, labels=head.known, titled=head.says_minutes):
        raise NotMinutes("not_minutes")
    return minutes


def _now() -> datetime:
    # The child is always told, and need not load the event loop for it.
    from bot.clock import SystemClock  # noqa: PLC0415

    return SystemClock().now()


def _read(agenda: Agenda, parts: Sequence[TextPart], head: Head, known: Collection[str], days: Days) -> Minutes:
    present, odd_present = _present(parts, Names(known))
    absent = [row for part in parts if Field.ABSENT in part.fields for row in _whole(part)]
    names = [*known, *present, *(row.text for row in absent)]
    items = agenda.items(Names(names))
    names += [item.presenter for item in items if item.presenter]
    titles = [item.title for item in items]
    actions = ActionReader(Names(names), days, Items(titles))
    told, outside = read_story(parts, titles, actions)
    following = read_next(parts, head.date, days)
    loose = [row for row in (*head.odd, *odd_present, *outside) if row is not following.source]
    prose = [row for row in loose if is_prose(row)]
    odd = [row for row in loose if not is_prose(row)] + [*absent, *agenda.odd, *following.odd]
    return Minutes(
        title=head.title,
        date=head.date,
        start=head.start,
        end=head.end,
        place=head.place,
        present=present,
        agenda=items,
        discussion=discussions([("", prose), *told]),
        action_points=actions.points,
        next_meeting=following.when,
        not_understood=_lines(odd, actions.odd),
    )


def _present(parts: Sequence[TextPart], known: Names) -> tuple[list[str], list[TextRow]]:
    found = [read_presence(part.rows, known) for part in parts if Field.PRESENT in part.fields]
    return [name for names, _ in found for name in names], [row for _, rows in found for row in rows]


def _whole(part: TextPart) -> list[TextRow]:
    return [*([part.source] if part.value and part.source else []), *part.rows_below]


def _lines(rows: Iterable[TextRow], others: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*(row.raw for row in rows if not unset(row.text)), *others]))
