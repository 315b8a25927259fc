"""Who comes to a meeting, by answer and by organisation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.commands import Role, command
from bot.handlers.common.by_telephone import by_telephone
from bot.handlers.meetings.lookup import chosen
from bot.handlers.meetings.outgoing import STAYING_AWAY
from bot.handlers.meetings.show import WhichMeeting
from bot.handlers.meetings.texts import ANSWERS, heading
from bot.messages import Chat, Reply
from bot.rules.meetings.meetings import must_be_published, when_text
from bot.rules.wording.shortening import short
from bot.texts import Listed, P, Said, T, Text, called, lines
from storage.meetings import relayed, replies
from storage.meetings.replies import MeetingReply
from storage.people import organisations, people
from storage.people.people import Member, Person

NAMED = 8
NAME = 24
REASON = 60


@command(
    key="who_comes", own=True,
    fr="qui vient", en="who", role=Role.OBSERVER, section="meetings", example=("qui vient 5", "who 5"),
    help=T("see who comes to a meeting"), aliases=("qui", "who comes", "who is coming"),
    forms=(("qui vient", "who"),),
)  # fmt: skip
async def who_comes(which: WhichMeeting, chat: Chat) -> Reply:
    """The answers counted; coordinators also see why people stay away, and who has not answered."""
    meeting = await chosen(chat, which.number)
    must_be_published(meeting)
    given = await replies.of_meeting(chat.tx, meeting.id)
    everybody = await people.members(chat.tx, chat.group_id)
    names = {one.id: _cut(one.short) for one in await organisations.in_group(chat.tx, chat.group_id)}
    rows = []
    for answer in ANSWERS:
        said = [member for person, member in everybody if person.id in given and given[person.id].answer == answer]
        if said:
            rows.append(_row(answer, said, names))
        if answer in STAYING_AWAY and chat.membership.role >= Role.COORDINATOR:
            rows += _reasons(answer, everybody, given)
    rows += _replacements(everybody, given, names)
    rows += by_telephone(await relayed.of_meeting(chat.tx, meeting.id), chat.seconds)
    silent = [person for person, _ in everybody if person.id not in given]
    return Reply(lines(heading(meeting), when_text(meeting.timing), *rows, _silence(chat, silent)))


def _row(answer: str, said: list[Member], names: Mapping[int, str]) -> Text:
    counted = Counter(names.get(member.organisation_id or 0) for member in said)
    shown: list[Text] = [_counted(name, count) for name, count in counted.most_common(NAMED)]
    others = sum(count for _, count in counted.most_common()[NAMED:])
    if others:
        shown.append(P("{n} other", "{n} others", others))
    return T("{answer} ({count}): {names}", answer=ANSWERS[answer], count=len(said), names=Listed(tuple(shown)))


def _reasons(answer: str, everybody: Sequence[tuple[Person, Member]], given: Mapping[int, MeetingReply]) -> list[Text]:
    """Who stays away, each with the reason if they gave one."""
    found = [
        _reason(person, given[person.id].note)
        for person, _ in everybody
        if person.id in given and given[person.id].answer == answer
    ]
    left = len(found) - NAMED
    return [*found[:NAMED], *([P("… and {n} other", "… and {n} others", left)] if left > 0 else [])]


def _reason(person: Person, note: str) -> Text:
    name = short(called(person), NAME)
    if not note:
        return T("– {name}: no reason given", name=name)
    return T("– {name}: {words}", name=name, words=short(Said(note, by=person.id), REASON))


def _replacements(
    everybody: Sequence[tuple[Person, Member]], given: Mapping[int, MeetingReply], names: Mapping[int, str]
) -> list[Text]:
    """Who comes in the place of others, and for which organisation."""
    shown: list[Text] = []
    for person, member in everybody:
        if person.id in given and (replacement := given[person.id].replacement):
            organisation = names.get(member.organisation_id or 0)
            name = short(Said(replacement, by=person.id), NAME)
            shown.append(T("{name} for {organisation}", name=name, organisation=organisation) if organisation else name)
    return [T("Replacements: {names}", names=Listed(tuple(shown[:NAMED])))] if shown else []


def _counted(name: str | None, count: int) -> Text:
    if name is None:
        return T("without organisation ({count})", count=count)
    return name if count == 1 else T("{name} ({count})", name=name, count=count)


def _silence(chat: Chat, silent: list[Person]) -> Text:
    if not silent:
        return T("Everybody has answered.")
    if chat.membership.role < Role.COORDINATOR:
        return P("{n} person has not answered.", "{n} people have not answered.", len(silent))
    shown: list[Text] = [short(called(person), NAME) for person in silent[:NAMED]]
    if silent[NAMED:]:
        shown.append(P("{n} other", "{n} others", len(silent) - NAMED))
    return T("No answer yet ({count}): {names}", count=len(silent), names=Listed(tuple(shown)))


def _cut(name: str) -> str:
    return name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"
