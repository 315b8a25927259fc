"""The answer to a validation that counts for somebody."""

from __future__ import annotations

from bot.handlers.documents.validating import answers
from bot.handlers.validation.lookup import mine, open_round
from bot.handlers.validation.texts import ANSWERS, REASON, called
from bot.messages import Chat
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from bot.things.kinds import StandingAnswer


async def standing(chat: Chat, number: int) -> StandingAnswer | None:
    """What stands now for the one in whose name the chat is; None if nothing does."""
    one, document = await open_round(chat, number)
    given = next((each for each in await mine(chat, one) if each.answer is not None), None)
    if given is None or given.answer is None:
        return None
    answer: Text = T("Answer: {answer}", answer=ANSWERS[given.answer])
    if given.reason:
        reason = short(Said(given.reason, given.reason_lang, given.answered_by or 0), REASON)
        answer = T("Answer: {answer} ({note})", answer=ANSWERS[given.answer], note=reason)
    text = lines(called(document), answer)
    return StandingAnswer(text, text, ANSWERS[given.answer], answers(document))
