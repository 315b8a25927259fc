"""What somebody may see of the panels of a group, read in one view of the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.board import EVERYTHING, Content, Panel, Shown, Window, panel_of, panels
from bot.deferred import chat_of
from bot.web.refusals import not_found
from storage.people import people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.languages import Reader
    from bot.messages import Chat
    from bot.web.local_chat.visitors import Visitor
    from storage.database import Tx
    from storage.people.people import Member

PAGE = 50
"""So many rows has a page of a single list."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What a page shows: panels with their rows, to whom, in which of their groups.

    `page` of `pages`, where it is one list.
    """

    member: Member
    groups: Sequence[Member]
    reader: Reader
    panels: Sequence[tuple[Panel, Content]]
    page: int = 1
    pages: int = 1

    @property
    def has_desk(self) -> bool:
        """Whether there is a desk for them."""
        return bool(panels(self.member.role, desk=True))


async def groups_of(tx: Tx, visitor: Visitor) -> list[Member]:
    """The groups of which somebody may see the noticeboard, the current one first."""
    if visitor.known is None:
        return []
    current = visitor.known.person.current_group
    return sorted(await people.groups_of(tx, visitor.known.person.id), key=lambda one: one.group_id != current)


async def overview(tx: Tx, visitor: Visitor, slug: str, now: datetime, *, desk: bool) -> Spread:
    """The first rows of every panel of the noticeboard or the desk."""
    chat, groups = await _chat(tx, visitor, slug, now)
    role = chat.membership.role
    if desk and not panels(role, desk=True):
        raise not_found()
    found = [(one.panel, await one.read(chat, Window(one.panel.few))) for one in panels(role, desk=desk)]
    return Spread(chat.membership, groups, chat.reader, [pair for pair in found if _says_something(pair[1])])


async def single(tx: Tx, visitor: Visitor, slug: str, now: datetime, key: str, page: int) -> Spread:
    """A page of one panel."""
    chat, groups = await _chat(tx, visitor, slug, now)
    one = _shown(chat, key)
    content = await one.read(chat, Window(PAGE, (page - 1) * PAGE))
    pages = max(1, -(-content.count // PAGE))
    if not 1 <= page <= pages:
        raise not_found()
    return Spread(chat.membership, groups, chat.reader, [(one.panel, content)], page, pages)


async def whole(tx: Tx, visitor: Visitor, slug: str, now: datetime, key: str) -> Spread:
    """All the rows of one panel."""
    chat, groups = await _chat(tx, visitor, slug, now)
    one = _shown(chat, key)
    content = await one.read(chat, Window(EVERYTHING))
    return Spread(chat.membership, groups, chat.reader, [(one.panel, content)])


async def _chat(tx: Tx, visitor: Visitor, slug: str, now: datetime) -> tuple[Chat, list[Member]]:
    """A chat of theirs in that group, and all their groups; not found, if they are not in it."""
    groups = await groups_of(tx, visitor)
    member = next((one for one in groups if one.group_slug == slug), None)
    if visitor.known is None or member is None:
        raise not_found()
    return chat_of(tx, visitor.known.person, member, now), groups


def _shown(chat: Chat, key: str) -> Shown:
    found = panel_of(key, chat.membership.role)
    if found is None:
        raise not_found()
    return found


def _says_something(content: Content) -> bool:
    return bool(content.rows or content.above or content.forms)
