"""A certificate of attendance as a PDF of one page: a few kilobytes, with a font inside only where a name needs it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reports.fonts import BOLD, OWN, PLAIN, is_western, names

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT = 842, 595
"""A4, on its side, in points."""
_MARGIN = 70


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page in words, how large it is at most, and how far below the one before."""

    words: str
    size: int
    below: int
    bold: bool = False


def certificate_pdf(title: str, lines: Sequence[Line]) -> bytes:
    """The file: the same words give the same bytes. `title` is how readers of PDF call it."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - it takes long to load, and few ask for it

    file = io.BytesIO()
    page = Canvas(file, pagesize=(_WIDTH, _HEIGHT), pageCompression=1, invariant=1)
    page.setTitle(title)
    page.setAuthor("Tama")
    page.setLineWidth(2)
    page.rect(30, 30, _WIDTH - 60, _HEIGHT - 60)
    height = _HEIGHT - 60
    for line in lines:
        height -= line.below
        font = _font(line)
        size: float = line.size
        while page.stringWidth(line.words, font, size) > _WIDTH - 2 * _MARGIN:
            size -= 0.5
        page.setFont(font, size)
        page.drawCentredString(_WIDTH / 2, height, line.words)
    page.showPage()
    page.save()
    return file.getvalue()


def _font(line: Line) -> str:
    if is_western(line.words):
        return BOLD if line.bold else PLAIN
    names()
    return OWN
