"""Members look at the ideas and add their own."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.next_steps import OPEN_VOTE, next_steps
from bot.handlers.common.quoting import spoken
from bot.handlers.ideas.card import card
from bot.handlers.ideas.list_page import list_page
from bot.handlers.ideas.view import unnumbered, vote_button
from bot.handlers.ideas.votes import current_space, found_idea
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Number, Page, Prose
from bot.rules.ideas.voting import is_open, not_over
from bot.texts import Line, Said, T, Text, lines
from storage.ideas import ideas, spaces
from storage.ideas.spaces import Space

IDEA_CHARACTERS = 300
_CHANGES_OF_MIND = 4
"""How many times as many ideas one person may add as they may have, the withdrawn ones included."""


class WhichPage(Question):
    """Which page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


async def asked_idea(chat: Chat, _values: Values) -> Text:
    """Only somebody whose idea can be taken is asked for it."""
    await _may_add(chat)
    return T("What is your idea? In one sentence.")


class AnIdea(Question):
    """A new idea, or the number of one to look at."""

    what: Annotated[str, Ask(asked_idea, Prose(IDEA_CHARACTERS, line=True))]


@command(
    key="list_ideas", own=True,
    fr="idees", en="ideas", role=Role.OBSERVER, section="ideas", example=("idees", "ideas"),
    help=T("see the ideas, and vote"), aliases=("les idees",),
    public=Public.READS,
    forms=(("idees page 2", "ideas page 2"),),
)  # fmt: skip
async def list_ideas(which: WhichPage, chat: Chat) -> Reply:
    """The ideas of the space in which one votes now, or voted last."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None:
        return Reply(T("There is no vote at the moment."), next_steps(chat, OPEN_VOTE))
    return await list_page(chat, space, page=which.page)


@command(
    key="idea",
    fr="idee", en="idea", role=Role.OBSERVER, section="ideas",
    example=("idee Former les volontaires", "idea Train the volunteers"),
    help=T("add an idea, or see one by its number"),
    public=Public.READS,
    forms=(("idee 4", "idea 4"),),
)  # fmt: skip
async def idea(new: AnIdea, chat: Chat) -> Reply:
    """Add an idea; a number alone shows the idea of that number."""
    seen = _number_and_page(new.what, chat)
    if seen is not None:
        return await _show(chat, *seen)
    return await _add(chat, new.what)


def _number_and_page(words: str, chat: Chat) -> tuple[int, int] | None:
    hearing = Hearing(chat.now, chat.reader.zone, chat.reader.lang)
    number = Number().read(words, hearing)
    if number is None:
        return None
    page = Page().read(number[1], hearing) or (1, number[1])
    return None if page[1] else (number[0], page[0])


async def _show(chat: Chat, number: int, page: int) -> Reply:
    found = await found_idea(chat, number)
    space = await spaces.by_id(chat.tx, found.space_id)
    assert space is not None  # noqa: S101 - every idea is in a space
    return await card(chat, space, found, page)


async def _may_add(chat: Chat) -> Space:
    if chat.membership.role < Role.MEMBER:
        group = Said(chat.membership.group_name)
        raise Refused(T("Only members of {group} can see or do this.", group=group))
    space = await current_space(chat)
    not_over(space, chat.seconds)
    return space


async def _add(chat: Chat, words: str) -> Reply:
    space = await _may_add(chat)
    said = spoken(words, chat.reader.lang)
    same = await ideas.open_like(chat.tx, space.id, said.words)
    if same is not None:
        text = T("This idea is already there: it is idea {number}.", number=same)
        return Reply(text, (Option(T("See idea {number}", number=same), f"idee {same}"),))
    await _not_too_many(chat, space)
    number = await ideas.add(chat.tx, chat.group_id, space.id, said.words, said.lang, chat.me.id, chat.seconds)
    return _added(chat, space, number, said)


async def _not_too_many(chat: Chat, space: Space) -> None:
    most = chat.allowed.ideas
    still, ever = await ideas.count_of(chat.tx, space.id, chat.me.id)
    if still >= most or ever >= most * _CHANGES_OF_MIND:
        text = T("You have {n} ideas in this vote, as many as one person may. To take one back: {line}", n=still,
                 line=Line("retirer idee", "withdraw idea"))  # fmt: skip
        raise Refused(text if still >= most else T("You have withdrawn too many ideas in this vote to add another."))


def _added(chat: Chat, space: Space, number: int, said: Said) -> Reply:
    change = Line(f"modifier {number} …", f"edit {number} …")
    text = lines(
        T("✓ Your idea is number {number}: {idea}", number=number, idea=said),
        T("You can change it until somebody votes for it: {line}", line=change),
    )
    vote = (unnumbered(vote_button(space, number)),) if is_open(space, chat.seconds) else ()
    return Reply(text, (*vote, Option(T("All ideas"), "idees")))
