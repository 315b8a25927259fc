"""The parts of a question, read from a line or from the answer to one of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.commands import Ask, Command, Question
from bot.conversation.rights import forbidden
from bot.conversation.state import Asked
from bot.errors import Refused
from bot.messages import Chat
from bot.parts import SKIP, Choice, Hearing
from bot.spelling.folding import fold
from bot.spelling.one_line import one_line
from bot.texts import T

_SHOWN = 80
_COLON = re.compile(r"\s*:\s+")
"""What some put between a command and what they say: `idée : un puits`."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a line says: values by field, what was wrong by field, and what nothing took."""

    values: dict[str, Any]
    errors: dict[str, Refused] = field(default_factory=dict)
    left: str = ""


async def read_line(command: Command, rest: str, chat: Chat) -> Found:
    """The parts that stand in a line after the command's name."""
    raw = command.question.split(rest, hearing_of(chat)) if rest else None
    if raw is None:
        return await _in_order(command, rest, chat)
    return await read_fields(command, await command.question.disambiguate(raw, chat), chat)


async def _in_order(command: Command, rest: str, chat: Chat) -> Found:
    values: dict[str, Any] = {}
    rest = rest[found.end() :] if (found := _COLON.match(rest)) else rest
    for name, ask in command.asks.items():
        if not rest:
            break
        hearing = hearing_of(chat).among(await _among(ask, chat, values))
        try:
            taken = ask.part.read(rest, hearing)
        except Refused as refusal:
            return Found(values, {name: refusal})
        if taken is not None:
            values[name], rest = taken
    return Found(values, left=rest if one_line(rest) else "")


async def read_fields(command: Command, raw: Mapping[str, str], chat: Chat) -> Found:
    """The parts as they were said, each under the name of its field."""
    found = Found({})
    for name, text in raw.items():
        ask = command.asks[name]
        if is_skipped(command, name, text):
            found.values[name] = default(command, name)
            continue
        hearing = hearing_of(chat).among(await _among(ask, chat, found.values))
        try:
            found.values[name] = _whole(ask, text, hearing)
        except Refused as refusal:
            found.errors[name] = refusal
    return found


async def complete(command: Command, said: str | Mapping[str, str], chat: Chat) -> Question:
    """What a line after the command's name, or its fields one by one, ask in full; what may be skipped is.

    Raises Refused if this person may not ask it here, or if anything is wrong or missing.
    """
    refusal = forbidden(command, chat)
    if refusal is not None:
        raise Refused(refusal)
    found = await (read_line(command, said, chat) if isinstance(said, str) else read_fields(command, said, chat))
    wrong = next(iter(found.errors.values()), not_understood(found.left) if found.left else None)
    if wrong is not None:
        raise wrong
    while (absent := missing(command, found.values, asked=False)) is not None:
        ask = command.asks[absent]
        if command.required(absent) or not ask.skippable:
            raise Refused(ask.prompt if isinstance(ask.prompt, T) else await ask.prompt(chat, found.values))
        found.values[absent] = default(command, absent)
    return command.question.model_validate(found.values)


def read_answer(ask: Ask, line: str, asked: Asked, chat: Chat) -> Any:  # noqa: ANN401 - a part's value may be anything
    """The value that an answer gives, by the choices as they were shown. Raises Refused if it gives none."""
    choices = _choices(asked)
    folded = fold(line)
    for position, choice in enumerate(choices, 1):
        if choice.number is not None and folded in choice.words:
            line = str(choice.number)
        elif folded in choice.words or (choice.number is None and folded == str(position)):
            return choice.value
    return _whole(ask, line, hearing_of(chat).among(choices))


def recognises(ask: Ask, line: str, asked: Asked, chat: Chat) -> bool:
    """Whether the part that is asked for takes all of a line, be it to refuse it."""
    try:
        taken = ask.part.read(line, hearing_of(chat).among(_choices(asked)))
    except Refused:
        return True
    return taken is not None and not taken[1]


def missing(command: Command, values: Mapping[str, Any], *, asked: bool) -> str | None:
    """The first field that must still be asked for; `asked`: something was asked already."""
    for name, ask in command.asks.items():
        if name in values:
            continue
        if command.required(name) or (asked and ask.skippable) or (ask.needed is not None and ask.needed(values)):
            return name
    return None


def is_skipped(command: Command, name: str, text: str) -> bool:
    """Whether a text leaves a part out that may be left out."""
    return fold(text).rstrip(" .!") in SKIP and command.asks[name].skippable and not command.required(name)


def default(command: Command, name: str) -> Any:  # noqa: ANN401 - likewise
    """The value of a part that was left out."""
    return command.question.model_fields[name].get_default(call_default_factory=True)


def hearing_of(chat: Chat) -> Hearing:
    """In which time, zone and language the person speaks."""
    return Hearing(chat.now, chat.reader.zone, chat.reader.lang)


def not_understood(said: str) -> Refused:
    """Nothing takes these words."""
    return Refused(T("I did not understand “{said}”.", said=" ".join(said.split())[:_SHOWN]))


async def _among(ask: Ask, chat: Chat, values: dict[str, Any]) -> list[Choice]:
    if ask.options is None or not ask.part.among:
        return []
    return await ask.options(chat, values)


def _choices(asked: Asked) -> list[Choice]:
    return [Choice(kept.value, "", kept.number, kept.words) for kept in asked.choices]


def _whole(ask: Ask, text: str, hearing: Hearing) -> Any:  # noqa: ANN401 - likewise
    taken = ask.part.read(text, hearing)
    if taken is None or taken[1]:
        raise not_understood(taken[1] if taken else text)
    return taken[0]
