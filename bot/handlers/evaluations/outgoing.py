"""Evaluations as they open, are reminded of, close and are sent, put into words when the message goes out."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.evaluations.card import card
from bot.handlers.evaluations.texts import givings, invitation
from bot.messages import Chat, Option, Reply
from bot.texts import T, Text, lines
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import Evaluation
from storage.instants import instant

_SIGN = Option(T("Sign my opinions"), "signer")


@unasked("evaluation-opened")
async def evaluation_opened(chat: Chat, args: Args) -> Reply | None:
    """What is asked, until when, and what is promised."""
    one = await _open(chat, args)
    return None if one is None else await _asking(chat, one)


@unasked("evaluation-extended")
async def evaluation_extended(chat: Chat, args: Args) -> Reply | None:
    """It is open until another time."""
    one = await _open(chat, args)
    return None if one is None else await _asking(chat, one, moved(one))


@unasked("evaluation-reminder")
async def evaluation_reminder(chat: Chat, args: Args) -> Reply | None:
    """Nothing has come from the reader; nothing is said once it has."""
    one = await _open(chat, args)
    if one is None or chat.me.id in await opinions.who_gave(chat.tx, one.id):
        return None
    return await _asking(chat, one, T("⏰ Nothing has come from you yet"))


@unasked("evaluation-closed")
async def evaluation_closed(chat: Chat, args: Args) -> Reply | None:
    """The four columns, for coordinators first."""
    return await _over(chat, args)


@unasked("evaluation-result")
async def evaluation_result(chat: Chat, args: Args) -> Reply | None:
    """The four columns, for everybody."""
    return await _over(chat, args)


def moved(one: Evaluation) -> Text:
    """What is new in an evaluation whose close was moved."""
    return T("The close has moved: you can give your opinion until {when}.", when=instant(one.closes_at))


async def _asking(chat: Chat, one: Evaluation, above: Text | None = None) -> Reply:
    worded = await evaluations.questions(chat.tx, one.id)
    return Reply(lines(above, invitation(one, worded)), (*givings(), _SIGN))


async def _open(chat: Chat, args: Args) -> Evaluation | None:
    one = await _found(chat, args)
    return one if one is not None and one.state == "open" and chat.seconds < one.closes_at else None


async def _over(chat: Chat, args: Args) -> Reply | None:
    one = await _found(chat, args)
    return None if one is None or one.state != "closed" else await card(chat, one)


async def _found(chat: Chat, args: Args) -> Evaluation | None:
    found = await evaluations.by_id(chat.tx, int(str(args["evaluation"])))
    return None if found is None or found.group_id != chat.group_id else found
