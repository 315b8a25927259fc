"""How a draft of an evaluation looks before it opens."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.preview import how_many, in_both_languages
from bot.handlers.common.reach import Reach, reach, unreached_text
from bot.handlers.common.recipients import listeners
from bot.handlers.evaluations.texts import brief_invitation, called, invitation
from bot.messages import Chat, Reply, yes_no
from bot.texts import Line, T, Text, lines
from storage.evaluations import evaluations
from storage.evaluations.evaluations import Evaluation


async def members_reached(chat: Chat) -> Reach:
    """Members of the group as far as a message reaches them, but for the one who acts."""
    return await reach(chat, await listeners(chat, Role.MEMBER))


async def look(chat: Chat, one: Evaluation) -> Reply:
    """What members would read, and to how many it would go."""
    worded = await evaluations.questions(chat.tx, one.id)
    text = await both(chat, invitation(one, worded), brief_invitation(one), lines(
        T("To word a question otherwise: {line}", line=Line("question evaluation 2 : …", "evaluation question 2: …")),
        T("Open {evaluation}?", evaluation=called(one)),
    ))  # fmt: skip
    return Reply(text, yes_no(f"lancer evaluation {one.year} oui", f"supprimer evaluation {one.year}"),
                 edits=bool(chat.incoming.pressed))  # fmt: skip


async def both(chat: Chat, text: Text, other: Text, below: Text) -> Text:
    """What would go to how many in both languages, with what is asked below."""
    to = await members_reached(chat)
    shown = in_both_languages(chat, text, other)
    return lines(how_many(to), unreached_text(to), "", *shown, "—", below)
