"""Members look at what they signed in the evaluation that is open, and take it back."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Nothing, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.evaluations.lookup import open_one
from bot.handlers.evaluations.texts import CHOSEN, LABELS, givings
from bot.handlers.evaluations.thing import EVALUATION
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Number
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from bot.things.undoable import Acting
from storage.evaluations import opinions
from storage.evaluations.opinions import Opinion

_SHOWN = 10
_WORDS = 70
_MINE = Line("mes avis", "my opinions")


@command(
    key="my_opinions", confidential=True,
    fr="mes avis", en="my opinions", role=Role.MEMBER, section="evaluations", example=("mes avis", "my opinions"),
    help=T("see what you signed in the evaluation"), aliases=("mes opinions",),
)  # fmt: skip
async def my_opinions(_nothing: Nothing, chat: Chat) -> Reply:
    """What the speaker signed; of what bears no name nobody knows whose it is."""
    one = await open_one(chat)
    signed = await opinions.signed_by(chat.tx, one.id, chat.me.id)
    others = (await opinions.giver(chat.tx, one.id, chat.me.id)).opinions
    count = P("{n} opinion of yours bears no name: nobody can show which.",
              "{n} opinions of yours bear no name: nobody can show which.", others) if others else None  # fmt: skip
    if not signed:
        return Reply(lines(T("You have signed nothing."), count), givings())
    left = len(signed) - _SHOWN
    text = lines(
        T("What you signed:"), *map(_row, signed[-_SHOWN:]),
        P("… and {n} before", "… and {n} before", left) if left > 0 else None, count,
    )  # fmt: skip
    back = (
        Option(T("Take back {number}", number=one.number or 0), f"retirer avis {one.number}", one.number)
        for one in signed[-_SHOWN:]
    )
    return Reply(text, (*back, *givings()))


def _row(one: Opinion) -> Text:
    words: Text = short(Said(one.text, one.lang, one.person_id or 0), _WORDS)
    if one.choice is not None:
        words = T("{choice}: {words}", choice=CHOSEN[one.choice], words=words) if one.text else CHOSEN[one.choice]
    return T("{number}. {part}: {words}", number=one.number or 0, part=LABELS[one.part], words=words)


async def signed_choices(chat: Chat, _values: Values) -> list[Choice]:
    """What the speaker signed."""
    one = await open_one(chat)
    signed = await opinions.signed_by(chat.tx, one.id, chat.me.id)
    return [Choice(opinion.number, _row(opinion), opinion.number) for opinion in signed]


class Withdrawing(Question):
    """Which of one's own opinions."""

    number: Annotated[int, Ask(T("Which opinion? Give its number."), Number(), signed_choices)]


@command(
    key="withdraw_opinion", confidential=True,
    fr="retirer avis", en="withdraw opinion", role=Role.MEMBER, section="evaluations",
    example=("retirer avis 3", "withdraw opinion 3"), help=T("take back an opinion that you signed"),
    aliases=("retirer mon avis", "withdraw my opinion", "supprimer avis", "delete opinion"),
)  # fmt: skip
async def withdraw_opinion(which: Withdrawing, chat: Chat) -> Reply:
    """One that the speaker signed, as long as the evaluation is open."""
    one = await open_one(chat)
    signed = await opinions.signed_by(chat.tx, one.id, chat.me.id)
    opinion = next((each for each in signed if each.number == which.number), None)
    if opinion is None:
        raise Refused(T(
            "You have signed no opinion {number}. What bears no name cannot be taken back. To see yours: {line}",
            number=which.number, line=_MINE,
        ))  # fmt: skip
    acting = await Acting.begin(
        chat, (EVALUATION.name, one.year), chat.command_key, await EVALUATION.rows(chat, one.year)
    )
    await opinions.withdraw(chat.tx, opinion.id)
    await acting.done(chat)
    return Reply(T("✓ Opinion {number} is taken back.", number=which.number), givings(), edits=True)
