"""What is said of an ideation space: only to those who may still vote, and at the close to everybody."""

from __future__ import annotations

from bot.commands import Role
from bot.deferred import Args, unasked
from bot.handlers.ideas.results.results import result_page
from bot.handlers.ideas.spaces import texts as space_texts
from bot.messages import Chat, Option, Reply
from bot.rules.ideas.reminder_times import begins_at
from bot.rules.ideas.voting import is_open, is_over
from bot.texts import Line, T, Text, lines
from storage.ideas import spaces, votes
from storage.ideas.spaces import Space

_SEE = Option(T("See the ideas"), "idees")


@unasked("ideas-wanted")
async def ideas_wanted(chat: Chat, args: Args) -> Reply | None:
    """The space is open for ideas, and for votes later."""
    space = await _without_my_vote(chat, args)
    return None if space is None or is_over(space, chat.seconds) else Reply(space_texts.invitation(space), (_SEE,))


@unasked("vote-opened")
async def vote_opened(chat: Chat, args: Args) -> Reply | None:
    """One may vote: from the start, or now in a space that was open for ideas before."""
    space = await _without_my_vote(chat, args)
    if space is None or not is_open(space, chat.seconds):
        return None
    later = begins_at(space) > (space.opened_at or 0)
    return Reply(space_texts.opening(space, chat.seconds) if later else space_texts.invitation(space), (_SEE,))


@unasked("vote-reminder")
async def vote_reminder(chat: Chat, args: Args) -> Reply | None:
    """The reader's vote is still missing."""
    space = await _without_my_vote(chat, args)
    if space is None or not is_open(space, chat.seconds):
        return None
    return Reply(space_texts.reminder(space, chat.seconds), (_SEE,))


@unasked("vote-extended")
async def vote_extended(chat: Chat, args: Args) -> Reply | None:
    """One can vote for longer, or again; nothing once that is over, too, or the close was moved again."""
    space = await _space(chat, args)
    if chat.membership.role < Role.MEMBER:
        return None
    return extension_of(chat, space, args)


def extension_of(chat: Chat, space: Space | None, args: Args) -> Reply | None:
    """What is told of a close that was moved, for whoever may read it."""
    if space is None or is_over(space, chat.seconds):
        return None
    before = None if args["before"] is None else int(str(args["before"]))
    return Reply(space_texts.extension(space, chat.seconds, before, reopened=bool(args["reopened"])), (_SEE,))


@unasked("vote-result")
async def vote_result(chat: Chat, args: Args) -> Reply | None:
    """The result; coordinators are asked what follows from it."""
    space = await _space(chat, args)
    if space is None or space.state != "closed":
        return None
    page = await result_page(chat, space)
    if chat.membership.role < Role.COORDINATOR or not await _awaits_outcome(chat, space):
        return page
    write = Option(T("Write the outcome"), "decision")
    return Reply(lines(page.text, "", _ask()), (write, *page.options))


def _ask() -> Text:
    return T("It is time to tell the group what was decided: {line}", line=Line("decision …", "outcome …"))


async def _awaits_outcome(chat: Chat, space: Space) -> bool:
    """An outcome is written for the vote that came last."""
    last = await spaces.latest(chat.tx, chat.group_id)
    return space.outcome_at is None and last is not None and last.id == space.id


async def _without_my_vote(chat: Chat, args: Args) -> Space | None:
    """The space, if the reader may vote in it and has not answered yet."""
    space = await _space(chat, args)
    if space is None or chat.membership.role < Role.MEMBER:
        return None
    return None if await votes.has_answered(chat.tx, space.id, chat.me.id) else space


async def _space(chat: Chat, args: Args) -> Space | None:
    found = await spaces.by_id(chat.tx, int(str(args["space"])))
    return None if found is None or found.group_id != chat.group_id else found
