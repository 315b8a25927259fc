"""A secret address under which a calendar program finds what all of somebody's groups plan, and how it is closed."""

from __future__ import annotations

import secrets

from bot.calendars import PATH
from bot.commands import Nothing, Role, command
from bot.errors import Refused
from bot.handlers.people.join_links import page_url
from bot.messages import Chat, Link, Reply
from bot.rules.people.calendar_secrets import hashed
from bot.texts import Line, P, T, lines
from storage.people import calendar_feeds

_BYTES = 20


@command(
    key="calendar_link", own=True,
    fr="lien calendrier", en="calendar link", role=Role.OBSERVER, section="meetings",
    example=("lien calendrier", "calendar link"), help=T("have all meetings in your own calendar program"),
    aliases=("calendrier lien", "abonnement calendrier", "calendar address", "calendar feed"),
)  # fmt: skip
async def calendar_link(_nothing: Nothing, chat: Chat) -> Reply:
    """A new address; those given before go on, the oldest of many excepted."""
    secret = secrets.token_urlsafe(_BYTES)
    url = await page_url(chat.tx, f"{PATH}/{secret}.ics")
    if url is None:
        see = Line("calendrier", "calendar")
        raise Refused(T("I have no address on the web here. One meeting at a time: {line}", line=see))
    await calendar_feeds.add(chat.tx, hashed(secret), chat.me.id, chat.seconds)
    text = lines(
        T("In your calendar program, add a calendar by this address:"),
        url,
        T("It holds the meetings and webinars of all your groups, and follows their changes."),
        T("Whoever has the address sees them. To close it: {line}", line=Line("fermer calendrier", "close calendar")),
    )
    return Reply(text, secret=secret, links=(Link(T("Copy the address"), copies=url),))


@command(
    key="close_calendar", own=True,
    fr="fermer calendrier", en="close calendar", role=Role.OBSERVER, section="meetings",
    example=("fermer calendrier", "close calendar"), help=T("close the addresses of your calendar"),
    aliases=("fermer lien calendrier", "close calendar link"),
)  # fmt: skip
async def close_calendar(_nothing: Nothing, chat: Chat) -> Reply:
    """No address that was given opens anything any more."""
    closed = await calendar_feeds.close(chat.tx, chat.me.id)
    if not closed:
        return Reply(T("Your calendar has no address."))
    return Reply(
        P("✓ The address of your calendar is closed.", "✓ The {n} addresses of your calendar are closed.", closed)
    )
