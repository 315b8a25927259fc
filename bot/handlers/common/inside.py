"""What the working groups of a group add to its figures."""

from __future__ import annotations

from typing import NamedTuple

from bot.messages import GROUP_SIGN, Chat, Option
from bot.rules.people.working_groups import brief
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, listed
from storage.people import people, working_groups
from storage.people.working_groups import Figure, WorkingGroup

NAME, SHOWN = 40, 6


def shown_as(one: WorkingGroup) -> Text:
    """A working group in a list of figures."""
    return short(Said(brief(one.name)), NAME)


class Inside(NamedTuple):
    """What the working groups add to a list: a sentence, and a button for the list of each that the reader is in."""

    text: Text | None = None
    options: tuple[Option, ...] = ()


async def inside(chat: Chat, own: int, line: str, figure: Figure, *args: int | str) -> Inside:
    """How many there are with those of the working groups: « dont axe 2 : 3 »; `line` lists them."""
    counts = await working_groups.counts(chat.tx, chat.group_id, figure, *args)
    if not counts:
        return Inside()
    found = [one for one in await working_groups.inside(chat.tx, chat.group_id) if one.id in counts][:SHOWN]
    parts: list[Text] = [T("{group}: {n}", group=shown_as(one), n=counts[one.id]) for one in found]
    text = T("With the working groups: {total}, of which {parts}.", total=own + sum(counts.values()),
             parts=listed(parts))  # fmt: skip
    if chat.in_group_chat:
        return Inside(text)
    mine = {one.group_id for one in await people.groups_of(chat.tx, chat.me.id)}
    options = [Option(shown_as(one), f"{GROUP_SIGN}{one.slug} {line}") for one in found if one.id in mine]
    return Inside(text, tuple(options))


async def inside_figures(chat: Chat, group_id: int, *, to_come: bool = False) -> list[Text]:
    """How far a working group of the chat's group is, with those inside of it; `to_come`: only what waits there."""
    day = chat.now.date().isoformat()

    async def many(figure: Figure, *args: int | str) -> int:
        return (await working_groups.counts(chat.tx, chat.group_id, figure, *args)).get(group_id, 0)

    points, late = await many(Figure.OPEN_POINTS), await many(Figure.LATE_POINTS, day)
    coming = await many(Figure.COMING_MEETINGS, chat.seconds)
    said: list[tuple[int, Text]] = [
        (points, P("{n} open point ({late} late)", "{n} open points ({late} late)", points, late=late) if late
         else P("{n} open point", "{n} open points", points)),
        (coming, P("{n} meeting to come", "{n} meetings to come", coming)),
    ]  # fmt: skip
    if not to_come:
        ideas, documents = await many(Figure.IDEAS), await many(Figure.DOCUMENTS)
        said += [(ideas, P("{n} idea", "{n} ideas", ideas)), (documents, P("{n} document", "{n} documents", documents))]
    return [text for number, text in said if number]
