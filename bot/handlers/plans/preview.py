"""An activity that was told without labels, read out before it is in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import Values
from bot.handlers.common.quoting import spoken
from bot.handlers.plans.fields import put_in
from bot.handlers.plans.form import content_of
from bot.handlers.plans.lookup import owners_of
from bot.handlers.plans.texts import NOT_SET, money_of, when_of
from bot.messages import Chat
from bot.spelling.folding import fold
from bot.texts import Said, T, Text, Value, days, lines, listed, names
from storage.plans import plans

if TYPE_CHECKING:
    from bot.papers.plans.model import Activity as Form
    from storage.plans.activities import Content
    from storage.plans.owners import NewOwner


async def asked_sure(chat: Chat, values: Values) -> Text:
    """The whole activity, as it was understood."""
    form = await form_of(chat, values)
    return lines(*await _read_out(chat, form), T("Add this activity to the plan?"))


async def form_of(chat: Chat, values: Values) -> Form:
    """The activity as a file would say it. Refused says what is no good."""
    from bot.papers.plans.model import Activity  # noqa: PLC0415 - a start reads no plan

    said = {name: words for name, words in values.items() if isinstance(words, str) and words and name != "what"}
    return await put_in(chat, Activity(what=spoken(values["what"], chat.reader.lang).words), said)


async def _read_out(chat: Chat, form: Form) -> list[Text]:
    content = content_of(form, None, chat.reader.lang)
    register = await owners_of(chat)
    done_by = [register.named(name) for name in form.who]
    others = [one.name for one in done_by if one.organisation_id is None and one.person_id is None]
    found: list[Text] = [
        T("📋 {activity}", activity=Said(form.what, chat.reader.lang)),
        T("Axis: {axis}", axis=await _axis(chat, form.axis)),
        T("Who: {who}", who=_who(done_by)),
        T("When: {when}", when=_when(content)),
    ]
    found += [T("Where: {where}", where=Said(content.venue))] if content.venue else []
    found += [T("Budget: {amount}", amount=money_of(content, chat.reader.lang))]
    found += [T("How: {how}", how=Said(content.how))] if content.how else []
    found += [T("Success: {criterion}", criterion=Said(words)) for words in form.criteria]
    found += [T("Nobody in the group is called {names}: written as it is.", names=_listed(others))] if others else []
    return found


async def _axis(chat: Chat, title: str | None) -> Value:
    if title is None:
        return NOT_SET
    known = any(fold(one.title) == fold(title) for one in await plans.axes(chat.tx, chat.group_id))
    return Said(title) if known else T("{axis} (new)", axis=Said(title))


def _who(done_by: list[NewOwner]) -> Value:
    return _listed([one.name for one in done_by]) if done_by else T("nobody yet")


def _listed(found: list[str]) -> Value:
    return listed([names(name) for name in found])


def _when(content: Content) -> Value:
    """The words, and the days that they mean where no year was said."""
    when, first, last = when_of(content), content.starts_on, content.ends_on
    if first is None or last is None or not content.when_text or str(first.year) in content.when_text:
        return when
    return T("{when} ({days})", when=when, days=days(first, last if last != first else None))
