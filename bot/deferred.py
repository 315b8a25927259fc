"""What Tama says unasked is put together when it goes out, so that it is true then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.conversation import reader_of
from bot.languages import Reader
from bot.messages import Arg, Chat, Deferred, Incoming, Reply
from storage.people import groups, people
from storage.people.people import Member

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.people.groups import Group
    from storage.people.people import Person

Args = dict[str, Arg]
Composer = Callable[[Chat, Args], Awaitable[Reply | None]]
"""Given a reader in whose name nothing is done, and what it is about; None if there is nothing to say any more."""


class UnknownDeferred(Exception):
    """Nothing puts a deferred reply of this name together: it was written by another version."""


_COMPOSERS: dict[str, Composer] = {}
_POSTED: dict[str, Composer] = {}
LONGEST_POST = 600
"""Characters: everybody gets it, and most have read it in private."""


def unasked(name: str) -> Callable[[Composer], Composer]:
    """Declare how the deferred replies of this name are put together for one person."""
    return _keeper(_COMPOSERS, name)


def posted(name: str) -> Callable[[Composer], Composer]:
    """Declare how deferred replies of this name are put together for all who read in a chat that is nobody's."""
    return _keeper(_POSTED, name)


def _keeper(composers: dict[str, Composer], name: str) -> Callable[[Composer], Composer]:
    def keep(composer: Composer) -> Composer:
        assert name not in composers, name  # noqa: S101 - a bug, not an input
        composers[name] = composer
        return composer

    return keep


async def compose_post(tx: Tx, deferred: Deferred, group_id: int, lang: str, now: datetime) -> Reply | None:
    """What is to be said now where the group meets, in the language spoken there; None if it is no longer true."""
    composer, group = _composer(_POSTED, deferred), await groups.by_id(tx, group_id)
    return None if group is None else await composer(nobodys_chat(tx, group, lang, now), deferred.given)


def nobodys_chat(tx: Tx, group: Group, lang: str, now: datetime) -> Chat:
    """A chat for all who read where the group meets; it is nobody's."""
    nobody = Member(0, group.id, Role.OBSERVER, None, group.slug, group.name, group.zone)
    return Chat(tx, now, Incoming("", "", "", "", now), Reader(lang, group.zone, slash=True), None, nobody)


async def compose(tx: Tx, deferred: Deferred, person_id: int, group_id: int | None, now: datetime) -> Reply | None:
    """What is to be said now; None if it is no longer true, or if the reader has left."""
    composer, person = _composer(_COMPOSERS, deferred), await people.by_id(tx, person_id)
    if person is None:
        return None
    member = None if group_id is None else await people.member(tx, person_id, group_id)
    if group_id is not None and member is None:
        return None
    return await composer(chat_of(tx, person, member, now), deferred.given)


def _composer(composers: dict[str, Composer], deferred: Deferred) -> Composer:
    composer = composers.get(deferred.name)
    if composer is None:
        raise UnknownDeferred(deferred.name)
    return composer


def chat_of(tx: Tx, person: Person, member: Member | None, now: datetime) -> Chat:
    """A chat in which the person has said nothing."""
    return Chat(tx, now, Incoming("", "", "", "", now), reader_of(person, member), person, member)
