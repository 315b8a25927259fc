"""What a sent message showed and asked: kept with it, so that a reply to it means that and nothing else."""

from __future__ import annotations

import re

from pydantic import BaseModel, Field

from bot import commands
from bot.commands import Command, Public
from bot.conversation.groups import named_group
from bot.messages import GROUP_SIGN, Reply, option_signs
from bot.spelling.folding import fold

_SEVERAL = re.compile(r"#?\d{1,9}(?:\s*(?:[,;&]|\bet\b|\band\b|\s)\s*#?\d{1,9})+")
_ONE = re.compile(r"\d{1,9}")


class Shown(BaseModel):
    """What can be typed in reply to a message → its line, which question it put, and what its numbers mean.

    `completed` and `sheet` are as in a `Reply`, `asked` is the serial of the question. `pressable`: it has buttons.
    """

    lines: dict[str, str] = Field(default_factory=dict)
    completed: str = ""
    asked: int | None = None
    sheet: tuple[str, ...] = ()
    pressable: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing that can be said in reply."""
        return not (self.lines or self.completed or self.asked or self.sheet)

    @property
    def dumped(self) -> str:
        """As it is kept."""
        return self.model_dump_json(exclude_defaults=True)


def typed_for(reply: Reply) -> dict[str, str]:
    """What can be typed instead of pressing: own numbers or positions, and words."""
    shown: dict[str, str] = {}
    for option, mark in zip(reply.options, option_signs(reply.options), strict=True):
        shown[mark] = option.line
        shown.update(dict.fromkeys(option.words, option.line))
    return shown


def meant_by(text: str, shown: Shown, *, whole: bool) -> str | None:
    """The whole line that a reply stands for: one that is shown, several at once, or a command without its number.

    None if it stands for none. `whole`: a command with words of its own after it is none.
    """
    folded = fold(text)
    if folded in shown.lines:
        return shown.lines[folded]
    return _several(folded, shown) or _numbered(text, shown, whole=whole)


def _several(folded: str, shown: Shown) -> str | None:
    """`1 3` for what `1` and `3` stand for, where that is the same command with these very numbers."""
    if not _SEVERAL.fullmatch(folded):
        return None
    numbers = _ONE.findall(folded)
    heads = {_head(shown.lines.get(number, ""), number) for number in numbers}
    head = heads.pop() if len(heads) == 1 else ""
    return f"{head} {' '.join(numbers)}" if head else None


def _head(line: str, number: str) -> str:
    head, _, last = line.rpartition(" ")
    return head if last == number else ""


def _numbered(text: str, shown: Shown, *, whole: bool) -> str | None:
    """`excusé malade` for `excuse 3 malade`, where the message shows one line with that command.

    Or none, but of all that can be said of the thing numbered 3: it was said before, and is not offered again.
    """
    found = commands.find(text)
    if found is None or (found[1] and (whole or found[1].lstrip("#")[:1].isdigit())):
        return None
    command, rest = found
    numbered = [line for line in set(shown.lines.values()) if line.rpartition(" ")[2].isdecimal()]
    same = [line for line in numbered if _command(line) is command]
    if len(same) == 1:
        return f"{same[0]} {rest}".rstrip()
    heads = {(named_group(line)[0], line.rpartition(" ")[2]) for line in numbered}
    if same or len(heads) != 1 or not all(_is_like(_command(line), command) for line in numbered):
        return None
    ((group, number),) = heads
    line = f"{command.fr} {number} {rest}".rstrip()
    return f"{GROUP_SIGN}{group} {line}" if group else line


def _command(line: str) -> Command | None:
    found = commands.find(named_group(line)[1])
    return None if found is None else found[0]


def _is_like(one: Command | None, other: Command) -> bool:
    return one is not None and (one.section, one.public) == (other.section, Public.ACTS) and other.public is Public.ACTS
