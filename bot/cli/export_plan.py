"""`tama export plan --docx FILE --xlsx FILE`: the plan of action of a group as files, for a host without a chat."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app import open_store
from bot.cli.export import write
from bot.errors import HostError
from bot.handlers.plans.file import TABLE, WORD, PlanPaper, data_of, paper_of
from bot.host.settings import load_settings
from storage.people import groups
from storage.plans import activities

if TYPE_CHECKING:
    from storage.database import Tx


async def main(asked: argparse.Namespace) -> int:
    """Write the files that are wanted, and print the name and the weight in bytes of each."""
    wanted = [(form, path) for form, path in ((WORD, asked.docx), (TABLE, asked.xlsx)) if path]
    if not wanted:
        raise HostError("Say where to: --docx FILE or --xlsx FILE.")
    db = await open_store(load_settings())
    try:
        paper = await db.read(lambda tx: _found(tx, asked.group))
    finally:
        await db.close()
    for form, path in wanted:
        data = data_of(paper, form, asked.lang)
        write(Path(path), data)
        print(f"{path} {len(data)}")
    return 0


async def _found(tx: Tx, slug: str | None) -> PlanPaper:
    """The plan of the one group that has any, or of the one that is named."""
    known = [one for one in await groups.every(tx) if slug in (None, one.slug)]
    if not known:
        raise HostError(f"There is no group {slug}." if slug else "There is no group yet.")
    found = {one.slug: one for one in known if await activities.count(tx, one.id)}
    if not found:
        raise HostError("There is no plan of action yet.")
    if len(found) > 1:
        raise HostError(f"Several groups have a plan: name one, --group {min(found)}.")
    return await paper_of(tx, next(iter(found.values())).id)
