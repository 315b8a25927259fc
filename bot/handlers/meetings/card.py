"""One meeting as somebody sees it, with what they can do about it."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.by_telephone import to_me
from bot.handlers.meetings.preview import draft_preview
from bot.handlers.meetings.texts import answer_options, answer_text, body, fitted, sheet_of
from bot.messages import Chat, Option, Reply
from bot.texts import Said, T, Text, lines
from storage.meetings import rapporteurs, replies
from storage.meetings.meetings import Meeting


async def card(chat: Chat, meeting: Meeting) -> Reply:
    """A meeting with its agenda and my answer, which a group chat does not see; a draft as it would go out."""
    if meeting.state == "draft":
        return await draft_preview(chat, meeting)
    sheet = await sheet_of(chat, meeting)
    mine = None if chat.in_group_chat else await replies.of_person(chat.tx, meeting.id, chat.me.id)
    answer = None if mine is None else answer_text(mine)
    typed = None if chat.in_group_chat else await to_me(chat, "meeting", meeting.number)
    writes = await _rapporteur(chat, meeting)
    text, _ = fitted(lambda most: lines(_sign(chat, meeting), body(sheet, most), writes, answer, typed))
    return Reply(text, _options(chat, meeting, "" if mine is None else mine.answer))


async def _rapporteur(chat: Chat, meeting: Meeting) -> Text | None:
    found = await rapporteurs.of_meeting(chat.tx, meeting.id)
    return None if found is None else T("Rapporteur: {name}", name=Said(found.name, by=found.person_id))


def _is_ahead(chat: Chat, meeting: Meeting) -> bool:
    return meeting.state == "published" and meeting.timing.over_at > chat.seconds


def _sign(chat: Chat, meeting: Meeting) -> Text | None:
    if meeting.state == "cancelled":
        return T("⚠ This meeting is cancelled.")
    return None if _is_ahead(chat, meeting) else T("This meeting is over.")


def _options(chat: Chat, meeting: Meeting, given: str) -> tuple[Option, ...]:
    if meeting.minutes_at is not None:
        return (Option(T("See the minutes"), f"compterendu {meeting.number}"),)
    if not _is_ahead(chat, meeting):
        return ()
    tells = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    untold = tells and meeting.told != meeting.revision
    tell = (Option(T("Tell everybody"), f"prevenir reunion {meeting.number}"),) if untold else ()
    return (*answer_options(meeting.number, given), *tell)
