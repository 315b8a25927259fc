"""Minutes as plain text, in the form of the document: for whoever has no Word, and to be passed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.languages import Reader, render
from bot.reports.minutes_record import NOT_SET, NOTHING, Action, Record, Subject
from bot.texts import T

BRIEF = 2_000
"""Bytes of a text that can be passed on in a message."""


def minutes_text(record: Record, lang: str) -> str:
    """All of it, its labels in this language."""
    return "\n".join(_lines(record, Reader(lang)))


def brief_text(record: Record, lang: str, most: int = BRIEF) -> str:
    """The same in at most so many bytes (UTF-8): if there is more, what was agreed without what was said, else less."""
    agreed = [[replace(one, said=()) for one in subjects] for subjects in (record.items, record.others)]
    shorter = minutes_text(replace(record, items=tuple(agreed[0]), others=tuple(agreed[1])), lang)
    return at_most(minutes_text(record, lang), shorter, lang, most)


def at_most(whole: str, shorter: str, lang: str, most: int) -> str:
    """The whole text if it has at most so many bytes, else as much of the shorter one as fits, which is said."""
    if _bytes(whole) <= most:
        return whole
    more = render(T("… What was said of it stands in the Word document."), Reader(lang))
    lines = shorter.split("\n")
    while _bytes("\n".join((*lines, more))) > most:
        lines.pop()
    return "\n".join((*lines, more))


def _bytes(text: str) -> int:
    return len(text.encode())


def _lines(record: Record, reader: Reader) -> Iterator[str]:
    yield render(T("Minutes: {title}", title=record.title), reader)
    yield from (record.note,) if record.note else ()
    yield ""
    for label, value in ((T("Date"), record.day), (T("Time"), record.hours), (T("Venue"), record.venue)):
        yield _labelled(label, value or NOT_SET, reader)
    yield _labelled(T("Present"), "" if record.present else NOT_SET, reader)
    yield from (f"- {name}" for name in record.present)
    for label, absentees in ((T("Excused"), record.excused), (T("Absent"), record.absent)):
        if absentees:
            yield _labelled(label, "", reader)
        yield from (f"- {name}" for name in absentees)
    if record.language:
        yield _labelled(T("Language"), record.language, reader)
    if record.items:
        yield from ("", render(T("Items on the agenda"), reader))
    for position, item in enumerate(record.items, 1):
        yield f"{position}- {item.listed or item.title} ;"
    for position, item in enumerate(record.items, 1):
        yield from ("", f"{position}. {item.title}")
        yield from _subject(item, reader)
    for other in record.others:
        yield from ("", other.title or render(T("Other points"), reader))
        yield from _subject(other, reader)
    if record.next_meeting:
        yield from ("", render(T("Next meeting: {when}", when=record.next_meeting), reader))


def _subject(subject: Subject, reader: Reader) -> Iterator[str]:
    if subject.said:
        yield render(T("Key discussion points"), reader)
    yield from (f"- {paragraph}" for paragraph in subject.said)
    if subject.actions:
        yield from action_table(subject.actions, reader)
    else:
        yield _labelled(T("Action points"), NOTHING, reader)


def action_table(actions: Sequence[Action], reader: Reader) -> Iterator[str]:
    """The table of action points."""
    heads = (T("Action points"), T("Responsible person/agency"), T("Deadline"))
    yield from ("", _row([render(head, reader) for head in heads]))
    for one in actions:
        yield _row([one.text, ", ".join(one.owners) or NOT_SET, one.deadline or NOT_SET])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _labelled(label: T, value: str, reader: Reader) -> str:
    return render(T("{label}: {value}", label=label, value=value), reader).rstrip()
