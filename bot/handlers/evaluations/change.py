"""Coordinators move the close of an evaluation, or close it by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.preview import how_many, in_both_languages
from bot.handlers.common.reach import unreached_text
from bot.handlers.common.recipients import coordinators
from bot.handlers.evaluations.card import card
from bot.handlers.evaluations.closing import close
from bot.handlers.evaluations.look import members_reached
from bot.handlers.evaluations.lookup import evaluation_of
from bot.handlers.evaluations.notices import closed, extended
from bot.handlers.evaluations.opening import close_of
from bot.handlers.evaluations.outgoing import moved
from bot.handlers.evaluations.texts import called
from bot.messages import Chat, Reply, yes_no
from bot.parts import Choice, Hearing, Moment, Number, Yes
from bot.rules.evaluations.evaluation_line import split_opening
from bot.texts import Line, P, T, Text, lines
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import Evaluation
from storage.instants import instant
from storage.people import people


async def open_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The evaluation that is open."""
    found = await evaluations.all_in(chat.tx, chat.group_id)
    return [Choice(one.year, called(one), one.year) for one in found if one.state == "open"]


async def asked_close(chat: Chat, values: Values) -> Text:
    """Until when it is open now."""
    one = await _open(chat, values.get("year"))
    return T("{evaluation} is open until {when}. Until when shall it be open?", evaluation=called(one),
             when=instant(one.closes_at))  # fmt: skip


async def _open(chat: Chat, year: int | None) -> Evaluation:
    one = await evaluation_of(chat, year)
    if one.state == "draft":
        line = Line(f"lancer evaluation {one.year}", f"start evaluation {one.year}")
        raise Refused(T("{evaluation} is a draft. To open it: {line}", evaluation=called(one), line=line))
    if one.state == "closed":
        raise Refused(T("{evaluation} is closed: who said what is forgotten, so that it cannot be opened again.",
                        evaluation=called(one)))  # fmt: skip
    return one


class LaterClose(Question):
    """Which evaluation, until when, and a yes to it."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number(), open_choices)] = None
    closes: Annotated[When, Ask(asked_close, Moment())]
    sure: Annotated[bool, Ask(T("Move the close?"), Yes())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`2026 jusqu’au 15 décembre oui`."""
        words = line.rstrip()
        sure = words.endswith((" oui", " yes"))
        found = split_opening(words[:-4] if sure else words)
        return {**found, **({"sure": "oui"} if sure else {})}


@command(
    key="extend_evaluation",
    fr="prolonger evaluation", en="extend evaluation", role=Role.COORDINATOR, section="evaluations",
    example=("prolonger evaluation 2030 jusqu’au 31 décembre 2030", "extend evaluation 2030 until 31 December 2030"),
    help=T("move the close of an evaluation, and tell people"),
    aliases=("prolonger l'evaluation", "extend the evaluation"),
)  # fmt: skip
async def extend_evaluation(said: LaterClose, chat: Chat) -> Reply:
    """Another close, after a look at what members are told."""
    one = await _open(chat, said.year)
    closes_at = close_of(said.closes, chat, "closes")
    if closes_at == one.closes_at:
        return await card(chat, one, T("It is open until then already."))
    changed = replace(one, closes_at=closes_at)
    to = await members_reached(chat)
    if not said.sure:
        text = lines(T("📋 {evaluation}", evaluation=called(one)), moved(changed))
        shown = lines(
            how_many(to), unreached_text(to), "", *in_both_languages(chat, text, text), "—", T("Move the close?")
        )
        line = f"prolonger evaluation {one.year} jusqu’au {instant(closes_at):%Y-%m-%d %H:%M} UTC oui"
        return Reply(shown, yes_no(line, "non"))
    await evaluations.move_close(chat.tx, one.id, closes_at, chat.seconds)
    for person in (*to.people, *to.unreached):
        if person.stopped_at is None:
            chat.tell(extended(changed, person.id))
    count = P("{n} person is told.", "{n} people are told.", to.count)
    return Reply(
        lines(T("✓ {evaluation} is open until {when}.", evaluation=called(one), when=instant(closes_at)), count)
    )


class Closing(Question):
    """Which evaluation, and a yes to it."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number(), open_choices)] = None
    sure: Annotated[bool, Ask(T("Close it?"), Yes())] = False


@command(
    key="close_evaluation",
    fr="clore evaluation", en="close evaluation", role=Role.COORDINATOR, section="evaluations",
    example=("clore evaluation 2030", "close evaluation 2030"), help=T("close an evaluation now"),
    aliases=("clore l'evaluation", "close the evaluation", "fermer evaluation", "fermer l'evaluation",
             "cloturer evaluation", "cloturer l'evaluation"),
)  # fmt: skip
async def close_evaluation(said: Closing, chat: Chat) -> Reply:
    """Nobody gives to it any more, and the columns are there to be read."""
    one = await evaluation_of(chat, said.year)
    if one.state == "closed":
        return await card(chat, one, T("{evaluation} was closed already.", evaluation=called(one)))
    one = await _open(chat, said.year)
    if not said.sure:
        gave = len(await opinions.who_gave(chat.tx, one.id))
        members = len(await people.members(chat.tx, chat.group_id, int(Role.MEMBER)))
        count = P("{n} of {members} people has given something.", "{n} of {members} people have given something.", gave,
                  members=members)  # fmt: skip
        text = lines(
            T("Close {evaluation} now?", evaluation=called(one)), count,
            T("Nobody can give to it after that, and it cannot be opened again. Coordinators then read the columns."),
        )  # fmt: skip
        return Reply(text, yes_no(f"clore evaluation {one.year} oui", "non"))
    told = await coordinators(chat)
    await close(chat.tx, one, chat.seconds, chat.seconds)
    for person_id in told:
        chat.tell(closed(one, person_id, chat.seconds))
    return await card(chat, await evaluation_of(chat, one.year), T("✓ It is closed."))
