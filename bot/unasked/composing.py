"""What Tama says unasked is put together when it goes out, so that it is true then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot.conversation import reader_of
from bot.messages import Arg, Chat, Deferred, Incoming, Reply
from storage import people

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.people import Member, Person

Args = dict[str, Arg]
Composer = Callable[[Chat, Args], Awaitable[Reply | None]]
"""Given a reader in whose name nothing is done, and what it is about; None if there is nothing to say any more."""

_COMPOSERS: dict[str, Composer] = {}


def unasked(name: str) -> Callable[[Composer], Composer]:
    """Declare how the deferred replies of this name are put together."""

    def keep(composer: Composer) -> Composer:
        assert name not in _COMPOSERS, name  # noqa: S101 - a bug, not an input
        _COMPOSERS[name] = composer
        return composer

    return keep


async def compose(tx: Tx, deferred: Deferred, person_id: int, group_id: int | None, now: datetime) -> Reply | None:
    """What is to be said now; None if it is no longer true, or if the reader has left."""
    person = await people.by_id(tx, person_id)
    if person is None:
        return None
    member = None if group_id is None else await people.member(tx, person_id, group_id)
    if group_id is not None and member is None:
        return None
    return await _COMPOSERS[deferred.name](chat_of(tx, person, member, now), dict(deferred.args))


def chat_of(tx: Tx, person: Person, member: Member | None, now: datetime) -> Chat:
    """A chat in which the person has said nothing."""
    return Chat(tx, now, Incoming("", "", "", "", now), reader_of(person, member), person, member)
