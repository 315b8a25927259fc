"""Webinars as they are announced, moved, cancelled and reminded of, put into words when the message goes out."""

from __future__ import annotations

from bot.commands import Role
from bot.deferred import Args, posted, unasked
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.notices import is_asked
from bot.handlers.webinars.registration.group_card import counted_options
from bot.handlers.webinars.registration.texts import mine_text, options
from bot.messages import Chat, Reply
from bot.rules.sending.steps import current
from bot.rules.webinars.reminder_times import before_steps, link_steps
from bot.texts import Line, Span, T, Text, lines
from storage.instants import instant
from storage.webinars import attendances, registrations, webinars
from storage.webinars.registrations import Registration
from storage.webinars.webinars import Webinar


@unasked("webinar-asked")
async def webinar_asked(chat: Chat, args: Args) -> Reply | None:
    """The webinar, the question, and its answers as buttons."""
    found = await _published(chat, args)
    if found is None or not is_asked(chat.membership, await attendances.of_webinar(chat.tx, found.id)):
        return None
    return Reply(webinar_texts.asking(found), webinar_texts.choices(found, chat.reader.lang))


@unasked("webinar-published")
async def webinar_published(chat: Chat, args: Args) -> Reply | None:
    """A webinar to come, and how to register."""
    found = await _ahead(chat, args)
    return None if found is None else await _asked(chat, found, _invitation(chat, found))


@posted("webinar-published")
async def published_to_group(chat: Chat, args: Args) -> Reply | None:
    """A webinar to come, where its group meets."""
    found = await _ahead(chat, args)
    return None if found is None else Reply(webinar_texts.inviting(found), await counted_options(chat, found))


@unasked("webinar-moved")
async def webinar_moved(chat: Chat, args: Args) -> Reply | None:
    """Its new date."""
    found = await _ahead(chat, args)
    return None if found is None else await _asked(chat, found, moved_text(found, int(str(args["before"]))))


@posted("webinar-moved")
async def moved_to_group(chat: Chat, args: Args) -> Reply | None:
    """Its new date, where its group meets."""
    found = await _ahead(chat, args)
    if found is None:
        return None
    return Reply(moved_text(found, int(str(args["before"]))), await counted_options(chat, found))


@unasked("webinar-cancelled")
async def webinar_cancelled(chat: Chat, args: Args) -> Reply | None:
    """It does not take place."""
    found = await webinars.by_id(chat.tx, int(str(args["webinar"])))
    if found is None or found.group_id != chat.group_id or found.state != "cancelled":
        return None
    return Reply(webinar_texts.described(found))


@posted("webinar-cancelled")
async def cancelled_to_group(chat: Chat, args: Args) -> Reply | None:
    """It does not take place, where its group meets."""
    return await webinar_cancelled(chat, args)


@unasked("webinar-reminder")
async def webinar_reminder(chat: Chat, args: Args) -> Reply | None:
    """A reminder, as long as its `step` is the one that is due: to register, or that one is registered."""
    found = await _due(chat, args)
    mine = None if found is None else await _mine(chat, found)
    if found is None or (mine is not None and mine.state != "registered"):
        return None
    return await _asked(chat, found, reminder_text(found, mine))


@posted("webinar-reminder")
async def reminder_to_group(chat: Chat, args: Args) -> Reply | None:
    """A reminder, where its group meets."""
    found = await _due(chat, args)
    return None if found is None else Reply(reminder_text(found, None), await counted_options(chat, found))


@unasked("webinar-link")
async def webinar_link(chat: Chat, args: Args) -> Reply | None:
    """The link for somebody who is registered, while the letter of this `step` is due."""
    found = await _published(chat, args)
    if found is None or found.starts_at != args["begins"]:
        return None
    step, mine = current(link_steps(found), chat.seconds), await _mine(chat, found)
    if step is None or step.name != args["step"] or mine is None or mine.state != "registered":
        return None
    soon = T("⏰ This webinar begins now.") if step.name == "start" else T("⏰ This webinar begins within the hour.")
    return Reply(lines(soon, webinar_texts.described(found, registered=True)), options(found, mine))


@unasked("webinar-place")
async def webinar_place(chat: Chat, args: Args) -> Reply | None:
    """Whoever waited has a place."""
    found = await _published(chat, args)
    mine = None if found is None else await _mine(chat, found)
    if found is None or mine is None or mine.state != "registered":
        return None
    text = lines(T("✓ A place is free: it is yours."), webinar_texts.described(found, registered=True),
                 mine_text(mine, ()))  # fmt: skip
    return Reply(text, options(found, mine))


def moved_text(found: Webinar, before: int) -> Text:
    """The new date and the old one."""
    return lines(
        T("📅 New date"),
        webinar_texts.described(found),
        T("Before: {when}", when=Span(instant(before), None)),
        T("If you had registered, that is kept."),
    )


def reminder_text(found: Webinar, mine: Registration | None) -> Text:
    """That it is soon."""
    line = Line(f"inscription {found.number}", f"register {found.number}")
    return lines(
        T("⏰ Reminder"),
        webinar_texts.described(found, registered=mine is not None),
        T("To register: {line}", line=line) if mine is None else mine_text(mine, ()),
    )


def _invitation(chat: Chat, found: Webinar) -> Text:
    return webinar_texts.inviting(found) if chat.membership.role >= Role.MEMBER else webinar_texts.described(found)


async def _asked(chat: Chat, found: Webinar, text: Text) -> Reply:
    """With the buttons of those who may register."""
    if chat.membership.role < Role.MEMBER:
        return Reply(text)
    return Reply(text, options(found, await _mine(chat, found)))


async def _mine(chat: Chat, found: Webinar) -> Registration | None:
    return (await registrations.of_person(chat.tx, chat.group_id, chat.me.id)).get(found.id)


async def _published(chat: Chat, args: Args) -> Webinar | None:
    found = await webinars.by_id(chat.tx, int(str(args["webinar"])))
    return found if found is not None and found.group_id == chat.group_id and found.state == "published" else None


async def _ahead(chat: Chat, args: Args) -> Webinar | None:
    found = await webinars.by_id(chat.tx, int(str(args["webinar"])))
    if found is None or found.state != "published" or webinar_texts.begun(found, chat):
        return None
    return found if found.revision == args["revision"] else None


async def _due(chat: Chat, args: Args) -> Webinar | None:
    """The webinar, if a reminder at this moment would be this one."""
    found = await webinars.by_id(chat.tx, int(str(args["webinar"])))
    if found is None or found.state != "published" or found.starts_at != args["begins"]:
        return None
    step = current(before_steps(found), chat.seconds)
    return found if step is not None and step.name == args["step"] else None
