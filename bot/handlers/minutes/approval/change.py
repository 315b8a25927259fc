"""A line of minutes that were handed in is put right, which makes a version."""

from __future__ import annotations

from bot.errors import Refused
from bot.handlers.common.paragraph_roles import in_same_role
from bot.handlers.minutes.approval.lookup import Paper
from bot.messages import Chat
from bot.minutes.draft.correct import Writer, correct
from bot.minutes.draft.draft import Draft, DraftLine
from bot.minutes.draft.typed_times import NotRead, Wording
from bot.minutes.marks import unset
from bot.texts import Line, T, Text, lines
from storage.people import organisations


def the_line(paper: Paper, draft: Draft, number: int) -> DraftLine:
    """The line of that number; Refused if there is none."""
    entry = draft.find(number)
    if entry is None:
        meeting = paper.meeting.number
        line = Line(f"compterendu {meeting}", f"minutes {meeting}")
        raise Refused(T("There is no paragraph {number} in the minutes of meeting {meeting}. To see them: {line}",
                        number=number, meeting=meeting, line=line))  # fmt: skip
    return entry


async def corrected(chat: Chat, paper: Paper, draft: Draft, number: int, words: str) -> Draft:
    """The minutes with other words in a line; Refused where they cannot be read as what the line is."""
    entry = the_line(paper, draft, number)
    if entry.kind == "paragraph" and not unset(words):
        words = in_same_role(draft.value(entry), words)
    try:
        done = correct(draft, entry, words, await _writer(chat))
    except NotRead as fault:
        raise Refused(_not_read(fault, number)) from fault
    if done.fault is not None:
        raise Refused(_not_read(done.fault, number))
    return done.draft


def _not_read(fault: NotRead, number: int) -> Text:
    line = Line(f"correction {number} : 23 septembre 2022", f"correction {number}: 23 September 2022")
    return lines(fault.text, T("For example: {line}", line=line))


async def _writer(chat: Chat) -> Writer:
    known = await organisations.in_group(chat.tx, chat.group_id)
    names = [name for one in known for name in (one.acronym, one.name) if name]
    return Writer(Wording(chat.now, chat.reader.zone, chat.reader.lang), names)
