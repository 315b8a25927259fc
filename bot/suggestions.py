"""What was not understood is answered with a line that would work."""

from difflib import get_close_matches

from bot import commands
from bot.commands import Role
from bot.folding import fold
from bot.messages import YES, Chat, Option, Reply
from bot.texts import Line, T, Text


def suggest(line: str, chat: Chat) -> Reply:
    """A near miss proposes the right command; anything else points to the help."""
    said = line[:60]
    near = nearest(line, chat)
    if near is not None:
        text = T("I do not know “{said}”. Did you mean: {line}?", said=said, line=near)
        return Reply(text, (Option(near, near, words=YES),))
    if chat.member is None:
        return Reply(how_to_join())
    way = Line("aide", "help")
    if line:
        text = T("I did not understand “{said}”. Type {help} to see what I can do.", said=said, help=way)
    else:
        text = T("I received nothing. Type {help} to see what I can do.", help=way)
    return Reply(text, (Option(T("Help"), "aide"),))


def nearest(line: str, chat: Chat) -> str | None:
    """The line with its first word put right, if some command this person may use has nearly that name."""
    first, _, rest = line.strip().removeprefix("/").partition(" ")
    role = chat.member.role if chat.member is not None else Role.NOBODY
    allowed = [name for name in commands.names() if commands.by_name(name).role <= role]
    close = get_close_matches(fold(first), allowed, n=1, cutoff=0.7)
    return f"{close[0]} {rest}".strip() if close else None


def how_to_join() -> Text:
    """What somebody who belongs to no group can do."""
    return T(
        "To join your group, send me its code, for example: {line}. Your coordinator gives you the code.",
        line=Line("rejoindre CODE", "join CODE"),
    )
