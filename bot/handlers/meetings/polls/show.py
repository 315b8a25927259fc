"""Members look at date polls: one by its number, or all there are."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.handlers.common.next_steps import next_steps
from bot.handlers.common.paging import more, page_of
from bot.handlers.meetings.polls.card import card
from bot.handlers.meetings.polls.lookup import open_choices, the_poll
from bot.handlers.meetings.polls.texts import called, see
from bot.messages import Chat, Option, Reply
from bot.parts import Number, Page
from bot.texts import T, Text, lines
from storage.instants import instant
from storage.meetings.polls import polls
from storage.meetings.polls.polls import Poll

_STATES = {
    "draft": T("draft"),
    "closed": T("closed, to be decided"),
    "decided": T("decided"),
}
_NEW = Option(T("Ask for dates"), "sondage")


class WhichPoll(Question):
    """A poll by its number; the only open one if it is left out."""

    poll: Annotated[int | None, Ask(T("Which date poll? Give its number."), Number(), open_choices)] = None


class PollPage(Question):
    """A page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="show_poll", own=True,
    fr="voir sondage", en="see poll", role=Role.OBSERVER, section="meetings", example=("sondage 3", "poll 3"),
    help=T("see a date poll and answer it"), with_number=("sondage", "poll"),
    public=Public.READS,
)  # fmt: skip
async def show_poll(which: WhichPoll, chat: Chat) -> Reply:
    """One poll, with its moments and my answers."""
    return await card(chat, await the_poll(chat, which.poll, await polls.open_in(chat.tx, chat.group_id)))


@command(
    key="list_polls", own=True,
    fr="sondages", en="polls", role=Role.OBSERVER, section="meetings", example=("sondages", "polls"),
    help=T("list the date polls"), aliases=("les sondages", "date polls"),
    public=Public.READS,
)  # fmt: skip
async def list_polls(which: PollPage, chat: Chat) -> Reply:
    """The newest first; drafts for those alone who can start them."""
    drafts = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    found = [one for one in await polls.all_in(chat.tx, chat.group_id) if drafts or one.state != "draft"]
    if not found:
        return Reply(T("There is no date poll yet."), next_steps(chat, _NEW))
    shown, pages = page_of(found, which.page)
    page = min(max(which.page, 1), pages)
    onwards = more("sondages", "polls", page, pages, chat.reader.lang)
    text = lines(T("Date polls:"), *(_row(one) for one in shown))
    return Reply(text, (*see(shown), *next_steps(chat, _NEW), *onwards))


def _row(poll: Poll) -> Text:
    if poll.state == "open":
        return T("{poll} · answer before {when}", poll=called(poll), when=instant(poll.closes_at))
    return T("{poll} · {state}", poll=called(poll), state=_STATES[poll.state])
