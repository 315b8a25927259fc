"""One date poll as somebody sees it, with what they can do about it."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.by_telephone import to_me
from bot.handlers.meetings.polls.preview import draft_preview
from bot.handlers.meetings.polls.texts import answers_text, heading, how_to_answer, options, question, rows
from bot.handlers.meetings.texts import heading as meeting_heading
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.meetings import when_text
from bot.texts import T, Text, lines
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.polls import answers
from storage.meetings.polls.answers import Said
from storage.meetings.polls.polls import Poll


async def card(chat: Chat, poll: Poll, above: Text | None = None) -> Reply:
    """A poll with its moments and my answers, which a group chat does not see; a draft as it would go out."""
    if poll.state == "draft":
        return await draft_preview(chat, poll)
    if poll.state in ("decided", "cancelled"):
        return await _over(chat, poll)
    mine: Said = {} if chat.in_group_chat else await answers.of_person(chat.tx, poll.id, chat.me.id)
    typed = None if chat.in_group_chat else await to_me(chat, "poll", poll.number)
    given = T("Your answer: {answer}", answer=answers_text(mine)) if mine else None
    is_open = poll.state == "open" and chat.seconds < poll.closes_at
    asked = question(poll) if is_open else T("Closed since {when}.", when=instant(poll.ended_at or poll.closes_at))
    how = how_to_answer(poll) if is_open and not mine else None
    text = lines(above, heading(poll), asked, *rows(poll), given, typed, how)
    leads = () if chat.in_group_chat else _leading(chat, poll)
    return Reply(text, (*(options(poll, mine) if is_open else ()), *leads), edits=bool(chat.incoming.pressed))


def _leading(chat: Chat, poll: Poll) -> tuple[Option, ...]:
    """What coordinators do with it."""
    if chat.membership.role < Role.COORDINATOR:
        return ()
    number = poll.number
    return (
        Option(T("Who can, and choose"), f"qui peut {number}"),
        Option(T("Another close…"), f"prolonger sondage {number}"),
        Option(T("Cancel the poll…"), f"annuler sondage {number}"),
    )


async def _over(chat: Chat, poll: Poll) -> Reply:
    meeting = None if poll.meeting_id is None else await meetings.by_id(chat.tx, poll.meeting_id)
    if meeting is None:
        return Reply(lines(heading(poll), T("This poll is cancelled.")))
    chosen = T("Chosen: {when}", when=when_text(meeting.timing))
    see = Option(T("See meeting {number}", number=meeting.number), f"reunion {meeting.number}")
    return Reply(lines(heading(poll), chosen, meeting_heading(meeting)), (see,))
