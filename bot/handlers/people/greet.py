"""Hello: what one says first, and what a platform sends when somebody opens the conversation."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.people.habit_texts import stopped_text
from bot.handlers.people.join import Joining, after_joining, join
from bot.handlers.people.parts import Secret
from bot.messages import Chat, Reply
from bot.parts import Words
from bot.suggestions import how_to_join
from bot.texts import Said, T, called, lines


class Starting(Joining):
    """Like joining, but the code may be missing: a platform's own first button sends no more than that."""

    code: Annotated[str, Ask(T("What is your code? Your coordinator has it."), Secret())] = ""


class Greeting(Question):
    """Hello, and whatever is said after it."""

    words: Annotated[str, Ask(T("Hello."), Words())] = ""


@command(
    key="greet", own=True, reads=True,
    fr="bonjour", en="hello", role=Role.NOBODY, help=T("say hello"), example=("bonjour", "hello"),
    aliases=("salut", "hi", "bonsoir"),
)  # fmt: skip
async def greet(_greeting: Greeting, chat: Chat) -> Reply:
    """Hello; a stranger is told how to join."""
    if chat.person is None or chat.member is None:
        return Reply(lines(T("Hello, I am Tama."), how_to_join()))
    hello = lines(
        T("Hello {name}. You are in the group {group}.", name=called(chat.person), group=Said(chat.member.group_name)),
        stopped_text(chat.person, chat.reader.zone),
    )
    return Reply(hello, after_joining())


@command(
    key="welcome", own=True, reads=True,
    fr="merci", en="thanks", role=Role.NOBODY, help=T("say thank you"), example=("merci", "thanks"),
    aliases=("thank you", "merci beaucoup"),
)  # fmt: skip
async def welcome(_greeting: Greeting, _chat: Chat) -> Reply:
    """A word of thanks changes nothing."""
    return Reply(T("You are welcome."))


@command(
    key="start", own=True,
    fr="demarrer", en="start", role=Role.NOBODY, help=T("begin"), example=("demarrer", "start"),
)  # fmt: skip
async def start(starting: Starting, chat: Chat) -> Reply:
    """What a platform sends when somebody opens the conversation, with or without a code."""
    if not starting.code:
        return await greet(Greeting(), chat)
    return await join(starting, chat)
