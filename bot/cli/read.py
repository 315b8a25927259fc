"""`tama read FILE`: what a file is, and what Tama reads in it; nothing is stored."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.cli.papers import readable
from bot.minutes.model import to_json
from bot.papers.told import public
from bot.papers.upload import bytes_of, tell_bytes


async def main(asked: argparse.Namespace) -> int:
    """Print what the file is; exit code 2 and a sentence for what is none of what Tama reads."""
    told = readable(Path(asked.file), lambda path: tell_bytes(bytes_of(path)))
    sys.stdout.write(to_json(public(told), indent=2) + "\n" if asked.json else f"{told.kind}\n")
    return 0
