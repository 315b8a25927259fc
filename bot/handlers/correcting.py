"""A coordinator puts the lines of a draft of minutes right, one by one."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.handlers.draft_lines import hours, in_full
from bot.handlers.draft_pages import content, draft_of, show
from bot.messages import Chat, Option, Reply
from bot.minutes.correcting import Corrected, Writer, add, correct, named
from bot.minutes.draft import HEAD, Draft, Entry
from bot.minutes.wording import NotRead, Wording
from bot.parts import Hearing, Words
from bot.texts import Line, T, Text, lines
from storage import minutes, organisations
from storage.minutes import SavedDraft

NEW = "+"
_NUMBER = re.compile(r"\s*(\+|\d{1,6}(?![\w/:°]))\s*[:.]?\s*")


class WhichLine:
    """A line by its number or its name (« date »); `+`, or the name of something that is listed, is a new one."""

    free = False
    among = False

    def take(self, text: str, hearing: Hearing) -> tuple[str, str] | None:  # noqa: ARG002
        found = _NUMBER.match(text)
        if found is not None:
            return found[1], text[found.end() :]
        return named(text)


async def _which(chat: Chat, values: Values) -> Text:  # noqa: ARG001
    await draft_of(chat, 0)
    return T("Which line is wrong? Give its number.")


async def _what(chat: Chat, values: Values) -> Text:
    draft = content(await draft_of(chat, 0))
    entry = _entry(draft, values["line"])
    if entry is None:
        return T("What is to be added? For example: {line}", line=Line("présent CRN", "present CRN"))
    return lines(
        T("Line {number} now: {words}", number=entry.number, words=in_full(draft, entry)),
        T("What should it say? Type - to empty it."),
    )


class Correction(Question):
    """Which line, and the right words."""

    line: Annotated[str, Ask(_which, WhichLine())]
    words: Annotated[str, Ask(_what, Words(1000))]


@command(
    fr="corriger", en="correct", role=Role.COORDINATOR, section="minutes",
    example=("corriger date 27 octobre 2022", "correct date 27 October 2022"),
    help=T("put right one line of what was read"),
)  # fmt: skip
async def correct_line(correction: Correction, chat: Chat) -> Reply:
    """One line put right, taken away or added, in the draft that was seen last."""
    saved = await draft_of(chat, 0)
    draft = content(saved)
    try:
        done = _done(draft, correction, await _writer(chat))
    except NotRead as fault:
        entry = _entry(draft, correction.line)
        return await _not_read(chat, saved, Corrected(draft, 0 if entry is None else entry.number, fault))
    await minutes.change_draft(chat.tx, saved.id, done.draft.model_dump_json())
    if done.fault is not None:
        return await _not_read(chat, saved, done)
    return await show(chat, saved, done.draft, line=done.number, above=_said(done))


def _entry(draft: Draft, line: str) -> Entry | None:
    """The line that is meant, if it exists already."""
    if line.isdigit():
        return draft.find(int(line))
    return draft.head(kind) if (kind := next((one for one in HEAD if one == line), None)) else None


def _done(draft: Draft, said: Correction, writer: Writer) -> Corrected:
    entry = _entry(draft, said.line)
    if entry is not None:
        return correct(draft, entry, said.words, writer)
    if said.line.isdigit():
        raise NotRead(T("There is no line {number} in these minutes.", number=int(said.line)))
    called = named(said.words if said.line == NEW else f"{said.line} {said.words}")
    if called is None:
        raise NotRead(T("To add a line: {line}", line=Line("corriger + présent CRN", "correct + present CRN")))
    return add(draft, *called, writer)


async def _writer(chat: Chat) -> Writer:
    known = await organisations.in_group(chat.tx, chat.group_id)
    names = [name for one in known for name in (one.acronym, one.name) if name]
    return Writer(Wording(chat.now, chat.reader.zone, chat.reader.lang), names)


async def _not_read(chat: Chat, saved: SavedDraft, done: Corrected) -> Reply:
    """Why not, and the days it can mean as buttons; otherwise the page again."""
    assert done.fault is not None  # noqa: S101 - that is why this is called
    if not done.fault.days:
        return await show(chat, saved, done.draft, line=done.number, above=done.fault.text)
    await minutes.shown(chat.tx, saved.id, chat.me.id)
    options = [Option(_label(when), f"corriger {done.number} {_exact(when)}") for when in done.fault.days]
    return Reply(done.fault.text, tuple(options))


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
