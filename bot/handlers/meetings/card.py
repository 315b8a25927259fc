"""One meeting as somebody sees it, with what they can do about it."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.by_telephone import to_me
from bot.handlers.meetings.events.card import event_lines, event_options
from bot.handlers.meetings.preview import draft_preview
from bot.handlers.meetings.texts import Sheet, answer_options, answer_text, body, fitted, sheet_of
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.reminder_times import begins_at
from bot.texts import Said, T, Text, lines
from storage.meetings import rapporteurs, replies
from storage.meetings.meetings import Meeting

_SOON = 30 * 60
"""So long before its hour, in seconds, people come."""


async def card(chat: Chat, meeting: Meeting) -> Reply:
    """A meeting with its agenda and my answer, which a group chat does not see; a draft as it would go out."""
    if meeting.state == "draft":
        return await draft_preview(chat, meeting)
    sheet = await sheet_of(chat, meeting)
    mine = None if chat.in_group_chat else await replies.of_person(chat.tx, meeting.id, chat.me.id)
    answer = None if mine is None else answer_text(mine)
    typed = None if chat.in_group_chat else await to_me(chat, "meeting", meeting.number)
    writes = await _rapporteur(chat, meeting)
    event = await event_lines(chat, meeting)
    text, _ = fitted(lambda most: lines(_sign(chat, meeting), body(sheet, most), event, writes, answer, typed))
    here = await _in_it(chat, meeting)
    return Reply(text, _options(chat, sheet, "" if mine is None else mine.answer, here))


async def _rapporteur(chat: Chat, meeting: Meeting) -> Text | None:
    found = await rapporteurs.of_meeting(chat.tx, meeting.id)
    return None if found is None else T("Rapporteur: {name}", name=Said(found.name, by=found.person_id))


def _is_ahead(chat: Chat, meeting: Meeting) -> bool:
    return meeting.state == "published" and meeting.timing.over_at > chat.seconds


def _sign(chat: Chat, meeting: Meeting) -> Text | None:
    if meeting.state == "cancelled":
        return T("⚠ This meeting is cancelled.")
    return None if _is_ahead(chat, meeting) else T("This meeting is over.")


async def _in_it(chat: Chat, meeting: Meeting) -> tuple[Option, ...]:
    """What one does in a meeting, from shortly before its hour; notes are still written when it is over."""
    if meeting.state != "published" or meeting.kind == "event" or chat.seconds < begins_at(meeting.timing) - _SOON:
        return ()
    number = meeting.number
    rapporteur = await rapporteurs.of_meeting(chat.tx, meeting.id)
    writes = rapporteur is not None and rapporteur.person_id == chat.me.id
    leads = (writes or chat.membership.role >= Role.COORDINATOR) and not chat.in_group_chat
    notes = (Option(T("Take notes"), f"seance {number}"),) if leads else ()
    here = (Option(T("I am here"), f"je suis la {number}"),) if _is_ahead(chat, meeting) else ()
    return (*here, *notes, Option(T("Who is there"), f"presence {number}"))


def _options(chat: Chat, sheet: Sheet, given: str, here: tuple[Option, ...]) -> tuple[Option, ...]:
    meeting = sheet.meeting
    if meeting.minutes_at is not None:
        return (Option(T("See the minutes"), f"compterendu {meeting.number}"),)
    if not _is_ahead(chat, meeting):
        return (*here, *event_options(chat, meeting))
    tells = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    untold = tells and meeting.told != meeting.revision
    tell = (Option(T("Tell everybody"), f"prevenir reunion {meeting.number}"),) if untold else ()
    change = (Option(T("Change…"), f"changer reunion {meeting.number}"),) if tells else ()
    details = (*_details(sheet, chat), *event_options(chat, meeting))
    return (*answer_options(meeting.number, given), *here, *details, *tell, *change)


def _details(sheet: Sheet, chat: Chat) -> tuple[Option, ...]:
    """The whole agenda, and the programme if there is one."""
    number = sheet.meeting.number
    agenda = () if chat.in_group_chat else (Option(T("Agenda"), f"ordre du jour {number}"),)
    return (*agenda, *((Option(T("Programme"), f"programme {number}"),) if sheet.programme else ()))
