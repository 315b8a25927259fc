"""The first page: what Tama is, and who one is."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.languages import LANGUAGES, Reader, render
from bot.local_chat import Mine
from bot.texts import Said, T
from bot.web.browser import language
from bot.web.local_chat.forms import NAME_CHARACTERS, field, read_form
from bot.web.local_chat.roles import DUTIES, ROLES
from bot.web.pages import fill
from bot.web.refusals import unclear
from storage import local_messages
from storage.instants import to_seconds
from storage.people import local_people

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.clock import Clock
    from storage.database import Database
    from storage.people.local_people import LocalPerson

_WHAT = (
    T("Tama runs the life of a working group whose members are far apart."),
    T("Votes, meetings, follow-up: you write one line, it answers with one message."),
    T("Everything works in French and in English, typed or by buttons."),
)
_TONGUES = {"fr": T("French"), "en": T("English")}
FEW = 12
"""How many people of one role are listed at first, so that the page stays light."""


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody one may be."""

    name: str
    address: str
    details: str


@dataclass(frozen=True, slots=True)
class Section:
    """The people of one role in one group."""

    group: str
    role: str
    duty: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True)
class Start:
    """Where everybody begins."""

    db: Database
    clock: Clock

    async def page(self, request: Request) -> Response:
        """Pick who to be."""
        wished = request.query_params.get("lang", "")
        reader = Reader(wished if wished in LANGUAGES else language(request.headers))
        everybody = _once(await self.db.read(local_people.listed))
        everyone = "all" in request.query_params
        sections = _sections(everybody, reader, None if everyone else FEW)
        html = fill(
            "start.html",
            reader,
            what=[(lang, [render(line, Reader(lang)) for line in _WHAT]) for lang in _own_first(reader.lang)],
            sections=sections,
            hidden=len(everybody) - sum(len(section.cards) for section in sections),
            longest=NAME_CHARACTERS,
        )
        return HTMLResponse(html)

    async def begin(self, request: Request) -> Response:
        """Open a conversation for somebody new."""
        async with read_form(request) as form:
            name, wished = " ".join(field(form, "name").split()), field(form, "lang")
        if not name or len(name) > NAME_CHARACTERS or wished not in LANGUAGES:
            raise unclear()
        address, at = f"new-{secrets.token_hex(8)}", to_seconds(self.clock.now())
        hello = Mine(kind="hello", text=name, lang=wished).pack()
        await self.db.transaction(lambda tx: local_messages.add_mine(tx, address, hello, at))
        return RedirectResponse(f"/chat/{address}", 303)


def _own_first(own: str) -> list[str]:
    return sorted(LANGUAGES, key=own.__ne__)


def _once(people: Sequence[LocalPerson]) -> list[LocalPerson]:
    """Everybody in the first of their groups."""
    first: dict[int, LocalPerson] = {}
    for person in people:
        first.setdefault(person.id, person)
    return list(first.values())


def _sections(people: Sequence[LocalPerson], reader: Reader, most: int | None) -> list[Section]:
    return [
        Section(
            render(Said(group), reader),
            render(ROLES[role], reader),
            render(DUTIES[role], reader),
            [_card(person, reader) for person in _mixed(list(same))[:most]],
        )
        for (group, role), same in groupby(people, key=attrgetter("group", "role"))
    ]


def _mixed(people: Sequence[LocalPerson]) -> list[LocalPerson]:
    """In turn one who reads French and one who reads English, so that both are among the first."""
    seen: dict[str, int] = {}
    turns = []
    for position, person in enumerate(people):
        turns.append((seen.get(person.lang, 0), position, person))
        seen[person.lang] = seen.get(person.lang, 0) + 1
    return [person for _, _, person in sorted(turns, key=lambda turn: turn[:2])]


def _card(person: LocalPerson, reader: Reader) -> Card:
    tongue = render(_TONGUES.get(person.lang, person.lang), reader)
    return Card(person.name, person.address, " · ".join(part for part in (person.organisation, tongue) if part))
