"""The report of attendance that counts for somebody."""

from __future__ import annotations

from bot.handlers.webinars import texts as webinar_texts
from bot.messages import Chat
from bot.texts import T, lines
from bot.things.kinds import StandingAnswer
from storage.webinars import attendances, webinars

TITLE = 80


async def standing(chat: Chat, number: int) -> StandingAnswer | None:
    """What stands now for the one in whose name the chat is; None if nothing does."""
    webinar = await webinars.by_number(chat.tx, chat.group_id, number)
    answers = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    answer = None if webinar is None else answers.get(webinar.id)
    if webinar is None or answer is None:
        return None
    head = T("Webinar {number}: {title}", number=number, title=webinar_texts.title(webinar, TITLE))
    return StandingAnswer(
        lines(head, webinar_texts.my_answer(answer)),
        lines(head, T("Answer: {answer}", answer=webinar_texts.in_list(answer))),
        webinar_texts.in_list(answer),
        webinar_texts.choices(webinar, chat.reader.lang, but=answer.answer),
    )
