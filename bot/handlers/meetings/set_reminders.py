"""Coordinators set how long before a meeting people are reminded of it."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.paging import PAGE
from bot.handlers.meetings.lookup import changeable
from bot.messages import Chat, Reply
from bot.parts import Hearing, Number, Part
from bot.rules.meetings.reminder_times import before_text, kept_as, looks_like_minutes, minutes_of, read_minutes
from bot.spelling.folding import fold
from bot.texts import Line, T, Text, lines
from storage.meetings import meetings, reminders
from storage.meetings.meetings import Meeting

AS_THE_GROUP = "group"
_NONE = frozenset({"non", "no", "aucun", "none", "jamais", "never"})
_GROUP = frozenset({"groupe", "group", "comme le groupe", "as the group"})
_MEETING = re.compile(r"\s*(?:n\s?[°ºo.]?\s?|#)?(?P<number>\d{1,9})(?:\s*:\s*|\s+|$)(?P<rest>.*)$", re.IGNORECASE)


class Before(Part):
    """How long before: minutes as they are kept (`10080 60`), empty for never, AS_THE_GROUP for whatever it has."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        folded = fold(text)
        if folded in _NONE:
            return "", ""
        if folded in _GROUP:
            return AS_THE_GROUP, ""
        return (kept_as(read_minutes(text)), "") if looks_like_minutes(text) else None


class Setting(Question):
    """Of which meeting, the whole group if it is left out, and how long before; only a look if that is left out."""

    number: Annotated[int | None, Ask(T("Which meeting? Give its number."), Number())] = None
    before: Annotated[
        str | None, Ask(T("How long before? For example: {line}", line=Line("7j 1j 1h", "7d 1d 1h")), Before())
    ] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`7j 1j 1h` for the group; `5 : 2j 2h` or `5 2j 2h` for a meeting."""
        found = None if looks_like_minutes(line) else _MEETING.match(line)
        if found is None:
            return {"before": line}
        return {name: text for name, text in (("number", found["number"]), ("before", found["rest"])) if text}


@command(
    key="set_reminders",
    fr="rappels", en="reminders", role=Role.COORDINATOR, section="meetings", aliases=("rappel",),
    example=("rappels 7j 1j 1h", "reminders 7d 1d 1h"), help=T("see and set when people are reminded of meetings"),
    forms=(("rappels", "reminders"), ("rappels 5 : 2j 2h", "reminders 5: 2d 2h")),
)  # fmt: skip
async def set_reminders(setting: Setting, chat: Chat) -> Reply:
    """When the group, or one meeting, is reminded from now on."""
    if setting.number is None:
        return Reply(await _of_group(setting.before, chat))
    return Reply(await _of_meeting(await changeable(chat, setting.number), setting.before, chat))


async def _of_group(before: str | None, chat: Chat) -> Text:
    if before not in (None, AS_THE_GROUP, kept := await reminders.of_group(chat.tx, chat.group_id)):
        await reminders.set_for_group(chat.tx, chat.group_id, before or "", chat.seconds)
        kept = before or ""
    own = [one for one in await meetings.coming(chat.tx, chat.group_id, chat.seconds) if one.reminders is not None]
    change = Line("rappels 7j 1j 1h", "reminders 7d 1d 1h")
    apart = [_said(one.reminders or "", one) for one in own[:PAGE]]
    return lines(_said(kept), *apart, T("To change them: {line}", line=change))


async def _of_meeting(meeting: Meeting, before: str | None, chat: Chat) -> Text:
    wanted = None if before == AS_THE_GROUP else before
    if before is not None and wanted != meeting.reminders:
        await reminders.set_for_meeting(chat.tx, meeting.id, wanted, chat.seconds)
    kept = meeting.reminders if before is None else wanted
    number = meeting.number
    if kept is None:
        as_group = await reminders.of_group(chat.tx, chat.group_id)
        own = Line(f"rappels {number} 2j 2h", f"reminders {number} 2d 2h")
        return lines(_said(as_group, meeting), T("As in the whole group. To change it: {line}", line=own))
    back = Line(f"rappels {number} groupe", f"reminders {number} group")
    return lines(_said(kept, meeting), T("For this meeting only. To go back to the group's setting: {line}", line=back))


def _said(kept: str, meeting: Meeting | None = None) -> Text:
    before = before_text(minutes_of(kept))
    if meeting is None:
        return (
            T("Reminders of meetings: {before} before.", before=before) if kept else T("Reminders of meetings: none.")
        )
    if not kept:
        return T("Reminders of meeting {number}: none.", number=meeting.number)
    return T("Reminders of meeting {number}: {before} before.", number=meeting.number, before=before)
