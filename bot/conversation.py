"""From what a person wrote to a complete question, one short question at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from pydantic import BaseModel, Field
from pydantic_core import to_jsonable_python as jsonable

from bot import commands
from bot.commands import Ask, Command, Question, Role
from bot.errors import Refused
from bot.folding import fold
from bot.messages import NO, YES, Chat, Option, Reply
from bot.parts import SKIP, Choice, Hearing, Unsure
from bot.rules.codes import looks_like_code
from bot.suggestions import suggest
from bot.texts import Line, Said, T, Text, dump, lines, load

CANCEL = frozenset({"annuler", "cancel", "annule", "stop question", "laisser tomber"})
ANSWER_WORDS = frozenset({"reponse", "answer"})
PENDING_DAYS = 30
BUTTON_BYTES = 64


class Kept(BaseModel):
    """A choice as it was shown, so that a number keeps its meaning."""

    value: Any
    number: int | None
    words: tuple[str, ...]


class Asked(BaseModel):
    """The question that waits for an answer."""

    serial: int
    command: str
    values: dict[str, Any]
    field: str
    prompt: Any
    choices: list[Kept] = Field(default_factory=list)
    at: int


class State(BaseModel):
    """What was last shown (what can be typed → its line) and what is being asked, in one place."""

    shown: dict[str, str] = Field(default_factory=dict)
    asked: Asked | None = None
    serial: int = 0


@dataclass(frozen=True, slots=True)
class Ready:
    """A complete question for a command. `last` is the field answered last, if it was asked for."""

    command: Command
    question: Question
    values: dict[str, Any]
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """Tama answers by itself: `asked` is what it now waits for."""

    reply: Reply
    asked: Asked | None = None


Outcome = Ready | Spoken


async def hear(chat: Chat, state: State) -> Outcome:
    """What the person means, given what was shown and asked before."""
    line = chat.incoming.text.strip()
    if chat.incoming.file is not None:
        return await begin(commands.COMMANDS["read_file"], "", chat, state)
    folded = fold(line[:200])
    if folded in CANCEL:
        return _cancelled(state)
    if folded.split(" ", 1)[0] in ANSWER_WORDS:
        return await _pressed(line.split(None, 2)[1:], chat, state)
    if folded in state.shown:
        line = state.shown[folded]
        if fold(line) in CANCEL or fold(line) in ("non", "no"):
            return _cancelled(state)
    elif state.asked is not None and not chat.incoming.pressed and not _is_command(line, state.asked):
        return await _answer(line, chat, state, state.asked)
    return await _command(line, chat, state)


def _cancelled(state: State) -> Spoken:
    if state.asked is None and not state.shown:
        return Spoken(Reply(T("There was nothing to cancel.")))
    return Spoken(Reply(T("Cancelled. Nothing was changed.")))


async def _command(line: str, chat: Chat, state: State) -> Outcome:
    found = commands.find(line, Role.NOBODY if chat.member is None else chat.member.role)
    if found is None and looks_like_code(line):
        found = commands.COMMANDS["join"], line
    if found is None:
        return Spoken(suggest(line, chat), state.asked)
    return await begin(*found, chat, state)


async def _pressed(words: list[str], chat: Chat, state: State) -> Outcome:
    """A button of a question: it only counts while that very question waits."""
    asked = state.asked
    if asked is None or len(words) != 2 or words[0] != str(asked.serial):  # noqa: PLR2004 - serial and answer
        return Spoken(Reply(T("This question no longer waits for an answer.")), asked)
    return await _answer(words[1], chat, state, asked)


def _is_command(line: str, asked: Asked) -> bool:
    """Whether a line typed while a question waits is a command after all."""
    found = commands.find(line)
    if found is None or fold(line) in (*YES, *NO):
        return False
    if line.lstrip().startswith("/"):
        return True
    command, rest = found
    ask = commands.COMMANDS[asked.command].asks[asked.field]
    if not ask.part.free:
        return not _fits(line, ask, asked)
    return not rest or fold(rest) in (*YES, *NO) or rest.replace(" ", "").replace(",", "").isdigit()


def _fits(line: str, ask: Ask, asked: Asked) -> bool:
    folded = fold(line)
    return any(folded in choice.words for choice in asked.choices) or (ask.skippable and folded in SKIP)


async def begin(command: Command, rest: str, chat: Chat, state: State) -> Outcome:
    """A command was named: read the rest of its line."""
    refusal = forbidden(command, chat)
    if refusal is not None:
        return Spoken(Reply(refusal), state.asked)
    raw = command.question.split(rest, hearing_of(chat)) if rest else None
    values, errors, left = await (_fill(command, rest, chat) if raw is None else _fill_raw(command, raw, chat))
    missing = _missing(command, values, asked=False)
    if errors:
        name, error = next(iter(errors.items()))
        return await ask_for(command, values, name, chat, state, error)
    if left:
        error = Refused(T("I did not understand “{said}”.", said=left[:80]))
        if missing is not None:
            return await ask_for(command, values, missing, chat, state, error)
        return Spoken(Reply(lines(error.text, example(command))), state.asked)
    if missing is not None:
        return await ask_for(command, values, missing, chat, state)
    return Ready(command, command.question(**values), values)


def example(command: Command) -> Text:
    """A line that works."""
    return T("For example: {line}", line=Line(command.example_fr, command.example_en))


async def _fill(command: Command, rest: str, chat: Chat) -> tuple[dict[str, Any], dict[str, Refused], str]:
    values: dict[str, Any] = {}
    hearing = hearing_of(chat)
    for name, ask in command.asks.items():
        if not rest:
            break
        choices = await _among(ask, chat, values)
        try:
            taken = ask.part.take(rest, hearing.among(choices))
        except Refused as refusal:
            return values, {name: refusal}, ""
        if taken is not None:
            values[name], rest = taken
    return values, {}, rest


async def _fill_raw(
    command: Command, raw: dict[str, str], chat: Chat
) -> tuple[dict[str, Any], dict[str, Refused], str]:
    values: dict[str, Any] = {}
    errors: dict[str, Refused] = {}
    for name, text in raw.items():
        ask = command.asks[name]
        choices = await _among(ask, chat, values)
        if _is_skipped(command, name, text):
            values[name] = _default(command, name)
            continue
        try:
            values[name] = _whole(ask, text, hearing_of(chat).among(choices))
        except Refused as refusal:
            errors[name] = refusal
    return values, errors, ""


def _is_skipped(command: Command, name: str, text: str) -> bool:
    return fold(text) in SKIP and command.asks[name].skippable and not command.required(name)


def _default(command: Command, name: str) -> Any:  # noqa: ANN401
    return command.question.model_fields[name].get_default(call_default_factory=True)


async def _among(ask: Ask, chat: Chat, values: dict[str, Any]) -> list[Choice]:
    if ask.options is None or not ask.part.among:
        return []
    return await ask.options(chat, values)


def _whole(ask: Ask, text: str, hearing: Hearing) -> Any:  # noqa: ANN401 - a part's value may be anything
    taken = ask.part.take(text, hearing)
    if taken is None or taken[1]:
        raise Refused(T("I did not understand “{said}”.", said=(taken[1] if taken else text)[:80]))
    return taken[0]


def _missing(command: Command, values: dict[str, Any], *, asked: bool) -> str | None:
    absent = [name for name in command.asks if name not in values]
    for name in absent:
        ask = command.asks[name]
        if command.required(name) or (asked and ask.skippable) or (ask.needed is not None and ask.needed(values)):
            return name
    return None


async def ask_for(
    command: Command, values: dict[str, Any], name: str, chat: Chat, state: State, error: Refused | None = None
) -> Spoken:
    """Ask for one part, saying first what was wrong with what was given."""
    ask = command.asks[name]
    choices = list(error.choices) if isinstance(error, Unsure) and error.choices else []
    if not choices and ask.options is not None:
        choices = await ask.options(chat, values)
    prompt = ask.prompt if isinstance(ask.prompt, T) else await ask.prompt(chat, values)
    serial = state.serial + 1
    kept = [Kept(value=jsonable(one.value), number=one.number, words=_words(one, chat)) for one in choices]
    asked = Asked(
        serial=serial, command=command.key, values=jsonable(values), field=name, prompt=dump(prompt), choices=kept,
        at=chat.seconds,
    )  # fmt: skip
    options = [_option(command, values, choice, place, serial, chat) for place, choice in enumerate(choices, 1)]
    if ask.skippable and not command.required(name):
        options.append(Option(T("Skip"), f"reponse {serial} -", words=("-", "passer", "skip")))
    return Spoken(Reply(lines(None if error is None else error.text, prompt), tuple(options)), asked)


def _words(choice: Choice, chat: Chat) -> tuple[str, ...]:
    from bot.languages import render  # noqa: PLC0415

    return (*choice.words, fold(render(choice.label, chat.reader)))


def _option(
    command: Command, values: dict[str, Any], choice: Choice, place: int, serial: int, chat: Chat
) -> Option:
    answer = str(choice.number if choice.number is not None else place)
    line = _line(command, values, choice, chat)
    return Option(choice.label, line or f"reponse {serial} {answer}", choice.number)


def _line(command: Command, values: dict[str, Any], choice: Choice, chat: Chat) -> str | None:
    """The whole command line of an option, where nothing but stable numbers is needed: such a button never ages."""
    if choice.number is None or not all(isinstance(value, int) for value in values.values()):
        return None
    line = " ".join([command.name(chat.reader.lang), *map(str, values.values()), str(choice.number)])
    return line if len(line.encode()) <= BUTTON_BYTES else None


async def _answer(line: str, chat: Chat, state: State, asked: Asked) -> Outcome:
    command = commands.COMMANDS[asked.command]
    if chat.now - _asked_at(asked, chat) > timedelta(days=PENDING_DAYS):
        return Spoken(Reply(lines(T("This question is too old: please start again."), example(command))))
    refusal = forbidden(command, chat)
    if refusal is not None:
        return Spoken(Reply(refusal))
    ask = command.asks[asked.field]
    values = dict(asked.values)
    if _is_skipped(command, asked.field, line):
        values[asked.field] = _default(command, asked.field)
    else:
        try:
            values[asked.field] = _read(ask, line, asked, chat)
        except Refused as refusal:
            return await ask_for(command, values, asked.field, chat, state, refusal)
    missing = _missing(command, values, asked=True)
    if missing is not None:
        return await ask_for(command, values, missing, chat, state)
    return Ready(command, command.question.model_validate(values), values, asked.field)


def _asked_at(asked: Asked, chat: Chat) -> Any:  # noqa: ANN401
    from datetime import datetime  # noqa: PLC0415

    return datetime.fromtimestamp(asked.at, chat.now.tzinfo)


def _read(ask: Ask, line: str, asked: Asked, chat: Chat) -> Any:  # noqa: ANN401
    choices = [Choice(kept.value, "", kept.number, kept.words) for kept in asked.choices]
    hearing = hearing_of(chat).among(choices)
    folded = fold(line)
    for place, choice in enumerate(choices, 1):
        if folded in choice.words or (choice.number is None and folded == str(place)):
            return choice.value
    return _whole(ask, line, hearing)


def hearing_of(chat: Chat) -> Hearing:
    """In which time, zone and language the person speaks."""
    return Hearing(chat.now, chat.reader.zone, chat.reader.lang)


def forbidden(command: Command, chat: Chat) -> Text | None:
    """Why this person may not use this command here; None if they may."""
    role = chat.member.role if chat.member is not None else Role.NOBODY
    if role >= command.role:
        return None
    if chat.member is None:
        return T("Please join your group first: {line}", line=Line("rejoindre CODE", "join CODE"))
    if command.role == Role.COORDINATOR:
        return T("Only a coordinator of {group} can do this.", group=Said(chat.member.group_name))
    if command.role == Role.FOCAL:
        return T("Only a focal point of {group} can do this.", group=Said(chat.member.group_name))
    return T("Observers of {group} can read but not do this.", group=Said(chat.member.group_name))


def waiting(asked: Asked) -> Text:
    """A reminder of the question that still waits, after something else was answered."""
    return T("Still waiting for your answer: {prompt}", prompt=load(asked.prompt))
