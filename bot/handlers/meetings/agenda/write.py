"""Coordinators write an agenda anew, or put it into another order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.meetings.agenda.texts import time_text
from bot.handlers.meetings.details.telling import WHICH, changed
from bot.handlers.meetings.lookup import changeable
from bot.handlers.meetings.parts import Agenda
from bot.messages import Chat, Reply
from bot.parts import Hearing, Number, Numbers
from bot.rules.meetings.agenda.ordering import Order, is_order, order_of, ordered
from bot.texts import Line, T, Text
from storage.meetings import meetings
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import FOLLOW_UP, AgendaItem, NewItem
from storage.meetings.meetings import Meeting


async def asked_items(chat: Chat, values: Values) -> Text:
    """All that is on the agenda, of a meeting to come."""
    await changeable(chat, values["number"])
    line = Line("Bilan (OIM, 20 min) ; Divers", "Review (IOM, 20 min); Other")
    return T("What is on the agenda? The whole of it, for example: {line}", line=line)


def _lacks_order(values: Values) -> bool:
    return not values.get("order")


class Items(Question):
    """Which meeting, and its whole agenda, or the numbers of its items in another order."""

    number: Annotated[int, Ask(WHICH, Number())]
    items: Annotated[tuple[NewItem, ...], Ask(asked_items, Agenda(), needed=_lacks_order)] = ()
    order: Annotated[tuple[int, ...], Ask(T("In which order? Give the numbers."), Numbers())] = ()

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """Numbers alone are an order: `3 1 2`, `7 : 3 1 2`."""
        return None if order_of(line) is None else {"order": line}

    @classmethod
    async def disambiguate(cls, raw: dict[str, str], chat: Chat) -> dict[str, str]:
        """Of which meeting: the one that is named, else that whose items are as many."""
        order = order_of(raw.get("order", ""))
        if order is None:
            return raw
        number, numbers = await _meant(chat, order)
        return {"number": str(number), "order": " ".join(map(str, numbers))}


async def _meant(chat: Chat, order: Order) -> tuple[int, Sequence[int]]:
    if order.meeting is not None:
        return order.meeting, order.numbers
    possible = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    possible += await meetings.drafts(chat.tx, chat.group_id)
    found: list[tuple[int, Sequence[int]]] = []
    for one in possible:
        count = len(_own(await agendas.of_meeting(chat.tx, one.id)))
        if is_order(order.numbers, count):
            found.append((one.number, order.numbers))
        if one.number == order.numbers[0] and is_order(order.numbers[1:], count):
            found.append((one.number, order.numbers[1:]))
    if len(found) == 1:
        return found[0]
    number = found[0][0] if found else (possible[0].number if possible else 1)
    line = Line(f"ordre {number} : 2 1 3", f"items {number}: 2 1 3")
    raise Refused(T("Which agenda is that the order of? Name the meeting and each item once: {line}", line=line))


def _own(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    return [item for item in items if item.position > FOLLOW_UP]


@command(
    key="rewrite_agenda",
    fr="ordre", en="items",
    aliases=("set agenda", "set the agenda"),
    role=Role.COORDINATOR, help=T("write the agenda of a meeting anew, or change its order"),
    example=("ordre 7 Bilan (OIM, 20 min) ; Divers", "items 7 Review (IOM, 20 min); Other"),
    forms=(("ordre 7 : 3 1 2", "items 7: 3 1 2"),),
)  # fmt: skip
async def rewrite_agenda(change: Items, chat: Chat) -> Reply:
    """Another agenda in place of the old one, or the old one in another order."""
    meeting = await changeable(chat, change.number)
    before = await agendas.of_meeting(chat.tx, meeting.id)
    if change.order:
        return await _reorder(chat, meeting, before, change.order)
    written = [(item.title, item.presenter, item.minutes, item.lang) for item in before]
    anew = written != [(item.title, item.presenter, item.minutes, chat.reader.lang) for item in change.items]
    if anew:
        await agendas.replace(chat.tx, meeting.id, change.items, chat.reader.lang)
    return await _shown(chat, meeting, anew=anew)


async def _reorder(chat: Chat, meeting: Meeting, before: Sequence[AgendaItem], numbers: Sequence[int]) -> Reply:
    own = _own(before)
    wrong = next((one for one in numbers if not 1 <= one <= len(own)), None)
    if wrong is not None:
        line = Line(f"ordre du jour {meeting.number}", f"agenda {meeting.number}")
        raise Refused(T("There is no item {item} on the agenda of meeting {number}. To see it: {line}",
                        item=wrong, number=meeting.number, line=line))  # fmt: skip
    after = ordered(own, list(dict.fromkeys(numbers)))
    if after != own:
        await agendas.order(chat.tx, meeting.id, after)
    return await _shown(chat, meeting, anew=after != own)


async def _shown(chat: Chat, meeting: Meeting, *, anew: bool) -> Reply:
    time = time_text(await agendas.of_meeting(chat.tx, meeting.id), meeting.timing)
    return await changed(chat, meeting, time, anew=anew)
