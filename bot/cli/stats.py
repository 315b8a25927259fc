"""`tama stats`: how many people and groups there are, and what kinds of lines were not understood."""

from __future__ import annotations

import argparse
import json

from bot.app import open_store
from bot.host.settings import load_settings
from storage import unheard
from storage.database import Tx
from storage.people import groups, people


async def main(asked: argparse.Namespace) -> int:
    """Print the figures; no names and no words."""
    db = await open_store(load_settings())
    try:
        figures = await db.read(_figures)
    finally:
        await db.close()
    if asked.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))
        return 0
    for one in figures["groups"]:
        print(f"{one['group']}: {one['members']} members")
    print("Lines that were not understood:" if figures["not understood"] else "No line was not understood.")
    for one in figures["not understood"]:
        print(f"{one['times']:6}  {one['shape']}")
    return 0


async def _figures(tx: Tx) -> dict[str, list[dict[str, str | int]]]:
    members = [(group.slug, len(await people.members(tx, group.id))) for group in await groups.every(tx)]
    return {
        "groups": [{"group": slug, "members": count} for slug, count in members],
        "not understood": [{"shape": shape, "times": times} for shape, times in await unheard.counted(tx)],
    }
