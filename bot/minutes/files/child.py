"""Reads one file in a process of its own, which a hostile file may bring down: `python -m bot.minutes.files.child`.

In: a line of JSON {"known": […], "now": ISO instant}, then the bytes of the file.
Out: JSON, {"minutes": …} or {"refused": …, "facts": …}.
"""

import json
import resource
import sys
from datetime import datetime
from typing import Any

from bot.minutes.files import text_in
from bot.minutes.model import Minutes, to_json
from bot.minutes.refusals import Unreadable

MEMORY = 256 * 2**20
SECONDS = 10
_PDF = b"%PDF-"
_PDF_HEAD = 1_024
"""How far from the beginning the mark of a PDF may stand."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def main() -> None:
    """Limits this process before it looks at anything, then reads standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    asked = json.loads(sys.stdin.buffer.readline())
    answer = _answer(sys.stdin.buffer.read(), asked)
    sys.stdout.buffer.write(to_json(answer).encode(errors="replace"))


def _answer(data: bytes, asked: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"minutes": _read(data, asked)}
    except Unreadable as refusal:
        return {"refused": refusal.reason, "facts": refusal.facts}
    except MemoryError:
        return {"refused": "too_much_memory", "facts": {"limit": MEMORY}}


def _read(data: bytes, asked: dict[str, Any]) -> Minutes:
    text = _text(data)
    from bot.minutes.reading.reader import read_minutes  # noqa: PLC0415 - what is refused above need not wait for it

    return read_minutes(text, asked["known"], now=datetime.fromisoformat(asked["now"]))


def _text(data: bytes) -> str:
    """The text of a file, by what it holds rather than by its name."""
    if data.startswith(_OLE):
        raise Unreadable("encrypted" if _ENCRYPTED in data else "old_word")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from bot.minutes.files import docx_in  # noqa: PLC0415 - a text file need not wait for it

        return docx_in.text_of(data)
    if _PDF in data[:_PDF_HEAD]:
        from bot.minutes.files import pdf_in  # noqa: PLC0415 - likewise

        return pdf_in.text_of(data)
    return text_in.text_of(data)


if __name__ == "__main__":
    main()
