"""Members say what worked, what is missing, what they recommend, whether the group goes on: one opinion a message."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated

from bot.commands import Ask, Nothing, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.evaluations.lookup import open_one
from bot.handlers.evaluations.parts import KEEPING, Keeping
from bot.handlers.evaluations.texts import CHOSEN, LABELS, WITHOUT_NAME, givings
from bot.handlers.evaluations.thing import EVALUATION
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Prose
from bot.rules.evaluations.columns import title
from bot.rules.evaluations.evaluation_line import given, says_nothing
from bot.texts import Line, T, Text, lines
from bot.things.undoable import Acting
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import ADVICE, KEEP, MISSING, WORKED, Evaluation
from storage.evaluations.opinions import Said
from storage.instants import instant
from storage.privacy.confidential import unsay, wipe_soon

OPINION = 400
MOST = 30
_SECTION = "evaluations"
_SIGN = Line("signé : …", "signed: …")
_QUOTED = 60


async def _may_give(chat: Chat) -> Evaluation:
    """The evaluation that is open, to somebody who has not said too much already."""
    one = await open_one(chat)
    giver = await opinions.giver(chat.tx, one.id, chat.me.id)
    if giver.opinions + len(await opinions.signed_by(chat.tx, one.id, chat.me.id)) >= MOST:
        raise Refused(T("You have given {n} opinions, as many as one person may.", n=MOST))
    return one


def _asked(part: str) -> Callable[[Chat, Values], Awaitable[Text]]:
    """How a part is asked for: its question, and whether the answer bears a name."""

    async def asked(chat: Chat, _values: Values) -> Text:
        one = await _may_give(chat)
        worded = (await evaluations.questions(chat.tx, one.id)).get(part)
        signs = (await opinions.giver(chat.tx, one.id, chat.me.id)).signs
        return lines(
            title(part, one.year, worded),
            _whether_named(signs),
            T("Write one opinion."),
        )

    return asked


def _whether_named(signs: int) -> Text:
    if signs:
        return T("It will bear your name.")
    return T("It will not bear your name, unless you begin with “{line}”", line=_SIGN)


class Positive(Question):
    """One thing that worked."""

    words: Annotated[str, Ask(_asked(WORKED), Prose(OPINION, line=True))]


class Lacking(Question):
    """One thing that is missing."""

    words: Annotated[str, Ask(_asked(MISSING), Prose(OPINION, line=True))]


class Recommending(Question):
    """One recommendation."""

    words: Annotated[str, Ask(_asked(ADVICE), Prose(OPINION, line=True))]


async def asked_choice(chat: Chat, _values: Values) -> Text:
    """Only whoever may still choose is asked."""
    one = await _may_choose(chat)
    worded = (await evaluations.questions(chat.tx, one.id)).get(KEEP)
    return lines(title(KEEP, one.year, worded), T("Yes, no, or with changes?"))


async def asked_why(chat: Chat, _values: Values) -> Text:
    """Only whoever may still choose is asked why."""
    one = await _may_choose(chat)
    signs = (await opinions.giver(chat.tx, one.id, chat.me.id)).signs
    return lines(_whether_named(signs), T("And why? In one sentence."))


async def _may_choose(chat: Chat) -> Evaluation:
    one = await open_one(chat)
    if (await opinions.giver(chat.tx, one.id, chat.me.id)).chose:
        raise Refused(T("You have said this already, without your name: it cannot be changed any more."))
    return await _may_give(chat)


async def keep_choices(_chat: Chat, _values: Values) -> list[Choice]:
    """Yes, no, with changes."""
    return list(KEEPING)


def _without_why(values: Values) -> bool:
    return "choice" in values


class KeepingGroup(Question):
    """Whether the group goes on, and why."""

    choice: Annotated[str, Ask(asked_choice, Keeping(*KEEPING), keep_choices)]
    why: Annotated[str, Ask(asked_why, Prose(OPINION, line=True), skippable=True, needed=_without_why)] = ""


@command(
    key="give_worked", confidential=True,
    fr="positif", en="positive", role=Role.MEMBER, section=_SECTION,
    example=("positif le partage d’informations", "positive sharing information"),
    help=T("say what worked in the year, without your name unless you sign"),
)  # fmt: skip
async def give_worked(said: Positive, chat: Chat) -> Reply:
    """One more thing that worked."""
    return await _give(chat, WORKED, said.words)


@command(
    key="give_missing", confidential=True,
    fr="lacune", en="missing", role=Role.MEMBER, section=_SECTION,
    example=("lacune le groupe n’a pas de budget", "missing the group has no budget"),
    help=T("say what is missing, without your name unless you sign"),
    aliases=("ce qui manque", "ce qui nous manque", "what is missing", "what's missing"),
)  # fmt: skip
async def give_missing(said: Lacking, chat: Chat) -> Reply:
    """One more thing that is missing."""
    return await _give(chat, MISSING, said.words)


@command(
    key="give_advice", confidential=True,
    fr="recommandation", en="recommendation", role=Role.MEMBER, section=_SECTION,
    example=("recommandation former les points focaux", "recommendation train the focal points"),
    help=T("recommend something to the group, without your name unless you sign"),
    aliases=("recommandations", "recommendations", "je recommande", "i recommend"),
)  # fmt: skip
async def give_advice(said: Recommending, chat: Chat) -> Reply:
    """One more recommendation."""
    return await _give(chat, ADVICE, said.words)


@command(
    key="keep_group", confidential=True,
    fr="maintien", en="keep group", role=Role.MEMBER, section=_SECTION,
    example=("maintien oui : le partage est utile", "keep group yes: sharing is useful"),
    help=T("say whether the group shall go on, and why"),
    aliases=("maintien du groupe", "garder le groupe", "maintenir le groupe", "keep the group"),
    forms=(("maintien avec changements : un budget", "keep group with changes: a budget"),),
)  # fmt: skip
async def keep_group(said: KeepingGroup, chat: Chat) -> Reply:
    """Yes, no, or with changes."""
    return await _give(chat, KEEP, said.why, said.choice)


async def _give(chat: Chat, part: str, words: str, choice: str | None = None) -> Reply:
    one = await (_may_give(chat) if choice is None else _may_choose(chat))
    read = given(words)
    if choice is None and says_nothing(read.words):
        return Reply(T("All right, nothing was noted."), givings())
    if read.words.endswith("?"):
        return Reply(lines(
            T("This looks like a question: nothing was noted."), WITHOUT_NAME,
            T("If it is your opinion, write it again without a question mark."),
        ), givings())  # fmt: skip
    signs = (await opinions.giver(chat.tx, one.id, chat.me.id)).signs
    said = Said(part, spoken(read.words, "").words, chat.reader.lang, choice)
    if read.signed or (read.signed is None and signs):
        return await _signed(chat, one, said)
    return await _unsigned(chat, one, said)


async def _signed(chat: Chat, one: Evaluation, said: Said) -> Reply:
    acting = await Acting.begin(
        chat, (EVALUATION.name, one.year), chat.command_key, await EVALUATION.rows(chat, one.year)
    )
    number = await opinions.sign(chat.tx, one.id, said, chat.me.id, chat.seconds)
    await acting.done(chat)
    text = lines(
        T("✓ Noted with your name: {part}, opinion {number}.", part=LABELS[said.part], number=number),
        None if said.choice is None else CHOSEN[said.choice],
        T("To take it back: {line}", line=Line(f"retirer avis {number}", f"withdraw opinion {number}")),
        *_more(one),
    )
    return Reply(text, (Option(T("Take it back"), f"retirer avis {number}"), *givings()))


async def _unsigned(chat: Chat, one: Evaluation, said: Said) -> Reply:
    if chat.origin is not None:
        raise Refused(T("In the group chat everybody has read it: nothing was noted. Write it to me here, or sign it."))
    if chat.command_key == "todo":
        raise Refused(T("What bears no name cannot be given from the list, as it could not be taken back there."))
    if said.choice is not None:
        for before in await opinions.signed_by(chat.tx, one.id, chat.me.id):
            if before.part == KEEP:
                await opinions.withdraw(chat.tx, before.id)
    await opinions.say(chat.tx, one.id, said, chat.me.id)
    await unsay(chat.tx, chat.me.id, said.text, one.opened_at or 0)
    await wipe_soon(chat.tx, chat.seconds)
    return Reply(
        lines(
            T("✓ Noted, without your name. Nobody can tell whose it is, not even you: it stays as it is."), *_more(one)
        ),
        givings(),
    )


def _more(one: Evaluation) -> tuple[Text, ...]:
    return (T("As many opinions as you like, until {when}.", when=instant(one.closes_at)),)


@command(
    key="sign_opinions", confidential=True,
    fr="signer", en="sign", role=Role.MEMBER, section=_SECTION, example=("signer", "sign"),
    help=T("have your next opinions bear your name"), aliases=("signer mes avis", "sign my opinions"),
)  # fmt: skip
async def sign_opinions(_nothing: Nothing, chat: Chat) -> Reply:
    """From now on, until it is taken back."""
    one = await open_one(chat)
    await opinions.sign_from_now_on(chat.tx, one.id, chat.me.id, signs=True)
    back = Line("sans nom", "without name")
    return Reply(T("✓ From now on your opinions bear your name. To go on without it: {line}", line=back), givings())


@command(
    key="hide_name", confidential=True,
    fr="sans nom", en="without name", role=Role.MEMBER, section=_SECTION, example=("sans nom", "without name"),
    help=T("have your next opinions bear no name"), aliases=("sans mon nom", "without my name", "anonyme", "anonymous"),
)  # fmt: skip
async def hide_name(_nothing: Nothing, chat: Chat) -> Reply:
    """From now on; what was signed stays signed."""
    one = await open_one(chat)
    await opinions.sign_from_now_on(chat.tx, one.id, chat.me.id, signs=False)
    return Reply(lines(T("✓ From now on your opinions bear no name."), WITHOUT_NAME), givings())
