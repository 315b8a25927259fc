"""A coordinator puts the lines of a list of members right, one by one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.people.awaited.lists import listed_as, seen, show, waiting
from bot.messages import Chat, Reply
from bot.minutes.marks import unset
from bot.parts import Hearing, Part, Words
from bot.rules.people.listed_members import field_named
from bot.texts import T, Text, lines
from storage.people import member_lists
from storage.people.member_lists import ListedMember, SavedList

NEW = "+"
_LINE = re.compile(r"\s*(\+|\d{1,4}(?![\w/:°]))\s*[:.]?\s*")
_EXAMPLE = T("Say what is right, for example: organisation CRN. A dash (-) takes the line away.")


class WhichLine(Part):
    """A line of the list by its number; `+` is a new one."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        found = _LINE.match(text)
        return None if found is None else (found[1], text[found.end() :])


async def _which(chat: Chat, _values: Values) -> Text:
    await waiting(chat, 0)
    return T("Which line is wrong? Give its number.")


class MemberCorrection(Question):
    """Which line of the list that was sent last, and what is right."""

    line: Annotated[str, Ask(_which, WhichLine())]
    words: Annotated[str, Ask(_EXAMPLE, Words(300, line=True))]


@command(
    key="correct_member",
    fr="corriger membre", en="correct member", role=Role.COORDINATOR, section="people",
    example=("corriger membre 2 organisation CRN", "correct member 2 organisation CRN"),
    help=T("correct one line of a list of members that you sent"),
    aliases=("corriger le membre", "corriger la ligne de la liste", "correct the member"),
)  # fmt: skip
async def correct_member(said: MemberCorrection, chat: Chat) -> Reply:
    """One part of a line put right, the whole line, a line taken away or added; the list is shown again."""
    saved = await waiting(chat, 0)
    rows = await member_lists.people_of(chat.tx, saved.id)
    if said.line == NEW:
        new = replace(_whole(said.words), number=max((row.number for row in rows), default=0) + 1)
        await member_lists.put(chat.tx, saved.id, new)
        return await _shown(chat, saved, new.number, T("✓ Line {number} is added.", number=new.number))
    number = int(said.line)
    row = next((one for one in rows if one.number == number), None)
    if row is None:
        raise Refused(T("There is no line {number} on this list.", number=number))
    if unset(said.words):
        await member_lists.take_off(chat.tx, saved.id, [number])
        return await _shown(chat, saved, number, T("✓ Line {number} is taken away.", number=number))
    await member_lists.put(chat.tx, saved.id, _corrected(row, said.words))
    return await _shown(chat, saved, number, T("✓ Line {number} is corrected.", number=number))


async def _shown(chat: Chat, saved: SavedList, line: int, above: Text) -> Reply:
    return await show(chat, await seen(chat, saved), line=line, above=above)


def _corrected(row: ListedMember, words: str) -> ListedMember:
    """« organisation CRN » changes that alone, an unset value empties it; anything else is the whole line."""
    field = field_named(words)
    if field is None:
        whole = _whole(words)
        return replace(whole, number=row.number, role=row.role)
    if row.words:
        raise Refused(lines(T("This line was not understood: write it whole."), _WHOLE), field="words")
    name, value = field
    return row.with_field(name, "" if unset(value) else value)


def _whole(words: str) -> ListedMember:
    from bot.papers.members.reader import typed_member  # noqa: PLC0415 - a start reads no list

    found = typed_member(words)
    if found is None:
        raise Refused(_WHOLE, field="words")
    return listed_as(found)


_WHOLE = T("For example: Awa Diop, CRS, Senegal, awa@example.org")
