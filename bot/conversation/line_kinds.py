"""What a line is by its looks alone: the line of a button, a mere answer, a command in the open."""

from __future__ import annotations

import re

from bot import commands
from bot.commands import Public
from bot.conversation.groups import named_group
from bot.messages import NO, YES
from bot.spelling.folding import fold

PRESSED = re.compile(r"(?:reponse|answer) (?P<serial>\d+) (?P<answer>\d+|-)(?: (?P<whose>\d+))?")
_YES = "|".join(YES)
_NUMBERS = re.compile(rf"[#+]?\d[\d ,;&=+>#-]*(?:(?:{_YES})(?: \d+)?)?|{_YES}")
NUMBERS_ALONE = re.compile(r"#?\d[\d ,;&]*")
COMPARED = 200


def is_answer_line(line: str) -> bool:
    """Whether this is the line of a button that only answers a question, while that waits."""
    return PRESSED.fullmatch(fold(named_group(line)[1][:COMPARED])) is not None


def is_answer_alone(line: str) -> bool:
    """Whether a line is a yes, a no or a mere number: it means something in answer to something only."""
    folded = fold(line)
    return folded in YES or folded in NO or NUMBERS_ALONE.fullmatch(folded) is not None


def is_plain(line: str) -> bool:
    """Whether a line is a command in the open, alone or with numbers only: nobody says that in passing."""
    found = commands.find(line)
    if found is None or found[0].public is Public.NO:
        return False
    return not found[1] or are_numbers(found[1])


def are_numbers(rest: str) -> bool:
    """Whether what follows a command's name is numbers and a yes, and nothing else."""
    return _NUMBERS.fullmatch(fold(rest)) is not None
