"""An action in one line: `SP/CCM, OIM : partager la présentation, avant le 4 mars`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.rules.points.points import BEFORE_NEXT, is_not_set
from bot.spelling.folding import fold

_COLON = re.compile(r"[ \t\u00a0\u202f]*:[ \t\u00a0\u202f]*")
_UNTIL = re.compile(
    r"[\s,;(–—-]*\b(?P<until>(?:d['’]ici(?:[ \t]+(?:le|au|à))?|avant|pour|jusqu['’](?:au|à)|au plus tard|échéance"
    r"|date limite|deadline|by|before|until|due|no later than|for)\b[ \t]*:?[ \t]*(?P<when>[^,;]+?))[ \t.)]*$",
    re.IGNORECASE,
)
_LAST = re.compile(r"[,;][ \t]*(?P<when>[^,;]+?)[ \t.]*$")
_OWNER_WORDS = 4


@dataclass(frozen=True, slots=True)
class ActionLine:
    """The raw parts of an action; `owners` and `when` are empty where nothing is said, or that they are not set."""

    text: str
    owners: str = ""
    when: str = ""


def cut_action(line: str, is_name: Callable[[str], bool], is_date: Callable[[str], bool]) -> ActionLine:
    """The parts of a line. `is_name`: whether words name an organisation or a person of the group, or several.

    What stands before the first colon are owners if it may be names; else the colon belongs to the text.
    """
    owners, text = _owners(line, is_name)
    found = _UNTIL.search(text)
    when = "" if found is None else found["when"].strip()
    # « avant la prochaine réunion » is a date as a whole.
    if found is not None and fold(found["until"]) in BEFORE_NEXT:
        return ActionLine(text[: found.start()].strip(), owners, found["until"].strip())
    if found is not None and (is_date(when) or is_not_set(when)):
        return ActionLine(text[: found.start()].strip(), owners, "" if is_not_set(when) else when)
    found = _LAST.search(text)
    if found is not None and (is_date(found["when"]) or is_not_set(found["when"])):
        when = "" if is_not_set(found["when"]) else found["when"].strip()
        return ActionLine(text[: found.start()].strip(), owners, when)
    return ActionLine(text, owners)


def _owners(line: str, is_name: Callable[[str], bool]) -> tuple[str, str]:
    left, *rest = _COLON.split(line.strip(), maxsplit=1)
    if not rest or not rest[0].strip():
        return "", left
    right = rest[0].strip()
    if is_not_set(left):
        return "", right
    if is_name(left) or _may_be_names(left):
        return left, right
    return "", line.strip()


def _may_be_names(words: str) -> bool:
    """Whether nothing but names of organisations, known or not, stands there: short, and none in small letters."""
    parts = [part.strip() for part in re.split(r"[,;&]|\s(?:et|and)\s", words)]
    return all(part and len(part.split()) <= _OWNER_WORDS and part[0].isupper() for part in parts) and all(
        len(part.split()) == 1 or any(word.isupper() for word in part.split()) for part in parts
    )
