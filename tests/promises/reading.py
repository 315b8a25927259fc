"""Reads files as Tama does, and tells what came of each and what its child took."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from bot.minutes.refusals import Unreadable
from bot.papers.upload import read_file


def main() -> None:
    """A line of JSON for each file."""
    for name in sys.argv[1:]:
        reason: str = ""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            read_file(Path(name))
        except Unreadable as refusal:
            reason = refusal.reason
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(json.dumps({"reason": reason, "seconds": seconds, "megabytes": after.ru_maxrss / 1024}))  # noqa: T201


if __name__ == "__main__":
    main()
