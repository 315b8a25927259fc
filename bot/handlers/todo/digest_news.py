"""What has changed in a group since somebody's last digest, one short line each."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.meetings.texts import ANSWERS
from bot.messages import Chat
from bot.rules.ideas.voting import is_open
from bot.rules.meetings.meetings import when_text
from bot.rules.points.points import counts
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text
from storage import changes
from storage.changes import Settled
from storage.ideas import spaces
from storage.meetings import meetings, replies
from storage.meetings.meetings import Meeting
from storage.outbox import report
from storage.points import action_points

TITLE = 40
COMING = ("yes", "online")
ALL_POINTS = Line("points tous", "points all")


async def news_in(chat: Chat, since: int, asked: frozenset[str]) -> list[Text]:
    """What changed in the group of `chat` after an instant (UTC seconds); `asked` are refs of what waits anyway."""
    tx, group_id, now = chat.tx, chat.group_id, chat.seconds
    told = await changes.meetings_told(tx, group_id, since, now)
    moved = [await meetings.by_number(tx, group_id, one) for one in told if f"meeting:{one}" not in asked]
    settled = await changes.votes_settled(tx, group_id, since, now)
    kept = await changes.minutes_kept(tx, group_id, since, now)
    counted = (await _ideas(chat, since), await _points(chat, since))
    return [
        *(_meeting(one) for one in moved if one is not None),
        *map(_settled, settled),
        *(T("Minutes of meeting {number}: {line}", number=one, line=_minutes(one)) for one in kept),
        *(one for one in counted if one is not None),
    ]


async def also_in(chat: Chat) -> list[Text]:
    """What is good to have in mind: the meetings one comes to and, for coordinators, what the points lack."""
    lacking = await _lacking(chat) if chat.membership.role == Role.COORDINATOR else []
    return [*await _coming(chat), *lacking]


def _meeting(meeting: Meeting) -> Text:
    number, when = meeting.number, when_text(meeting.timing)
    if meeting.state == "cancelled":
        return T("Meeting {number} is cancelled: {when}", number=number, when=when)
    return T("New or changed, meeting {number}: {when}", number=number, when=when)


def _settled(vote: Settled) -> Text:
    title, line = short(Said(vote.title, vote.lang), TITLE), Line("resultats", "results")
    if vote.decided:
        return T("Decided after the vote: {title} · {line}", title=title, line=line)
    return T("The vote is closed: {title} · {line}", title=title, line=line)


def _minutes(number: int) -> Line:
    return Line(f"compterendu {number}", f"minutes {number}")


async def _ideas(chat: Chat, since: int) -> Text | None:
    """New ideas of others, as long as one can vote on them."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None or not is_open(space, chat.seconds):
        return None
    added = await changes.ideas_added(chat.tx, space.id, since, chat.seconds)
    count = sum(added.values()) - added.get(chat.me.id, 0)
    return P("{n} new idea: {line}", "{n} new ideas: {line}", count, line=Line("idees", "ideas")) if count else None


async def _points(chat: Chat, since: int) -> Text | None:
    changed = await changes.points_changed(chat.tx, chat.group_id, since, chat.seconds)
    count = sum(by != chat.me.id for by in changed)
    if not count:
        return None
    return P("{n} point new or changed: {line}", "{n} points new or changed: {line}", count, line=ALL_POINTS)


async def to_call(chat: Chat, since: int) -> list[int]:
    """For coordinators: the ids of those whom no message reaches."""
    if chat.membership.role < Role.COORDINATOR:
        return []
    return sorted(one.person_id for one in await report.unreachable(chat.tx, chat.group_id, since))


def calls(count: int) -> Text:
    """That somebody should call them."""
    line = Line("injoignables", "unreachable")
    return P(
        "{n} person to call, no message arrives: {line}",
        "{n} people to call, no message arrives: {line}",
        count,
        line=line,
    )


async def _coming(chat: Chat) -> list[Text]:
    """Meetings to come to which the person said yes."""
    found: list[Text] = []
    for meeting in await meetings.coming(chat.tx, chat.group_id, chat.seconds):
        reply = await replies.of_person(chat.tx, meeting.id, chat.me.id)
        if reply is not None and reply.answer in COMING:
            found.append(_coming_to(meeting, ANSWERS[reply.answer]))
    return found


def _coming_to(meeting: Meeting, answer: Text) -> Text:
    number, when = meeting.number, when_text(meeting.timing)
    return T("Meeting {number}: {when} · your answer: {answer}", number=number, when=when, answer=answer)


async def _lacking(chat: Chat) -> list[Text]:
    points = await action_points.open_in(chat.tx, chat.group_id)
    count = counts(points, chat.now.date())
    lines = (
        P("{n} point without owner: {line}", "{n} points without owner: {line}", count.ownerless, line=ALL_POINTS),
        P("{n} point without deadline: {line}", "{n} points without deadline: {line}", count.undated, line=ALL_POINTS),
    )
    return [one for one in lines if one.n]
