"""A working group closes: it stays as it was, and nobody is told or asked anything of it any more."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach
from bot.handlers.people.working_groups.lookup import (
    at_home,
    every_choice,
    go_home,
    must_coordinate,
    one_of,
    open_one,
)  # fmt: skip
from bot.handlers.people.working_groups.parts import WHICH, Called
from bot.handlers.people.working_groups.thing import changing
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply, yes_no
from bot.parts import Hearing, Yes
from bot.rules.people.working_groups import split_line
from bot.texts import P, Said, T, lines
from storage.outbox.recall import recall
from storage.people import people, working_groups
from storage.people.people import Person
from storage.people.working_groups import Figure, WorkingGroup

_SURE = re.compile(r"(?P<rest>.*?)[\s,]*\b(?P<sure>oui|yes)", re.IGNORECASE | re.DOTALL)


class Closing(Question):
    """Which working group, and a yes."""

    which: Annotated[str, WHICH]
    sure: Annotated[bool, Ask(T("Sure?"), Yes())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`2 oui`."""
        sure = _SURE.fullmatch(line)
        which = split_line(line if sure is None else sure["rest"]).get("which", "")
        return ({"which": which} if which else {}) | ({"sure": "oui"} if sure is not None else {})


@command(
    key="close_working_group",
    fr="fermer groupe de travail", en="close working group", role=Role.OBSERVER, section="people",
    example=("fermer groupe de travail 2", "close working group 2"), help=T("close a working group"),
    aliases=("fermer le groupe de travail", "close the working group", "dissoudre groupe de travail"),
)  # fmt: skip
async def close_working_group(closing: Closing, chat: Chat) -> Reply:
    """After a yes; everybody in it is told once. What it did stays, and can be opened again."""
    go_home(chat, await at_home(chat))
    one = await open_one(closing.which, chat)
    await must_coordinate(chat, one)
    others = [person for person, _ in await people.members(chat.tx, one.id) if person.id != chat.me.id]
    text = lines(
        T("The working group {group} is closed.", group=Said(one.name)),
        T("What it has done stays. You get no more messages of it."),
    )
    if not closing.sure:
        points = (await working_groups.counts(chat.tx, chat.group_id, Figure.OPEN_POINTS)).get(one.id, 0)
        left = P("{n} point is still open there: nobody will be reminded of it.",
                 "{n} points are still open there: nobody will be reminded of them.", points)  # fmt: skip
        look = preview(chat, text, await reach(chat, others)) if others else text
        shown = lines(look, "—", left if points else None, T("Close {group}?", group=Said(one.name)))
        return Reply(shown, yes_no(f"fermer groupe de travail {one.number} oui", "annuler"))
    await chat.tx.alone()
    under_way = await changing(chat, one, "close_working_group")
    await working_groups.close(chat.tx, one.id, chat.seconds)
    for person in others:
        if person.stopped_at is None:
            topic = f"working-group:{one.id}:{person.id}"
            chat.tell(Notice(person.id, Reply(text), LetterKind.LEFT, _key(one, person, chat.seconds), topic=topic))
    await under_way.done(chat, telling=True)
    again = Option(T("Open it again"), f"rouvrir groupe de travail {one.number}")
    return Reply(T("✓ {group} is closed.", group=Said(one.name)), (again,), edits=True)


def _key(one: WorkingGroup, person: Person, closed_at: int) -> str:
    return f"closed:{one.id}:{person.id}:{closed_at}"


class Reopening(Question):
    """Which working group."""

    which: Annotated[str, Ask(T("Which working group?"), Called(), every_choice)]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`axe 2`, or its name."""
        return {"which": which} if (which := split_line(line).get("which")) else {}


@command(
    key="reopen_working_group",
    fr="rouvrir groupe de travail", en="reopen working group", role=Role.COORDINATOR, section="people",
    example=("rouvrir groupe de travail 2", "reopen working group 2"), help=T("open a closed working group again"),
    aliases=("rouvrir le groupe de travail", "reopen the working group"),
)  # fmt: skip
async def reopen_working_group(which: Reopening, chat: Chat) -> Reply:
    """Whoever was in it is in it again, and is told if they have read that it is closed; its codes stay closed."""
    go_home(chat, await at_home(chat))
    one = await one_of(which.which, chat)
    await must_coordinate(chat, one)
    if one.closed_at is None:
        return Reply(T("Nothing changed: {group} is open.", group=Said(one.name)))
    await chat.tx.alone()
    await working_groups.reopen(chat.tx, one.id)
    there = [person for person, _ in await people.members(chat.tx, one.id)]
    for person in there:
        if person.id != chat.me.id and not await recall(chat.tx, _key(one, person, one.closed_at)):
            told = T("The working group {group} is open again.", group=Said(one.name))
            key = f"reopened:{one.id}:{person.id}:{chat.seconds}"
            chat.tell(Notice(person.id, Reply(told), LetterKind.TAKEN_BACK, key))
    number = len(there)
    text = P("✓ {group} is open again, with {n} person.", "✓ {group} is open again, with {n} people.", number,
             group=Said(one.name))  # fmt: skip
    return Reply(text, (Option(T("See it"), f"groupe de travail {one.number}"),), edits=True)
