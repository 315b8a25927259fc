"""What is answered to one thing in ordinary words, in the words in which things of its kind are answered."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import COMMANDS
from bot.conversation.ordinary import listen, says_otherwise
from bot.ear.sentences import sentence
from bot.ear.understanding import POLITE
from bot.messages import Chat
from bot.rules.todo.items import Thing
from bot.things.kinds import Kind
from bot.things.ways import Way, understood


@dataclass(frozen=True, slots=True)
class Heard:
    """Which way is meant, with what follows; `words` say it. Unless it is `certain`, it is asked back."""

    way: Way
    rest: str
    words: str
    certain: bool = True


async def heard(kind: Kind, thing: Thing, words: str, chat: Chat) -> Heard | None:
    """Which way somebody's words mean; None if they mean none, or may mean the opposite of what they begin with."""
    typed = understood(kind.ways, words)
    if typed is not None and (typed[0].exact or not typed[1]) and not words.endswith("?"):
        return Heard(*typed, words)
    spoken = await _spoken(kind, thing, words, chat)
    if typed is None or (spoken is not None and (spoken.certain or spoken.way.command != typed[0].command)):
        return spoken
    way, rest = typed[0], _without_politeness(typed[1], chat)
    turned = says_otherwise(COMMANDS[way.command], rest or words, chat.reader.lang)
    return spoken if turned else Heard(way, rest, words)


def _without_politeness(words: str, chat: Chat) -> str:
    """Words as they are but for a « svp » at their end."""
    said = sentence(words, chat.reader.lang)
    last = len(said.items)
    while last and said.items[last - 1].senses & POLITE:
        last -= 1
    return words if last == len(said.items) else said.words_from(0, last).strip(" ,;.")


async def _spoken(kind: Kind, thing: Thing, words: str, chat: Chat) -> Heard | None:
    lang = chat.reader.lang
    found = await listen(kind.about(thing.number, words, lang), chat, kind.commands)
    if len(found.readings) != 1:
        return None
    reading, number = found.readings[0], str(thing.number)
    rest = reading.rest(lang)
    if kind.named is None:
        if reading.values.get("n") != number:
            return None
        rest = rest.removeprefix(number).strip()
    name = COMMANDS[reading.command].name(lang)
    ways = [way for way in kind.ways if way.words]
    for said in (rest, f"{name} {rest}".strip()):
        if said and (way := understood(ways, said)) is not None:
            return Heard(*way, said, found.certain)
    return None
