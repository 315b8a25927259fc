"""How a date poll looks before it goes out, and what goes out of it."""

from __future__ import annotations

from collections.abc import Callable

from bot.commands import Role
from bot.handlers.common.preview import how_many, in_both_languages
from bot.handlers.common.reach import reach, unreached_text
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.meetings.polls.texts import fits, heading, how_to_answer, question, rows
from bot.messages import Chat, Reply, yes_no
from bot.texts import Line, T, Text, lines
from storage.meetings.polls.polls import Poll

LONGEST = 960
"""Characters, with room for a yes and a no below."""
_ROOMY = 9


async def draft_preview(chat: Chat, poll: Poll, above: Text | None = None) -> Reply:
    """A draft as it would go out, and how to put it right."""
    number = poll.number
    nobody = T("Date poll {number} is a draft: nobody has been told.", number=number)
    again = Line("sondage …", "poll …")
    # Of a long list every moment is to be seen: it has no room for more.
    correct = T("To correct it, write it again: {line}", line=again) if len(poll.moments) <= _ROOMY else None
    text = await both(chat, lambda most: opening(poll, most), above or nobody, lines(correct, T("Start it?")))
    return Reply(text, yes_no(f"lancer sondage {number} oui", "annuler"), edits=bool(chat.incoming.pressed))


def opening(poll: Poll, most: int | None = None, above: Text | None = None) -> Text:
    """What everybody reads of a poll that is open, before they have answered."""
    how = how_to_answer(poll) if most is None else None
    return lines(above, heading(poll), question(poll), *rows(poll, most), how)


async def both(chat: Chat, draw: Callable[[int | None], Text], above: Text | None, below: Text) -> Text:
    """What would go to how many: all of it as the reader of this reads it, then as much as there is room for."""
    to, posted = await reach(chat, await listeners(chat, Role.OBSERVER)), await also_posted(chat)

    def text(most: int | None, other: int | None) -> Text:
        shown = in_both_languages(chat, draw(most), draw(other))
        return lines(above, how_many(to), unreached_text(to), posted, "", *shown, "—", below)

    tries = [(None, None), *((None, other) for other in (8, 6, 4, 2, 0)), *((most, 0) for most in (10, 8, 6, 4))]
    return next((made for some in tries if fits(made := text(*some), LONGEST)), text(2, 0))
