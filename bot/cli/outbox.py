"""`tama outbox`: what waits to go out, what went, and what failed and why."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from bot.app import open_store
from bot.host.settings import load_settings
from storage.instants import instant
from storage.outbox import report

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.outbox.report import Failure, Oldest

STATES = ("waiting", "sending", "sent", "failed", "expired", "superseded", "missed")
MOST_FAILURES = 100


async def main(asked: argparse.Namespace) -> int:
    """Print the counts by state, the oldest letter that waits, and the latest failures; no words of any letter."""
    db = await open_store(load_settings())
    try:
        counts, oldest, failures = await db.read(_look)
    finally:
        await db.close()
    if asked.json:
        found = {"counts": counts, "oldest": _oldest(oldest), "failures": [_failure(one) for one in failures]}
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_told(counts, oldest, failures)))
    return 0


async def _look(tx: Tx) -> tuple[dict[str, int], Oldest | None, list[Failure]]:
    counts = dict.fromkeys(STATES, 0) | await report.counts(tx)
    return counts, await report.oldest(tx), await report.failures(tx, MOST_FAILURES)


def _oldest(one: Oldest | None) -> dict[str, str] | None:
    if one is None:
        return None
    return {"key": one.key, "kind": one.kind, "created_at": _iso(one.created_at), "due_at": _iso(one.due_at)}


def _failure(one: Failure) -> dict[str, str | None]:
    return {
        "key": one.key, "kind": one.kind, "person": one.person, "channel": one.channel,
        "reason": one.reason, "at": _iso(one.at),
    }  # fmt: skip


def _iso(seconds: int) -> str:
    return instant(seconds).isoformat()


def _told(counts: dict[str, int], oldest: Oldest | None, failures: list[Failure]) -> list[str]:
    lines = [f"{state}: {count}" for state, count in counts.items()]
    if oldest is not None:
        lines.append(f"The oldest that waits: {oldest.kind}, since {_iso(oldest.created_at)}.")
    lines += [f"Failed: {one.kind} to {one.person or '?'}, {one.reason} ({_iso(one.at)})." for one in failures]
    return lines
