"""A certificate of attendance as a PDF of one page: a few kilobytes, with a font inside only where a name needs it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfbase.ttfonts import TTFont

_FONT = Path(__file__).with_name("font") / "names.ttf"
_WIDTH, _HEIGHT = 842, 595
"""A4, on its side, in points."""
_MARGIN = 70
_PLAIN, _BOLD, _OWN = "Helvetica", "Helvetica-Bold", "TamaNames"


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


def unprintable(words: str) -> str:
    """The letters that no font at hand has, each once."""
    if _is_western(words):
        return ""
    known = _names().face.charToGlyph
    return "".join(dict.fromkeys(letter for letter in words if ord(letter) not in known))


def printable(words: str) -> str:
    """The words without letters that no font at hand has, such as emoji."""
    lost = unprintable(words)
    return " ".join("".join(letter for letter in words if letter not in lost).split())


def _font(line: Line) -> str:
    if _is_western(line.words):
        return _BOLD if line.bold else _PLAIN
    _names()
    return _OWN


def _is_western(words: str) -> bool:
    """Whether the fonts that every reader of PDF has can show it."""
    try:
        words.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return words.isprintable()


@lru_cache(maxsize=1)
def _names() -> TTFont:
    """The font for all other names; of it only the letters that are used go into the file."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415 - see above
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - see above

    font = TTFont(_OWN, str(_FONT))
    registerFont(font)
    return font
