"""Coordinators cancel a date poll; those who were asked are told, and a draft just goes."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import listeners
from bot.handlers.meetings.polls.lookup import must_be_undecided, poll_of
from bot.handlers.meetings.polls.notices import cancelled, topic
from bot.handlers.meetings.polls.outgoing import called_off
from bot.handlers.meetings.polls.preview import both
from bot.handlers.meetings.polls.texts import called
from bot.messages import Chat, Reply, yes_no
from bot.parts import Choice, Number, Yes
from bot.texts import P, T, lines
from storage.meetings.polls import polls
from storage.outbox import letters


async def cancellable(chat: Chat, _values: Values) -> list[Choice]:
    """Drafts, and polls that are not decided."""
    found = await polls.all_in(chat.tx, chat.group_id)
    return [Choice(one.number, called(one), one.number) for one in found if one.meeting_id is None]


class PollCancelling(Question):
    """Which poll, and a yes to it."""

    poll: Annotated[int, Ask(T("Which date poll? Give its number."), Number(), cancellable)]
    sure: Annotated[bool, Ask(T("Cancel this poll?"), Yes())] = False


@command(
    key="cancel_poll",
    fr="annuler sondage", en="cancel poll", role=Role.COORDINATOR, section="meetings",
    example=("annuler sondage 3", "cancel poll 3"), help=T("cancel a date poll, and tell those who were asked"),
    aliases=("annulersondage", "cancelpoll", "annuler le sondage", "cancel the poll", "supprimer sondage",
             "delete poll"),
)  # fmt: skip
async def cancel_poll(said: PollCancelling, chat: Chat) -> Reply:
    """The poll is off, after a look at what those who were asked are told."""
    poll = await poll_of(chat, said.poll)
    if poll.state == "draft":
        await polls.end(chat.tx, poll.id, "cancelled", chat.seconds)
        return Reply(T("✓ {poll} is deleted: nobody had been told.", poll=called(poll)), edits=True)
    await must_be_undecided(chat, poll)
    if not said.sure:
        text = await both(chat, lambda _most: called_off(poll), None, T("Cancel this poll?"))
        return Reply(text, yes_no(f"annuler sondage {poll.number} oui", "non"))
    await polls.end(chat.tx, poll.id, "cancelled", chat.seconds)
    await letters.supersede(chat.tx, topic(poll))
    people = await listeners(chat, Role.OBSERVER)
    for person in people:
        chat.tell(cancelled(poll, person.id))
    count = P("{n} person is told.", "{n} people are told.", (await reach(chat, people)).count)
    return Reply(lines(T("✓ {poll} is cancelled.", poll=called(poll)), count), edits=True)
