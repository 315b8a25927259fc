"""What Telegram shows of the bot before anybody has said a word to it, and beside its name."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

from bot.channels.telegram.facts import DESCRIBED
from bot.languages import LANGUAGES, Reader, render
from bot.texts import T, lines
from storage import facts

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api
    from storage.database import Database, Tx

DESCRIPTION = lines(
    T("Tama keeps your working group going: ideas and votes, the next meeting, action points, announcements."),
    T("To come in, open the link that your coordinator gave you, or press Start and type your code."),
    T("Short messages, few data. English and French."),
)
"""At most 512 characters for Telegram."""
SHORT = T("Your working group on your phone: votes, meetings, action points. English and French.")
"""At most 120."""


async def _note(mark: str, print_: str, tx: Tx) -> None:
    await facts.put(tx, mark, print_)


class Descriptions:
    """What is shown is kept in the marks, so that nothing is said twice to Telegram, not after a restart either."""

    def __init__(self, db: Database, api: Api) -> None:
        self._db = db
        self._api = api

    async def set(self) -> None:
        """Set what has changed. Raises TelegramError."""
        shown = await self._db.read(lambda tx: facts.beginning(tx, DESCRIBED))
        for lang in LANGUAGES:
            whole, short = (render(text, Reader(lang)) for text in (DESCRIPTION, SHORT))
            mark, print_ = f"{DESCRIBED}{lang}", hashlib.sha256(f"{whole}\n\n{short}".encode()).hexdigest()[:16]
            if shown.get(mark) != print_:
                await self._say(whole, short, lang)
                await self._db.transaction(partial(_note, mark, print_))

    async def _say(self, whole: str, short: str, lang: str) -> None:
        """In the first language for everybody who reads none of the others."""
        code = None if lang == LANGUAGES[0] else lang
        await self._api.set_my_description(whole, code)
        await self._api.set_my_short_description(short, code)
