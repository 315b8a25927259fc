"""What is posted of a vote beside its card: that it closes soon, and how it ended."""

from __future__ import annotations

from bot.commands import Role
from bot.deferred import Args, posted
from bot.handlers.ideas.outgoing import extension_of
from bot.handlers.ideas.results.results import participation
from bot.handlers.ideas.results.summary import summary
from bot.messages import Chat, Option, Reply
from bot.rules.ideas.reminder_times import time_left
from bot.rules.ideas.voting import is_open
from bot.rules.wording.shortening import short
from bot.texts import Said, T, lines
from storage.ideas import spaces, votes
from storage.ideas.spaces import Space
from storage.instants import instant

_TITLE = 60


@posted("vote-reminder")
async def closing_soon(chat: Chat, args: Args) -> Reply | None:
    """The vote closes soon, and so many have voted; nothing once all have, or abstain."""
    space = await _space(chat, args)
    if space is None or space.closes_at is None or not is_open(space, chat.seconds):
        return None
    turnout = await votes.participation(chat.tx, space.id, chat.group_id, int(Role.MEMBER))
    if turnout.voted + turnout.abstained >= turnout.may:
        return None
    text = lines(
        T("🗳 The vote closes soon: {title}", title=short(Said(space.title, space.lang), _TITLE)),
        T("The vote is open until {when}.", when=instant(space.closes_at)),
        time_left(space.closes_at, chat.seconds),
        await participation(chat, space),
    )
    return Reply(text, (Option(T("See the ideas"), "idees"),))


@posted("vote-extended")
async def vote_extended(chat: Chat, args: Args) -> Reply | None:
    """One can vote for longer, or again."""
    return extension_of(chat, await _space(chat, args), args)


@posted("vote-result")
async def vote_result(chat: Chat, args: Args) -> Reply | None:
    """The best ideas, and what the coordinators decided as far as they have."""
    space = await _space(chat, args)
    if space is None or space.state != "closed":
        return None
    text = await summary(chat, space, decided=space.outcome_at is not None)
    return Reply(text, (Option(T("The whole result"), f"resultats {space.number}"),))


async def _space(chat: Chat, args: Args) -> Space | None:
    found = await spaces.by_id(chat.tx, int(str(args["space"])))
    return None if found is None or found.group_id != chat.group_id else found
