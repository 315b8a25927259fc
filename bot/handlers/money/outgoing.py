"""That nobody has answered an ask for money."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.money.texts import called
from bot.messages import Chat, Option, Reply
from bot.texts import T, lines
from storage.money import fundings
from storage.money.fundings import ASKED


@unasked("funding-unanswered")
async def funding_unanswered(chat: Chat, args: Args) -> Reply | None:
    """Of whom, how much, since when; while nobody has answered."""
    one = await fundings.by_id(chat.tx, int(str(args["funding"])))
    if one is None or one.group_id != chat.group_id or one.state != ASKED or one.asked_on is None:
        return None
    text = lines(
        T("💰 {funding}", funding=called(one, chat)),
        T("Asked on {day}: no answer is known. Has there been one?", day=one.asked_on),
    )
    options = (
        Option(T("Granted…"), f"financement {one.number} accorde"),
        Option(T("Refused…"), f"financement {one.number} refuse"),
        Option(T("See"), f"financement {one.number}"),
    )
    return Reply(text, options)
