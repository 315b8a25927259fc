"""What may have been meant is asked back, in words and with the very line: a yes does it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.conversation.line_kinds import are_numbers
from bot.conversation.ordinary import SAID, Meant
from bot.conversation.state import Answered, State
from bot.messages import YES, Chat, Option, Reply
from bot.texts import T, Text, lines
from bot.things.kinds import KINDS
from bot.things.ways import Way

_NUMBER = re.compile(r"(\d+)\b")


def proposed(found: Sequence[Meant], chat: Chat, state: State, left: Sequence[str] = ()) -> Answered:
    """Ask whether these commands are meant, all of them; what was said besides, and is not in them, is told."""
    line = "\n".join(one.line(chat.reader.lang) for one in found)
    effect = _effect(found[0]) if len(found) == 1 else None
    text = T("Do you mean: {line}?", line=line) if effect is None else effect
    besides = " … ".join(one.strip(" ,.;\n") for one in left)[:SAID]
    if besides:
        text = lines(text, T("I did not understand “{said}”.", said=besides))
    return Answered(Reply(text, (Option(line, line, words=YES),)), state.asked, aside=True)


def _effect(one: Meant) -> Text | None:
    """What a command says of a thing, as a question: « Réunion 2 : vous ne venez pas ? »."""
    asked = one.command.effect
    if asked is not None and ("{rest}" in asked.message) == bool(one.rest) and (not one.rest or are_numbers(one.rest)):
        return T(asked.message, rest=one.rest) if one.rest else asked
    for kind in KINDS.values():
        ways = [way for way in kind.ways if way.command == one.command.key and way.said and _own(way) in one.rest]
        if not ways:
            continue
        said, number = max(ways, key=lambda way: len(_own(way))).said, _NUMBER.match(one.rest)
        assert said is not None  # noqa: S101 - those without were left out
        if number is None:
            return T("Do you mean that {answer}?", answer=said)
        return T("{what}: {answer}?", what=kind.labelled(int(number[1])), answer=said)
    return None


def _own(way: Way) -> str:
    """The words that the line of a way has of its own: « partiel »."""
    return way.line.format(number="", rest="").strip()
