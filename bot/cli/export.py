"""`tama export minutes N --docx FILE`, `tama export evaluation YEAR --docx FILE --json FILE`: without a chat."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.app import open_store
from bot.errors import HostError
from bot.handlers.evaluations.lookup import columns_of_year
from bot.handlers.evaluations.record import dump, record_of
from bot.handlers.minutes.documents import word_of
from bot.handlers.minutes.written import Written, written
from bot.host.settings import load_settings
from bot.reports.evaluation_docx import evaluation_docx
from storage.database import Tx
from storage.meetings import meetings
from storage.people import groups

_LARGEST = 2**31
"""More than any number that a thing of a group has."""


async def main(asked: argparse.Namespace) -> int:
    """Write the file, and print its name and its weight in bytes."""
    if asked.what in {"report", "list"}:
        from bot.cli import export_report  # noqa: PLC0415 - likewise

        return await export_report.main(asked)
    if asked.what == "plan":
        from bot.cli import export_plan  # noqa: PLC0415 - it writes its files as these are written

        return await export_plan.main(asked)
    if not (asked.docx or (asked.json and asked.what == "evaluation")):
        raise HostError("Say where to: --docx FILE, or --json FILE for an evaluation.")
    db = await open_store(load_settings())
    try:
        made = await db.read(lambda tx: _made(tx, asked))
    finally:
        await db.close()
    for path, data in made.items():
        write(Path(path), data)
        print(f"{path} {len(data)}")
    return 0


async def _made(tx: Tx, asked: argparse.Namespace) -> dict[str, bytes]:
    """What is asked for, by the file that it goes to."""
    if asked.what == "minutes":
        return {asked.docx: word_of(await _found(tx, asked), asked.lang)}
    known = [one for one in await groups.every(tx) if asked.group in (None, one.slug)]
    read = [(one, await columns_of_year(tx, one.id, asked.number)) for one in known]
    found = [(one, columns) for one, columns in read if columns is not None]
    if not found:
        raise HostError(f"There is no closed evaluation of {asked.number}.")
    if len(found) > 1:
        raise HostError(f"Several groups have an evaluation of {asked.number}: name one, --group {found[0][0].slug}.")
    group, columns = found[0]
    record = record_of(columns, group.name, asked.lang)
    as_json = dump(columns, record.title, asked.lang).encode()
    made = {asked.docx: evaluation_docx(record, asked.lang), asked.json: as_json}
    return {path: data for path, data in made.items() if path}


def write(path: Path, data: bytes) -> None:
    """Write a file. HostError says why it cannot be."""
    try:
        path.write_bytes(data)
    except OSError as fault:
        raise HostError(f"{path} cannot be written: {fault.strerror}.") from fault


async def _found(tx: Tx, asked: argparse.Namespace) -> Written:
    """The minutes of the meeting of that number, in the one group that has any, or in the one that is named."""
    known = [one for one in await groups.every(tx) if asked.group in (None, one.slug)]
    if not known:
        raise HostError(f"There is no group {asked.group}." if asked.group else "There is no group yet.")
    found: dict[str, Written] = {}
    for group in known:
        meeting = await meetings.by_number(tx, group.id, min(asked.number, _LARGEST))
        minutes = None if meeting is None else await written(tx, meeting)
        if minutes is not None:
            found[group.slug] = minutes
    if not found:
        raise HostError(f"Meeting {asked.number} has no minutes.")
    if len(found) > 1:
        raise HostError(f"Several groups have minutes of a meeting {asked.number}: name one, --group {min(found)}.")
    return next(iter(found.values()))
