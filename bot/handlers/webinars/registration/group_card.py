"""How many have registered, on the buttons of what was last posted of a webinar where its group meets."""

from __future__ import annotations

from bot.deferred import Args, posted
from bot.handlers.common.recipients import occurrence
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.registration.lookup import registered
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Deferred, Option, Post, Reply
from bot.rules.webinars.registration import seats
from bot.rules.webinars.topics import NEWS, REMINDER, topic
from bot.texts import T
from storage.instants import instant
from storage.webinars import webinars
from storage.webinars.webinars import Webinar


async def counted_options(chat: Chat, webinar: Webinar) -> tuple[Option, ...]:
    """To register, with how many have, and not to come."""
    number, count = webinar.number, seats(await registered(chat.tx, webinar))
    label = T("I register ({n})", n=count) if count else T("I register")
    return (
        Option(label, f"inscription {number}"),
        Option(T("I cannot come"), f"desinscription {number}"),
    )


def count_again(chat: Chat, webinar: Webinar) -> None:
    """Somebody has registered or withdrawn: the buttons say so within the minute."""
    chat.post(
        Post(
            Deferred("webinar-counts", {"webinar": webinar.id}),
            LetterKind.WEBINAR_COUNTS,
            f"{topic(webinar)}:counts:{occurrence(chat)}",
            useless_after=instant(webinar.starts_at),
            topic=f"{topic(webinar)}:counts",
            due_at=chat.now,
            below=(topic(webinar) + NEWS, topic(webinar) + REMINDER),
        )
    )


@posted("webinar-counts")
async def webinar_counts(chat: Chat, args: Args) -> Reply | None:
    """Nothing but the buttons, as long as one can register."""
    found = await webinars.by_id(chat.tx, int(str(args["webinar"])))
    if found is None or found.state != "published" or webinar_texts.begun(found, chat):
        return None
    return Reply("", await counted_options(chat, found))
