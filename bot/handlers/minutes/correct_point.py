"""A coordinator puts right what an action point says, once it exists: its text, its owners, its deadline."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import COMMANDS, Ask, Question, Role, Values, command
from bot.conversation import complete
from bot.errors import Refused
from bot.handlers.common.parts import yes_or_no
from bot.handlers.common.preview import preview
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import reach_of
from bot.handlers.common.recipients import answering
from bot.handlers.minutes.correct import Correction, correct_line
from bot.handlers.minutes.draft_pages import content
from bot.handlers.points import texts as point_texts
from bot.handlers.points.answer import Postponing
from bot.handlers.points.lookup import open_points, the_point
from bot.handlers.points.notices import tell
from bot.messages import TAKE_BACK, Chat, Option, Reply
from bot.minutes.draft.named_fields import named_fields
from bot.parts import Choice, Hearing, Number, OneOf, Words, YesNo
from bot.rules.wording.replacing import loses_much, matters
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, lines
from bot.things.midst import means
from bot.things.undoable import Correcting
from storage.meetings import minutes
from storage.people import member_lists
from storage.points import action_points
from storage.points.action_points import Point
from storage.row_snapshots import Scope

QUOTED = 120
_NUMBERED = re.compile(
    r"\s*(?:n[°ºo]?\s*|#)?(?P<number>\d{1,9})(?![\w/:°])[\s:.,]*(?P<words>.*)", re.DOTALL | re.IGNORECASE
)
_LINE = re.compile(
    r"/?(?:corriger|correct|corrige|corrigez)\s+(?:(?:le |l['’]|the )?(?:n[°ºo]?\s*|#))?"
    r"(?P<number>\d{1,9}(?![\w/:°]))(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)
POINT, LINE = "point", "line"
NEW = 0
"""The number of a point that is not there yet."""


_WHICH = OneOf(
    Choice(POINT, T("The action point"), words=("point", "le point", "the point", "action point")),
    Choice(LINE, T("The line of the minutes"), words=("ligne", "la ligne", "line", "the line")),
)


async def _either(_chat: Chat, _values: Values) -> list[Choice]:
    return list(_WHICH.choices)


async def _now(chat: Chat, values: Values) -> Text:
    point = await the_point(values["number"], chat)
    now = T("Point {number} says: {text}", number=point.number, text=point_texts.title(point))
    return lines(now, T("What should it say?"))


@means
async def as_point(line: str, chat: Chat) -> str | None:
    """« corriger 5 responsable CRN » is of the action point where no list and no minutes wait to be put right."""
    found = _LINE.fullmatch(line.strip())
    if found is None or chat.in_group_chat or chat.membership.role < Role.COORDINATOR:
        return None
    if await action_points.by_number(chat.tx, chat.group_id, int(found["number"])) is None:
        return None
    draft = await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id)
    waits = draft or await member_lists.waiting(chat.tx, chat.group_id)
    return None if waits is not None else f"corriger point {found['number']}{found['words']}"


class PointCorrection(Question):
    """Which point and its right words; `sure` that a long text goes, `told` whether its owners hear of it."""

    number: Annotated[int, Ask(T("Which point? Give its number."), Number(), open_points)]
    words: Annotated[str, Ask(_now, Words(1000))]
    which: Annotated[str, Ask(T("Which one?"), _WHICH, _either)] = ""
    sure: Annotated[bool | None, Ask(T("Replace it?"), YesNo(), yes_or_no)] = None
    told: Annotated[bool | None, Ask(T("Tell them?"), YesNo(), yes_or_no)] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`4 Other words`; without a number it is a new line of a draft."""
        found = _NUMBERED.fullmatch(line)
        if found is None:
            return {"number": str(NEW), "words": line}
        return {name: found[name] for name in ("number", "words") if found[name]}


@command(
    key="correct_point",
    fr="corriger point", en="correct point", role=Role.COORDINATOR, section="points",
    aliases=("corriger le point", "modifier point", "modifier le point", "correct the point", "edit point"),
    example=("corriger point 3 Partager la présentation", "correct point 3 Share the presentation"),
    help=T("put right the text of an action point"),
)  # fmt: skip
async def correct_point(correction: PointCorrection, chat: Chat) -> Reply:
    """Another text, or what its fields say; the minutes in which it was decided stay as they are."""
    if correction.number == NEW:
        return await correct_line(Correction(line="point", words=correction.words), chat)
    if await _is_line(correction, chat):
        line = Correction(line=str(correction.number), words=correction.words, sure=correction.sure)
        return await correct_line(line, chat)
    point = await the_point(correction.number, chat)
    fields = named_fields("point", correction.words)
    for name, key in (("owners", "assign"), ("deadline", "postpone")):
        if name in fields and len(fields) == 1:
            question = await complete(COMMANDS[key], f"{point.number} {fields[name]}", chat)
            if isinstance(question, Postponing):
                question = question.model_copy(update={"sure": correction.sure})
            return await COMMANDS[key].handler(question, chat)
    return await _reword(point, spoken(fields.get("text") or correction.words, "").words, correction, chat)


async def _is_line(correction: PointCorrection, chat: Chat) -> bool:
    """Whether the point of a draft is meant that waits; Refused, for the field `which`, where both are there."""
    waiting = await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id)
    entry = None if waiting is None else content(waiting).find(correction.number)
    if entry is None or entry.kind != "point":
        return False
    if await action_points.by_number(chat.tx, chat.group_id, correction.number) is None:
        return True
    if not correction.which:
        raise Refused(T("There is an action point {number}, and a line {number} in the minutes that wait.",
                        number=correction.number), field="which")  # fmt: skip
    return correction.which == LINE


async def _reword(point: Point, words: str, correction: PointCorrection, chat: Chat) -> Reply:
    if correction.sure is False:
        return Reply(T("Nothing was changed."))
    if words == point.text:
        return Reply(T("Nothing changed: point {number} says so already.", number=point.number))
    if correction.sure is None and loses_much(point.text, words):
        raise Refused(_lost(point, words), field="sure")
    told = await _concerned(point, words, chat)
    news = T("Point {number} was put right: {text}", number=point.number,
             text=short(Said(words, chat.reader.lang), point_texts.IN_FULL))  # fmt: skip
    if len(told) > 1 and correction.told is None:
        raise Refused(preview(chat, news, await reach_of(chat, told)), field="told")
    of = ("point", point.number, point.number)
    under_way = await Correcting.begin(chat, of, "correct_point", Scope("action_points", {"id": point.id}))
    await action_points.set_text(chat.tx, point.id, words, chat.reader.lang, chat.seconds)
    if correction.told is not False:
        tell(chat, told, news, point, "reworded")
    await under_way.done(chat)
    return _reworded(point, words, len(chat.notices), chat)


def _lost(point: Point, words: str) -> Text:
    return lines(
        T("Point {number} says: {text}", number=point.number, text=point_texts.title(point)),
        T("It would only say: {after}", after=short(Said(words), QUOTED)),
    )


async def _concerned(point: Point, words: str, chat: Chat) -> set[int]:
    """Those who know of an open point and would read something else in it now."""
    if point.state != "open" or not matters(point.text, words):
        return set()
    return await answering([owner.actor for owner in point.owners if owner.told], chat)


def _reworded(point: Point, words: str, count: int, chat: Chat) -> Reply:
    before, after = short(Said(point.text, point.lang), QUOTED), short(Said(words, chat.reader.lang), QUOTED)
    text = T("✓ Point {number}: {before} → {after}", number=point.number, before=before, after=after)
    told = P("{n} person was told.", "{n} people were told.", count) if count else None
    back = Option(T("Take this correction back"), f"annuler correction {point.number}", words=TAKE_BACK)
    return Reply(lines(text, told), (Option(T("See the point"), f"point {point.number}"), back), edits=True)
