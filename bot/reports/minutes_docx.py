"""Minutes as a Word document, in the form that the groups use: head, agenda, and a table of action points an item."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.languages import Reader, render
from bot.reports.minutes_record import NOT_SET, NOTHING, Action, Record, Subject
from bot.texts import T

if TYPE_CHECKING:
    from docx.document import Document

_BLANK = Path(__file__).with_name("blank")
_LOCALES = {"fr": b"fr-FR", "en": b"en-GB"}
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_PER_ROW = (0.54, 0.26, 0.2)
"""The widths of text, responsible and deadline, as parts of the page's."""


@lru_cache(maxsize=16)
def minutes_docx(record: Record, lang: str) -> bytes:
    """The document, its labels in this language. It is made once for being weighed and sent."""
    import docx  # noqa: PLC0415 - nobody pays for it but who asks for the file

    writer = _Writer(docx.Document(io.BytesIO(_blank(lang))), Reader(lang))
    writer.write(record)
    return writer.bytes()


@lru_cache
def _blank(lang: str) -> bytes:
    """The document without words: ours has 3 KB of styles, the library's own 37 KB."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(_BLANK.rglob("*")):
            if path.is_file():
                data = path.read_bytes().replace(b"fr-FR", _LOCALES[lang])
                archive.writestr(path.relative_to(_BLANK).as_posix(), data)
    return stream.getvalue()


class _Writer:
    def __init__(self, document: Document, reader: Reader) -> None:
        self._document = document
        self._reader = reader

    def write(self, record: Record) -> None:
        self._paragraph(self._in_words(T("Minutes: {title}", title=record.title)), "Title")
        if record.note:
            self._paragraph(record.note)
        self._head(record)
        if record.items:
            self._heading(T("Items on the agenda"))
        for position, item in enumerate(record.items, 1):
            self._paragraph(f"{position}- {item.listed or item.title} ;")
        for position, item in enumerate(record.items, 1):
            self._paragraph(f"{position}. {item.title}", "Heading 1")
            self._said(item)
            self._actions(item.actions)
        for other in record.others:
            self._heading(other.title or T("Other points"))
            self._said(other)
            if other.actions:
                self._actions(other.actions)
        if record.next_meeting:
            self._heading(T("Next meeting: {when}", when=record.next_meeting))

    def bytes(self) -> bytes:
        stream = io.BytesIO()
        self._document.save(stream)
        return stream.getvalue()

    def _head(self, record: Record) -> None:
        cells = (
            (T("Date"), record.day),
            (T("Time"), record.hours),
            (T("Venue"), record.venue),
            (T("Present"), _bulleted(record.present)),
            *(((T("Excused"), _bulleted(record.excused)),) if record.excused else ()),
            *(((T("Absent"), _bulleted(record.absent)),) if record.absent else ()),
            *(((T("Language"), record.language),) if record.language else ()),
        )
        self._table([(self._in_words(label), words or NOT_SET) for label, words in cells], (0.2, 0.8))

    def _said(self, subject: Subject) -> None:
        if subject.said:
            self._heading(T("Key discussion points"), level=2)
        for paragraph in subject.said:
            self._paragraph(paragraph)

    def _actions(self, actions: Sequence[Action]) -> None:
        heads = (T("Action points"), T("Responsible person/agency"), T("Deadline"))
        rows = [(one.text, "\n".join(one.owners) or NOT_SET, one.deadline or NOT_SET) for one in actions]
        self._table([tuple(map(self._in_words, heads)), *(rows or [(NOTHING, "", "")])], _PER_ROW)

    def _heading(self, words: T | str, level: int = 1) -> None:
        text = words if isinstance(words, str) else self._in_words(words)
        self._paragraph(text, f"Heading {level}")

    def _paragraph(self, words: str, style: str | None = None) -> None:
        self._document.add_paragraph(_UNWRITABLE.sub("", words), style)

    def _table(self, rows: Sequence[Sequence[str]], shares: Sequence[float]) -> None:
        from docx.shared import Length, Twips  # noqa: PLC0415 - as above

        section = self._document.sections[0]
        room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        widths = [Twips(round(share * Length(room).twips)) for share in shares]
        table = self._document.add_table(0, len(shares), "Table Grid")
        # Some programs go by the grid, others by the cells.
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row in rows:
            for cell, words, width in zip(table.add_row().cells, row, widths, strict=True):
                first, *others = _UNWRITABLE.sub("", words).split("\n")
                cell.paragraphs[0].add_run(first)
                for other in others:
                    cell.add_paragraph(other)
                cell.width = width

    def _in_words(self, text: T) -> str:
        return render(text, self._reader)


def _bulleted(names: Sequence[str]) -> str:
    return "\n".join(f"- {name}" for name in names)
