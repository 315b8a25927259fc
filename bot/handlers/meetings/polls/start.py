"""A draft of a date poll is started: everybody is asked, once."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.reach import begun_text, reach
from bot.handlers.common.recipients import listeners
from bot.handlers.meetings.polls.lookup import must_be_undecided, poll_of
from bot.handlers.meetings.polls.notices import opened
from bot.handlers.meetings.polls.preview import draft_preview
from bot.handlers.meetings.polls.texts import called, see
from bot.messages import Chat, Reply
from bot.parts import Choice, Number, Yes
from bot.texts import P, T, lines
from storage.meetings.polls import polls


async def draft_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The drafts that wait."""
    found = await polls.all_in(chat.tx, chat.group_id)
    return [Choice(one.number, called(one), one.number) for one in found if one.state == "draft"]


class Starting(Question):
    """Which draft, and a yes to it."""

    poll: Annotated[int, Ask(T("Which date poll? Give its number."), Number(), draft_choices)]
    sure: Annotated[bool, Ask(T("Start it?"), Yes())] = False


@command(
    key="start_poll",
    fr="lancer sondage", en="start poll", role=Role.COORDINATOR, section="meetings",
    example=("lancer sondage 3", "start poll 3"), help=T("look at the draft of a date poll, and start it"),
    aliases=("lancer le sondage", "start the poll", "publier sondage", "publish poll"),
)  # fmt: skip
async def start_poll(starting: Starting, chat: Chat) -> Reply:
    """Ask everybody, once, what the coordinator has just seen."""
    poll = await poll_of(chat, starting.poll)
    if poll.state != "draft":
        await must_be_undecided(chat, poll)
        return Reply(T("Date poll {number} was started already.", number=poll.number), see([poll]))
    if poll.closes_at <= chat.seconds:
        raise Refused(T("The close of this draft is past: please write the poll again."))
    if not starting.sure:
        return await draft_preview(chat, poll)
    await polls.start(chat.tx, poll.id, chat.seconds)
    people = await listeners(chat, Role.OBSERVER)
    for person in people:
        chat.tell(opened(poll, person.id))
    to = await reach(chat, people)
    asked = P("✓ Started: {n} person is being asked.", "✓ Started: {n} people are being asked.", to.count)
    return Reply(lines(begun_text(asked, to), called(poll)), see([poll]), edits=True)
