"""One line answers many things: each by itself, and what was understood is said back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.errors import Refused
from bot.handlers.todo.answer_item import NOT_LISTED, AnswerResult, answer_item, is_whole, refused
from bot.messages import YES, Chat, Option, Reply
from bot.rules.todo.items import Thing
from bot.rules.todo.sheet_line import SheetAnswer, cut, finer
from bot.rules.wording.shortening import longest
from bot.texts import Line, T, Text, lines
from bot.things.kinds import KINDS, verbs, whole_verbs
from bot.things.undoable import dump
from storage import sheets

AT_ONCE = 16
LONGEST = 1000
SEE = Line("afaire", "todo")


async def answer_line(line: str, chat: Chat) -> Reply:
    """Do what a line says of the things on the speaker's sheet. One that is refused does not undo the others."""
    sheet = await sheets.of_person(chat.tx, chat.me.id)
    parts = list(dict.fromkeys(cut(line, verbs(), whole_verbs())))
    if not parts:
        works = Line("1 oui, 2 fait", "1 yes, 2 done")
        raise Refused(T("Begin with the number of the line, for example: {line}", line=works))
    if sheet is None:
        raise Refused(T("I have not shown you a list yet. To see what you have to do: {line}", line=SEE))
    if len(parts) > AT_ONCE:
        raise Refused(T("{n} answers at most at a time, please.", n=AT_ONCE))
    parts = [one for part in parts for one in await _finer(part, sheet.items, chat)]
    outcomes = [await _answer(part, parts, sheet.items, chat) for part in parts]
    taken = [outcome.taken for outcome in outcomes if outcome.taken is not None]
    if taken:
        await sheets.answered(chat.tx, chat.me.id, dump(taken), chat.seconds)
    back = T("To take it back (within 10 minutes): {line}", line=Line("annuler", "cancel")) if taken else None
    asks = ", ".join(outcome.asks for outcome in outcomes if outcome.asks)
    options = (Option(asks, f"afaire {asks}", words=YES),) if asks else ()
    return Reply(_fitted(outcomes, back), options)


async def _finer(part: SheetAnswer, items: Sequence[str], chat: Chat) -> list[SheetAnswer]:
    """The answers that stand one after the other in what looks like one, if each of them says something whole."""
    for way in finer(part, len(items)) if 1 <= part.number <= len(items) else []:
        if all([await is_whole(one.words, items[one.number - 1], chat) for one in way]):
            return way
    return [part]


async def _answer(part: SheetAnswer, parts: Sequence[SheetAnswer], items: Sequence[str], chat: Chat) -> AnswerResult:
    if not 1 <= part.number <= len(items):
        return refused(part, T("This number is not on your list. To see it: {line}", line=SEE))
    if sum(other.number == part.number for other in parts) > 1:
        return refused(part, T("This number has two answers: please give one."))
    if not part.words:
        kind = KINDS.get(Thing.read(items[part.number - 1]).kind)
        return refused(part, T("The answer is missing.") if kind else NOT_LISTED, kind.example if kind else None)
    return await answer_item(part, items[part.number - 1], chat)


def _fitted(outcomes: Sequence[AnswerResult], back: Text | None) -> Text:
    """All the lines; from the end on in short, as far as one message asks for it."""
    texts = [outcome.text for outcome in outcomes]
    for position in reversed(range(len(outcomes))):
        if longest(lines(*texts, back)) <= LONGEST:
            break
        texts[position] = outcomes[position].brief
    return lines(*texts, back)
