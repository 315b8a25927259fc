"""A plan that was read becomes the group's: its title, its axes, its activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import Refused
from bot.handlers.plans.form import content_of, written
from bot.handlers.plans.lookup import activity_of, owners_of
from bot.handlers.plans.manage import MOST_ACTIVITIES, axis_id, rewrite
from bot.handlers.plans.undo import Undoing
from bot.messages import Chat
from bot.texts import T
from storage.plans import activities, drafts, plans
from storage.plans.plans import PlanTitle

if TYPE_CHECKING:
    from bot.papers.plans.comparing import Comparison
    from bot.papers.plans.model import Plan
    from storage.plans.drafts import PlanDraft


async def keep(chat: Chat, draft: PlanDraft, read: Plan, found: Comparison) -> None:
    """Write down what is new and what has changed in a draft, which is decided by that and can be taken back.

    Refused where the plan would be too long.
    """
    if await activities.count(chat.tx, chat.group_id) + found.added > MOST_ACTIVITIES:
        raise Refused(T("The plan would have more than {n} activities: that is all it can hold.", n=MOST_ACTIVITIES))
    undoing = await Undoing.begin(chat, [match.number for match in found.matches if match.number], draft)
    lang = _language(read)
    if read.title:
        await plans.set_title(chat.tx, chat.group_id, PlanTitle(read.title, lang, chat.me.id), chat.seconds)
    for title in read.axes:
        await axis_id(chat, title)
    titles = {axis.id: axis.title for axis in await plans.axes(chat.tx, chat.group_id)}
    register = await owners_of(chat)
    for match in found.matches:
        one = match.merged
        if match.number is None:
            kept = content_of(one, await axis_id(chat, one.axis), lang)
            done_by = [register.named(name) for name in one.who]
            number = await activities.create(chat.tx, chat.group_id, kept, done_by, chat.me.id, chat.seconds)
        elif match.fields:
            number = match.number
            before = await activity_of(chat, number)
            await rewrite(chat, before, written(before, titles), one)
        else:
            continue
        if one.state is not None:
            now = await activity_of(chat, number)
            if now.state != one.state:
                await activities.set_state(chat.tx, now.id, one.state, chat.me.id, chat.seconds)
    await drafts.decide(chat.tx, draft.id, "kept")
    await undoing.done(chat, ("plandraft", draft.number), "keep_plan")


def _language(read: Plan) -> str:
    from bot.minutes.words import language  # noqa: PLC0415 - a start reads no plan

    words = [read.title or "", *read.axes]
    words += [text for one in read.activities for text in (one.what, one.description, one.how, *one.criteria) if text]
    return language("\n".join(words))
