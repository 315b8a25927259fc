"""`tama read FILE`: what a file is, and what Tama reads in it; nothing is stored."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.errors import HostError
from bot.handlers.common.unreadable import why_unreadable
from bot.languages import Reader, render
from bot.minutes.model import to_json
from bot.minutes.refusals import Unreadable
from bot.papers.told import public
from bot.papers.upload import bytes_of, tell_bytes

READER = Reader("en")


async def main(asked: argparse.Namespace) -> int:
    """Print what the file is; exit code 2 and a sentence for what is none of what Tama reads."""
    path = Path(asked.file)
    try:
        told = tell_bytes(bytes_of(path))
    except Unreadable as fault:
        raise HostError(f"{path.name}: {render(why_unreadable(fault), READER)}") from None
    sys.stdout.write(to_json(public(told), indent=2) + "\n" if asked.json else f"{told.kind}\n")
    return 0
