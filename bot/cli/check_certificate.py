"""`tama check-certificate CODE`: whether a certificate of attendance is right, and what it says."""

from __future__ import annotations

import argparse

from bot.app import open_store
from bot.errors import HostError
from bot.handlers.webinars.certificates.page import confirmed
from bot.host.settings import load_settings
from bot.languages import Reader, render
from bot.rules.webinars.certificate_codes import read_code
from storage.database import Tx
from storage.people import groups
from storage.webinars import certificates, webinars

HELD, UNKNOWN = 0, 1


async def main(asked: argparse.Namespace) -> int:
    """Print one sentence; 0 if it names somebody who attended, 1 if it does not."""
    code = read_code(asked.code)
    if code is None:
        raise HostError(f"“{asked.code}” is no code of a certificate; one looks like 7QM2-3XPA-9ZT4.")
    db = await open_store(load_settings())
    try:
        sentence, right = await db.read(lambda tx: _told(tx, code, asked.lang))
    finally:
        await db.close()
    print(sentence)
    return HELD if right else UNKNOWN


async def _told(tx: Tx, code: str, lang: str) -> tuple[str, bool]:
    found = await certificates.by_code(tx, code)
    webinar = None if found is None else await webinars.by_id(tx, found.webinar_id)
    group = None if webinar is None else await groups.by_id(tx, webinar.group_id)
    if found is None or webinar is None or group is None:
        return f"No certificate has the code {code}.", False
    return render(confirmed(found, webinar.number, group.name), Reader(lang, found.zone)), bool(found.name)
