"""Coordinators put activities right by hand; what was changed can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.documents.lookup import document_of
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.plans.card import card
from bot.handlers.plans.fields import LINKED, put_in
from bot.handlers.plans.form import content_of, written
from bot.handlers.plans.lookup import activity_choices, activity_of, axis_choices, axis_of, owners_of
from bot.handlers.plans.texts import axis_called, called
from bot.handlers.points.lookup import the_point
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Number, Words
from bot.rules.plans.activity_line import changes_in, split_change
from bot.rules.plans.axis_titles import find_axis
from bot.rules.points.points import is_not_set
from bot.texts import Line, T, Text, lines
from bot.things.undoable import Acting
from storage.plans import activities, owners, plans
from storage.plans.activities import Activity
from storage.row_snapshots import Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.papers.plans.model import Activity as Written

MOST_ACTIVITIES = 500
_HOW_TO = Line(
    "corriger activite 7 quand mars 2021 ; qui CRN, CRS ; budget 500 000 FCFA",
    "correct activity 7 when March 2021; who CRN, CRS; budget 500,000 XOF",
)


async def axis_id(chat: Chat, title: str | None) -> int | None:
    """The axis of that title, which is made if there is none."""
    if title is None:
        return None
    known = await plans.axes(chat.tx, chat.group_id)
    found = find_axis(title, [one.title for one in known])
    if found is not None:
        return known[found].id
    return (await plans.add_axis(chat.tx, chat.group_id, title, chat.reader.lang, chat.me.id, chat.seconds)).id


async def link(chat: Chat, one: Activity, said: Mapping[str, str]) -> None:
    """With which meeting, document or point it goes from now on. Refused for one that there is not."""
    for kind in LINKED:
        words = said.get(kind)
        if words is None:
            continue
        if is_not_set(words):
            await activities.link(chat.tx, one.id, kind, None)
            continue
        number = Number().read(words, Hearing(chat.now, chat.reader.zone, chat.reader.lang))
        if number is None:
            raise Refused(T("Give its number: {line}", line=Line("corriger activite 7 réunion 3",
                                                                 "correct activity 7 meeting 3")))  # fmt: skip
        await activities.link(chat.tx, one.id, kind, await _thing(chat, kind, number[0]))


async def _thing(chat: Chat, kind: str, number: int) -> int:
    if kind == "meeting":
        return (await meeting_of(chat, number)).id
    return (await document_of(chat, number)).id if kind == "document" else (await the_point(number, chat)).id


async def asked_changes(chat: Chat, values: Values) -> Text:
    """What is to be changed of which activity."""
    one = await activity_of(chat, values["number"])
    return lines(called(one), T("What changes? Say which part first: what, axis, description, who, how, budget, when,"
                                " where, criterion, order, meeting, document, point. For example: {line}",
                                line=Line("quand mars 2021", "when March 2021")))  # fmt: skip


class Correction(Question):
    """Which activity, and what is to be changed of it."""

    number: Annotated[int, Ask(T("Which activity? Give its number."), Number(), activity_choices)]
    changes: Annotated[str, Ask(asked_changes, Words(2000))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`7 quand mars 2021 ; qui CRN`."""
        return split_change(line)


@command(
    key="correct_activity",
    fr="corriger activite", en="correct activity", role=Role.COORDINATOR, section="plans",
    example=("corriger activite 1 quand mars 2021 ; qui CRN, CRS", "correct activity 1 when March 2021; who CRN, CRS"),
    help=T("change an activity of the plan: what, axis, who, how, budget, when, where, criterion, links"),
    aliases=("modifier activite", "change activity", "changer activite", "edit activity"),
    forms=(("corriger activite 1 budget 500 000 FCFA", "correct activity 1 budget 500,000 XOF"),
           ("corriger activite 1 réunion 1", "correct activity 1 meeting 1")),
)  # fmt: skip
async def correct_activity(correction: Correction, chat: Chat) -> Reply:
    """Only what was said changes."""
    one = await activity_of(chat, correction.number)
    said = changes_in(correction.changes)
    if not said:
        raise Refused(T("Say which part changes, for example: {line}", line=_HOW_TO), field="changes")
    scopes = [Scope("activities", {"id": one.id}), Scope("activity_owners", {"activity_id": one.id})]
    acting = await Acting.begin(chat, ("activity", one.number), "correct_activity", scopes)
    titles = {axis.id: axis.title for axis in await plans.axes(chat.tx, chat.group_id)}
    before = written(one, titles)
    after = await put_in(chat, before, said)
    if after != before:
        await rewrite(chat, one, before, after)
    await link(chat, one, said)
    await acting.done(chat)
    now = await activity_of(chat, one.number)
    if now.content == one.content and after == before and now.links == one.links:
        return await card(chat, now, T("Activity {number} says so already.", number=one.number))
    return await card(chat, now, T("✓ Activity {number} is changed.", number=one.number))


async def rewrite(chat: Chat, one: Activity, before: Written, after: Written) -> None:
    """The activity is that from now on; who does it is looked up anew only where that has changed."""
    axis = await axis_id(chat, after.axis)
    content = content_of(after, axis, one.content.lang)
    await activities.change(chat.tx, one.id, content, chat.me.id, chat.seconds)
    if after.who != before.who:
        register = await owners_of(chat)
        await owners.replace(chat.tx, one.id, [register.named(name) for name in after.who])


class AxisTitle(Question):
    """Which axis, and how it is called."""

    number: Annotated[int, Ask(T("Which axis? Give its number."), Number(), axis_choices)]
    title: Annotated[str, Ask(T("How is it called from now on?"), Words(200, line=True))]


@command(
    key="rename_axis",
    fr="renommer axe", en="rename axis", role=Role.COORDINATOR, section="plans",
    example=("renommer axe 1 Plaidoyer | Advocacy", "rename axis 1 Advocacy | Plaidoyer"),
    help=T("give an axis of the plan another name"),
)  # fmt: skip
async def rename_axis(said: AxisTitle, chat: Chat) -> Reply:
    """It is called so; its activities stay."""
    axis = await axis_of(chat, said.number)
    words = spoken(said.title, chat.reader.lang)
    await plans.rename_axis(chat.tx, axis.id, words.words, chat.reader.lang, chat.me.id)
    text = T("✓ {axis}", axis=axis_called(await axis_of(chat, said.number)))
    return Reply(text, (Option(T("See"), f"plan axe {axis.number}"),), edits=True)
