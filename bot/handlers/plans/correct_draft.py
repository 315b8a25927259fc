"""A coordinator puts the lines of a plan that was read right, one by one, before it is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.plans.draft_pages import compared, content, draft_of, line_of, show
from bot.handlers.plans.fields import put_in
from bot.messages import TAKE_BACK, Chat, Option, Reply
from bot.parts import Hearing, Part, Words
from bot.rules.plans.activity_line import changes_in, split_activity
from bot.rules.points.points import is_not_set
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from bot.things.kinds import Kind, declare
from bot.things.undoable import Correcting
from storage.plans import drafts
from storage.row_snapshots import Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.papers.plans.model import Activity, Plan

NEW, TITLE = "+", "titre"
_LINE = re.compile(
    r"\s*(?:ligne|line)?\s*(?P<line>\+|titre|title|\d{1,4}(?!\w))[\s:.,]*(?P<words>.*)", re.IGNORECASE | re.DOTALL
)
_GONE = ("-", "retirer", "supprimer", "remove", "delete")


async def _rows(chat: Chat, number: int) -> list[Scope]:
    found = await drafts.by_number(chat.tx, chat.group_id, number)
    return [] if found is None else [Scope("plan_drafts", {"id": found.id})]


PLAN_DRAFT = declare(
    Kind(
        "plandraft",
        T("The plan that I read ({number})"),
        Line("annuler", "cancel"),
        Line("relire plan {number}", "review plan {number}"),
        (),
        _rows,
    )
)
"""What was read in a file: nobody is asked for it, but what is corrected in it can be taken back."""


async def _what(chat: Chat, values: Values) -> Text:
    read = content(await draft_of(chat, 0))
    line = values["line"]
    if not line.isdigit():
        return T("What should it say?")
    _place(read, line)
    found = await compared(chat, read)
    place = int(line) - 1
    count = len(read.activities)
    now: Text
    if place < count:
        now = line_of(int(line), read.activities[place], found.matches[place], chat)
    else:
        now = short(Said(read.not_understood[place - count]), 120)
    return lines(now, T("What changes? For example: {line}. A dash (-) removes the line.",
                        line=Line("quand mars 2021 ; qui CRN", "when March 2021; who CRN")))  # fmt: skip


class WhichLine(Part):
    """A line by its number; `+` is a new one, « titre » the title."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        found = _LINE.fullmatch(text)
        return None if found is None else (found["line"].lower(), found["words"])


class DraftCorrection(Question):
    """Which line of the plan that was read, and the right words."""

    line: Annotated[str, Ask(T("Which line is wrong? Give its number, + for a new one, or “title”."), WhichLine())]
    words: Annotated[str, Ask(_what, Words(2000))]


@command(
    key="correct_plan",
    fr="corriger plan", en="correct plan", role=Role.COORDINATOR, section="plans",
    example=("corriger plan 1 quand avril 2021 ; qui CRN", "correct plan 1 when April 2021; who CRN"),
    help=T("correct a line of a plan that I read, before it is kept"),
    aliases=("corriger le plan", "correct the plan"),
    forms=(("corriger plan titre Plan 2021", "correct plan title Plan 2021"),),
)  # fmt: skip
async def correct_plan(said: DraftCorrection, chat: Chat) -> Reply:
    """One line put right, taken away or added, in the draft that was seen last."""
    saved = await draft_of(chat, 0)
    read = content(saved)
    after, done = await _corrected(chat, read, said)
    line = int(said.line) if said.line.isdigit() else 0
    of = ("plandraft", saved.number, line)
    under_way = await Correcting.begin(chat, of, "correct_plan", Scope("plan_drafts", {"id": saved.id}))
    from bot.minutes.model import to_json  # noqa: PLC0415 - a start reads no plan

    await drafts.change(chat.tx, saved.id, to_json(after))
    await under_way.done(chat)
    shown = await show(chat, await draft_of(chat, saved.number), above=done)
    back = Option(T("Take this correction back"), f"annuler correction {line}", words=TAKE_BACK)
    return replace(shown, options=(*shown.options, back))


async def _corrected(chat: Chat, read: Plan, said: DraftCorrection) -> tuple[Plan, Text]:
    from bot.papers.plans.model import Activity as Form  # noqa: PLC0415 - likewise

    line, words = said.line, said.words.strip()
    if line in {TITLE, "title"}:
        return replace(read, title=None if is_not_set(words) else words[:200]), T("✓ The title is changed.")
    if line == NEW:
        fields = split_activity(words)
        new = await put_in(chat, Form(what=fields.pop("what", "")), fields)
        if not new.what:
            example = Line("corriger plan + Atelier ; qui CRN", "correct plan + Workshop; who CRN")
            raise Refused(T("An activity has a name: {line}", line=example))
        added = [*read.activities, new]
        told = T("✓ Line {number} is added.", number=len(added))
        return replace(read, activities=added, axes=_axes(read, added)), told
    place = _place(read, line)
    if words.lower() in _GONE:
        return _without(read, place), T("✓ Line {number} is removed.", number=place + 1)
    fields = changes_in(words)
    if place >= len(read.activities) or not fields:
        raise Refused(T("Say which part changes, for example: {line}",
                        line=Line(f"corriger plan {line} quand mars 2021 ; qui CRN",
                                  f"correct plan {line} when March 2021; who CRN")), field="words")  # fmt: skip
    one = await put_in(chat, read.activities[place], fields)
    after = [*read.activities[:place], one, *read.activities[place + 1 :]]
    return replace(read, activities=after, axes=_axes(read, after)), T("✓ Line {number} is changed.", number=place + 1)


def _place(read: Plan, line: str) -> int:
    """Where a line stands: among the activities, or below them among what was not understood."""
    count = len(read.activities) + len(read.not_understood)
    if not line.isdigit() or not 1 <= int(line) <= count:
        raise Refused(T("There is no line {number} in this plan. To see it: {line}", number=line,
                        line=Line("relire plan", "review plan")))  # fmt: skip
    return int(line) - 1


def _without(read: Plan, place: int) -> Plan:
    count = len(read.activities)
    if place >= count:
        odd = [words for at, words in enumerate(read.not_understood) if at != place - count]
        return replace(read, not_understood=odd)
    left = [one for at, one in enumerate(read.activities) if at != place]
    if not left:
        raise Refused(T("A plan has at least one activity. To put all of it aside: {line}",
                        line=Line("ignorer plan", "discard plan")))  # fmt: skip
    return replace(read, activities=left, axes=_axes(read, left))


def _axes(read: Plan, after: Sequence[Activity]) -> list[str]:
    """The axes in their order, with those that are new."""
    used = dict.fromkeys(one.axis for one in after if one.axis)
    return [*(axis for axis in read.axes if axis in used), *(axis for axis in used if axis not in read.axes)]
