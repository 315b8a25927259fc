"""What a colleague typed in one's name is confirmed."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.handlers.common.by_telephone import confirm_line, mine
from bot.handlers.common.parts import Named
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.points.lookup import the_point
from bot.handlers.relays.standing_answer import standing
from bot.handlers.webinars.webinars import the_webinar
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Numbers
from bot.texts import T, Text, lines
from storage import relays
from storage.relays import MEETING, POINT, WEBINAR

AT_ONCE = 8
KINDS = (
    Choice(POINT, T("Action points"), words=("point", "points", "action point", "point d'action")),
    Choice(MEETING, T("Meetings"), words=("reunion", "meeting")),
    Choice(WEBINAR, T("Webinars"), words=("webinaire", "webinar")),
)


async def kinds(chat: Chat, values: Values) -> list[Choice]:  # noqa: ARG001
    """What can be confirmed."""
    return list(KINDS)


class Confirming(Question):
    """What kind of thing, and its number or numbers; nothing for all that waits."""

    kind: Annotated[str | None, Ask(T("What do you confirm?"), Named(), kinds)] = None
    numbers: Annotated[tuple[int, ...], Ask(T("Which ones? Give their numbers."), Numbers())] = ()


@command(
    key="confirm",
    fr="confirmer", en="confirm", role=Role.OBSERVER, section="people", aliases=("je confirme", "i confirm"),
    example=("confirmer point 3", "confirm point 3"), help=T("confirm what a colleague entered for you"),
)  # fmt: skip
async def confirm(what: Confirming, chat: Chat) -> Reply:
    """It counts as said by oneself from now on; without a number, what waits is listed."""
    if what.kind is None or not what.numbers:
        return await _waiting(chat)
    texts = [await _confirmed(what.kind, number, chat) for number in what.numbers[:AT_ONCE]]
    return Reply(lines(*texts), edits=True)


async def _waiting(chat: Chat) -> Reply:
    found = list(dict.fromkeys((one.kind, one.number) for one in await mine(chat)))[:AT_ONCE]
    if not found:
        return Reply(T("Nothing waits for you to confirm it."))
    answers = [await standing(chat, *one) for one in found]
    options = [Option(_label(*one), confirm_line(*one, chat.reader.lang)) for one in found]
    return Reply(lines(T("Entered for you, to be confirmed:"), *(one.mine for one in answers if one)), tuple(options))


def _label(kind: str, number: int) -> Text:
    match kind:
        case "point":
            return T("Confirm point {number}", number=number)
        case "meeting":
            return T("Confirm meeting {number}", number=number)
        case _:
            return T("Confirm webinar {number}", number=number)


async def _confirmed(kind: str, number: int, chat: Chat) -> Text:
    tx, me, now = chat.tx, chat.me.id, chat.seconds
    match kind:
        case "point":
            point = await the_point(number, chat)
            count = await relays.confirm_shares(tx, point.id, me, chat.membership.organisation_id, now)
        case "meeting":
            count = await relays.confirm_reply(tx, (await meeting_of(chat, number)).id, me, now)
        case _:
            count = await relays.confirm_attendance(tx, (await the_webinar(number, chat)).id, me, now)
    stands = await standing(chat, kind, number)
    if not count:
        return lines(T("There is nothing left to confirm."), None if stands is None else stands.mine)
    return lines(T("✓ Confirmed."), None if stands is None else stands.mine)
