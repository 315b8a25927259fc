"""Buttons to vote that people have before them, in private."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from bot.letters import unpack
from bot.messages import Reply
from storage.outbox import history

if TYPE_CHECKING:
    from storage.database import Tx

_VOTE = re.compile(r"(?:@\S+ )?vote \+?(\d+)")
"""The line of such a button, with the number of an idea."""


async def in_hand(tx: Tx, channel: str) -> dict[tuple[int, int], set[int]]:
    """The numbers of the ideas for which somebody could press, by person and group (ids), as long as words are kept."""
    found = defaultdict[tuple[int, int], set[int]](set)
    for person_id, group_id, body in await history.sent_words(tx, channel, "vote "):
        reply = unpack(body).reply
        if isinstance(reply, Reply):
            pressed = (_VOTE.fullmatch(option.line) for option in reply.options)
            found[person_id, group_id].update(int(vote[1]) for vote in pressed if vote is not None)
    return found
