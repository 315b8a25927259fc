"""`tama minutes FILE`: what Tama reads in a compte-rendu; nothing is stored."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.errors import HostError


async def main(asked: argparse.Namespace) -> int:
    """Print what was read."""
    from bot.minutes import NotMinutes, read_upload  # noqa: PLC0415

    path = Path(asked.file)
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise HostError(f"{path.name}: {fault.strerror}.") from None
    try:
        read = await read_upload(path.name, data)
    except NotMinutes as refusal:
        raise HostError(f"{path.name}: {refusal}") from None
    sys.stdout.write(read.model_dump_json(indent=2) + "\n" if asked.json else str(read))
    return 0
