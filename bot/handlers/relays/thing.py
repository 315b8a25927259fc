"""What colleagues entered for somebody, as things that wait to be confirmed."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.by_telephone import by_whom, confirm_line, mine
from bot.messages import Chat, Option
from bot.rules.relays.relay import confirmable_until
from bot.rules.todo.items import Item
from bot.texts import T
from bot.things.kinds import KINDS, RELAYED, relayed_kinds
from bot.things.listing import waits
from storage.relays import Relayed


@waits(30, Role.OBSERVER)
async def to_confirm(chat: Chat) -> list[Item]:
    """One for each thing for which a colleague entered an answer."""
    found = {(one.kind, one.number): one for one in await mine(chat)}
    return [await _item(one, chat) for one in found.values()]


async def _item(one: Relayed, chat: Chat) -> Item:
    kind, number = KINDS[f"{one.kind}{RELAYED}"], one.number
    answer = await relayed_kinds()[one.kind].standing(chat, number)
    said = "" if answer is None else answer.brief
    text = T("{what}: {answer} · entered by {by}", what=kind.labelled(number), answer=said, by=by_whom(one))
    option = Option(T("I confirm it"), confirm_line(one.kind, number, chat.reader.lang))
    choices = (option, *(() if answer is None else answer.corrections))
    return kind.item(chat, number, text, option, choices, due_at=confirmable_until(one))
