"""The answer that stands for somebody, to an action point, a meeting or a webinar, and how they put it right."""

from __future__ import annotations

from dataclasses import dataclass

from bot.handlers.meetings.texts import ANSWERS, ITEM, answer_options, answer_text, heading
from bot.handlers.points import texts as point_texts
from bot.handlers.webinars import texts as webinar_texts
from bot.messages import Chat, Option
from bot.rules.points.points import shares_of
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, Value, lines
from storage.meetings import meetings, replies
from storage.meetings.replies import MeetingReply
from storage.points import action_points
from storage.points.action_points import Point
from storage.points.point_owners import Owner
from storage.relays import MEETING, POINT
from storage.webinars import attendances, webinars

TITLE = 80
_WORDS = {"done": T("done"), "blocked": T("blocked")}


@dataclass(frozen=True, slots=True)
class StandingAnswer:
    """An answer as it is told to whom it is of, to others, and in a word; `corrections` are command lines of theirs."""

    mine: Text
    theirs: Text
    brief: Text
    corrections: tuple[Option, ...]


async def standing(chat: Chat, kind: str, number: int) -> StandingAnswer | None:
    """What stands now for the one in whose name the chat is; None if nothing does."""
    if kind == POINT:
        return await _of_point(chat, number)
    return await (_of_meeting(chat, number) if kind == MEETING else _of_webinar(chat, number))


async def _of_point(chat: Chat, number: int) -> StandingAnswer | None:
    point = await action_points.by_number(chat.tx, chat.group_id, number)
    shares = [] if point is None else shares_of(point, chat.me.id, chat.membership.organisation_id)
    if point is None or not shares:
        return None
    dated = point.deadline is not None and shares[0].state == "blocked"
    text = lines(
        _share(point, shares[0]),
        point_texts.title(point, point_texts.NOTE),
        T("Deadline: {when}", when=point.deadline or "///") if dated else None,
    )
    line = f"reporter {number}" if shares[0].state == "open" else f"rouvrir {number}"
    return StandingAnswer(text, text, _WORDS.get(shares[0].state, T("deadline")), (Option(T("Correct it"), line),))


def _share(point: Point, share: Owner) -> Text:
    number, note = point.number, short(Said(share.note, share.lang), ITEM)
    match share.state:
        case "done" if share.note:
            return T("Point {number} is done: {note}", number=number, note=note)
        case "done":
            return T("Point {number} is done.", number=number)
        case "blocked":
            return T("Point {number} is blocked: {note}", number=number, note=note)
        case _ if point.deadline is None:
            return T("Point {number} has no deadline: ///", number=number)
        case _:
            return T("The deadline of point {number} is {when}.", number=number, when=point.deadline)


async def _of_meeting(chat: Chat, number: int) -> StandingAnswer | None:
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    reply = None if meeting is None else await replies.of_person(chat.tx, meeting.id, chat.me.id)
    if meeting is None or reply is None:
        return None
    head = heading(meeting)
    return StandingAnswer(
        lines(head, answer_text(reply)), lines(head, *_given(reply)), ANSWERS[reply.answer],
        answer_options(number, reply.answer),
    )  # fmt: skip


def _given(reply: MeetingReply) -> list[Text]:
    """The answer as others are told of it."""
    args: dict[str, Value] = {"answer": ANSWERS[reply.answer]}
    given = T("Answer: {answer}", **args)
    if reply.note:
        given = T("Answer: {answer} ({note})", **args, note=short(Said(reply.note), ITEM))
    return [given, T("Replaced by {name}.", name=Said(reply.replacement))] if reply.replacement else [given]


async def _of_webinar(chat: Chat, number: int) -> StandingAnswer | None:
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
