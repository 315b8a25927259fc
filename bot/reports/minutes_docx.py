"""Minutes as a Word document, in the form that the groups use: head, agenda, and a table of action points an item."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.reports.minutes_record import NOT_SET, NOTHING, Action, Record, Subject
from bot.reports.word import Word
from bot.texts import T

_PER_ROW = (0.54, 0.26, 0.2)
"""The widths of text, responsible and deadline, as parts of the page's."""


@lru_cache(maxsize=16)
def minutes_docx(record: Record, lang: str) -> bytes:
    """The document, its labels in this language. It is made once for being weighed and sent."""
    word = Word(lang)
    word.title(T("Minutes: {title}", title=record.title))
    if record.note:
        word.paragraph(record.note)
    _head(word, record)
    if record.items:
        word.heading(T("Items on the agenda"))
    for position, item in enumerate(record.items, 1):
        word.paragraph(f"{position}- {item.listed or item.title} ;")
    for position, item in enumerate(record.items, 1):
        word.heading(f"{position}. {item.title}")
        _said(word, item)
        write_actions(word, item.actions)
    for other in record.others:
        word.heading(other.title or T("Other points"))
        _said(word, other)
        if other.actions:
            write_actions(word, other.actions)
    if record.next_meeting:
        word.heading(T("Next meeting: {when}", when=record.next_meeting))
    return word.bytes()


def write_actions(word: Word, actions: Sequence[Action]) -> None:
    """The table of action points."""
    heads = (T("Action points"), T("Responsible person/agency"), T("Deadline"))
    rows = [(one.text, "\n".join(one.owners) or NOT_SET, one.deadline or NOT_SET) for one in actions]
    word.table([tuple(map(word.in_words, heads)), *(rows or [(NOTHING, "", "")])], _PER_ROW)


def _head(word: Word, record: Record) -> None:
    cells = (
        (T("Date"), record.day),
        (T("Time"), record.hours),
        (T("Venue"), record.venue),
        (T("Present"), _bulleted(record.present)),
        *(((T("Excused"), _bulleted(record.excused)),) if record.excused else ()),
        *(((T("Absent"), _bulleted(record.absent)),) if record.absent else ()),
        *(((T("Language"), record.language),) if record.language else ()),
    )
    word.table([(word.in_words(label), words or NOT_SET) for label, words in cells], (0.2, 0.8))


def _said(word: Word, subject: Subject) -> None:
    if subject.said:
        word.heading(T("Key discussion points"), level=2)
    for paragraph in subject.said:
        word.paragraph(paragraph)


def _bulleted(names: Sequence[str]) -> str:
    return "\n".join(f"- {name}" for name in names)
