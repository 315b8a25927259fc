"""How what would go to a whole group looks, before it goes."""

from __future__ import annotations

from bot.handlers.common.preview import preview
from bot.handlers.meetings.notices import Plan, planned
from bot.handlers.meetings.texts import fitted
from bot.messages import Chat, Reply, yes_no
from bot.texts import Line, T, Text, lines
from storage.meetings.meetings import Meeting


async def draft_preview(chat: Chat, meeting: Meeting, above: Text | None = None) -> Reply:
    """A draft as it would go out, and how to put it right."""
    number = meeting.number
    plan = await planned(chat, meeting, None)
    return look(
        chat, plan, above or T("Draft {number}: nobody has been told.", number=number), _corrections(number),
        f"publier {number} oui {meeting.revision}", "brouillons",
    )  # fmt: skip


def look(chat: Chat, plan: Plan, above: Text | None, below: Text, yes: str, no: str = "annuler") -> Reply:
    """What would go to how many people, in both languages, and the question whether it shall."""
    draw = plan.draw
    if draw is None:
        text: Text = lines(above, T("Nobody needs to be told: nothing goes out."), below)
    else:
        text, _ = fitted(lambda most: lines(above, preview(chat, draw(most), plan.reach, plan.posted), below))
    return Reply(text, yes_no(yes, no), edits=bool(chat.incoming.pressed))


def _corrections(number: int) -> Text:
    see = Line(
        f"titre {number} …, lieu {number} …, ordre {number} …, deplacer {number} …, changer reunion {number}",
        f"title {number} …, place {number} …, items {number} …, move {number} …, change meeting {number}",
    )
    return lines(T("To correct it: {line}", line=see), T("Publish it?"))
