"""A coordinator puts similar opinions under one line, and takes them out again; the opinions stay as they were said."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.evaluations.lookup import closed_one
from bot.handlers.evaluations.texts import GIVING, LABELS, called
from bot.messages import Chat, Option, Reply
from bot.parts import Numbers, Words
from bot.texts import Line, P, Said, T, lines, listed
from storage.evaluations import opinions
from storage.evaluations.evaluations import Evaluation
from storage.evaluations.opinions import Opinion
from storage.evaluations.opinions import Said as NewLine

LINE = 120
_WORKS = Line("regrouper avis 3 5 8 : le financement", "group opinions 3 5 8: funding")


class Grouping(Question):
    """Which opinions, and the words for all of them."""

    numbers: Annotated[list[int], Ask(T("Which opinions? Give their numbers."), Numbers())]
    words: Annotated[str, Ask(T("Under which words?"), Words(LINE, line=True))]


class Ungrouping(Question):
    """Which opinions, or which lines."""

    numbers: Annotated[list[int], Ask(T("Which opinions or lines? Give their numbers."), Numbers())]


@command(
    key="group_opinions",
    fr="regrouper avis", en="group opinions", role=Role.COORDINATOR, section="evaluations",
    example=("regrouper avis 3 5 : le financement", "group opinions 3 5: funding"),
    help=T("put similar opinions under one line"),
    aliases=("regrouper les avis", "group the opinions", "regrouper opinions"),
)  # fmt: skip
async def group_opinions(said: Grouping, chat: Chat) -> Reply:
    """One line for several opinions of a column; a line among the numbers stands for all that is under it."""
    one = await closed_one(chat, None)
    found = await _meant(chat, one, said.numbers)
    parts = {opinion.part for opinion in found}
    if len(parts) > 1:
        raise Refused(T("These are of several columns: {columns}. Only opinions of one column go together.",
                        columns=listed([LABELS[part] for part in sorted(parts)])))  # fmt: skip
    if len(found) == 1:
        raise Refused(T("One opinion alone needs no line. A line that works: {line}", line=_WORKS))
    part = found[0].part
    words = spoken(said.words, chat.reader.lang)
    ids = [opinion.id for opinion in found]
    new = NewLine(part, words.words, chat.reader.lang)
    number = await opinions.put_under(chat.tx, one.id, new, ids, chat.me.id)
    return Reply(
        lines(
            P("✓ {n} opinion under one line: {number}. {words}", "✓ {n} opinions under one line: {number}. {words}",
              len(found), number=number, words=Said(words.words, chat.reader.lang, chat.me.id)),
            T("To take them out: {line}", line=Line(f"degrouper avis {number}", f"ungroup opinions {number}")),
        ),
        _onwards(one, part, number),
    )  # fmt: skip


def _onwards(one: Evaluation, part: str, number: int | None = None) -> tuple[Option, ...]:
    see = Option(T("All: {part}", part=LABELS[part]), f"lire evaluation {one.year} {GIVING[part]}")
    back = () if number is None else (Option(T("Take them out again"), f"degrouper avis {number}"),)
    return (see, *back, Option(T("All four columns"), f"evaluation {one.year}"))


@command(
    key="ungroup_opinions",
    fr="degrouper avis", en="ungroup opinions", role=Role.COORDINATOR, section="evaluations",
    example=("degrouper avis 9", "ungroup opinions 9"), help=T("take opinions out from under a line"),
    aliases=("separer avis", "degrouper les avis", "ungroup the opinions"),
)  # fmt: skip
async def ungroup_opinions(said: Ungrouping, chat: Chat) -> Reply:
    """They stand by themselves again, in their own words."""
    one = await closed_one(chat, None)
    found = [opinion for opinion in await _meant(chat, one, said.numbers) if opinion.line is not None]
    if not found:
        raise Refused(T("None of these stands under a line. To see them: {line}", line=Line(
            f"evaluation {one.year}", f"evaluation {one.year}")))  # fmt: skip
    await opinions.take_out(chat.tx, one.id, [opinion.id for opinion in found])
    count = P("✓ {n} opinion stands by itself again.", "✓ {n} opinions stand by themselves again.", len(found))
    return Reply(lines(count, called(one)), _onwards(one, found[0].part))


async def _meant(chat: Chat, one: Evaluation, numbers: list[int]) -> list[Opinion]:
    """The opinions of these numbers, and those under lines of these numbers."""
    said = await opinions.of_closed(chat.tx, one.id)
    known = {opinion.number for opinion in said} | {opinion.line for opinion in said}
    unknown = [number for number in numbers if number not in known]
    if unknown:
        raise Refused(T("{evaluation} has no opinion {numbers}.", evaluation=called(one),
                        numbers=listed(list(map(str, unknown)))), field="numbers")  # fmt: skip
    return [opinion for opinion in said if opinion.number in numbers or (opinion.line in numbers and opinion.text)]
