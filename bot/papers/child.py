"""Reads one file in a process of its own, which a hostile file may bring down: `python -m bot.papers.child`.

In: a line of JSON {"kind": what it is to be read as, "known": […], "now": ISO instant}, then the bytes of the file.
Out: JSON, {"content": …, "text": …} or {"refused": …, "facts": …}.
"""

import json
import resource
import sys
from datetime import datetime
from typing import Any

from bot.minutes.files.any_file import text_of
from bot.minutes.model import to_json
from bot.minutes.refusals import Unreadable

MEMORY = 256 * 2**20
SECONDS = 10
MOST_TEXT = 60_000
"""So many characters of a text are given back, to be read beside what was understood."""


def main() -> None:
    """Limits this process before it looks at anything, then reads standard input."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    asked = json.loads(sys.stdin.buffer.readline())
    answer = _answer(sys.stdin.buffer.read(), asked)
    sys.stdout.buffer.write(to_json(answer).encode(errors="replace"))


def _answer(data: bytes, asked: dict[str, Any]) -> dict[str, Any]:
    try:
        text = text_of(data)
        return {"content": _read(text, asked), "text": text[:MOST_TEXT]}
    except Unreadable as refusal:
        return {"refused": refusal.reason, "facts": refusal.facts}
    except MemoryError:
        return {"refused": "too_much_memory", "facts": {"limit": MEMORY}}


def _read(text: str, asked: dict[str, Any]) -> object:
    now = datetime.fromisoformat(asked["now"])
    if asked["kind"] == "plan":
        from bot.papers.plans.reader import read_plan  # noqa: PLC0415 - what is refused above need not wait for it

        return read_plan(text, asked["known"])
    if asked["kind"] == "any":
        from bot.papers.telling import tell  # noqa: PLC0415 - likewise

        told = tell(text, asked["known"], now=now)
        return {"kind": told.kind, "content": told.content}
    from bot.minutes.reading.reader import read_minutes  # noqa: PLC0415 - likewise

    return read_minutes(text, asked["known"], now=now)


if __name__ == "__main__":
    main()
