"""The evaluation of one year beside that of the year before."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.evaluations.lookup import LIST, closed_choices, closed_one, columns_of, visible
from bot.handlers.evaluations.texts import LABELS, called, choices_text, row_text, taking_part
from bot.messages import Chat, Option, Reply
from bot.parts import Number
from bot.rules.evaluations.columns import Column, Columns
from bot.rules.wording.shortening import longest
from bot.texts import T, Text, lines
from storage.evaluations.evaluations import KEEP

_FITS = 900
_TRIES = ((5, 80), (3, 70), (2, 60), (2, 40), (1, 40), (0, 0))


class Comparing(Question):
    """Which year; the latest one if it is left out."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number(), closed_choices)] = None


@command(
    key="compare_evaluations", own=True,
    fr="comparer evaluation", en="compare evaluation", role=Role.OBSERVER, section="evaluations",
    example=("comparer evaluation 2030", "compare evaluation 2030"),
    help=T("see an evaluation beside that of the year before"),
    aliases=("comparer evaluations", "compare evaluations", "comparer les evaluations"), public=Public.READS,
)  # fmt: skip
async def compare_evaluations(which: Comparing, chat: Chat) -> Reply:
    """Column by column: how many opinions there were, and what was said by most."""
    one = await closed_one(chat, which.year)
    before = next((each for each in await visible(chat) if each.state == "closed" and each.year < one.year), None)
    if before is None:
        raise Refused(T("There is no closed evaluation before {year}. To see those there are: {line}",
                        year=str(one.year), line=LIST))  # fmt: skip
    both = await columns_of(chat.tx, before), await columns_of(chat.tx, one)
    tries = (_beside(both, *most) for most in _TRIES)
    found: Text = lines()
    for found in tries:
        if longest(found) <= _FITS:
            break
    head = T("📋 {evaluation} beside {before}", evaluation=called(one), before=str(before.year))
    see = (Option(T("See {evaluation}", evaluation=called(each)), f"evaluation {each.year}") for each in (one, before))
    return Reply(lines(head, found), tuple(see))


def _beside(both: tuple[Columns, Columns], rows: int, most: int) -> Text:
    parts = zip(*(columns.columns for columns in both), strict=True)
    return lines(
        *(T("{year}: {figures}", year=str(each.year), figures=figures) for each in both
          if (figures := taking_part(each)) is not None),
        *(
            lines(
                _head(before, after),
                *(text for columns, column in zip(both, (before, after), strict=True)
                  for text in _year(columns, column.part, rows, most)),
            )
            for before, after in parts
        ),
    )  # fmt: skip


def _head(before: Column, after: Column) -> Text:
    return T("▪ {title}: {before} → {after}", title=LABELS[after.part], before=before.opinions, after=after.opinions)


def _year(columns: Columns, part: str, rows: int, most: int) -> list[Text]:
    column = next(column for column in columns.columns if column.part == part)
    chosen = choices_text(columns) if part == KEEP else None
    shown = [*([] if chosen is None else [chosen]), *(row_text(row, most) for row in column.rows[:rows])]
    return [T("{year}: {words}", year=str(columns.year), words=text) for text in shown]
