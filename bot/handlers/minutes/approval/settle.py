"""Whoever writes the minutes accepts, rewords or declines corrections, many in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command, find, parts_in
from bot.errors import Refused
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.approval.change import corrected
from bot.handlers.minutes.approval.lookup import Paper, must_be_open, must_lead, the_paper
from bot.handlers.minutes.approval.notices import decided as decided_notice
from bot.handlers.minutes.approval.real_points import follow
from bot.handlers.minutes.approval.texts import changed
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Number, Words
from bot.rules.minutes.approval import Decided, decisions
from bot.texts import Line, P, T, Text, lines, listed
from storage.meetings.approval import corrections, submitted, versions
from storage.meetings.approval.corrections import Wanted

SHOWN = 4
_LINE = re.compile(
    r"\s*(?:(?:(?:réunion|reunion|meeting|n[°º])\s*)?(?P<number>\d{1,9})\s*(?::\s*(?=\d)|$))?(?P<line>.*)",
    re.IGNORECASE | re.DOTALL,
)


async def _shown(chat: Chat, values: Values) -> Text:
    paper = await the_paper(chat, values.get("number"))
    await must_lead(chat, paper.meeting)
    must_be_open(paper)
    waiting = await corrections.waiting(chat.tx, paper.submitted.id)
    if not waiting:
        raise Refused(_none(paper))
    left = len(waiting) - SHOWN
    more = P("{n} more after these.", "{n} more after these.", left) if left > 0 else None
    first = waiting[0].number
    how = Line(f"{first} oui, {first + 1} non déjà dit, {first + 2} : autre texte",
               f"{first} yes, {first + 1} no said already, {first + 2}: other words")  # fmt: skip
    return lines(
        heading(paper.meeting), *(changed(paper, one) for one in waiting[:SHOWN]), more,
        T("What do you decide? For example: {line}", line=how),
    )  # fmt: skip


def _none(paper: Paper) -> Text:
    line = Line(f"versions {paper.meeting.number}", f"versions {paper.meeting.number}")
    return T("No correction waits. What was changed: {line}", line=line)


class Settling(Question):
    """Of which minutes, and what is decided of each correction."""

    number: Annotated[int | None, Ask(T("The minutes of which meeting? Give its number."), Number())] = None
    line: Annotated[str, Ask(_shown, Words(2000))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`5`, `1 oui, 2 non`, `5 : 1 oui, 2 non`."""
        return parts_in(line, _LINE)


@command(
    key="settle_corrections",
    fr="trancher", en="settle", role=Role.MEMBER, section="minutes",
    example=("trancher 1 3 oui, 2 non déjà dit", "settle 1 3 yes, 2 no said already"),
    help=T("decide of corrections of the minutes: accept, reword, decline"),
    aliases=("corrections", "les corrections", "the corrections", "list corrections"),
    forms=(("trancher 5", "settle 5"), ("trancher 4 : autre texte", "settle 4: other words")),
)  # fmt: skip
async def settle_corrections(said: Settling, chat: Chat) -> Reply:
    """What is accepted or reworded makes one version; each author is told."""
    paper = await the_paper(chat, said.number)
    await must_lead(chat, paper.meeting)
    must_be_open(paper)
    waiting = {one.number: one for one in await corrections.waiting(chat.tx, paper.submitted.id)}
    if not waiting:
        raise Refused(_none(paper))
    wanted = decisions(_retyped(said.line))
    if not wanted:
        raise Refused(_not_read(), field="line")
    new = paper.draft
    for one in wanted:
        if one.number not in waiting:
            raise Refused(T("There is no correction {number} that waits.", number=one.number), field="line")
        if one.how == "edited" and not one.words:
            raise Refused(_not_read(), field="line")
        if one.how != "declined":
            new = await corrected(chat, paper, new, waiting[one.number].line, one.words or waiting[one.number].words)
    for one in wanted:
        await _decide(chat, paper, waiting[one.number], one)
    points = await follow(chat, paper, new)
    return await _told(chat, paper, wanted, len(waiting), new.to_json(), points)


def _retyped(line: str) -> str:
    """Whoever is asked and types the whole line again means what follows the command."""
    found = find(line)
    return line if found is None or found[0].handler is not settle_corrections else found[1]


async def _decide(chat: Chat, paper: Paper, wanted: Wanted, one: Decided) -> None:
    await corrections.decide(chat.tx, wanted.id, one.how, one.words, chat.me.id, chat.seconds)
    if wanted.author_id is not None and wanted.author_id not in chat.actors:
        chat.tell(decided_notice(paper.submitted, paper.meeting, wanted.number, wanted.author_id, chat.seconds))


async def _told(
    chat: Chat, paper: Paper, wanted: list[Decided], waiting: int, content: str, points: list[Text]
) -> Reply:
    kinds = [one.how for one in wanted]
    version = None
    if set(kinds) != {"declined"}:
        version = await versions.add(chat.tx, paper.submitted, content, paper.lang, chat.me.id, chat.seconds)
    await submitted.look_again(chat.tx, paper.submitted.id)
    left = waiting - len({one.number for one in wanted})
    text = lines(
        T("✓ Decided: {counts}. Their authors are told.", counts=listed(_counted(kinds))),
        None if version is None else T("Version {number}.", number=version),
        *points,
        P("{n} correction waits.", "{n} corrections wait.", left) if left else T("No correction waits any more."),
    )  # fmt: skip
    number = paper.meeting.number
    rest = (Option(T("See the corrections"), f"trancher {number}"),) if left else ()
    return Reply(text, (*rest, Option(T("See the minutes"), f"compterendu {number}")), edits=True)


def _counted(kinds: Sequence[str]) -> list[Text]:
    counts = [
        P("{n} accepted", "{n} accepted", kinds.count("accepted")),
        P("{n} reworded", "{n} reworded", kinds.count("edited")),
        P("{n} declined", "{n} declined", kinds.count("declined")),
    ]
    return [one for one in counts if one.n]


def _not_read() -> Text:
    line = Line("trancher 1 oui, 2 non déjà dit, 3 : autre texte", "settle 1 yes, 2 no said already, 3: other words")
    return T("Say it for each by its number. For example: {line}", line=line)
