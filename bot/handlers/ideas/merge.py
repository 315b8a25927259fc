"""Coordinators merge ideas that say the same."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.ideas.card import gone
from bot.handlers.ideas.edit import all_ideas
from bot.handlers.ideas.votes import current_space, found_idea, wanted
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Hearing, Number, YesNo
from bot.rules.ideas.voting import not_over
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.ideas import ideas, votes
from storage.ideas.ideas import Idea

_INTO = re.compile(r"\s*(?P<other>\d{1,9})\s+(?:dans|avec|into|with)\s+(?P<into>\d{1,9})\s*", re.IGNORECASE)


class Merger(Question):
    """Which idea stays, which goes into it, and whether for sure."""

    into: Annotated[int, Ask(T("Which idea stays? Give its number."), Number(), all_ideas)]
    other: Annotated[int, Ask(T("Which idea goes into it? Give its number."), Number(), all_ideas)]
    sure: Annotated[bool, Ask(T("Are you sure?"), YesNo())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """« 5 dans 3 » names first the idea that goes."""
        found = _INTO.fullmatch(line)
        return None if found is None else {"into": found["into"], "other": found["other"]}


@command(
    key="merge",
    fr="fusionner", en="merge", role=Role.COORDINATOR, section="ideas", example=("fusionner 3 5", "merge 3 5"),
    help=T("merge two ideas that say the same"), aliases=("fusion",),
)  # fmt: skip
async def merge(merger: Merger, chat: Chat) -> Reply:
    """Put the second idea into the first, with its votes and comments, once it is confirmed."""
    if merger.into == merger.other:
        raise Refused(T("An idea cannot be merged into itself."))
    space = await current_space(chat)
    into, other = await found_idea(chat, merger.into), await found_idea(chat, merger.other)
    if other.merged_into == into.number:
        return Reply(gone(other))
    not_over(space, chat.seconds)
    wanted(space, into, into.number)
    wanted(space, other, other.number)
    if not merger.sure:
        return Reply(_question(into, other), yes_no(f"fusionner {into.number} {other.number} oui", "annuler"))
    await votes.move(chat.tx, other.id, into.id, least=space.rule == "ranked")
    await ideas.merge(chat.tx, other.id, into.id)
    see = Option(T("See idea {number}", number=into.number), f"idee {into.number}")
    return Reply(T("✓ Idea {number} is now part of idea {into}.", number=other.number, into=into.number), (see,))


def _question(into: Idea, other: Idea) -> Text:
    return lines(
        T("Merge idea {number} into idea {into}, for good?", number=other.number, into=into.number),
        T("Idea {number}: {idea}", number=other.number, idea=short(Said(other.text, other.lang))),
        T("Idea {number}: {idea}", number=into.number, idea=short(Said(into.text, into.lang))),
        T("Votes and comments go along. Whoever voted for both counts once."),
    )
