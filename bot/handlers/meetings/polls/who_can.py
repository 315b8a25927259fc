"""Who could come to which moment of a date poll, by organisation, for those who choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.ear.marks import MAYBE, NO, YES
from bot.handlers.common.by_telephone import by_telephone
from bot.handlers.common.paging import more
from bot.handlers.meetings.polls.lookup import must_be_undecided, the_poll, undecided_choices
from bot.handlers.meetings.polls.texts import called, listing, row
from bot.messages import Chat, Option, Reply
from bot.parts import Number, Page
from bot.texts import Listed, P, T, Text, lines
from storage.instants import instant
from storage.meetings.polls import answers, polls
from storage.meetings.polls.polls import Poll
from storage.people import organisations, people
from storage.people.people import Member

NAMED, NAME = 6, 24
PER_PAGE = 4
"""Moments that have room on a page with all who could come."""


class WhichPollPage(Question):
    """Which poll, and which page of its moments."""

    poll: Annotated[int | None, Ask(T("Which date poll? Give its number."), Number(), undecided_choices)] = None
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="who_can",
    fr="qui peut", en="who can", role=Role.COORDINATOR, section="meetings", example=("qui peut 3", "who can 3"),
    help=T("see who could come to each moment of a date poll"),
    aliases=("qui peut venir", "qui est dispo", "qui est disponible", "who is available", "who can come"),
    reads=True,
)  # fmt: skip
async def who_can(which: WhichPollPage, chat: Chat) -> Reply:
    """For each moment: who could come, if need be, and who could not; what suits most people."""
    poll = await the_poll(chat, which.poll, await polls.undecided(chat.tx, chat.group_id))
    await must_be_undecided(chat, poll)
    return await summary(chat, poll, which.page)


async def summary(chat: Chat, poll: Poll, page: int = 1) -> Reply:
    """What coordinators choose by, with a button for each moment on the page."""
    given = await answers.of_poll(chat.tx, poll.id)
    everybody = await people.members(chat.tx, poll.group_id)
    names = {one.id: one.short[:NAME] for one in await organisations.in_group(chat.tx, poll.group_id)}
    pages = -(-len(poll.moments) // PER_PAGE)
    page = min(max(page, 1), pages)
    shown = range((page - 1) * PER_PAGE + 1, min(page * PER_PAGE, len(poll.moments)) + 1)
    said = {
        number: {
            answer: [member for person, member in everybody if given.get(person.id, {}).get(number) == answer]
            for answer in (YES, MAYBE, NO)
        }
        for number in range(1, len(poll.moments) + 1)
    }
    answered = sum(person.id in given for person, _ in everybody)
    count = P("{n} of {all} people has answered.", "{n} of {all} people have answered.", answered, all=len(everybody))
    typed = by_telephone(await answers.typed_in(chat.tx, poll.id), chat.seconds)
    rows = [line for number in shown for line in _moment(poll, number, said[number], names)]
    text = lines(called(poll), _state(poll, chat), count, _best(said), *rows, *typed)
    buttons = tuple(
        Option(T("Choose moment {number}", number=number), f"retenir {number} sondage {poll.number}", number)
        for number in shown
    )
    onwards = more(f"qui peut {poll.number}", f"who can {poll.number}", page, pages, chat.reader.lang)
    return Reply(text, (*buttons, *onwards))


def _state(poll: Poll, chat: Chat) -> Text:
    if poll.state == "open" and chat.seconds < poll.closes_at:
        return T("Open until {when}.", when=instant(poll.closes_at))
    return T("Closed since {when}.", when=instant(poll.ended_at or poll.closes_at))


Counted = Mapping[str, Sequence[Member]]


def _best(said: Mapping[int, Counted]) -> Text | None:
    """The moments that suit most people: first those who say yes, then those who could if need be."""
    points = {number: (len(one[YES]), len(one[MAYBE])) for number, one in said.items()}
    most = max(points.values())
    best = listing(number for number, one in points.items() if one == most)
    return T("Suits most people: {numbers}", numbers=best) if any(most) else None


def _moment(poll: Poll, number: int, said: Counted, names: Mapping[int, str]) -> list[Text]:
    found = [row(poll, number)]
    if said[YES]:
        found.append(T("– yes ({count}): {names}", count=len(said[YES]), names=_names(said[YES], names)))
    if said[MAYBE]:
        found.append(T("– if need be ({count}): {names}", count=len(said[MAYBE]), names=_names(said[MAYBE], names)))
    if said[NO]:
        found.append(T("– no ({count}): {names}", count=len(said[NO]), names=_names(said[NO], names)))
    return found


def _names(said: Sequence[Member], names: Mapping[int, str]) -> Text:
    counted = Counter(names.get(member.organisation_id or 0) for member in said)
    shown: list[Text] = [_counted(name, count) for name, count in counted.most_common(NAMED)]
    others = sum(count for _, count in counted.most_common()[NAMED:])
    if others:
        shown.append(P("{n} other", "{n} others", others))
    return Listed(tuple(shown))


def _counted(name: str | None, count: int) -> Text:
    if name is None:
        return T("without organisation ({count})", count=count)
    return name if count == 1 else T("{name} ({count})", name=name, count=count)
