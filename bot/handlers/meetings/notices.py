"""Who is told of a meeting, when, and what: everybody once, whatever changes in between."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.commands import Role
from bot.handlers.common.reach import Reach, reach_of
from bot.handlers.common.recipients import also_posted, group_chats_of, listeners
from bot.handlers.meetings.news import Draw, news
from bot.handlers.meetings.texts import sheet_of
from bot.languages import zone_name
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Deferred, Post
from bot.rules.meetings import news as rules
from bot.rules.meetings.news import REMINDER, ToldMeeting, topic
from bot.texts import P, T, Text
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.meetings import Meeting
from storage.outbox import held as topics
from storage.outbox import letters


@dataclass(frozen=True, slots=True)
class Hearer:
    """Somebody to be told, None for all who read where the group meets.

    What they know of the meeting, and when (UTC seconds) they are told, if that is known.
    """

    person_id: int | None
    before: ToldMeeting | None
    due_at: int | None = None

    def by(self, at: int) -> Hearer:
        """The plan, told then, or earlier if older news was to reach them earlier."""
        return self if self.due_at is not None and self.due_at < at else replace(self, due_at=at)


@dataclass(frozen=True, slots=True)
class Plan:
    """People for whom there is news and whom it reaches, when the last is told, what most read, what they know then.

    `posted`: in which chats of the group it is also said, in words; None for in none.
    """

    hearers: tuple[Hearer, ...]
    at: int
    draw: Draw | None
    known: ToldMeeting
    posted: Text | None
    reach: Reach

    @property
    def people(self) -> int:
        """How many hear of it, each by themselves."""
        return self.reach.count


async def last_told(chat: Chat, meeting: Meeting) -> ToldMeeting:
    """The meeting as everybody was last told of it; as it stands, where that was never kept."""
    sheet = await sheet_of(chat, meeting)
    return rules.load(meeting.told_as) or rules.known(meeting, sheet.items, meeting.reminded_from, sheet.programme)


async def planned(chat: Chat, meeting: Meeting, before: ToldMeeting | None) -> Plan:
    """To tell everybody of the meeting as it is given, who knew it as `before`, or not at all.

    Whoever has not got the last news yet knows no more than before that one.
    """
    sheet = await sheet_of(chat, meeting)
    hearers = await _hearers(chat, meeting, before)
    at = chat.seconds if before is None else _told_at(chat, meeting, hearers)
    now = rules.known(meeting, sheet.items, at, sheet.programme)
    new = tuple(one.by(at) for one in hearers if rules.is_news(one.before, meeting, now))
    at = max((one.due_at for one in new if one.due_at is not None), default=at)
    since = at if new else min((one.before.at for one in hearers if one.before is not None), default=at)
    usual = Counter(one.before for one in new or hearers).most_common(1)[0][0] if hearers else before
    told = any(one.person_id is None for one in new)
    posted = await also_posted(chat) if told else None
    to = await reach_of(chat, {one.person_id for one in new if one.person_id is not None})
    return Plan(new, at, news(usual, sheet), replace(now, at=since), posted, to)


async def _hearers(chat: Chat, meeting: Meeting, before: ToldMeeting | None) -> list[Hearer]:
    held = await topics.held(chat.tx, topic(meeting))
    waiting = {one.person_id: Hearer(one.person_id, rules.load(one.basis), one.due_at) for one in held}
    hearers: list[int | None] = [one.id for one in await listeners(chat, Role.OBSERVER)]
    if await group_chats_of(chat):
        hearers.append(None)
    return [waiting.get(one) or Hearer(one, before) for one in hearers]


def _told_at(chat: Chat, meeting: Meeting, hearers: list[Hearer]) -> int:
    timings = [meeting.timing, *(one.before.timing for one in hearers if one.before is not None)]
    return rules.told_at(chat.seconds, timings, [one.due_at for one in hearers if one.due_at is not None])


async def tell_all(chat: Chat, meeting: Meeting, plan: Plan) -> None:
    """Carry it out, in place of whatever still waits about this meeting; the one who acts is not told."""
    about = topic(meeting)
    await letters.supersede(chat.tx, about)
    await letters.supersede(chat.tx, about + REMINDER)
    await meetings.told(chat.tx, meeting, rules.dump(plan.known), plan.known.at)
    for hearer in plan.hearers:
        post = _post(meeting, hearer)
        if hearer.person_id is None:
            chat.post(post)
        else:
            chat.tell(post.to(hearer.person_id))


def _post(meeting: Meeting, hearer: Hearer) -> Post:
    before = hearer.before
    known = "" if before is None else rules.dump(before)
    known_over = before.timing.over_at if before is not None and meeting.state == "cancelled" else 0
    return Post(
        Deferred("meeting-news", {"meeting": meeting.id}, basis=known),
        LetterKind.MEETING,
        f"{topic(meeting)}:{meeting.revision}",
        useless_after=instant(max(meeting.timing.over_at, known_over)),
        topic=topic(meeting),
        due_at=instant(hearer.due_at),
    )


def told_text(chat: Chat, plan: Plan) -> Text:
    """How many people are told, and when, if that is not now."""
    count = plan.people
    if not plan.hearers:
        return T("Nobody needs to be told: nothing goes out.")
    if plan.at <= chat.seconds:
        return P("{n} person will be told.", "{n} people will be told.", count)
    at = instant(plan.at).astimezone(ZoneInfo(chat.reader.zone))
    return P(
        "{n} person will be told at {clock} ({zone}), in one message.",
        "{n} people will be told at {clock} ({zone}), in one message.",
        count, clock=at.time(), zone=zone_name(at),
    )  # fmt: skip
