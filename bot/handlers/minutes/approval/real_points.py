"""Corrections of minutes whose action points exist already change these too, and their owners hear of it."""

from __future__ import annotations

from bot.handlers.common.recipients import answering
from bot.handlers.minutes.approval.lookup import Paper
from bot.handlers.minutes.draft_lines import line_of
from bot.handlers.minutes.names import register_of
from bot.handlers.points.notices import tell
from bot.messages import Chat
from bot.minutes.draft.draft import Draft
from bot.minutes.model import ActionPoint
from bot.texts import Line, T, Text
from storage.meetings.approval import versions
from storage.points import action_points, kept_points, point_owners
from storage.points.action_points import Point


async def follow(chat: Chat, paper: Paper, new: Draft) -> list[Text]:
    """What became of each point whose line reads otherwise now: before → after."""
    if paper.meeting.minutes_at is None:
        return []
    first = (await versions.of_minutes(chat.tx, paper.submitted.id))[0]
    kept = await kept_points.of_meeting(chat.tx, paper.meeting.id)
    told: list[Text] = []
    for line, one in zip(Draft.from_json(first.content).numbers["point"], kept, strict=False):
        before, after = paper.draft.find(line), new.find(line)
        point = await action_points.by_number(chat.tx, chat.group_id, one.number)
        if before is None or point is None:
            continue
        if after is None:
            gone = Line(f"abandonner {point.number}", f"drop {point.number}")
            told.append(T("Point {number} goes on. To drop it: {line}", number=point.number, line=gone))
        elif (was := paper.draft.value(before)) != (now := new.value(after)):
            text = T(
                "Point {number}: {before} → {after}", number=point.number,
                before=line_of(paper.draft, before, lambda _: False), after=line_of(new, after, lambda _: False),
            )  # fmt: skip
            await _change(chat, point, was, now, text)
            told.append(text)
    return told


async def _change(chat: Chat, point: Point, was: ActionPoint, now: ActionPoint, text: Text) -> None:
    """Only what was corrected: what its owners have said of the rest since stays."""
    hear = await answering([owner.actor for owner in point.owners], chat)
    if now.text != was.text:
        await action_points.set_text(chat.tx, point.id, now.text, point.lang, chat.seconds)
    if now.deadline != was.deadline:
        await action_points.set_deadline(chat.tx, point.id, now.deadline, chat.seconds)
    if now.owners != was.owners:
        register = await register_of(chat.tx, chat.group_id)
        actors = [await register.owner(name) for name in now.owners]
        await point_owners.replace(chat.tx, point.id, actors)
        if point.state != "dropped":
            await action_points.settle(chat.tx, point.id, chat.seconds)
        hear |= await answering(actors, chat)
    await kept_points.change(chat.tx, point.id, now.text, now.deadline, owners=now.owners != was.owners)
    tell(chat, hear, T("✏ The minutes were corrected. {change}", change=text), point, "corrected")
