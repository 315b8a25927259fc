"""Who reads in a browser: the cookie, the browser it stands for, and the person and groups behind it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from bot.conversation import reader_of
from bot.languages import Reader
from bot.texts import Line, T
from bot.web.browser import language
from bot.web.refusals import Denied
from storage.people import browsers, people

if TYPE_CHECKING:
    from starlette.datastructures import Headers
    from starlette.requests import Request

    from storage.database import Database, Tx
    from storage.people.browsers import Browser
    from storage.people.people import Member, Person

COOKIE, ENTERING = "__Host-tama", "__Host-tama-entering"
"""The names of what lets a browser in, and of what will once a button is pressed on the page that it has opened."""
ENTERING_SECONDS = 3600
_RULES = "Path=/; Secure; HttpOnly; SameSite=Lax"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Whoever reads in a browser that was let in. Until they have joined a group, `person` is None.

    `member` is their membership in the group that they have chosen, `groups` are all of them.
    """

    browser: Browser
    reader: Reader
    person: Person | None = None
    member: Member | None = None
    groups: Sequence[Member] = ()


class SignedOut(Denied):
    """A request from a browser that is not let in; `ended`: it was, once."""

    def __init__(self, *, ended: bool) -> None:
        super().__init__(
            401,
            T("You are not signed in here. Open your invitation, or ask me for a link elsewhere: {line}",
              line=Line("page", "page")),
        )  # fmt: skip
        self.ended = ended


async def signed_in(request: Request, db: Database) -> SignedIn:
    """Whose request it is, with their groups. Raises SignedOut."""
    browser = browser_of(request)
    return await db.read(lambda tx: _signed_in(tx, browser, language(request.headers)))


def browser_of(request: Request) -> Browser:
    """The browser from which a request comes, as the guard found it. Raises SignedOut."""
    found: Browser | None = request.state.browser
    if found is None:
        raise SignedOut(ended=request.state.ended)
    return found


async def _signed_in(tx: Tx, browser: Browser, lang: str) -> SignedIn:
    known = await people.by_identity(tx, browsers.CHANNEL, browser.address)
    if known is None:
        return SignedIn(browser, Reader(lang))
    groups = await people.groups_of(tx, known.person.id)
    return SignedIn(browser, reader_of(known.person, known.member), known.person, known.member, groups)


def new_secret() -> str:
    """What a cookie holds, in 256 random bits; only its hash is ever kept."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """What is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


def secret_in(headers: Headers, name: str = COOKIE) -> str:
    """The secret that a browser shows; empty if it shows none."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return "" if found is None else found.value


def cookie(secret: str, name: str = COOKIE, seconds: int = browsers.KEPT) -> str:
    """The header that has a browser keep a secret for so long, or drop it at once for none."""
    return f"{name}={secret}; Max-Age={seconds}; {_RULES}"
