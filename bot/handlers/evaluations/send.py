"""A coordinator sends the four columns of a closed evaluation to everybody, after a look at them."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.preview import how_many
from bot.handlers.common.reach import reach, unreached_text
from bot.handlers.common.recipients import listeners
from bot.handlers.evaluations.lookup import closed_choices, closed_one, columns_of
from bot.handlers.evaluations.notices import result
from bot.handlers.evaluations.texts import called, four_columns
from bot.messages import Chat, Reply, yes_no
from bot.parts import Number, Yes
from bot.texts import P, T, lines


class Sending(Question):
    """The evaluation of which year, and a yes to it."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number(), closed_choices)] = None
    sure: Annotated[bool, Ask(T("Send it?"), Yes())] = False


@command(
    key="send_evaluation",
    fr="envoyer evaluation", en="send evaluation", role=Role.COORDINATOR, section="evaluations",
    example=("envoyer evaluation 2030", "send evaluation 2030"), help=T("send the four columns to everybody"),
    aliases=("envoyer l'evaluation", "send the evaluation", "diffuser evaluation", "diffuser l'evaluation"),
)  # fmt: skip
async def send_evaluation(said: Sending, chat: Chat) -> Reply:
    """What everybody reads, then to everybody; each reads it in their language."""
    one = await closed_one(chat, said.year)
    to = await reach(chat, await listeners(chat, Role.OBSERVER))
    if not said.sure:
        columns = four_columns(await columns_of(chat.tx, one))
        text = lines(how_many(to), unreached_text(to), T("📋 {evaluation}: closed", evaluation=called(one)), columns,
                     "—", T("Send it to everybody?"))  # fmt: skip
        return Reply(text, yes_no(f"envoyer evaluation {one.year} oui", "non"))
    for person in (*to.people, *to.unreached):
        if person.stopped_at is None:
            chat.tell(result(one, person.id, chat.seconds))
    return Reply(P("✓ Sent to {n} person.", "✓ Sent to {n} people.", to.count), edits=True)
