"""One evaluation as somebody sees it, with what they can do about it."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.evaluations.brought import brought_look
from bot.handlers.evaluations.look import look
from bot.handlers.evaluations.lookup import columns_of
from bot.handlers.evaluations.texts import (
    GIVING,
    LABELS,
    WITHOUT_NAME,
    YOUR_PHONE,
    called,
    four_columns,
    givings,
    taking_part,
    titles,
)
from bot.messages import Chat, Option, Reply
from bot.texts import P, T, Text, lines
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import Evaluation
from storage.instants import instant
from storage.people import people

FEW = 3


async def card(chat: Chat, one: Evaluation, above: Text | None = None) -> Reply:
    """An evaluation: a draft as it would go out, an open one with its questions, a closed one in its four columns."""
    if one.state == "draft":
        return await (brought_look(chat, one) if one.is_brought else look(chat, one))
    reply = await _open(chat, one) if one.state == "open" else await _closed(chat, one)
    return Reply(lines(above, reply.text), reply.options, edits=bool(chat.incoming.pressed))


async def _open(chat: Chat, one: Evaluation) -> Reply:
    worded = await evaluations.questions(chat.tx, one.id)
    gives = chat.membership.role >= Role.MEMBER and not chat.in_group_chat
    signs = gives and bool((await opinions.giver(chat.tx, one.id, chat.me.id)).signs)
    text = lines(
        T("📋 {evaluation}: open until {when}", evaluation=called(one), when=instant(one.closes_at)),
        *titles(one, worded),
        T("Nobody sees what is said before the close."),
        _promise(signs=signs) if gives else None,
        await _turnout(chat, one) if chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat else None,
    )
    return Reply(text, (*(_giving(signs=signs) if gives else ()), *_leading(chat, one)))


def _promise(*, signs: bool) -> Text:
    return T("From now on your opinions bear your name.") if signs else lines(WITHOUT_NAME, YOUR_PHONE)


def _giving(*, signs: bool) -> tuple[Option, ...]:
    sign = Option(T("Without my name"), "sans nom") if signs else Option(T("Sign my opinions"), "signer")
    return (*givings(), sign, Option(T("What I signed"), "mes avis"))


async def _turnout(chat: Chat, one: Evaluation) -> Text:
    """How many have given something: never who, and of so few that one could guess no number either."""
    members = {person.id for person, _ in await people.members(chat.tx, chat.group_id, int(Role.MEMBER))}
    gave = len(await opinions.who_gave(chat.tx, one.id) & members)
    if gave < FEW:
        return T("Fewer than {n} of {members} people have given something.", n=FEW, members=len(members))
    return P("{n} of {members} people has given something.", "{n} of {members} people have given something.", gave,
             members=len(members))  # fmt: skip


def _leading(chat: Chat, one: Evaluation) -> tuple[Option, ...]:
    if chat.membership.role < Role.COORDINATOR or chat.in_group_chat:
        return ()
    return (
        Option(T("Another close…"), f"prolonger evaluation {one.year}"),
        Option(T("Close it now…"), f"clore evaluation {one.year}"),
    )


async def _closed(chat: Chat, one: Evaluation) -> Reply:
    columns = await columns_of(chat.tx, one)
    text = lines(T("📋 {evaluation}: closed", evaluation=called(one)), taking_part(columns), four_columns(columns))
    all_of = tuple(
        Option(T("All: {part}", part=LABELS[column.part]), f"lire evaluation {one.year} {GIVING[column.part]}")
        for column in columns.columns
        if column.rows
    )
    if chat.in_group_chat:
        return Reply(text, all_of)
    return Reply(text, (
        *all_of,
        Option(T("As a Word file"), f"exporter evaluation {one.year}"),
        Option(T("Beside the year before"), f"comparer evaluation {one.year}"),
        *_after(chat, one),
    ))  # fmt: skip


def _after(chat: Chat, one: Evaluation) -> tuple[Option, ...]:
    if chat.membership.role < Role.COORDINATOR:
        return ()
    return (
        Option(T("Group similar opinions…"), "regrouper avis"),
        Option(T("Send it to everybody…"), f"envoyer evaluation {one.year}"),
    )
