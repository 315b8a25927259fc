"""The programme of a meeting: members look at it, coordinators paste it in one message."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import light_pages, more
from bot.handlers.common.refusals import only_in_private
from bot.handlers.meetings.details.telling import changed
from bot.handlers.meetings.lookup import changeable, chosen
from bot.handlers.meetings.programme.texts import clocks, count_text, programme_rows
from bot.handlers.meetings.texts import heading
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Number, Page, Words
from bot.rules.meetings.meetings import day_count
from bot.rules.meetings.programme.programme_lines import Programme, read_programme
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from storage.meetings.meetings import Meeting
from storage.meetings.programme import sessions

LONGEST, MOST = 8000, 120
BUDGET, ROWS = 800, 20
SHOWN, LEFT_OUT = 3, 80
_EXAMPLE = Line("9h05–9h25 Introduction : OIM – Y. Bon", "9:05–9:25 Introduction: IOM – Y. Bon")
_LINE = re.compile(r"\s*(?:n[°º]\s*)?(?P<number>\d{1,9})(?:\s*[:,]\s*(?=\D)|\s*\n|\s+|$)(?P<rest>.*)", re.DOTALL)
_PAGE = re.compile(r"page\s+\d+\s*", re.IGNORECASE)


async def asked_programme(chat: Chat, values: Values) -> Text:
    """All of it, of a meeting to come."""
    if values.get("number") is not None:
        await changeable(chat, values["number"])
    return T("Paste the programme, one session a line, for example: {line}", line=_EXAMPLE)


class WhichProgramme(Question):
    """Which meeting, the next one if it is left out; a page of its programme, or all of it anew."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1
    text: Annotated[str, Ask(asked_programme, Words(LONGEST))] = ""

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`5`, `5 page 2`, or `5` and below it the sessions."""
        found = _LINE.fullmatch(line)
        if found is None:
            return {"page": line} if _PAGE.fullmatch(line) else ({"text": line} if line.strip() else {})
        rest = found["rest"]
        if not rest.strip():
            return {"number": found["number"]}
        return {"number": found["number"], "page" if _PAGE.fullmatch(rest) else "text": rest}


class Pasted(Question):
    """Which meeting, and its programme."""

    number: Annotated[int, Ask(T("Which meeting? Give its number."), Number())]
    text: Annotated[str, Ask(asked_programme, Words(LONGEST))]


@command(
    key="programme",
    fr="programme", en="programme", role=Role.OBSERVER, section="meetings", aliases=("program",),
    example=("programme 5", "programme 5"), help=T("see the programme of a workshop, day by day"),
    public=Public.READS,
    forms=(("programme 5 page 2", "programme 5 page 2"),),
)  # fmt: skip
async def programme(which: WhichProgramme, chat: Chat) -> Reply:
    """A page of a programme; with sessions below the line, a coordinator writes it."""
    meeting = await chosen(chat, which.number)
    if which.text:
        only_in_private(chat)
        if chat.membership.role < Role.COORDINATOR:
            raise Refused(T("Only a coordinator of {group} can do this.", group=Said(chat.membership.group_name)))
        return await write_programme(Pasted(number=meeting.number, text=which.text), chat)
    found = await sessions.of_meeting(chat.tx, meeting.id)
    number = meeting.number
    writes = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    write = (Option(T("Paste the programme…"), f"ecrire programme {number}"),) if writes else ()
    if not found:
        return Reply(lines(heading(meeting), T("There is no programme yet.")), write)
    texts = [(row, len(render(row, chat.reader)) + 1) for row in programme_rows(meeting, found)]
    pages = light_pages(texts, lambda row: row[1], BUDGET, ROWS)
    page = min(max(which.page, 1), len(pages))
    onwards = more(f"programme {number}", f"programme {number}", page, len(pages), chat.reader.lang)
    rows = [row for row, _ in pages[page - 1]]
    return Reply(lines(heading(meeting), *rows, clocks(meeting)), (*write, *onwards))


@command(
    key="write_programme",
    fr="ecrire programme", en="write programme", role=Role.COORDINATOR, section="meetings",
    aliases=("ecrire le programme", "coller le programme", "write the programme", "paste the programme"),
    example=("ecrire programme 5 9h05-9h25 Introduction : OIM – Y. Bon",
             "write programme 5 9:05-9:25 Introduction: IOM – Y. Bon"),
    help=T("write the programme of a workshop, pasted in one message"),
)  # fmt: skip
async def write_programme(pasted: Pasted, chat: Chat) -> Reply:
    """The whole programme anew; lines without hours are told."""
    meeting = await changeable(chat, pasted.number)
    read = read_programme(pasted.text, date.fromisoformat(meeting.timing.day), chat.reader.lang)
    _must_hold(read)
    before = await sessions.of_meeting(chat.tx, meeting.id)
    written = [replace(one, lang=chat.reader.lang) for one in read.sessions]
    if before != written:
        await sessions.replace(chat.tx, meeting.id, read.sessions, chat.reader.lang)
    return await changed(chat, meeting, _note(meeting, read), anew=before != written)


def _must_hold(read: Programme) -> None:
    """Refuse what has no session, or too many."""
    if not read.sessions:
        none = T("There is no session with its hours in it. A line that works: {line}", line=_EXAMPLE)
        raise Refused(none, field="text")
    if len(read.sessions) > MOST:
        raise Refused(T("That is too long: {n} sessions, {limit} at most.", n=len(read.sessions), limit=MOST))


def _note(meeting: Meeting, read: Programme) -> Text:
    """How much was read, which lines were not, and whether the meeting has as many days."""
    last, days = max(one.day for one in read.sessions), day_count(meeting.timing)
    longer = Line(f"duree {meeting.number} {last} jours", f"duration {meeting.number} {last} days")
    left = len(read.left)
    return lines(
        count_text(read.sessions),
        P("{n} line without hours is left out:", "{n} lines without hours are left out:", left) if left else None,
        *(short(Said(line), LEFT_OUT) for line in read.left[:SHOWN]),
        T("The programme has a day {day}, the meeting has {days}. To make it longer: {line}", day=last, days=days,
          line=longer) if last > days else None,
    )  # fmt: skip
