"""The card of a date poll where its group meets: its moments, how many could come, and a button for each."""

from __future__ import annotations

from bot.deferred import LONGEST_POST, Args, posted
from bot.ear.marks import MAYBE, YES
from bot.handlers.ideas.view import dotted
from bot.handlers.meetings.polls.outgoing import called_off
from bot.handlers.meetings.polls.texts import called, heading, row
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.meetings import when_text
from bot.texts import Line, P, T, Text, lines
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.polls import answers, polls
from storage.meetings.polls.polls import Poll
from storage.people import people


def card_name(poll: Poll) -> str:
    """On which card a poll is shown."""
    return f"poll:{poll.id}:card"


@posted("poll-card")
async def poll_card(chat: Chat, args: Args) -> Reply | None:
    """The card of the poll, as it stands."""
    poll = await polls.by_id(chat.tx, int(str(args["poll"])))
    return None if poll is None or poll.group_id != chat.group_id else await group_card(chat, poll)


async def group_card(chat: Chat, poll: Poll) -> Reply:
    """How a poll stands, for all to see; nobody's answer."""
    if poll.state == "cancelled":
        return Reply(lines(heading(poll), called_off(poll)))
    if poll.meeting_id is not None:
        meeting = await meetings.by_id(chat.tx, poll.meeting_id)
        assert meeting is not None  # noqa: S101 - nothing deletes one that is published
        see = Option(T("See meeting {number}", number=meeting.number), f"reunion {meeting.number}")
        return Reply(lines(heading(poll), T("Chosen: {when}", when=when_text(meeting.timing))), (see,))
    given = await answers.of_poll(chat.tx, poll.id)
    members = [person.id for person, _ in await people.members(chat.tx, poll.group_id)]
    said = [given[one] for one in members if one in given]
    is_open = poll.state == "open" and chat.seconds < poll.closes_at
    when = instant(poll.closes_at if is_open else poll.ended_at or poll.closes_at)
    head = T("Closed since {when}.", when=when)
    if is_open:
        head = T("Press the moments that suit you, before {when}.", when=when)
    count = P("{n} of {all} people has answered.", "{n} of {all} people have answered.", len(said), all=len(members))
    rows = [_row(poll, number, [one.get(number, "") for one in said]) for number in range(1, len(poll.moments) + 1)]

    def text(most: int) -> Text:
        left = len(rows) - most
        see = Line(f"sondage {poll.number}", f"poll {poll.number}")
        rest = P("… and {n} more moment: {line}", "… and {n} more moments: {line}", left, line=see) if left else None
        return lines(heading(poll), head, *rows[:most], rest, count)

    most = next((n for n in range(len(rows), 0, -1) if len(render(text(n), chat.reader)) <= LONGEST_POST), 0)
    return Reply(text(most), _buttons(poll) if is_open else ())


def left_behind(poll: Poll) -> Text:
    """What stands on a card that is kept up to date no more."""
    return lines(T("📅 {poll}", poll=called(poll)), T("This list is no longer kept up to date."))


def _row(poll: Poll, number: int, said: list[str]) -> Text:
    yes, maybe = said.count(YES), said.count(MAYBE)
    parts: list[Text] = [row(poll, number)]
    if yes:
        parts.append(P("{n} yes", "{n} yes", yes))
    if maybe:
        parts.append(P("{n} if need be", "{n} if need be", maybe))
    return dotted(parts)


def _buttons(poll: Poll) -> tuple[Option, ...]:
    """A yes to each moment, and a no to all; anything else is said in private."""
    begins, count = f"dispo {poll.number}:", len(poll.moments)
    yes = tuple(Option(str(number), f"{begins} ok {number}") for number in range(1, count + 1))
    return (*yes, Option(T("None of them"), f"{begins} no"))
