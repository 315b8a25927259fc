"""Coordinators word the questions of an evaluation otherwise, before it opens."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.evaluations.look import look
from bot.handlers.evaluations.lookup import draft_of, visible
from bot.handlers.evaluations.texts import called
from bot.messages import Chat, Reply
from bot.parts import Hearing, Number, Words
from bot.spelling.folding import fold
from bot.texts import Line, T
from storage.evaluations import evaluations
from storage.evaluations.evaluations import PARTS, Worded

QUESTION = 120
_USUAL = frozenset({"-", "///", "habituelle", "comme d'habitude", "usual", "as usual", "par defaut", "default"})
_WORKS = Line("question evaluation 2 : Ce qui nous manque | What we lack",
              "evaluation question 2: Ce qui nous manque | What we lack")  # fmt: skip


_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})\s*[:.,)–—-]?\s+(?P<words>\S.*)", re.DOTALL)


class Wording(Question):
    """Which of the four questions, and how it is worded."""

    number: Annotated[int, Ask(T("Which question? From 1 to 4."), Number())]
    words: Annotated[str, Ask(T("How is it worded? « - » for the usual words."), Words(QUESTION, line=True))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`2: What we lack`."""
        found = _NUMBERED.fullmatch(line)
        return None if found is None else {"number": found["number"], "words": found["words"]}


@command(
    key="word_question",
    fr="question evaluation", en="evaluation question", role=Role.COORDINATOR, section="evaluations",
    example=("question evaluation 2 : Ce qui nous manque | What we lack",
             "evaluation question 2: Ce qui nous manque | What we lack"),
    help=T("word a question of an evaluation otherwise, before it opens"),
)  # fmt: skip
async def word_question(said: Wording, chat: Chat) -> Reply:
    """The draft with that question, as it would go out."""
    going_on = next((one for one in await visible(chat) if one.state == "open"), None)
    if going_on is not None:
        raise Refused(T("{evaluation} is open: its questions stay as they are, as people have answered them.",
                        evaluation=called(going_on)))  # fmt: skip
    one = await draft_of(chat)
    if not 1 <= said.number <= len(PARTS):
        raise Refused(T("There are four questions, from 1 to 4. A line that works: {line}", line=_WORKS))
    worded = None if fold(said.words) in _USUAL else Worded(spoken(said.words, "").words, chat.reader.lang)
    await evaluations.word(chat.tx, one.id, PARTS[said.number - 1], worded)
    return await look(chat, one)
