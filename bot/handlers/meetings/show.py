"""Members look at meetings: the next one, one by its number, all of them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from bot.commands import Ask, Nothing, Public, Question, Role, command
from bot.handlers.common.inside import inside
from bot.handlers.common.next_steps import ANNOUNCE_MEETING, SEE_MEETINGS, next_steps
from bot.handlers.common.paging import more, page_of
from bot.handlers.meetings.card import card
from bot.handlers.meetings.lookup import chosen, none_planned
from bot.messages import Chat, Option, Reply
from bot.parts import Number, Page
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.meetings import meetings
from storage.meetings.meetings import Meeting
from storage.people.working_groups import Figure

TITLE = 50
_WHICH = T("Which meeting? Give its number.")
_PAGE = T("Which page?")


class WhichMeeting(Question):
    """A meeting by its number; the next one if it is left out."""

    number: Annotated[int | None, Ask(_WHICH, Number())] = None


class WhichPage(Question):
    """A page of a list."""

    page: Annotated[int, Ask(_PAGE, Page())] = 1


@command(
    key="next_meeting", own=True, reads=True,
    fr="prochaine", en="next", role=Role.OBSERVER, section="meetings", example=("prochaine", "next"),
    help=T("see the next meeting and answer it"), aliases=("prochaine reunion", "next meeting", "quand", "when"),
    public=Public.READS,
)  # fmt: skip
async def next_meeting(_nothing: Nothing, chat: Chat) -> Reply:
    """The next meeting, with its agenda and my answer; where none is planned, what can be done."""
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    if not coming:
        return Reply(none_planned(), next_steps(chat, ANNOUNCE_MEETING, SEE_MEETINGS))
    return await card(chat, coming[0])


@command(
    key="show_meeting", own=True,
    fr="voir reunion", en="see meeting", role=Role.OBSERVER, section="meetings", example=("reunion 5", "meeting 5"),
    help=T("see one meeting"), with_number=("reunion", "meeting", "atelier", "workshop", "evenement", "event"),
    public=Public.READS,
)  # fmt: skip
async def show_meeting(which: WhichMeeting, chat: Chat) -> Reply:
    """One meeting, with its agenda and my answer."""
    return await card(chat, await chosen(chat, which.number))


@command(
    key="all_meetings", own=True,
    fr="reunions", en="meetings", role=Role.OBSERVER, section="meetings", example=("reunions", "meetings"),
    help=T("list the meetings, coming and past"),
    public=Public.READS,
)  # fmt: skip
async def all_meetings(which: WhichPage, chat: Chat) -> Reply:
    """Coming meetings, the next one first, then past ones, the latest first."""
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    past = await meetings.past(chat.tx, chat.group_id, chat.seconds)
    shown, pages = page_of([*coming, *past], which.page)
    beside = await inside(chat, len(coming) + len(past), "reunions", Figure.MEETINGS)
    if not shown:
        return Reply(
            lines(T("There is no meeting yet."), beside.text), (*next_steps(chat, ANNOUNCE_MEETING), *beside.options)
        )
    page = min(max(which.page, 1), pages)
    text = lines(
        *_section(T("Coming:"), [one for one in shown if one in coming]),
        *_section(T("Past or cancelled:"), [one for one in shown if one in past]),
        beside.text,
    )
    buttons = [Option(_button(one), f"reunion {one.number}", one.number) for one in shown]
    return Reply(text, (*buttons, *beside.options, *more("reunions", "meetings", page, pages, chat.reader.lang)))


def _section(title: Text, found: list[Meeting]) -> list[Text]:
    return [title, *map(_row, found)] if found else []


def _row(meeting: Meeting) -> Text:
    day = date.fromisoformat(meeting.timing.day)
    title = short(Said(meeting.title, meeting.lang), TITLE) if meeting.title else ""
    match meeting.state == "cancelled", bool(title):
        case True, True:
            return T("{number}. {day} – {title} (cancelled)", number=meeting.number, day=day, title=title)
        case True, False:
            return T("{number}. {day} (cancelled)", number=meeting.number, day=day)
        case False, True:
            return T("{number}. {day} – {title}", number=meeting.number, day=day, title=title)
        case _:
            return T("{number}. {day}", number=meeting.number, day=day)


def _button(meeting: Meeting) -> Text:
    return T("See meeting {number}", number=meeting.number)
