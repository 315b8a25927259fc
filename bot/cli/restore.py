"""`tama restore FILE`: the database becomes what a backup holds."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.backups.restore import Restored, restore
from bot.backups.shelf import shelf_of
from bot.clock import SystemClock
from bot.host.settings import DEFAULT_DATABASE, load_settings


async def main(asked: argparse.Namespace) -> int:
    """Restore it, while no Tama runs there, and tell what was done."""
    settings = load_settings()
    url = settings.database_url or DEFAULT_DATABASE
    shelf = shelf_of(url, settings.backup_dir)
    done = await restore(url, Path(asked.file), shelf, SystemClock().now())
    print("\n".join(_told(done, asked.file)))
    return 0


def _told(done: Restored, file: str) -> list[str]:
    lines = [f"The database is what {file} holds."]
    if done.incomplete:
        lines.append(
            "It was copied while Tama was running, without its -wal file: what was written last may be missing."
        )
    if done.kept is not None:
        lines.append(f"What was there before stands in {done.kept}; delete it once all is well.")
    lines.append(f"Forgotten again: {done.forgotten}. Not sent, as they were or may have been: {done.letters}.")
    if done.evaluation:
        lines.append(
            "An evaluation was open. No backup holds who has given something without a name: all are asked again, and "
            "some may say it twice. What was said so in one that has closed since is in later backups only."
        )
    lines.append("What people said after the backup is not in it: tell them.")
    return lines
