"""Whoever was there would correct a paragraph of the minutes; what the rapporteur says is done at once."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command, parts_in
from bot.errors import Refused
from bot.handlers.minutes.approval.change import corrected, the_line
from bot.handlers.minutes.approval.lookup import Paper, leaders, leads, must_be_open, the_paper
from bot.handlers.minutes.approval.notices import wanted
from bot.handlers.minutes.approval.real_points import follow
from bot.handlers.minutes.draft_lines import in_full, line_of
from bot.messages import Chat, Option, Reply
from bot.minutes.draft.draft import Draft
from bot.parts import Hearing, Number, Words
from bot.texts import Line, T, Text, lines
from storage.instants import instant
from storage.meetings.approval import corrections, versions
from storage.meetings.approval.corrections import NewWanted

LONGEST = 1000
_LINE = re.compile(
    r"\s*(?:(?:du |de la |of )?(?:réunion|reunion|meeting)\s*(?P<of>\d{1,9})\s*[:,]\s*)?"
    r"(?:(?:du |au |to |of )?(?:paragraphe|paragraph|§|n[°º])\s*)?(?P<line>\d{1,6})\s*"
    r"(?:(?:de la |of )?(?:réunion|reunion|meeting|cr|compte-?rendu|minutes)\s*(?P<number>\d{1,9})\s*)?"
    r"[:.,=]?\s*(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)


async def _which(chat: Chat, _values: Values) -> Text:
    paper = await the_paper(chat, None)
    must_be_open(paper)
    return T("Which paragraph is wrong? Give its number.")


async def _what(chat: Chat, values: Values) -> Text:
    paper = await the_paper(chat, values.get("number"))
    _in_time(paper, chat)
    entry = the_line(paper, paper.draft, values["line"])
    now = T("Paragraph {number} now: {words}", number=entry.number, words=in_full(paper.draft, entry))
    return lines(now, T("What should the paragraph say? Type a dash (-) to remove it."))


class WantedLine(Question):
    """Which paragraph, of the minutes of which meeting, and what it should say."""

    number: Annotated[int | None, Ask(T("The minutes of which meeting? Give its number."), Number())] = None
    line: Annotated[int, Ask(_which, Number())]
    words: Annotated[str, Ask(_what, Words(LONGEST))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`7 : other words`, `7 réunion 5 : other words`, `réunion 5, 7 : other words`."""
        said = parts_in(line, _LINE)
        return said if said is None or "of" not in said else {"number": said.pop("of"), **said}


@command(
    key="correct_minutes",
    fr="correction", en="correction", role=Role.MEMBER, section="minutes",
    example=("correction 7 : Le budget reste à trouver", "correction 7: The budget has not been found"),
    help=T("correct a paragraph of minutes that were handed in"),
    forms=(("correction 7 réunion 5 : Salle B", "correction 7 meeting 5: Room B"),),
)  # fmt: skip
async def correct_minutes(said: WantedLine, chat: Chat) -> Reply:
    """It waits for the rapporteur, who hears of it; that of whoever writes the minutes makes a version at once."""
    paper = await the_paper(chat, said.number)
    must_be_open(paper)
    writes = await leads(chat, paper.meeting)
    if not writes:
        _in_time(paper, chat)
    new = await corrected(chat, paper, paper.draft, said.line, said.words)
    change = _change(paper, said.line, new)
    see = Option(T("See the minutes"), f"compterendu {paper.meeting.number}")
    if new == paper.draft:
        return Reply(T("Paragraph {number} says so already.", number=said.line), (see,))
    if writes:
        version = await versions.add(
            chat.tx, paper.submitted, new.to_json(), paper.lang, chat.me.id, chat.seconds
        )  # fmt: skip
        points = await follow(chat, paper, new)
        return Reply(lines(T("✓ Version {number}.", number=version), change, *points), (see,))
    asked = await corrections.count_by(chat.tx, paper.submitted.id, chat.me.id)
    if asked >= chat.allowed.comments:
        raise Refused(T(
            "You have asked for {n} corrections of these minutes, as many as one person may. Tell the rest to whoever"
            " wrote them.", n=asked,
        ))  # fmt: skip
    new_one = NewWanted(said.line, said.words, chat.reader.lang, chat.me.id)
    number = await corrections.add(chat.tx, paper.submitted, new_one, chat.seconds)
    for person_id in await leaders(chat, paper.meeting):
        chat.tell(wanted(paper.submitted, paper.meeting, number, person_id, chat.seconds))
    text = T("✓ Noted. Whoever writes the minutes decides, and you are told.")
    return Reply(lines(text, change), (see,))


def _change(paper: Paper, number: int, new: Draft) -> Text:
    before, after = paper.draft.find(number), new.find(number)
    was = "" if before is None else line_of(paper.draft, before, lambda _: False)
    if after is None:
        return T("Paragraph {number} would go: {words}", number=number, words=was)
    return T("Paragraph {number}: {before} → {after}", number=number, before=was,
             after=line_of(new, after, lambda _: False))  # fmt: skip


def _in_time(paper: Paper, chat: Chat) -> None:
    must_be_open(paper)
    if paper.submitted.closes_at <= chat.seconds:
        line = Line(f"compterendu {paper.meeting.number}", f"minutes {paper.meeting.number}")
        raise Refused(T("Corrections of these minutes were possible until {when}. To see them: {line}",
                        when=instant(paper.submitted.closes_at), line=line))  # fmt: skip
