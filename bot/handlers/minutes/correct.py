"""A coordinator puts the lines of a draft of minutes right, one by one."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command, find
from bot.dates import When
from bot.errors import Refused
from bot.handlers.minutes.draft_lines import hours, in_full
from bot.handlers.minutes.draft_pages import content, draft_of, show
from bot.handlers.minutes.draft_summary import example
from bot.messages import Chat, Option, Reply
from bot.minutes.draft.correct import Corrected, Writer, add, correct, named
from bot.minutes.draft.draft import HEAD, Draft, DraftLine
from bot.minutes.draft.typed_times import NotRead, Wording
from bot.parts import Hearing, Part, Words
from bot.texts import Line, T, Text, lines
from storage.meetings import minutes
from storage.meetings.minutes import SavedDraft
from storage.people import organisations

NEW = "+"
_NUMBER = re.compile(r"\s*(\+|\d{1,6}(?![\w/:°]))\s*[:.]?\s*")


class WhichLine(Part):
    """A line by its number or its name (« date »); `+`, or the name of something that is listed, is a new one."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        return _take_line(text)


def _take_line(text: str) -> tuple[str, str] | None:
    found = _NUMBER.match(text)
    return named(text) if found is None else (found[1], text[found.end() :])


async def _which(chat: Chat, _values: Values) -> Text:
    await draft_of(chat, 0)
    return T("Which line is wrong? Give its number.")


async def _what(chat: Chat, values: Values) -> Text:
    draft = content(await draft_of(chat, 0))
    entry = _entry(draft, values["line"])
    if entry is not None:
        now = T("Line {number} now: {words}", number=entry.number, words=in_full(draft, entry))
        return lines(now, _asked(entry))
    if values["line"].isdigit():
        raise Refused(_no_line(values["line"]))
    return T("What is to be added? For example: {line}", line=Line("présent CRN", "present CRN"))


def _asked(entry: DraftLine) -> Text:
    if entry.kind == "unclear":
        return T("What is it: present, subject, point, discussion…? Type - to take it away.")
    if entry.kind in HEAD:
        return T("What should it say? Type - to empty it.")
    return T("What should it say? Type - to take it away.")


def _no_line(number: str) -> Text:
    return T("There is no line {number} in these minutes.", number=int(number))


class Correction(Question):
    """Which line, and the right words."""

    line: Annotated[str, Ask(_which, WhichLine())]
    words: Annotated[str, Ask(_what, Words(1000))]


@command(
    key="correct_line",
    fr="corriger", en="correct", role=Role.COORDINATOR, section="minutes",
    example=("corriger date 27 octobre 2022", "correct date 27 October 2022"),
    help=T("put right one line of what was read"),
)  # fmt: skip
async def correct_line(correction: Correction, chat: Chat) -> Reply:
    """One line put right, taken away or added, in the draft that was seen last."""
    saved = await draft_of(chat, 0)
    draft = content(saved)
    said = _retyped(correction)
    entry = _entry(draft, said.line)
    try:
        done = _done(draft, entry, said, await _writer(chat))
    except NotRead as fault:
        return await _not_read(chat, saved, draft, entry, fault)
    await minutes.change_draft(chat.tx, saved.id, done.draft.to_json())
    if done.fault is not None:
        return await _not_read(chat, saved, done.draft, done.draft.find(done.number), done.fault)
    return await show(chat, saved, done.draft, line=done.number, above=_said(done))


def _retyped(correction: Correction) -> Correction:
    """Whoever is asked for the words and types the whole line again means that line."""
    found = find(correction.words)
    if found is None or found[0].handler is not correct_line:
        return correction
    taken = _take_line(found[1])
    return correction if taken is None or not taken[1] else Correction(line=taken[0], words=taken[1])


def _entry(draft: Draft, line: str) -> DraftLine | None:
    """The line that is meant, if it exists already."""
    if line.isdigit():
        return draft.find(int(line))
    kind = next((one for one in HEAD if one == line), None)
    return None if kind is None else draft.head(kind)


def _done(draft: Draft, entry: DraftLine | None, said: Correction, writer: Writer) -> Corrected:
    if entry is not None:
        return correct(draft, entry, said.words, writer)
    if said.line.isdigit():
        raise NotRead(_no_line(said.line))
    called = named(said.words if said.line == NEW else f"{said.line} {said.words}")
    if called is None:
        raise NotRead(T("Say what this line is: present, subject, point, discussion…"))
    return add(draft, *called, writer)


async def _writer(chat: Chat) -> Writer:
    known = await organisations.in_group(chat.tx, chat.group_id)
    names = [name for one in known for name in (one.acronym, one.name) if name]
    return Writer(Wording(chat.now, chat.reader.zone, chat.reader.lang), names)


async def _not_read(chat: Chat, saved: SavedDraft, draft: Draft, entry: DraftLine | None, fault: NotRead) -> Reply:
    """Why not, and a line that would work, above the page; where it can mean several days, these as buttons."""
    if entry is None:
        way = Line("corriger + présent CRN", "correct + present CRN")
        return await show(chat, saved, draft, above=lines(fault.text, T("For example: {line}", line=way)))
    if not fault.days:
        said = lines(fault.text, T("For example: {line}", line=example(draft, entry)))
        return await show(chat, saved, draft, line=entry.number, above=said)
    await minutes.shown(chat.tx, saved.id, chat.me.id)
    options = [Option(_label(when), f"corriger {entry.number} {_exact(when)}") for when in fault.days]
    return Reply(fault.text, tuple(options))


def _label(when: When) -> Text:
    return when.day if when.start is None else T("{day}, {hours}", day=when.day, hours=hours(when.start, when.end))


def _exact(when: When) -> str:
    start = "" if when.start is None else f" {when.start:%H:%M}"
    return f"{when.day}{start}" if when.end is None else f"{when.day}{start}-{when.end:%H:%M}"


def _said(done: Corrected) -> Text:
    match done.change:
        case "added":
            return T("✓ Line {number} is added.", number=done.number)
        case "removed":
            return T("✓ Line {number} is taken away.", number=done.number)
        case _:
            return T("✓ Line {number} is put right.", number=done.number)
