"""What somebody means who types no command but writes as to a colleague."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot import commands
from bot.commands import COMMANDS, Command, Public
from bot.conversation.groups import named_group
from bot.conversation.reading import Found, missing, read_line
from bot.conversation.rights import role_of
from bot.conversation.shown import Shown, meant_by
from bot.conversation.state import Several, State
from bot.ear.matching import Reading
from bot.ear.notes import is_reserve
from bot.ear.phrases import bars_of
from bot.ear.sentences import begins_with_number, sentence
from bot.ear.understanding import Understood, understand
from bot.ear.words.lexicon import lexicon
from bot.messages import NO, YES, Chat, Option, Reply
from bot.parts import Note, Unsure, Words
from bot.spelling.folding import fold
from bot.texts import Line, T
from bot.things.known import known_in

SAID = 60
NUMBERED = re.compile(r"\d+(?:\s+page\s+\d+)?")


@dataclass(frozen=True, slots=True)
class Meant:
    """A command, and what follows its name; whether a word about it is `noted` in that."""

    command: Command
    rest: str
    noted: bool = False

    def line(self, lang: str) -> str:
        """The command line, as one would type it in a language."""
        return f"{self.command.name(lang)} {self.rest}".strip()


async def listen(line: str, chat: Chat, only: frozenset[str] = frozenset()) -> Understood:
    """What the ear makes of a line in the group in which it is said; `only`: the commands that may be meant."""
    return understand(line, chat.reader.lang, replace(await known_in(chat), only=only))


def meant(readings: Sequence[Reading], chat: Chat) -> list[Meant]:
    """The commands of some readings that the speaker may use."""
    found = [
        Meant(COMMANDS[one.command], one.rest(chat.reader.lang), noted=one.noted or "late" in one.values)
        for one in readings
    ]
    return [one for one in found if one.command.role <= role_of(chat)]


COURTESY = frozenset({"greet", "welcome"})


def of_shown(one: Meant, state: State) -> str:
    """What follows the command's name, with the number of the one thing that was just shown, where it has none."""
    if one.rest[:1].isdigit() or one.command.public is not Public.ACTS:
        return one.rest
    meant = meant_by(one.line("fr"), Shown(lines=state.shown), whole=False)
    line = "" if meant is None else named_group(meant)[1]
    found = commands.find(line)
    return found[1] if found is not None and found[0] is one.command else one.rest


def several(found: Sequence[Meant]) -> Several:
    """All of them, one after the other."""
    return Several(tuple((one.command, one.rest) for one in found))


async def is_strict(command: Command, rest: str, line: str, chat: Chat) -> bool:
    """Whether a line is nothing but a command with its parts: not words that may mean something else."""
    return await read_strictly(command, rest, line, chat) is not None


async def read_strictly(command: Command, rest: str, line: str, chat: Chat) -> Found | None:
    """The parts of a line that is nothing but a command with them; None if it may mean something else."""
    acts = rest or command.own or command.public is Public.ACTS
    if command.writes and acts and line.rstrip().endswith("?"):
        return None
    if is_foreign(command, line, chat.reader.lang) and not rest.isdecimal():
        return None
    if rest and command.key in COURTESY:
        return None
    found = await read_line(command, rest, chat)
    if rest.startswith(":") and is_text(command):
        return found
    if found.errors or found.left or (rest and missing(command, found.values, asked=False) is not None):
        return None
    return found if NUMBERED.fullmatch(rest) or not _may_be_more(command, rest, found, chat) else None


def _may_be_more(command: Command, rest: str, found: Found, chat: Chat) -> bool:
    """Whether what is read as a text, a note or a title may be something else after all."""
    texts = [str(found.values.get(name, "")) for name, ask in command.asks.items() if ask.part.free]
    if any(begins_with_number(text, chat.reader.lang) for text in texts):
        return True
    return any(found.values.get(name) for name in notes_of(command)) or _is_titled(command, rest, found.values)


def says_nothing_new(line: str, chat: Chat) -> bool:
    """Whether a line is made of everyday words alone: a question of such words is about Tama."""
    items = sentence(line, chat.reader.lang).items
    return all(item.senses or item.number is not None for item in items)


def says_otherwise(command: Command, note: str, lang: str) -> bool:
    """Whether a word about what a command says may turn it into something else: a question, a doubt, a condition."""
    bars, items = bars_of(command.key), sentence(note, lang).items
    return any(item.senses & bars for item in items) or ("if" in bars and is_reserve(items))


def notes_of(command: Command) -> list[str]:
    """The parts that take words which need not be there."""
    return [name for name, ask in command.asks.items() if isinstance(ask.part, Note)]


def is_numbered(command: Command, rest: str) -> bool:
    """Whether free text begins with a number, and may be something else: `idée 7 : 5/5`."""
    first = next(iter(command.asks.values()), None)
    return first is not None and first.part.free and rest[:1].isdigit() and not NUMBERED.fullmatch(rest)


def _is_titled(command: Command, rest: str, values: Mapping[str, object]) -> bool:
    """Whether a title would begin with a number, which may be that of a thing: « réunion 2 annulée »."""
    titles = [str(values.get(name) or "-") for name, ask in command.asks.items() if ask.part.free]
    return rest[:1].isdigit() and any(rest.startswith(title) for title in titles)


def is_preview(state: State) -> bool:
    """Whether a yes would do what was shown, and is no answer to « Viendrez-vous ? »."""
    offered = commands.find(named_group(state.shown.get("oui", ""))[1])
    return offered is not None and offered[0].fr not in YES


def is_foreign(command: Command, line: str, lang: str) -> bool:
    """Whether a line begins with a name of the other language that is an ordinary word of this one: « comment ».

    A name that is an alias too belongs to both languages: « digest ».
    """
    own, other = fold(command.name(lang)), fold(command.name("en" if lang == "fr" else "fr"))
    said = fold(line)
    return (
        own != other and said.startswith(other) and not said.startswith(own)
        and other not in map(fold, command.aliases) and lexicon(lang).knows(said.split()[0])
    )  # fmt: skip


def not_sure(line: str) -> Reply:
    """Something was said that may mean the opposite of what it begins with."""
    said = line[:SAID]
    text = T("I am not sure what you mean by “{said}”. Nothing was noted. Type {help} to see what I can do.",
             said=said, help=Line("aide", "help"))  # fmt: skip
    return Reply(text, (Option(T("Help"), "aide"),))


def is_text(command: Command) -> bool:
    """Whether a command takes a text that must be there, and is whatever one likes."""
    return not notes_of(command) and any(
        isinstance(ask.part, Words) and (command.required(name) or ask.needed is not None)
        for name, ask in command.asks.items()
    )


async def is_just(command: Command, rest: str, readings: Sequence[Meant], chat: Chat, heard: Understood) -> bool:
    """Whether the ear hears no more than the command that a line begins with: what is wrong with it is told."""
    if len(readings) != 1 or readings[0].command is not command:
        return False
    said = readings[0].rest
    if notes_of(command):
        better = heard.certain and await _is_read(command, said, chat) and not await _is_read(command, rest, chat)
        return heard.certain and rest[:1].isdigit() and not (readings[0].noted or better)
    asked = not (heard.readings[0].certain or heard.loose)
    if asked and said != rest and await _is_read(command, said, chat):
        return await _is_read(command, rest, chat)
    return not heard.certain or await _is_doubtful(command, rest, chat)


async def _is_read(command: Command, rest: str, chat: Chat) -> bool:
    """Whether nothing that follows a command's name is wrong or left over."""
    found = await read_line(command, rest, chat)
    return not found.errors and not found.left


async def _is_doubtful(command: Command, rest: str, chat: Chat) -> bool:
    """Whether a part of a line is read and may mean several things, which are to be asked."""
    if not is_text(command):
        return False
    return any(isinstance(error, Unsure) for error in (await read_line(command, rest, chat)).errors.values())


def may_be_another(command: Command, rest: str, line: str, chat: Chat, *, turned: bool) -> bool:
    """Whether a line that begins like a command and is not understood may say something else, or the opposite."""
    if is_foreign(command, line, chat.reader.lang):
        return not rest.isdecimal()
    if turned and is_numbered(command, rest):
        return True
    mere_word = command.fr in YES or command.fr in NO
    return bool(notes_of(command)) and (turned or (mere_word and not rest[:1].isdigit()))
