"""`tama minutes FILE`: what Tama reads in a compte-rendu; nothing is stored."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.cli.papers import READER, refusal
from bot.handlers.common.sections import told
from bot.handlers.minutes.draft_lines import rows_of
from bot.languages import render
from bot.minutes.draft.draft import Draft
from bot.minutes.model import to_json
from bot.minutes.refusals import NotMinutes, Unreadable
from bot.papers.told import Told, public
from bot.papers.upload import bytes_of, read_file, tell_bytes
from bot.papers.workshops.model import Workshop

_OFTEN_EMPTY = frozenset({"excused", "absent", "decisions"})
"""What most minutes do not tell apart stands in the JSON only where something was found."""


async def main(asked: argparse.Namespace) -> int:
    """Print what was read; exit code 2 and a sentence for what cannot be read."""
    path = Path(asked.file)
    try:
        read = read_file(path)
    except Unreadable as fault:
        workshop = _workshop(path) if asked.json and isinstance(fault, NotMinutes) else None
        if workshop is not None:
            sys.stdout.write(to_json(public(workshop), indent=2) + "\n")
            return 0
        raise refusal(path, fault) from None
    if asked.json:
        content = {name: value for name, value in vars(read).items() if value or name not in _OFTEN_EMPTY}
        sys.stdout.write(to_json(content, indent=2) + "\n")
    else:
        for line in told(rows_of(Draft.of(read), lambda _: False)):
            print(render(line, READER))
    return 0


def _workshop(path: Path) -> Told | None:
    """The report of a workshop, which holds what minutes hold; one that only announces it is none."""
    try:
        told = tell_bytes(bytes_of(path))
    except Unreadable:
        return None
    match told.content:
        case Workshop(conclusions=ends, sessions=sessions) if ends or any(one.recommendations for one in sessions):
            return told
        case _:
            return None
