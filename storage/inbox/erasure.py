"""What platforms brought and is not done: whoever is forgotten stands in none of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from storage.redaction import ELLIPSIS, whole_words

if TYPE_CHECKING:
    import re

    from storage.database import Tx

_WORDS = frozenset({"text", "caption", "title", "new_chat_title", "file_name"})
"""Under which names platforms put what people wrote; all else must stay for the event to be understood."""


async def empty_failed_of(tx: Tx, person_id: int) -> None:
    """What this person wrote, anywhere, that could not be done: every platform names the writer."""
    await tx.run(
        "UPDATE inbox SET chat = '', body = '' WHERE state = 'failed' AND body <> '' AND EXISTS"
        " (SELECT 1 FROM identities i WHERE i.person_id = ? AND i.channel = inbox.channel"
        " AND inbox.body LIKE '%' || i.address || '%')",
        person_id,
    )


async def redact(tx: Tx, forms: Sequence[str]) -> None:
    """What others wrote: what waits is done without these forms of a name, what failed and names them is emptied."""
    words = whole_words(forms)
    # Signs beyond ASCII are written there in more than one way: LIKE would not find them.
    for row in await tx.rows("SELECT channel, event, state, body FROM inbox WHERE body <> ''"):
        channel, event, state, body = row
        data = json.loads(body)
        if not any(words.search(text) for text in _texts(data)):
            continue
        if state == "waiting":
            kept = json.dumps(_without(data, words), separators=(",", ":"))
            await tx.run("UPDATE inbox SET body = ? WHERE channel = ? AND event = ?", kept, channel, event)
        else:
            await tx.run("UPDATE inbox SET chat = '', body = '' WHERE channel = ? AND event = ?", channel, event)


def _texts(data: Any) -> Iterator[str]:  # noqa: ANN401 - whatever JSON holds
    match data:
        case str():
            yield data
        case dict():
            for value in data.values():
                yield from _texts(value)
        case list():
            for value in data:
                yield from _texts(value)


def _without(data: Any, words: re.Pattern[str], name: str = "") -> Any:  # noqa: ANN401 - likewise
    match data:
        case str() if name in _WORDS:
            return words.sub(ELLIPSIS, data)
        case dict():
            return {key: _without(value, words, key) for key, value in data.items()}
        case list():
            return [_without(value, words) for value in data]
        case _:
            return data
