"""Members put their ideas into better words, withdraw them, and comment on all."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import PAGE
from bot.handlers.common.quoting import spoken
from bot.handlers.ideas.card import gone
from bot.handlers.ideas.ideas import IDEA_CHARACTERS
from bot.handlers.ideas.votes import current_space, found_idea
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Choice, Number, Prose, YesNo
from bot.rules.ideas.voting import not_over
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from storage.ideas import ideas, spaces, votes
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space

COMMENT_CHARACTERS = 300
MINE = 20


async def all_ideas(chat: Chat, _values: Values) -> list[Choice]:
    """The first ideas of the space; any other can still be named by its number."""
    space = await _changing(chat)
    return [_choice(idea) for idea in await ideas.open_in(chat.tx, space.id, PAGE)]


async def own_ideas(chat: Chat, _values: Values) -> list[Choice]:
    """The ideas this person added."""
    space = await _changing(chat)
    found = [_choice(idea) for idea in await ideas.open_in(chat.tx, space.id, MINE, chat.me.id)]
    if not found:
        raise Refused(T("None of the ideas is yours. To add one: {line}", line=Line("idee …", "idea …")))
    return found


async def withdrawable(chat: Chat, values: Values) -> list[Choice]:
    """One's own ideas; for coordinators all."""
    offered = all_ideas if chat.membership.role >= Role.COORDINATOR else own_ideas
    return await offered(chat, values)


async def _changing(chat: Chat) -> Space:
    space = await current_space(chat)
    not_over(space, chat.seconds)
    return space


def _choice(idea: Idea) -> Choice:
    return Choice(idea.number, short(Said(idea.text, idea.lang)), idea.number)


async def asked_words(chat: Chat, values: Values) -> Text:
    """Only whoever added the idea is asked for other words."""
    await _mine(chat, values["idea"])
    return T("What should the idea say?")


async def asked_remark(chat: Chat, values: Values) -> Text:
    """Only an idea that is still there can be spoken of."""
    await _changeable(chat, await found_idea(chat, values["idea"]))
    return T("What do you want to say about it?")


class Rewording(Question):
    """Which idea, in which words."""

    idea: Annotated[int, Ask(T("Which of your ideas? Give its number."), Number(), own_ideas)]
    text: Annotated[str, Ask(asked_words, Prose(IDEA_CHARACTERS, line=True))]


class Withdrawal(Question):
    """Which idea, and whether for sure."""

    idea: Annotated[int, Ask(T("Which idea is withdrawn? Give its number."), Number(), withdrawable)]
    sure: Annotated[bool, Ask(T("Are you sure?"), YesNo())] = False


class Remark(Question):
    """What about which idea."""

    idea: Annotated[int, Ask(T("Which idea do you comment on? Give its number."), Number(), all_ideas)]
    text: Annotated[str, Ask(asked_remark, Prose(COMMENT_CHARACTERS, line=True))]


@command(
    key="edit_idea",
    fr="modifier", en="edit", role=Role.MEMBER, section="ideas",
    example=("modifier 8 Former les jeunes volontaires", "edit 8 Train the young volunteers"),
    help=T("correct the text of your idea, until its first vote"), aliases=("modifier idee", "edit idea"),
)  # fmt: skip
async def edit_idea(new: Rewording, chat: Chat) -> Reply:
    """Put one's own idea into other words, as long as nobody voted for the old ones."""
    mine = await _mine(chat, new.idea)
    if await votes.for_idea(chat.tx, mine.id):
        remark = Line(f"commenter {mine.number} …", f"comment {mine.number} …")
        raise Refused(
            T(
                "Idea {number} has votes already: its text no longer changes. To add something: {line}",
                number=mine.number,
                line=remark,
            )
        )
    said = spoken(new.text, chat.reader.lang)
    await ideas.edit(chat.tx, mine.id, said.words, said.lang)
    return Reply(T("✓ Idea {number} now says: {idea}", number=mine.number, idea=said))


@command(
    key="withdraw_idea",
    fr="retirer idee", en="withdraw idea", role=Role.MEMBER, section="ideas",
    example=("retirer idee 8", "withdraw idea 8"), help=T("withdraw your idea"),
    aliases=("retireridee", "withdrawidea"),
)  # fmt: skip
async def withdraw_idea(which: Withdrawal, chat: Chat) -> Reply:
    """Withdraw one's own idea, or as a coordinator any, once it is confirmed; votes for it are free again."""
    found = await found_idea(chat, which.idea)
    if found.state == "withdrawn":
        return Reply(gone(found))
    found = await _mine(chat, which.idea, coordinator=True)
    if not which.sure:
        return await _sure(chat, found)
    await votes.drop(chat.tx, found.id)
    await ideas.withdraw(chat.tx, found.id)
    return Reply(T("✓ Idea {number} is withdrawn.", number=found.number))


async def _sure(chat: Chat, found: Idea) -> Reply:
    count = await votes.for_idea(chat.tx, found.id)
    text = lines(
        T("Withdraw idea {number} for good? {idea}", number=found.number, idea=short(Said(found.text, found.lang))),
        P("{n} person voted for it.", "{n} people voted for it.", count) if count else None,
    )
    return Reply(text, yes_no(f"retirer idee {found.number} oui", "annuler"))


@command(
    key="comment", own=True,
    fr="commenter", en="comment", role=Role.MEMBER, section="ideas",
    example=("commenter 4 Très utile", "comment 4 Very useful"), help=T("say something about an idea"),
    aliases=("commentaire",),
    public=Public.ACTS,
)  # fmt: skip
async def comment(remark: Remark, chat: Chat) -> Reply:
    """Say something about an idea; the very same twice stands there once."""
    found = await found_idea(chat, remark.idea)
    await _changeable(chat, found)
    said = spoken(remark.text, chat.reader.lang)
    written = await ideas.comments_of(chat.tx, found.space_id, chat.me.id)
    if written >= chat.allowed.comments:
        raise Refused(_too_many(written))
    await ideas.comment(chat.tx, found.id, chat.me.id, said.words, said.lang, chat.seconds)
    text = T("✓ Your comment on idea {number} is recorded.", number=found.number)
    return Reply(text, (Option(T("See idea {number}", number=found.number), f"idee {found.number}"),))


def _too_many(written: int) -> Text:
    return T(
        "You have written {n} comments in this vote, as many as one person may. Tell your coordinator the rest.",
        n=written,
    )


async def _mine(chat: Chat, number: int, *, coordinator: bool = False) -> Idea:
    found = await found_idea(chat, number)
    await _changeable(chat, found)
    entitled = coordinator and chat.membership.role >= Role.COORDINATOR
    if found.author_id != chat.me.id and not entitled:
        raise Refused(T("Only whoever added idea {number} can do this.", number=number))
    return found


async def _changeable(chat: Chat, found: Idea) -> None:
    if found.state != "open":
        raise Refused(gone(found))
    space = await spaces.by_id(chat.tx, found.space_id)
    assert space is not None  # noqa: S101 - every idea is in a space
    not_over(space, chat.seconds)
