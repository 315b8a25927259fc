"""What was not understood is answered with a line that would work."""

from difflib import get_close_matches

from bot import commands
from bot.commands import Command, Role
from bot.messages import YES, Chat, Option, Reply
from bot.spelling.folding import fold
from bot.texts import Line, T, Text

_SAID = 60
_PROPOSED = 80
_LONGEST_NAME = 30
_WORDS = 2
"""What follows a name that was misspelled is a number or a word; more is a sentence."""
_CLOSE, _VERY_CLOSE = 0.7, 0.8


def suggest(line: str, chat: Chat) -> Reply:
    """A near miss proposes the right command; anything else points to the help."""
    said = line[:_SAID]
    near = nearest(line, chat, acting=False)
    if near is not None:
        proposed = near if len(near) <= _PROPOSED else f"{near[:_PROPOSED]}…"
        text = T("I do not know “{said}”. Did you mean: {line}?", said=said, line=proposed)
        return Reply(text, (Option(proposed, near, words=YES),))
    if chat.member is None:
        return Reply(how_to_join())
    way = Line("aide", "help")
    if line:
        text = T("I did not understand “{said}”. Type {help} to see what I can do.", said=said, help=way)
    else:
        text = T("I received nothing. Type {help} to see what I can do.", help=way)
    return Reply(text, (Option(T("Help"), "aide"),))


def nearest(line: str, chat: Chat, *, acting: bool = True) -> str | None:
    """The line with its first words put right, if some command this person may use has nearly that name.

    Unless `acting`, what writes is not proposed for its letters alone.
    """
    role = Role.NOBODY if chat.member is None else chat.member.role
    plain = line.strip().removeprefix("/")
    names = commands.names()
    for count in sorted({len(name.split()) for name in names}, reverse=True):
        *words, rest = [*plain.split(None, count), ""][: count + 1]
        if len(words) < count:
            continue
        said, cutoff = fold(" ".join(words))[:_LONGEST_NAME], _CLOSE if count == 1 else _VERY_CLOSE
        close = get_close_matches(said, [name for name in names if len(name.split()) == count], len(names), cutoff)
        for name in close:
            if _may(name, rest, role) and (acting or _is_harmless(commands.by_name(name), rest)):
                return f"{name} {rest}".strip()
    return None


def _is_harmless(command: Command, rest: str) -> bool:
    """Whether a line shows something, has nothing but a number, or would only be asked for more."""
    asks = not rest and any(command.required(name) for name in command.asks)
    return asks or rest.isdecimal() or not command.writes


def _may(name: str, rest: str, role: int) -> bool:
    """Whether this line would be a command for somebody with this role."""
    found = commands.find(f"{name} {rest}", role)
    return found is not None and found[0].role <= role and len(rest.split()) <= _WORDS


def how_to_join() -> Text:
    """What somebody who belongs to no group can do."""
    return T(
        "To join your group, send me its code, for example: {line}. Your coordinator gives you the code.",
        line=Line("rejoindre CODE", "join CODE"),
    )
