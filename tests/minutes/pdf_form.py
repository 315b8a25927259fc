"""Typesets a compte-rendu as a PDF: broken lines, tables drawn as Word or LibreOffice draw them, or not at all."""

import io
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

WIDTH, HEIGHT, MARGIN = 595, 842, 50
SIZE, LETTER, PITCH, PAD = 9, 5.4, 11, 4
COLUMNS = {2: (100, 395), 3: (255, 130, 110), 4: (130, 165, 110, 90)}
Rules = Literal["faces", "edges", "none"]


def as_pdf(text: str, rules: Rules = "faces") -> bytes:
    """The document; `rules`: the borders of tables are thin rectangles, lines, or not there.

    Each page has the title at its head, and its number.
    """
    sheet = _Sheet(rules, text.split("\n", 1)[0])
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        for row in rows:
            if not "".join(row) or not set("".join(row)) <= set("-: "):
                sheet.row(row)
        rows = []
        sheet.paragraph(line)
    return sheet.bytes()


@dataclass
class _Sheet:
    rules: Rules
    title: str
    writer: PdfWriter = field(default_factory=PdfWriter)
    drawn: list[str] = field(default_factory=list)
    y: float = 0

    def paragraph(self, text: str) -> None:
        for line in textwrap.wrap(text, int((WIDTH - 2 * MARGIN) / LETTER)):
            self._room(PITCH)
            self.y -= PITCH
            self._write(MARGIN, self.y, line)
        self.y -= 0 if text else PITCH

    def row(self, cells: list[str]) -> None:
        widths = COLUMNS.get(len(cells)) or ((WIDTH - 2 * MARGIN) // len(cells),) * len(cells)
        columns = [list(_wrapped(cell, width)) for cell, width in zip(cells, widths, strict=True)]
        height = PITCH * max(map(len, columns)) + PAD
        self._room(height)
        x = float(MARGIN)
        for lines, width in zip(columns, widths, strict=True):
            for at, line in enumerate(lines, 1):
                self._write(x + PAD, self.y - PITCH * at, line)
            self._box(x, self.y - height, width, height)
            x += width
        self.y -= height

    def bytes(self) -> bytes:
        self._end_page()
        stream = io.BytesIO()
        self.writer.write(stream)
        return stream.getvalue()

    def _room(self, height: float) -> None:
        if self.y - height < MARGIN:
            self._end_page()
            self.y = HEIGHT - MARGIN
            self._write(MARGIN, HEIGHT - MARGIN / 2, self.title)
            self._write(WIDTH / 2, MARGIN / 2, f"Page {len(self.writer.pages) + 1}")

    def _end_page(self) -> None:
        if self.drawn:
            add_page(self.writer, "\n".join(self.drawn).encode())
        self.drawn = []

    def _write(self, x: float, y: float, text: str) -> None:
        words = text.encode("cp1252").hex()
        self.drawn.append(f"BT /F1 {SIZE} Tf 1 0 0 1 {x} {y} Tm <{words}> Tj ET")

    def _box(self, x: float, y: float, width: float, height: float) -> None:
        right, top = x + width, y + height
        if self.rules == "faces":
            sides = [(x, y, width, 0.5), (x, top, width, 0.5), (x, y, 0.5, height), (right, y, 0.5, height)]
            self.drawn += [f"{a} {b} {c} {d} re f" for a, b, c, d in sides]
        elif self.rules == "edges":
            self.drawn.append(f"{x} {y} m {right} {y} l {right} {top} l {x} {top} l h S")


def _wrapped(cell: str, width: float) -> Iterator[str]:
    for part in re.split(r"\s*<br>\s*", cell):
        yield from textwrap.wrap(part, int((width - 2 * PAD) / LETTER)) or [""]


def add_page(writer: PdfWriter, content: bytes) -> None:
    """A page on which this is drawn, with Courier as /F1."""
    page = writer.add_blank_page(WIDTH, HEIGHT)
    stream = DecodedStreamObject()
    stream.set_data(content)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Courier", "/Encoding": "/WinAnsiEncoding"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
