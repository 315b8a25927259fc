"""Which letters a PDF can show: the fonts that every reader has, and ours for all other names."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_FONT = Path(__file__).with_name("font") / "names.ttf"
PLAIN, BOLD, ITALIC, OWN = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "TamaNames"


def unprintable(words: str) -> str:
    """The letters that no font at hand has, each once."""
    if is_western(words):
        return ""
    known = names().face.charToGlyph
    return "".join(dict.fromkeys(letter for letter in words if ord(letter) not in known))


def printable(words: str) -> str:
    """The words without letters that no font at hand has, such as emoji."""
    lost = unprintable(words)
    return " ".join("".join(letter for letter in words if letter not in lost).split())


def is_western(words: str) -> bool:
    """Whether the fonts that every reader of PDF has can show it."""
    try:
        words.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return words.isprintable()


@lru_cache(maxsize=1)
def names() -> TTFont:
    """The font for all other names; of it only the letters that are used go into the file."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415 - it takes long to load, and few ask for it
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - likewise

    font = TTFont(OWN, str(_FONT))
    registerFont(font)
    return font
