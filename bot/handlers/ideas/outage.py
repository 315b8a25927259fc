"""What is said of a time in which Tama could not be reached: what may be lost, and what is recorded of the reader."""

from __future__ import annotations

from datetime import timedelta

from bot.commands import Role
from bot.deferred import Args, posted, unasked
from bot.handlers.ideas.list_page import rule_text
from bot.handlers.ideas.votes import recorded_text
from bot.messages import KEPT_SECONDS, Chat, Option, Reply
from bot.rules.ideas.voting import is_open
from bot.texts import Line, Said, Span, T, Text, lines
from storage.ideas import spaces, votes
from storage.ideas.spaces import Space
from storage.instants import instant

_SEE = Option(T("See the ideas"), "idees")


@unasked("outage")
async def outage(chat: Chat, args: Args) -> Reply | None:
    """To whoever may still vote."""
    space = await _open(chat, args)
    if space is None or chat.membership.role < Role.MEMBER:
        return None
    mine = {vote.number: vote.weight for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    return Reply(lines(*_head(space, args), recorded_text(space, mine), rule_text(space)), (_SEE,))


@posted("outage")
async def outage_in_the_open(chat: Chat, args: Args) -> Reply | None:
    """To all who read where the group meets: each may ask what is recorded for them."""
    space = await _open(chat, args)
    if space is None:
        return None
    check = T("To see what is recorded for you: {line}", line=Line("mesvotes", "myvotes"))
    return Reply(lines(*_head(space, args), check), (_SEE,))


async def _open(chat: Chat, args: Args) -> Space | None:
    space = await spaces.by_id(chat.tx, int(str(args["space"])))
    return None if space is None or not is_open(space, chat.seconds) else space


def _head(space: Space, args: Args) -> tuple[Text, ...]:
    """What may be lost; `basis`: since when (UTC seconds) nothing was heard."""
    time = Span(instant(int(str(args["basis"]))), instant(int(str(args["until"]))))
    return (
        T("⚠ I could not be reached: {time}.", time=time),
        _lost(time),
        T("The vote under way: {title}", title=Said(space.title, space.lang)),
    )


def _lost(time: Span) -> Text:
    """What was typed is lost too if it was longer ago than platforms keep it."""
    assert time.end is not None  # noqa: S101 - told when it is over
    kept_from = time.end - timedelta(seconds=KEPT_SECONDS)
    if kept_from <= time.start:
        return T("A button pressed in that time may be lost; what you typed is not.")
    return T("A button pressed in that time may be lost, and so may what you typed before {when}.", when=kept_from)
