"""Date polls as they are opened, reminded of, moved, closed and cancelled, put into words when the message goes out."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.meetings.polls.card import card
from bot.handlers.meetings.polls.preview import opening
from bot.handlers.meetings.polls.texts import called, options
from bot.handlers.meetings.polls.who_can import summary
from bot.messages import Chat, Reply
from bot.texts import T, Text
from storage.instants import instant
from storage.meetings.polls import answers, polls
from storage.meetings.polls.polls import Poll


@unasked("poll-opened")
async def poll_opened(chat: Chat, args: Args) -> Reply | None:
    """Which moments suit them? Whoever has answered meanwhile sees what they said."""
    poll = await _open(chat, args)
    return None if poll is None else await card(chat, poll)


@unasked("poll-extended")
async def poll_extended(chat: Chat, args: Args) -> Reply | None:
    """One can answer until another time."""
    poll = await _open(chat, args)
    return None if poll is None else await card(chat, poll, moved(poll))


@unasked("poll-reminder")
async def poll_reminder(chat: Chat, args: Args) -> Reply | None:
    """The answer is still missing; nothing once it is not."""
    poll = await _open(chat, args)
    if poll is None or await answers.of_person(chat.tx, poll.id, chat.me.id):
        return None
    return Reply(opening(poll, None, T("⏰ Your answer is still missing")), options(poll, {}))


@unasked("poll-closed")
async def poll_closed(chat: Chat, args: Args) -> Reply | None:
    """Nobody can answer any more: which moment is it?"""
    poll = await _poll(chat, args)
    return None if poll is None or poll.state != "closed" else await summary(chat, poll)


@unasked("poll-cancelled")
async def poll_cancelled(chat: Chat, args: Args) -> Reply | None:
    """The poll is off."""
    poll = await _poll(chat, args)
    return None if poll is None else Reply(called_off(poll))


def moved(poll: Poll) -> Text:
    """What is new in a poll whose close was moved."""
    return T("The close has moved: you can answer until {when}.", when=instant(poll.closes_at))


def called_off(poll: Poll) -> Text:
    """What is said of a poll that is cancelled."""
    return T("{poll} is cancelled: no need to answer any more.", poll=called(poll))


async def _open(chat: Chat, args: Args) -> Poll | None:
    """The poll, if it is still open until the time that the letter was written for."""
    poll = await _poll(chat, args)
    if poll is None or poll.state != "open" or poll.closes_at != args["closes"]:
        return None
    return poll if chat.seconds < poll.closes_at else None


async def _poll(chat: Chat, args: Args) -> Poll | None:
    found = await polls.by_id(chat.tx, int(str(args["poll"])))
    return None if found is None or found.group_id != chat.group_id else found
