"""Members say that they do not vote: they are counted, and reminded no more."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.ideas.late_votes import in_time, may_still_vote
from bot.handlers.ideas.thing import VOTE
from bot.handlers.ideas.votes import current_space, open_until, recorded_text, topic
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Yes
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, lines
from bot.things.undoable import Acting
from storage.ideas import abstentions, votes
from storage.ideas.spaces import Space
from storage.outbox import letters


class Abstaining(Question):
    """Whether it is meant: whoever abstains is reminded no more."""

    sure: Annotated[bool, Ask(T("Do you abstain?"), Yes())] = False


@command(
    key="abstain", own=True,
    fr="abstention", en="abstain", role=Role.MEMBER, section="ideas", example=("abstention", "abstain"),
    help=T("say that you do not vote, and be reminded no more"),
    aliases=(
        "je m'abstiens", "m'abstenir", "s'abstenir", "je ne vote pas", "vote blanc", "je vote blanc",
        "i abstain", "i do not vote", "i don't vote", "i am not voting",
    ),
)  # fmt: skip
async def abstain(abstaining: Abstaining, chat: Chat) -> Reply:
    """I do not vote; whoever has voted takes that back first."""
    space = await current_space(chat)
    may_still_vote(chat, space)
    await _must_not_have_voted(chat, space)
    if not abstaining.sure:
        return _asked(space)
    acting = await Acting.begin(chat, (VOTE.name, space.number), "abstain", await VOTE.rows(chat, space.number))
    await abstentions.keep(chat.tx, space.id, chat.me.id, chat.said)
    await letters.supersede(chat.tx, topic(space, chat.me.id))
    await acting.done(chat)
    title = short(Said(space.title, space.lang))
    text = lines(
        T("✓ You abstain: {title}", title=title),
        T("You get no more reminders of this vote."),
        in_time(chat, space) or open_until(chat, space),
    )
    return Reply(text, (Option(T("See the ideas"), "idees"),))


def _asked(space: Space) -> Reply:
    text = T(
        "You abstain: {title}? Then I remind you of this vote no more.", title=short(Said(space.title, space.lang))
    )
    return Reply(text, yes_no("abstention oui", "annuler"))


async def _must_not_have_voted(chat: Chat, space: Space) -> None:
    mine = {vote.number: vote.weight for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    if not mine:
        return
    numbers = " ".join(map(str, sorted(mine)))
    back = Line(f"retirer {numbers}", f"unvote {numbers}")
    raise Refused(lines(recorded_text(space, mine), T("To abstain, take your votes back first: {line}", line=back)))
