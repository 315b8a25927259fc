"""The versions of minutes: which there are, and what changed from one to the next."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.approval.lookup import not_submitted
from bot.handlers.minutes.draft_lines import line_of
from bot.messages import Chat, Option, Reply
from bot.minutes.draft.draft import Draft
from bot.parts import Number
from bot.texts import Said, T, Text, lines
from storage.instants import instant
from storage.meetings.approval import submitted, versions
from storage.meetings.approval.versions import Version
from storage.people import people

SHOWN = 12


class WhichVersion(Question):
    """The minutes of which meeting, and which version of them, all if it is left out."""

    number: Annotated[int, Ask(T("The minutes of which meeting? Give its number."), Number())]
    version: Annotated[int, Ask(T("Which version? Give its number."), Number())] = 0


@command(
    key="minutes_versions", own=True, reads=True,
    fr="versions", en="versions", role=Role.MEMBER, section="minutes",
    example=("versions 5", "versions 5"), help=T("see the versions of minutes, and what changed"),
    aliases=("version", "changements", "changes"),
    forms=(("version 5 2", "version 5 2"),),
)  # fmt: skip
async def minutes_versions(which: WhichVersion, chat: Chat) -> Reply:
    """The list with what changed last; or what one version changed."""
    meeting = await meeting_of(chat, which.number)
    paper = await submitted.of_meeting(chat.tx, meeting.id)
    if paper is None:
        raise Refused(not_submitted(meeting.number))
    found = await versions.of_minutes(chat.tx, paper.id)
    if which.version > len(found):
        raise Refused(T("There is no version {number}, they go up to {last}.", number=which.version, last=len(found)))
    options = [Option(T("What version {number} changed", number=one.number), f"versions {meeting.number} {one.number}")
               for one in found[1:] if one.number != (which.version or len(found))][-4:]  # fmt: skip
    see = Option(T("See the minutes"), f"compterendu {meeting.number}")
    at = which.version or len(found)
    rows = [] if which.version else [await _row(chat, one) for one in found[-SHOWN:]]
    approved = None if paper.approved_at is None else T("✓ Approved on {when}", when=instant(paper.approved_at))
    return Reply(lines(heading(meeting), *rows, approved, *_changes(found, at)), (*options, see))


async def _row(chat: Chat, one: Version) -> Text:
    who = None if one.made_by is None else await people.by_id(chat.tx, one.made_by)
    name = T("a former member") if who is None or not who.name else Said(who.name, by=who.id)
    return T("Version {number}: {when}, {name}", number=one.number, when=instant(one.made_at), name=name)


def _changes(found: list[Version], at: int) -> list[Text]:
    if at == 1:
        return [T("Nothing was changed since it was handed in.")] if len(found) == 1 else []
    old, new = (Draft.from_json(one.content) for one in found[at - 2 : at])
    rows = [_change(old, new, number) for number in sorted({*_numbers(old), *_numbers(new)})]
    return [T("Changed in version {number}:", number=at), *[row for row in rows if row is not None][:SHOWN]]


def _numbers(draft: Draft) -> list[int]:
    return [one.number for one in draft.entries]


def _change(old: Draft, new: Draft, number: int) -> Text | None:
    before, after = old.find(number), new.find(number)
    was = None if before is None else line_of(old, before, lambda _: False)
    now = None if after is None else line_of(new, after, lambda _: False)
    if was == now:
        return None
    if now is None:
        return T("{number}. removed: {words}", number=number, words=was or "")
    if was is None:
        return T("{number}. added: {words}", number=number, words=now)
    return T("{number}. {before} → {after}", number=number, before=was, after=now)
