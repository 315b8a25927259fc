"""A meeting is opened for notes, taken over, and written down line by line."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.meetings.lookup import coming_choices
from bot.handlers.meetings.texts import heading
from bot.handlers.sittings.card import card, too_early
from bot.handlers.sittings.lookup import leads, must_open, open_now, the_meeting, to_open_the_next, written_now
from bot.handlers.sittings.pen import pen_of
from bot.handlers.sittings.programme import sessions_on_agenda
from bot.handlers.sittings.review import review
from bot.handlers.sittings.write import write
from bot.messages import YES, Chat, Option, Reply
from bot.parts import Hearing, Number, Prose
from bot.rules.sittings.note_lines import ACTION, KINDS, REVIEW, read_lines
from bot.rules.sittings.times import may_open_from
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from storage.meetings.meetings import Meeting
from storage.sittings import sittings

LONGEST = 4000
_SAID = 300
_LINE = re.compile(r"\s*(?:n[°º]\s*)?(?P<number>\d{1,9})?(?![\w/])[ \t]*[:,.]?\s*(?P<text>.*)", re.DOTALL)


class Sitting(Question):
    """Which meeting, the one under way if it is left out, and what is written down there."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number(), coming_choices)] = None
    text: Annotated[str, Ask(T("What is to be noted?"), Prose(LONGEST))] = ""

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`5 : note …`, or a number alone."""
        found = _LINE.fullmatch(line)
        parts = {"text": line} if found is None else found.groupdict()
        return {name: text for name, text in parts.items() if text and text.strip()}


@command(
    key="sitting",
    fr="seance", en="sitting", role=Role.MEMBER, section="meetings",
    example=("seance 5", "sitting 5"), help=T("open a meeting, and write down what is said in it"),
    aliases=(
        "ouvrir seance", "ouvrir la seance", "commencer la seance", "ouvrir la reunion", "commencer la reunion",
        "open sitting", "open the sitting", "open meeting", "open the meeting", "start meeting", "start the meeting",
    ),
    public=Public.ACTS,
    forms=(
        ("seance 5 : note la table ronde est le 28", "sitting 5: note the round table is on the 28th"),
        ("seance 5 relire", "sitting 5 read back"),
    ),
)  # fmt: skip
async def sitting(said: Sitting, chat: Chat) -> Reply:
    """Open it, or go on in it; what follows the number is written down."""
    meeting = await the_meeting(chat, said.number)
    found = await sittings.of_meeting(chat.tx, meeting.id)
    read = read_lines(said.text)
    if found is not None and [one.kind for one in read] == [REVIEW]:
        return await review(chat, meeting, found, read[0])
    opened = found is None or found.closed_at is not None
    if opened:
        if read and not any(one.kind in KINDS for one in read):
            raise Refused(T("Meeting {number} is not open for notes. To open it: {line}", number=meeting.number,
                            line=Line(f"seance {meeting.number}", f"sitting {meeting.number}")))  # fmt: skip
        await must_open(chat, meeting)
        if chat.seconds < may_open_from(meeting.timing):
            return too_early(meeting, noted=bool(read))
        await sessions_on_agenda(chat.tx, meeting)
        found = await sittings.begin(chat.tx, meeting.id, chat.me.id, chat.seconds)
    assert found is not None  # noqa: S101 - it is open now
    pen, before = await pen_of(chat, meeting, found)
    if read:
        return await write(pen, said.text)
    return await card(pen, opened=opened, before=before)


async def asked_what(chat: Chat, _values: Values) -> Text:
    """Only where a meeting is open."""
    meeting = await _written(chat, "")
    return lines(heading(meeting), T("What is to be noted?"))


class Noted(Question):
    """What is written down."""

    text: Annotated[str, Ask(asked_what, Prose(LONGEST))]


@command(
    key="note",
    fr="note", en="note", role=Role.MEMBER, section="meetings", aliases=("noter", "on note", "we note"),
    example=("note la table ronde est le 28 septembre", "note the round table is on 28 September"),
    help=T("write down what is said in the meeting"), public=Public.ACTS,
)  # fmt: skip
async def note(said: Noted, chat: Chat) -> Reply:
    """One paragraph or several, in the meeting that is open."""
    return await _write(chat, said.text, "note")


@command(
    key="action",
    fr="action", en="action", role=Role.MEMBER, section="meetings",
    example=(
        "action SP/CCM, OIM : partager la présentation, avant le 4 mars",
        "action SP/CCM, OIM: share the presentation, by 4 March",
    ),
    help=T("write down who does what in the meeting"), public=Public.ACTS,
)  # fmt: skip
async def action(said: Noted, chat: Chat) -> Reply:
    """What somebody is to do, in the meeting that is open."""
    return await _write(chat, said.text, ACTION)


async def _write(chat: Chat, text: str, kind: str) -> Reply:
    text = f"{kind} {text}"
    if not await open_now(chat):
        return await _not_open(chat, text)
    return await sitting(Sitting(number=(await _written(chat, text)).number, text=text), chat)


async def _written(chat: Chat, text: str) -> Meeting:
    """The meeting in which the speaker writes, or the only one that is open. Raises Refused where there is none."""
    written = await written_now(chat)
    if written is not None:
        return written[0]
    found = await open_now(chat)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused((await _not_open(chat, text)).text)
    line = Line(f"seance {found[0].number} : note …", f"sitting {found[0].number}: note …")
    raise Refused(T("Several meetings are open for notes. Say which one: {line}", line=line))


async def _not_open(chat: Chat, text: str) -> Reply:
    """No meeting is open: what was typed is kept in the line that opens one, for those who may."""
    try:
        meeting = await the_meeting(chat, None)
    except Refused:
        nothing = T("No meeting is open for notes, so nothing was noted.")
        return Reply(lines(nothing, await to_open_the_next(chat)))
    number = meeting.number
    if not text or not await leads(chat, meeting):
        line = Line(f"seance {number}", f"sitting {number}")
        return Reply(
            T("Meeting {number} is not open for notes: a coordinator or the rapporteur opens it with {line}",
              number=number, line=line)
        )  # fmt: skip
    asked = T("Meeting {number} is not open for notes. Open it and keep this? “{text}”",
              number=number, text=short(Said(text, chat.reader.lang), _SAID))  # fmt: skip
    return Reply(asked, (Option(T("Open it and keep this"), f"seance {number} : {text}", words=YES),))
