"""Writes text with `| a | b |` tables as a DOCX: real tables, lists of Word's own, headings."""

import io
import re
from collections.abc import Sequence

import docx
from docx.document import Document

_NUMBERED = re.compile(r"(\d)[-.)] (.*)")


def as_docx(text: str, *, lists: bool = True, header: Sequence[str] = ("Compte-rendu, page d'en-tête",)) -> bytes:
    """The document; with `lists`, numbers and bullets are Word's own and not in the text."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = header[0]
    for line in header[1:]:
        document.sections[0].header.add_paragraph(line)
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            _table(document, [row for row in rows if not set("".join(row)) <= set("-: ")])
            rows = []
        _paragraph(document, line, lists=lists)
    return saved(document)


def saved(document: Document) -> bytes:
    """Its bytes."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), max(map(len, rows)))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            first, *others = cell.split("<br>")
            table.cell(at, column).text = first.strip()
            for other in others:
                table.cell(at, column).add_paragraph(other.strip())


def _paragraph(document: Document, line: str, *, lists: bool) -> None:
    numbered = _NUMBERED.fullmatch(line)
    if lists and numbered:
        document.add_paragraph(numbered[2], style="List Number" if "-" in line[:3] else "Heading 1")
    elif lists and line.startswith("- "):
        document.add_paragraph(line[2:], style="List Bullet")
    else:
        document.add_paragraph(line)
