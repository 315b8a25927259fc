"""A question about a mere number: « c’est quoi la 6 ? »."""

from __future__ import annotations

from bot.commands import COMMANDS
from bot.conversation.answering import begin
from bot.conversation.rights import forbidden
from bot.conversation.state import Answered, Outcome, State
from bot.ear.glances import GLANCES
from bot.ear.sentences import sentence
from bot.messages import Chat, Option, Reply
from bot.texts import T
from bot.things.known import known_in

_ASKED = frozenset({"what", "show", "ask", "it"})


async def of_that_number(line: str, chat: Chat, state: State) -> Outcome | None:
    """The one thing that has the number which a question is about is shown; of several it is asked which."""
    items = [item for item in sentence(line, chat.reader.lang).items if not item.is_filler]
    numbers = [item.number for item in items if item.number is not None]
    rest = [item.senses for item in items if item.number is None]
    if chat.member is None or len(numbers) != 1 or not any("what" in one for one in rest):
        return None
    if not all(one & _ASKED for one in rest):
        return None
    titles = (await known_in(chat)).titles
    there = {kind for kind, named in titles.items() if any(number == numbers[0] for number, _ in named)}
    keys = dict.fromkeys(each.command for each in GLANCES if each.numbered and each.needs <= there)
    shown = [COMMANDS[key] for key in keys if forbidden(COMMANDS[key], chat) is None]
    if len(shown) == 1:
        return await begin(shown[0], str(numbers[0]), chat, state)
    lines = [f"{one.name(chat.reader.lang)} {numbers[0]}" for one in shown]
    text = T("Several things have the number {number}. Which one?", number=numbers[0])
    return Answered(Reply(text, tuple(Option(one, one) for one in lines)), state.asked, aside=True) if lines else None
