"""The browsers in which one's page is open, and how they are shut out again."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Nothing, Question, Role, Values, command
from bot.handlers.people.profile import known
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Number, Part
from bot.spelling.folding import fold
from bot.texts import Line, P, T, Text, lines
from storage.instants import instant
from storage.people import browsers
from storage.people.browsers import Browser

ALL = Choice(0, T("All of them"), words=("tous", "toutes", "all", "tout", "partout", "everywhere"))
_SHOWN = 8


@command(
    key="list_devices", own=True, reads=True,
    fr="appareils", en="devices", role=Role.NOBODY, section="people", help=T("see where your page is open"),
    example=("appareils", "devices"), aliases=("mes appareils", "my devices"),
)  # fmt: skip
async def list_devices(_nothing: Nothing, chat: Chat) -> Reply:
    """Each with when it was last seen; each can be shut out."""
    found = await _open(chat)
    if not found:
        return Reply(lines(T("Your page is open in no browser."), T("To open it: {line}", line=Line("page", "page"))))
    rows = (T("{number}. {device}, last seen {when}", number=one.number, device=_name(one), when=instant(one.seen_at))
            for one in found[:_SHOWN])  # fmt: skip
    shut = [Option(T("Shut out {number}", number=one.number), f"retirer appareil {one.number}", one.number)
            for one in found[:_SHOWN]]  # fmt: skip
    if len(found) > 1:
        shut.append(Option(T("Shut out all"), "retirer appareil tous", words=ALL.words))
    head = P("Your page is open in {n} browser:", "Your page is open in {n} browsers:", len(found))
    return Reply(lines(head, *rows), tuple(shut))


async def _open(chat: Chat) -> list[Browser]:
    """The one seen last first."""
    found = await browsers.of_person(chat.tx, known(chat).id, chat.seconds)
    return sorted(found, key=lambda one: (-one.seen_at, -one.number))


def _name(browser: Browser) -> Text:
    return browser.device or T("a browser")


class Which(Part):
    """A browser by its number, or all of them."""

    def read(self, text: str, hearing: Hearing) -> tuple[int, str] | None:
        """The number; 0 for all."""
        return (0, "") if fold(text).rstrip(" .!") in ALL.words else Number().read(text, hearing)


async def devices_open(chat: Chat, _values: Values) -> list[Choice]:
    """The browsers, by number."""
    return [*(Choice(one.number, _name(one), one.number) for one in (await _open(chat))[:_SHOWN]), ALL]


class Shutting(Question):
    """Which browser, or all."""

    number: Annotated[int, Ask(T("Which browser should be shut out?"), Which(), devices_open)]


@command(
    key="shut_out_device", own=True,
    fr="retirer appareil", en="remove device", role=Role.NOBODY, section="people",
    help=T("shut a browser out of your page"), example=("retirer appareil 1", "remove device 1"),
    forms=(("retirer appareil tous", "remove device all"),),
    aliases=("retirer l'appareil", "remove the device", "retirer appareils", "remove devices"),
)  # fmt: skip
async def shut_out_device(shutting: Shutting, chat: Chat) -> Reply:
    """From now on it reads nothing and does nothing."""
    found = [one for one in await _open(chat) if shutting.number in (0, one.number)]
    if not found:
        return Reply(lines(T("Your page is not open in a browser {number}.", number=shutting.number),
                           T("Where it is: {line}", line=Line("appareils", "devices"))))  # fmt: skip
    for one in found:
        await browsers.end(chat.tx, one.id, chat.seconds)
    done = P("✓ {n} browser is shut out of your page.", "✓ {n} browsers are shut out of your page.", len(found))
    return Reply(done)
