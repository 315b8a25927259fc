"""Reads a compte-rendu."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from bot.minutes.codes import without_codes
from bot.minutes.days import Days, numeric_order
from bot.minutes.envelope import sent, without_envelope
from bot.minutes.fields.actions import ActionReader
from bot.minutes.fields.agenda import Agenda, find_agenda
from bot.minutes.fields.away import read_away
from bot.minutes.fields.discussion import discussions, is_prose
from bot.minutes.fields.head import Head, read_head
from bot.minutes.fields.items import Items
from bot.minutes.fields.next_meeting import read_next
from bot.minutes.fields.presence import bare_name, read_presence, title_and_name
from bot.minutes.fields.presence_text import told_in
from bot.minutes.fields.ticks import ticked
from bot.minutes.layout.blocks import TextRow, rows_of
from bot.minutes.layout.labels import one_label_a_row
from bot.minutes.layout.pages import without_page_marks
from bot.minutes.layout.parts import Kind, TextPart
from bot.minutes.layout.table_rows import with_cells, with_tables
from bot.minutes.layout.two_columns import one_column
from bot.minutes.layout.wrapping import unwrapped
from bot.minutes.line_numbers import without_line_numbers
from bot.minutes.marks import unset
from bot.minutes.model import Minutes
from bot.minutes.owners import Names
from bot.minutes.reading.evidence import another_paper, is_minutes
from bot.minutes.reading.outline import outline
from bot.minutes.reading.story import read_story, read_told, unplaced
from bot.minutes.refusals import NotMinutes
from bot.minutes.told import ends_meeting
from bot.minutes.vocabulary import Field
from bot.minutes.words import language

_TWICE = 3


def read_minutes(text: str, known: Collection[str] = (), *, now: datetime | None = None) -> Minutes:
    """What a text in French or English says; `known` are names of organisations, which tell owners apart.

    Dates without a year are measured from `now`. NotMinutes for a text that is no compte-rendu.
    """
    posted = sent(text)
    text = without_codes(one_column(without_envelope(without_line_numbers(text))))
    days = _days(text, posted, now or _now())
    rows = one_label_a_row(with_tables(with_cells(without_page_marks(unwrapped(rows_of(text)))), days))
    if not any(row.filled for row in rows):
        raise NotMinutes("empty")
    marked, table = ticked(rows)
    ticks = set(map(id, table))
    rows = [row for row in rows if id(row) not in ticks]
    agenda = find_agenda(rows)
    parts = outline(rows, agenda)
    head = read_head(parts, days)
    minutes = _read(agenda, parts, head, [*known, *marked], days.at(head.date) if head.date else days)
    minutes.present = minutes.present or marked
    other = another_paper(rows, minutes)
    if other:
        raise NotMinutes(other)
    closed = head.told or any(ends_meeting(row.text) for row in rows)
    if not is_minutes(minutes, parts, labels=head.known, titled=head.says_minutes, closed=closed):
        raise NotMinutes("not_minutes")
    return minutes


def _days(text: str, posted: str | None, now: datetime) -> Days:
    """Dates measured from now, or from the day on which an e-mail was sent."""
    days = Days(now, numeric_order(text, language(text)))
    found = days.find(posted) if posted else None
    return days.at(found.when.day) if found and found.when.day < now.date() else days


def _now() -> datetime:
    # The child is always told, and need not load the event loop for it.
    from bot.clock import SystemClock  # noqa: PLC0415

    return SystemClock().now()


def _read(agenda: Agenda, parts: Sequence[TextPart], head: Head, known: Collection[str], days: Days) -> Minutes:
    twice = _in_two_languages(parts)
    present, odd_present, sure = _present(parts, Names(known, twice=twice))
    away = read_away(parts, Names([*known, *present], twice=twice))
    there = [*present, *away.excused, *away.absent]
    names = [*known, *there, *map(bare_name, there), *map(title_and_name, there)]
    items = agenda.items(Names(names))
    names += [item.presenter for item in items if item.presenter]
    titles = [item.title for item in items]
    actions = ActionReader(Names(names, twice=twice), days, Items(titles))
    told, outside = read_story(parts, titles, actions)
    guessed = read_told(parts, actions)
    following = read_next(parts, head.date, days)
    loose = [row for row in (*head.odd, *odd_present, *outside) if row is not following.source]
    prose = [row for row in loose if is_prose(row)]
    odd = [row for row in loose if not is_prose(row)] + [*away.odd, *agenda.odd, *following.odd, *unplaced(told)]
    return Minutes(
        title=head.title,
        date=head.date,
        start=head.start,
        end=head.end,
        place=head.place,
        present=present,
        excused=away.excused,
        absent=away.absent,
        agenda=items,
        discussion=discussions([("", prose), *told]),
        action_points=actions.points,
        next_meeting=following.when,
        not_understood=_lines(odd, actions.odd),
        uncertain=sorted(
            {
                *head.uncertain,
                *(() if sure else ["present"]),
                *(() if away.sure else ["excused"]),
                *(["action_points"] if guessed else ()),
            }
        ),
    )


def _in_two_languages(parts: Sequence[TextPart]) -> bool:
    """Whether labels say everything twice: « Date / Date », « Lieu / Venue »."""
    labels = [part.source.text.partition(":")[0] for part in parts if part.source and part.kind == Kind.FIELD]
    return sum(" / " in label for label in labels) >= _TWICE


def _present(parts: Sequence[TextPart], known: Names) -> tuple[list[str], list[TextRow], bool]:
    """The names under labels, or else in a table with ticks, or else in a sentence, which is less certain."""
    found = [read_presence(part.rows, known) for part in parts if Field.PRESENT in part.fields]
    names = list(dict.fromkeys(name for names, _ in found for name in names))
    odd = [row for _, rows in found for row in rows]
    rows = [row for part in parts for row in part.rows]
    if names:
        return names, odd, True
    for row in rows:
        listed = told_in(row.text) if len(row.cells) == 1 else None
        if listed:
            return read_presence([TextRow((listed,), listed)], known)[0], odd, False
    return [], odd, True


def _lines(rows: Iterable[TextRow], others: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*(row.raw for row in rows if not unset(row.text)), *others]))
