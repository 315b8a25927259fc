"""Members say which moments of a date poll suit them, for several in one line."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.ear.marks import MAYBE, NO, YES, PollMark, answers_by_number, read_marks
from bot.errors import Refused
from bot.handlers.common.refusals import only_in_private
from bot.handlers.meetings.polls.card import card
from bot.handlers.meetings.polls.lookup import answerable, open_choices
from bot.handlers.meetings.polls.parts import Marks
from bot.handlers.meetings.polls.texts import (
    ANSWERS,
    answers_text,
    called,
    example,
    listing,
    options,
    row,
    unsaid,
)
from bot.handlers.meetings.polls.thing import POLL
from bot.messages import Chat, Reply
from bot.parts import Choice, Hearing, Number, OneOf
from bot.rules.meetings.meetings import when_text
from bot.texts import T, Text, lines
from bot.things.undoable import Acting
from storage.instants import instant
from storage.meetings.polls import answers
from storage.meetings.polls.polls import Poll

_NUMBERED = re.compile(
    r"\s*(?P<named>(?:sondage|poll)\s+)?(?:n[°º]\s*)?(?P<poll>\d{1,9})\s*(?P<colon>:)?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ASKED = {
    YES: T("Which ones suit you? Give their numbers."),
    MAYBE: T("Which ones suit you if need be? Give their numbers."),
    NO: T("Which ones do not suit you? Give their numbers."),
}


async def asked_marks(chat: Chat, values: Values) -> Text:
    """Which poll it is about; its moments are the choices."""
    poll = await answerable(only_in_private(chat), values.get("poll"))
    asked = _ASKED.get(values.get("answer", ""), T("Which moments suit you? For example: {line}", line=example(poll)))
    return lines(called(poll), asked)


async def offered_moments(chat: Chat, values: Values) -> list[Choice]:
    """Each of them, and, for a no, all of them."""
    poll = await answerable(chat, values.get("poll"))
    found = [Choice([PollMark("", (number,))], when_text(one), number) for number, one in enumerate(poll.moments, 1)]
    none = Choice([PollMark(NO, None)], T("None of them"), words=("aucun", "aucune", "none"))
    return [*found, none] if values.get("answer") == NO else found


class Availability(Question):
    """Which poll, the only open one if it is left out, and the answers to its moments.

    `answer` is meant of numbers that have no word of their own.
    """

    poll: Annotated[int | None, Ask(T("Which date poll? Give its number."), Number(), open_choices)] = None
    answer: Annotated[
        str, Ask(T("Yes, if need be, or no?"), OneOf(*(Choice(one, label) for one, label in ANSWERS.items())))
    ] = ""
    marks: Annotated[list[PollMark], Ask(asked_marks, Marks(), offered_moments)]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`3 : oui 1 3, peutetre 2`, or without the number of the poll."""
        found = _NUMBERED.fullmatch(line)
        if found is None or not (found["named"] or found["colon"] or read_marks(line) is None):
            return _marked(line)
        return {"poll": found["poll"], **_marked(found["rest"])}


def _marked(text: str) -> dict[str, str]:
    """The answers; where one word stands alone, which moments it is for is to be asked."""
    marks = read_marks(text)
    if marks is not None and marks[0].numbers == ():
        return {"answer": str(list(ANSWERS).index(marks[0].answer) + 1)}
    return {"marks": text} if text.strip() else {}


@command(
    key="answer_poll", own=True,
    fr="dispo", en="available", role=Role.OBSERVER, section="meetings",
    example=("dispo 3 : oui 1 3, peutetre 2", "available 3: yes 1 3, maybe 2"),
    help=T("say which moments of a date poll suit you"),
    aliases=("disponible", "disponibilite", "disponibilites", "mes disponibilites", "availability", "my availability"),
    public=Public.ACTS,
    forms=(("dispo oui 1, non 2", "available yes 1, no 2"), ("dispo aucune", "available none")),
)  # fmt: skip
async def answer_poll(said: Availability, chat: Chat) -> Reply:
    """Some of the moments suit me, if need be or not at all; what I said of the others stays."""
    poll = await answerable(chat, said.poll)
    given = _given(said, poll)
    acting = await Acting.begin(chat, (POLL.name, poll.number), "answer_poll", await POLL.rows(chat, poll.number))
    await answers.keep(chat.tx, poll.id, chat.me.id, given, chat.seconds)
    await acting.done(chat)
    if chat.in_group_chat:
        return Reply(T("✓ Noted: {answer}.", answer=answers_text(given)))
    late = T("Your message was sent before the close: it counts.") if chat.seconds >= poll.closes_at else None
    if chat.incoming.pressed:
        return await card(chat, poll, late or T("✓ Noted: {answer}.", answer=answers_text(given)))
    whole = await answers.of_person(chat.tx, poll.id, chat.me.id)
    left = unsaid(poll, whole)
    text = lines(
        T("✓ Noted, {poll}: {answer}", poll=called(poll), answer=answers_text(whole)),
        *(T("{moment} · {answer}", moment=row(poll, number), answer=ANSWERS[one]) for number, one in given.items()),
        T("Not said yet: {numbers}", numbers=listing(left)) if left else None,
        late or T("You can change it until {when}.", when=instant(poll.closes_at)),
    )
    return Reply(text, () if late else options(poll, whole))


def _given(said: Availability, poll: Poll) -> dict[int, str]:
    """The answer to each moment. Raises Refused where a number is none of theirs, or two things are said of one."""
    marks = [PollMark(one.answer or said.answer, one.numbers) for one in said.marks]
    count = len(poll.moments)
    found = answers_by_number(marks, count)
    if isinstance(found, dict):
        return found
    if 1 <= found <= count:
        raise Refused(T("You say two things of moment {number}. For example: {line}", number=found, line=example(poll)))
    raise Refused(T(
        "There is no moment {number} in date poll {poll}, they go from 1 to {last}. For example: {line}",
        number=found, poll=poll.number, last=count, line=example(poll),
    ))  # fmt: skip
