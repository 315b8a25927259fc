"""Fills the English catalogue with the sentences of the code, which are English already."""

import sys
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po, write_po


def fill(path: Path) -> None:
    with path.open("rb") as file:
        catalog = read_po(file, locale="en", domain="tama")
    for message in catalog:
        if message.id and (message.fuzzy or not _translated(message)):
            message.string = message.id
            message.flags.discard("fuzzy")
    with path.open("wb") as file:
        write_po(file, catalog)


def _translated(message: Message) -> bool:
    text = message.string
    return bool(text) if isinstance(text, str) else all(text or ("",))


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
