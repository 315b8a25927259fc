"""A command is declared once; help, prompts, options, buttons and refusals are all read from here."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Any, ClassVar, TypeVar, cast, get_type_hints

from pydantic import BaseModel, ConfigDict

from bot.messages import GROUP_SIGN, Chat, Reply
from bot.parts import Choice, Hearing, Part
from bot.spelling.folding import fold
from bot.spelling.one_line import one_line
from bot.spelling.slashes import declare_name
from bot.texts import T, Text

Values = Mapping[str, Any]
Options = Callable[[Chat, Values], Awaitable[list[Choice]]]
Prompt = T | Callable[[Chat, Values], Awaitable[Text]]


class Role(IntEnum):
    """What somebody is in a group; each may do what those before it may."""

    NOBODY = 0
    OBSERVER = 1
    MEMBER = 2
    FOCAL = 3
    COORDINATOR = 4


class Public(Enum):
    """Whether what is said in a group chat is answered there, for everybody to read."""

    NO = "no"
    """It is heard as if said in private."""
    READS = "reads"
    """It shows what everybody in the group may see. To a button, which is pressed for oneself, in private."""
    ACTS = "acts"
    """It does something openly; the answer says no more than that."""


@dataclass(frozen=True, slots=True)
class Ask:
    """How one part of a question is asked and read. A prompt of several lines ends with the question itself.

    A part without a default is asked for when it is missing. One with a default is taken silently from a complete
    line, and asked for, skippably, once Tama has had to ask for anything (`skippable`). `needed` tells, from the parts
    that are known (perhaps as JSON), whether one with a default must be asked for after all.
    """

    prompt: Prompt
    part: Part
    options: Options | None = None
    skippable: bool = False
    needed: Callable[[Values], bool] | None = None


class Question(BaseModel):
    """What a command needs to know; each field carries its `Ask`."""

    # A question is built when it is first asked: few of them are in a day, and all would be at each start.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    resumes: ClassVar[bool] = False
    """Whether saying its beginning again, while the rest is being asked for, only asks for the rest again."""
    undone: ClassVar[T | None] = None
    """What those who belong to no group are told when they stop half-way: what they may take for done is not."""

    @classmethod
    def split(cls, _line: str, _hearing: Hearing) -> dict[str, str] | None:
        """The raw parts of a line with a form of its own, by field; None for the usual: parts one after the other."""
        return None

    @classmethod
    async def disambiguate(cls, raw: dict[str, str], _chat: Chat) -> dict[str, str]:
        """The raw parts of such a line once more, where only what the group has names for tells them apart."""
        return raw


def parts_in(line: str, form: re.Pattern[str]) -> dict[str, str] | None:
    """The raw parts of a line of this form, by field: those that are there; None for a line of another form."""
    found = form.fullmatch(line)
    return None if found is None else {name: text for name, text in found.groupdict().items() if text}


class Nothing(Question):
    """For commands that need nothing."""


Q = TypeVar("Q", bound=Question)
Handler = Callable[[Any, Chat], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its names, its right and its question."""

    key: str
    fr: str
    en: str
    role: Role
    question: type[Question]
    handler: Handler
    help: T
    example_fr: str
    example_en: str
    section: str
    aliases: tuple[str, ...] = ()
    asks: Mapping[str, Ask] = field(default_factory=dict)
    public: Public = Public.NO
    own: bool = False
    forms: tuple[tuple[str, str], ...] = ()
    reads: bool = False
    effect: T | None = None
    staying: tuple[str, ...] = ()
    confidential: bool = False
    instead: tuple[str, str] | None = None

    @property
    def writes(self) -> bool:
        """Whether it changes anything, rather than showing it."""
        return not (self.reads or self.public is Public.READS)

    def name(self, lang: str) -> str:
        """The name of the command for a reader."""
        return self.fr if lang == "fr" else self.en

    def example(self, lang: str) -> str:
        """A line that works, for a reader."""
        return self.example_fr if lang == "fr" else self.example_en

    def required(self, name: str) -> bool:
        """Whether a field must be known before the command can run."""
        return self.question.model_fields[name].is_required()


COMMANDS: dict[str, Command] = {}
_words: dict[str, Command] = {}
_with_number: dict[str, Command] = {}
_most: dict[str, int] = {}
"""By the first word of names: how many words the longest of them has."""


def command(  # noqa: PLR0913 - a declaration names all its parts
    *,
    key: str,
    fr: str,
    en: str,
    role: Role,
    help: T,  # noqa: A002 - reads well in a declaration
    example: tuple[str, str],
    section: str = "",
    aliases: tuple[str, ...] = (),
    with_number: tuple[str, ...] = (),
    staying: tuple[str, ...] = (),
    public: Public = Public.NO,
    own: bool = False,
    forms: tuple[tuple[str, str], ...] = (),
    reads: bool = False,
    effect: T | None = None,
    confidential: bool = False,
    instead: tuple[str, str] | None = None,
) -> Callable[[Callable[[Q, Chat], Awaitable[Reply]]], Callable[[Q, Chat], Awaitable[Reply]]]:
    """Declare the function below as what answers this command. `example` is (French line, English line).

    `forms` are other lines that it takes, each in French and in English, where they do something else than the example.

    `key` stands in people's databases, with questions that are pending: it never changes, whatever else is renamed.
    `section` is where the help lists it; commands without one are understood but not listed.
    `staying` are more names (folded), which are a part of the line too: `atelier jeudi 9h` says of what kind it is.
    `with_number` are names of another command that mean this one when just a number follows, and also, by themselves,
    for those who may not use the other. `public`: whether it is answered in group chats.
    `own`: all that it writes is the speaker's own, if it writes at all, and no rule of it asks what others wrote: it
    need not wait for others who speak in the group. One that is not declared so has the group to itself.
    `reads`: it only shows something; so do those that are `Public.READS`.
    `instead`: what those who may not use it probably mean, a line in French and in English.
    `confidential`: what is said with it, and answered, is kept no longer than what it is about needs.
    `effect`: what it does, as a question by which it is asked back; `{rest}`: the numbers after its name.
    """

    def declare(handler: Callable[[Q, Chat], Awaitable[Reply]]) -> Callable[[Q, Chat], Awaitable[Reply]]:
        question = _question_of(handler)
        declared = Command(
            key, fr, en, role, question, cast("Handler", handler), help, *example, section, (*aliases, *staying),
            _asks(question), public, own, forms, reads, effect, staying, confidential, instead,
        )  # fmt: skip
        if key in COMMANDS:
            raise ValueError(f"command {key} is declared twice")
        COMMANDS[key] = declared
        for word in (fr, en, *aliases, *staying):
            first, *others = fold(word).split()
            declare_name(fold(word))
            _most[first] = max(_most.get(first, 1), 1 + len(others))
            if _words.setdefault(fold(word), declared) is not declared:
                raise ValueError(f"two commands are called {word}")
        _with_number.update((fold(word), declared) for word in with_number)
        return handler

    return declare


def _question_of(handler: Callable[..., Any]) -> type[Question]:
    question = next(iter(get_type_hints(handler).values()))
    if not (isinstance(question, type) and issubclass(question, Question)):
        raise TypeError(f"{handler.__name__} takes no question")
    return question


def _asks(question: type[Question]) -> dict[str, Ask]:
    found: dict[str, Ask] = {}
    for name, info in question.model_fields.items():
        found[name] = next(extra for extra in info.metadata if isinstance(extra, Ask))
    return found


def names() -> list[str]:
    """Every name and alias that is understood, folded."""
    return list(_words)


def by_name(name: str) -> Command:
    """The command of a folded name."""
    return _words[name]


def find(line: str, role: int = Role.COORDINATOR) -> tuple[Command, str] | None:
    """The command that somebody's line begins with, and the rest of the line; the longest name wins."""
    words = line.strip().removeprefix("/").split()
    most = _most.get(_name(words[:1]), 1) if words else 0
    for count in range(min(most, len(words)), 0, -1):
        name = _name(words[:count])
        if (found := _words.get(name)) is not None:
            rest = _after(line, words[:count])
            rest = rest if one_line(rest).strip(" ?!.") else ""
            other = _with_number.get(name)
            meant = found if other is None else _meant(found, other, rest, role)
            return meant, line.strip().removeprefix("/") if name in meant.staying else rest
    return None


def in_language(line: str, lang: str) -> str:
    """A command line with the name that its reader knows."""
    group, sign, plain = line.partition(" ") if line.startswith(GROUP_SIGN) else ("", "", line)
    found = find(plain)
    if found is None:
        return line
    return f"{group}{sign}{found[0].name(lang)} {found[1]}".rstrip()


def _meant(found: Command, other: Command, rest: str, role: int) -> Command:
    by_number = rest.lstrip("#nN°º ").isdigit()
    return other if by_number or (not rest and role < found.role) else found


def _name(words: list[str]) -> str:
    first, *others = words
    # Telegram's menus write a name of several words with underscores.
    name = fold(" ".join([first.split("@")[0].replace("_", " "), *others]))
    return name.rstrip(" ?.!:,") or name


def _after(line: str, words: list[str]) -> str:
    rest = line.strip().removeprefix("/")
    for word in words:
        rest = rest.lstrip()[len(word) :]
    return rest.strip()
