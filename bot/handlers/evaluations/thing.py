"""Evaluations as things that wait for an opinion."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.evaluations.texts import called, givings
from bot.messages import Chat, Option
from bot.rules.todo.items import Item
from bot.texts import Line, T, Text
from bot.things.kinds import Kind, declare
from bot.things.listing import changes, waits
from bot.things.ways import Way
from storage.evaluations import evaluations, opinions
from storage.instants import instant
from storage.row_snapshots import Scope


async def _rows(chat: Chat, number: int) -> list[Scope]:
    """What the speaker signed: of what bears no name nothing is known."""
    one = await evaluations.of_year(chat.tx, chat.group_id, number)
    if one is None or one.state != "open":
        return []
    return [Scope("opinions", {"evaluation_id": one.id, "person_id": chat.me.id})]


EVALUATION = declare(
    Kind(
        "evaluation",
        T("Evaluation {number}"),
        Line("recommandation signé : former les points focaux", "recommendation signed: train the focal points"),
        Line("evaluation {number}", "evaluation {number}"),
        (
            Way("give_worked", ("positif", "positive"), "{rest}", whole=False, exact=True),
            Way("give_missing", ("lacune", "missing"), "{rest}", whole=False, exact=True),
            Way("give_advice", ("recommandation", "recommendation"), "{rest}", whole=False, exact=True),
            Way("keep_group", ("maintien", "keep group"), "{rest}", whole=False, exact=True),
        ),
        _rows,
    )
)


@waits(27, Role.MEMBER)
async def not_given(chat: Chat) -> list[Item]:
    """Open evaluations to which the speaker has given nothing."""
    items = []
    for one in await evaluations.all_in(chat.tx, chat.group_id):
        if one.state != "open" or one.closes_at <= chat.seconds:
            continue
        if chat.me.id in await opinions.who_gave(chat.tx, one.id):
            continue
        text = T("{evaluation}: your opinion, until {when}", evaluation=called(one), when=instant(one.closes_at))
        see = Option(T("Give my opinion"), f"evaluation {one.year}")
        items.append(EVALUATION.item(chat, one.year, text, see, givings(), due_at=one.closes_at))
    return items


@changes(65)
async def closed_since(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """Evaluations that were closed."""
    found = [one for one in await evaluations.all_in(chat.tx, chat.group_id) if since < (one.ended_at or 0)]
    return [T("📋 {evaluation} is closed. To read it: {line}", evaluation=called(one),
              line=Line(f"evaluation {one.year}", f"evaluation {one.year}")) for one in found]  # fmt: skip
