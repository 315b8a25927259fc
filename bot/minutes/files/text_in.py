"""Text files, in the encodings that offices use."""

import codecs

from bot.minutes.refusals import Unreadable

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOST_ODD = 0.02
_USUAL_CONTROLS = frozenset("\t\n\r\x0b\x0c\x1e\x85")


def text_of(data: bytes) -> str:
    """The text of UTF-8, UTF-16 with its mark, or else Windows' western encoding; Unreadable for other bytes."""
    text = _decoded(data)
    odd = sum(
        not letter.isprintable() and letter not in _USUAL_CONTROLS and ord(letter) < _FIRST_LETTER for letter in text
    )
    if "\x00" in text or odd > len(text) * _MOST_ODD:
        raise Unreadable("binary")
    return text


_FIRST_LETTER = 0xA0


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Bytes that Windows leaves undefined are control characters in Latin-1.
        return data.decode("cp1252", errors="replace") if b"\x81" not in data else data.decode("latin-1")
