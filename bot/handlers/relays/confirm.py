"""What a colleague typed in one's name is confirmed."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.handlers.common.by_telephone import confirm_line, mine
from bot.handlers.common.parts import Named
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Numbers
from bot.texts import T, Text, lines
from bot.things.kinds import relayed_kinds

AT_ONCE = 8


async def kinds(_chat: Chat, _values: Values) -> list[Choice]:
    """What can be confirmed."""
    return [Choice(name, relay.title, words=relay.words) for name, relay in relayed_kinds().items()]


class Confirming(Question):
    """What kind of thing, and its number or numbers; nothing for all that waits."""

    kind: Annotated[str | None, Ask(T("What do you confirm?"), Named(), kinds)] = None
    numbers: Annotated[tuple[int, ...], Ask(T("Which ones? Give their numbers."), Numbers())] = ()


@command(
    key="confirm",
    fr="confirmer", en="confirm", role=Role.OBSERVER, section="people", aliases=("je confirme", "i confirm"),
    example=("confirmer point 3", "confirm point 3"), help=T("confirm what a colleague entered for you"),
    forms=(("confirmer", "confirm"),),
)  # fmt: skip
async def confirm(what: Confirming, chat: Chat) -> Reply:
    """The answer counts as said by oneself from now on; without a number, what waits is listed."""
    if what.kind is None or not what.numbers:
        return await _waiting(chat)
    texts = [await _confirmed(what.kind, number, chat) for number in what.numbers[:AT_ONCE]]
    return Reply(lines(*texts), edits=True)


async def _waiting(chat: Chat) -> Reply:
    found = list(dict.fromkeys((one.kind, one.number) for one in await mine(chat)))[:AT_ONCE]
    if not found:
        return Reply(T("You have nothing to confirm."))
    answers = [await relayed_kinds()[kind].standing(chat, number) for kind, number in found]
    options = [Option(_label(*one), confirm_line(*one, chat.reader.lang)) for one in found]
    return Reply(lines(T("Entered for you, to be confirmed:"), *(one.mine for one in answers if one)), tuple(options))


def _label(kind: str, number: int) -> Text:
    return T(relayed_kinds()[kind].confirm.message, number=number)


async def _confirmed(kind: str, number: int, chat: Chat) -> Text:
    relay = relayed_kinds()[kind]
    count = await relay.confirmed(chat, number)
    stands = await relay.standing(chat, number)
    head = T("✓ Confirmed.") if count else T("There is nothing left to confirm.")
    return lines(head, None if stands is None else stands.mine)
