"""The conversation in a terminal: one line per message, options as a numbered list."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TextIO

from bot.channels.channel import Limits, Message

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Would move the cursor, name the window or turn the reading direction round: nobody's words may do that."""
LIMITS = Limits(text=10_000, buttons=0, label=200, edits=False)


class TerminalChannel:
    """Prints what is said to the one person who sits there."""

    name = "terminal"
    limits = LIMITS

    def __init__(self, out: TextIO | None = None, folder: Path | None = None) -> None:
        self._out = out if out is not None else sys.stdout
        self._folder = folder if folder is not None else Path.cwd()

    async def send(self, message: Message) -> str:
        """Print it; a file is put beside the person, under a name that is still free."""
        self._out.write(_STEERING.sub("", message.text).rstrip() + "\n")
        if message.file is not None:
            path = _free(self._folder / _STEERING.sub("", Path(message.file.name).name))
            path.write_bytes(message.file.data)
            self._out.write(f"→ {path.name}\n")
        self._out.flush()
        return ""


def _free(path: Path) -> Path:
    number = 2
    free = path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
