"""Files that Tama is to read for whoever types at the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bot.errors import HostError
from bot.handlers.common.unreadable import why_unreadable
from bot.languages import Reader, render
from bot.minutes.refusals import Unreadable

READER = Reader("en")
Read = TypeVar("Read")


def readable(path: Path, read: Callable[[Path], Read]) -> Read:
    """What is read in a file; a sentence for one that cannot be read."""
    try:
        return read(path)
    except Unreadable as fault:
        raise refusal(path, fault) from None


def refusal(path: Path, fault: Unreadable) -> HostError:
    """The sentence for a file that cannot be read."""
    return HostError(f"{path.name}: {render(why_unreadable(fault), READER)}")
