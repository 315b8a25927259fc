"""When people meet, as it is typed: in working hours where nothing else is said, and on a day, not before one."""

from __future__ import annotations

import re

from bot.dates import Doubt, When
from bot.messages import YES
from bot.parts import Choice, Hearing, Moment, Unsure, moment_text
from bot.spelling.folding import fold
from bot.texts import T

_OPEN = re.compile(
    r"(?:avant|d.ici|jusqu|au plus tard|dans le courant|before|by|until|till|no later|not later|within|sous)\b"
)
_SHOWN = 60


class Appointment(Moment):
    """A day with or without its hour, on which people meet. « avant le 15 » is asked back."""

    def read(self, text: str, hearing: Hearing) -> tuple[When, str] | None:
        taken = super().read(text, hearing)
        if taken is None or not _OPEN.match(fold(text.strip())):
            return taken
        when, rest = taken
        said = text[: len(text) - len(rest)].strip()[:_SHOWN]
        doubt = T("“{said}” does not say on which day. On this one?", said=said)
        raise Unsure(doubt, [Choice(when, moment_text(when, hearing.zone), words=YES)])

    def settled(self, when: When | Doubt) -> When | Doubt:
        """Nobody meets at half past two in the night; a figure alone, “at 3”, is asked back all the same."""
        return (when.in_working_hours or when) if isinstance(when, Doubt) else when
