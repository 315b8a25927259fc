"""Coordinators tell the group what follows from a vote."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.preview import preview
from bot.handlers.common.quoting import spoken
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.ideas.late_votes import ARRIVING, still_arriving
from bot.handlers.ideas.notices import post_topic
from bot.handlers.ideas.results.results import chosen_space
from bot.handlers.ideas.results.summary import summary
from bot.handlers.ideas.votes import current_space, topic
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Post, Reply, yes_no
from bot.parts import Number, Prose
from bot.rules.ideas.voting import is_over
from bot.texts import Line, P, T, Text
from storage.ideas import spaces
from storage.ideas.spaces import Space

OUTCOME_CHARACTERS = 200
"""In each language: the preview shows both."""


async def asked_outcome(chat: Chat, _values: Values) -> Text:
    """Only after the close is there anything to tell."""
    await _closed(chat)
    return T("What was decided after the vote? In one language, or in both: français | english")


class Deciding(Question):
    """What the coordinators decided."""

    text: Annotated[str, Ask(asked_outcome, Prose(2 * OUTCOME_CHARACTERS + 3))]


class Revision(Question):
    """Which vote's outcome, in which of its wordings."""

    number: Annotated[int, Ask(T("Which vote? Give its number."), Number())]
    revision: Annotated[int, Ask(T("Which wording? Give its number."), Number())]


@command(
    key="outcome",
    fr="decision", en="outcome", role=Role.COORDINATOR, section="ideas",
    example=("decision Nous commençons par l’idée 4.", "outcome We start with idea 4."),
    help=T("tell the group what was decided after the vote"),
    forms=(("decision 1 Nous commençons par l’idée 4.", "outcome 1 We start with idea 4."),),
)  # fmt: skip
async def outcome(said: Deciding, chat: Chat) -> Reply:
    """Prepare what the group is told, and show it."""
    space = await _closed(chat)
    words = spoken(said.text, chat.reader.lang)
    longest = max(map(len, words.words.split(" | ")))
    if longest > OUTCOME_CHARACTERS:
        too_long = T("That is too long: {n} characters, {limit} at most.", n=longest, limit=OUTCOME_CHARACTERS)
        raise Refused(too_long, "text")
    revision = await spaces.draft_outcome(chat.tx, space.id, words.words, words.lang)
    space = await chosen_space(chat, space.number)
    to = await reach(chat, await listeners(chat, Role.OBSERVER))
    buttons = yes_no(f"publier decision {space.number} {revision}", "annuler", T("Send"))
    return Reply(preview(chat, await summary(chat, space), to, await also_posted(chat)), buttons)


@command(
    key="publish_outcome",
    fr="publier decision", en="publish outcome", aliases=("publierdecision", "publishoutcome"), role=Role.COORDINATOR,
    example=("publier decision 3 1", "publish outcome 3 1"), help=T("tell the group the outcome that was prepared"),
)  # fmt: skip
async def publish_outcome(which: Revision, chat: Chat) -> Reply:
    """Tell everybody, once, the outcome as it was shown."""
    space = await chosen_space(chat, which.number)
    if space.outcome is None or space.outcome_revision != which.revision:
        raise Refused(T("There are newer words than these. To write them again: {line}", line=_AGAIN))
    if not await spaces.publish_outcome(chat.tx, space.id, which.revision, chat.seconds):
        return Reply(T("The group was told already."))
    told = await listeners(chat, Role.OBSERVER)
    see, key = Option(T("The whole result"), f"resultats {space.number}"), f"outcome:{space.id}:{which.revision}"
    reply = Reply(await summary(chat, space), (see,))
    for person in told:
        chat.tell(Notice(person.id, reply, LetterKind.OUTCOME, f"{key}:{person.id}", topic=topic(space, person.id)))
    chat.post(Post(reply, LetterKind.OUTCOME, key, topic=post_topic(space)))
    return Reply(P("✓ {n} person is told.", "✓ {n} people are told.", (await reach(chat, told)).count))


_AGAIN = Line("decision …", "outcome …")


async def _closed(chat: Chat) -> Space:
    space = await current_space(chat)
    if not is_over(space, chat.seconds):
        raise Refused(T("The vote is still open. To close it first: {line}", line=Line("cloturer", "close")))
    if await still_arriving(chat.tx, space, chat.seconds):
        raise Refused(ARRIVING)
    return space
