"""A coordinator puts the lines of a draft of minutes right, one by one."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command, find
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.parts import yes_or_no
from bot.handlers.minutes.draft_lines import hours, in_full, line_of, text_of
from bot.handlers.minutes.draft_pages import content, corrected, draft_of, new_in
from bot.handlers.minutes.draft_summary import example
from bot.messages import Chat, Option, Reply
from bot.minutes.draft.correct import Corrected, Writer, add, correct, named
from bot.minutes.draft.draft import HEAD, Draft, DraftLine
from bot.minutes.draft.typed_times import NotRead, Wording
from bot.parts import Hearing, Part, Words, YesNo
from bot.rules.wording.replacing import loses_much
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from bot.things.undoable import Correcting
from storage.meetings import minutes
from storage.meetings.minutes import SavedDraft
from storage.people import organisations
from storage.row_snapshots import Scope

NEW = "+"
QUOTED = 120
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
        return T("What is it: present, subject, point, discussion…? Type a dash (-) to remove it.")
    if entry.kind in HEAD:
        return T("What should it say? Type a dash (-) to empty it.")
    return T("What should it say? Type a dash (-) to remove it.")


def _no_line(number: str) -> Text:
    return T("There is no line {number} in these minutes.", number=int(number))


class Correction(Question):
    """Which line, and the right words."""

    line: Annotated[str, Ask(_which, WhichLine())]
    words: Annotated[str, Ask(_what, Words(1000))]
    sure: Annotated[bool | None, Ask(T("Replace it?"), YesNo(), yes_or_no)] = None


@command(
    key="correct_line",
    fr="corriger", en="correct", role=Role.COORDINATOR, section="minutes",
    example=("corriger date 27 octobre 2022", "correct date 27 October 2022"),
    help=T("correct one line of what I read"),
    forms=(("corriger lieu Salle 2", "correct place Room 2"),),
)  # fmt: skip
async def correct_line(correction: Correction, chat: Chat) -> Reply:
    """One line put right, taken away or added, in the draft that was seen last."""
    saved = await draft_of(chat, 0)
    if correction.sure is False:
        return await corrected(chat, saved, content(saved), T("Nothing was changed."), undone=0)
    draft = content(saved)
    said = _retyped(correction)
    entry = _entry(draft, said.line)
    try:
        done = _done(draft, entry, said, await _writer(chat))
    except NotRead as fault:
        return await _not_read(chat, saved, draft, entry, fault)
    if entry is not None and correction.sure is None:
        _must_be_meant(draft, entry, done)
    change = await _said(chat, draft, entry, done)
    if done.draft == draft:
        return await _unchanged(chat, saved, draft, entry, done, change)
    await _keep(chat, saved, done)
    if done.fault is not None:
        return await _not_read(chat, saved, done.draft, done.draft.find(done.number), done.fault, change)
    return await corrected(chat, saved, done.draft, change, undone=done.number)


async def _unchanged(
    chat: Chat, saved: SavedDraft, draft: Draft, entry: DraftLine | None, done: Corrected, said: Text
) -> Reply:
    if done.fault is not None:
        return await _not_read(chat, saved, draft, entry, done.fault)
    return await corrected(chat, saved, draft, said, undone=0)


async def _keep(chat: Chat, saved: SavedDraft, done: Corrected) -> None:
    of = ("draft", saved.number, done.number)
    under_way = await Correcting.begin(chat, of, "correct_line", Scope("minutes_drafts", {"id": saved.id}))
    await minutes.change_draft(chat.tx, saved.id, done.draft.to_json())
    await under_way.done(chat)


def _must_be_meant(draft: Draft, entry: DraftLine, done: Corrected) -> None:
    """Refused, for the field `sure`, if a long text would be lost."""
    now = done.draft.find(entry.number)
    if now is None or now.kind != entry.kind or entry.kind in HEAD:
        return
    before, after = text_of(draft, entry), text_of(done.draft, now)
    if loses_much(before, after):
        text = T("Line {number} says: {before}", number=entry.number, before=short(Said(before), QUOTED))
        raise Refused(lines(text, T("It would only say: {after}", after=short(Said(after), QUOTED))), field="sure")


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


async def _not_read(
    chat: Chat, saved: SavedDraft, draft: Draft, entry: DraftLine | None, fault: NotRead, change: Text | None = None
) -> Reply:
    """Why not, and a line that would work; where it can mean several days, these as buttons.

    `change` is what could be read of it, and is done.
    """
    if fault.days and entry is not None:
        await minutes.shown(chat.tx, saved.id, chat.me.id)
        options = [Option(_label(when), f"corriger {entry.number} {_exact(when)}") for when in fault.days]
        return Reply(lines(change, fault.text), tuple(options))
    way = Line("corriger + présent CRN", "correct + present CRN") if entry is None else example(draft, entry)
    undone = 0 if change is None or entry is None else entry.number
    return await corrected(
        chat, saved, draft, lines(change, fault.text, T("For example: {line}", line=way)), undone=undone
    )  # fmt: skip


def _label(when: When) -> Text:
    return when.day if when.start is None else T("{day}, {hours}", day=when.day, hours=hours(when.start, when.end))


def _exact(when: When) -> str:
    start = "" if when.start is None else f" {when.start:%H:%M}"
    return f"{when.day}{start}" if when.end is None else f"{when.day}{start}-{when.end:%H:%M}"


async def _said(chat: Chat, draft: Draft, entry: DraftLine | None, done: Corrected) -> Text:
    """What a line said before and says now, or what was added or taken away, in one line."""
    is_new = await new_in(chat)
    before = None if entry is None else line_of(draft, entry, is_new)
    changed = done.draft.find(done.number)
    after = None if changed is None else line_of(done.draft, changed, is_new)
    if before is None or after is None:
        if after is None:
            return T("✓ Line {number} is removed: {words}", number=done.number, words=before or "")
        return T("✓ Line {number} is added: {words}", number=done.number, words=after)
    if draft == done.draft:
        return T("Line {number} says so already: {words}", number=done.number, words=after)
    return T("✓ Line {number}: {before} → {after}", number=done.number, before=before, after=after)
