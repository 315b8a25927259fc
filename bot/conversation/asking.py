"""One part of a question is asked for, with what can be answered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic_core import to_jsonable_python as jsonable

from bot.commands import Command
from bot.conversation.groups import group_of
from bot.conversation.state import Answered, Asked, Kept, State
from bot.errors import Refused
from bot.languages import render
from bot.messages import BUTTON_BYTES, Chat, Option, Reply
from bot.parts import Choice, Unsure
from bot.spelling.folding import fold
from bot.texts import Line, Lines, T, Text, dump, lines, load

_SAME = 8
PATIENCE = 2
"""From this many wrong answers on, the question says how to stop it."""


async def ask_for(  # noqa: PLR0913 - all that a question is made of
    command: Command, values: dict[str, Any], name: str, chat: Chat, state: State, error: Refused | None = None,
    *, goes_on: bool = False,
) -> Answered:  # fmt: skip
    """Ask for one part, saying first what was wrong with what was given; `goes_on`: of the question that waits."""
    try:
        return await _asked(command, values, name, chat, state, error, goes_on=goes_on)
    except Refused as wrong:
        # What was answered before may turn out to be wrong only now: then that is asked again.
        if wrong.field not in values or wrong.field == name:
            raise
        kept = {field: value for field, value in values.items() if field != wrong.field}
        return await ask_for(command, kept, wrong.field, chat, state, wrong, goes_on=goes_on)


async def _asked(  # noqa: PLR0913 - likewise
    command: Command, values: dict[str, Any], name: str, chat: Chat, state: State, error: Refused | None,
    *, goes_on: bool,
) -> Answered:  # fmt: skip
    ask = command.asks[name]
    choices = list(error.choices) if isinstance(error, Unsure) and error.choices else []
    if not choices and ask.options is not None:
        choices = await ask.options(chat, values)
    prompt = ask.prompt if isinstance(ask.prompt, T) else await ask.prompt(chat, values)
    # Serials never come again, not even in a conversation that begins anew: the buttons of the old one are still there.
    serial = (state.serial or chat.seconds) + 1
    kept = [Kept(value=jsonable(one.value), number=one.number, words=_words(one, chat)) for one in choices]
    asked = Asked(
        serial=serial, command=command.key, values=jsonable(values), field=name, prompt=dump(_question(prompt)),
        choices=kept, at=chat.seconds, group=group_of(chat), wrong=_wrong(command, name, state, error),
    )  # fmt: skip
    if state.asked is not None and state.asked.is_same_as(asked):
        asked.same = (*state.asked.same, state.asked.serial)[-_SAME:]
    options = [_option(command, values, choice, position, serial, chat) for position, choice in enumerate(choices, 1)]
    if ask.skippable and not command.required(name):
        options.append(Option(T("Skip"), _answer(serial, "-", chat), words=("-", "passer", "skip")))
    stop = T("To leave this question: {line}", line=Line("annuler", "cancel")) if asked.wrong >= PATIENCE else None
    said = None if error is None else error.text
    return Answered(
        Reply(lines(said, prompt, _way_in_place(command, values, chat), stop), tuple(options)), asked, goes_on=goes_on
    )


def _question(prompt: Text) -> Text:
    """The question itself, without what was said above it."""
    return prompt.parts[-1] if isinstance(prompt, Lines) else prompt


def _way_in_place(command: Command, values: dict[str, Any], chat: Chat) -> Text | None:
    """How to answer in a group chat, where a bot hears commands and what replies to it, and nothing else."""
    if not chat.in_group_chat:
        return None
    if values:
        return T("Please reply to this message.")
    line = Line(command.example("fr"), command.example("en"))
    return T("Please reply to this message, or send for example: {line}", line=line)


def _wrong(command: Command, name: str, state: State, error: Refused | None) -> int:
    before = state.asked
    if error is None or before is None or (before.command, before.field) != (command.key, name):
        return 0
    return before.wrong + 1


def reminding(reply: Reply, asked: Asked, chat: Chat) -> Answered:
    """Something else is answered while a question waits, which is said once, and never to a whole group chat."""
    if asked.reminded or chat.in_group_chat:
        return Answered(reply, asked)
    waits = T("Still waiting for your answer: {prompt}", prompt=load(asked.prompt))
    return Answered(replace(reply, text=lines(reply.text, "", waits)), asked.model_copy(update={"reminded": True}))


def _words(choice: Choice, chat: Chat) -> tuple[str, ...]:
    return (*choice.words, fold(render(choice.label, chat.reader)))


def _option(command: Command, values: dict[str, Any], choice: Choice, position: int, serial: int, chat: Chat) -> Option:
    answer = str(choice.number if choice.number is not None else position)
    line = _line(command, values, choice, chat)
    return Option(choice.label, line or _answer(serial, answer, chat), choice.number)


def _answer(serial: int, answer: str, chat: Chat) -> str:
    """The line of a button that only answers this question; in a group chat it says who was asked."""
    line = f"reponse {serial} {answer}"
    return f"{line} {chat.me.id}" if chat.in_group_chat else line


def _line(command: Command, values: dict[str, Any], choice: Choice, chat: Chat) -> str | None:
    """The whole command line of an option, where nothing but stable numbers is needed: such a button never ages."""
    if choice.number is None or not all(isinstance(value, int) for value in values.values()):
        return None
    line = " ".join([command.name(chat.reader.lang), *map(str, values.values()), str(choice.number)])
    return line if len(line.encode()) <= BUTTON_BYTES else None
