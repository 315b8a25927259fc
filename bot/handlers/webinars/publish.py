"""A webinar is looked at as everybody would see it, and published after a yes."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import reach
from bot.handlers.common.recipients import also_posted, listeners
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.notices import news, question
from bot.messages import Chat, Option, Reply, yes_no
from bot.texts import P, T, lines
from storage.webinars import webinars
from storage.webinars.webinars import Webinar


async def look(webinar: Webinar, chat: Chat) -> Reply:
    """What would be said, to how many, and what can still be set; nothing is said yet."""
    told = await listeners(chat, _least(webinar, chat))
    number, begun = webinar.number, webinar_texts.begun(webinar, chat)
    text = lines(
        T("Webinar {number} is a draft.", number=number),
        preview(chat, webinar_texts.announced(webinar, chat), await reach(chat, told),
                None if begun else await also_posted(chat)),
        None if begun else T("After the end, members are asked whether they attended."),
        "",
        T("Publish this webinar?"),
    )  # fmt: skip
    yes = yes_no(f"webinaire {number} oui", "webinaires", T("Yes, publish"))
    return Reply(text, yes if begun else (*yes, *settings(webinar)), edits=True)


def settings(webinar: Webinar) -> tuple[Option, ...]:
    """What a coordinator may set of a webinar that has not begun."""
    number = webinar.number
    link = (
        Option(T("The link for everybody"), f"lien webinaire {number} tous")
        if webinar.link_kept
        else Option(T("The link only for those who register"), f"lien webinaire {number} inscrits")
    )
    return (
        Option(T("Set the number of places"), f"places {number}"),
        *((link,) if webinar.link else ()),
        Option(T("Name the speakers"), f"intervenants {number}"),
    )


def _least(webinar: Webinar, chat: Chat) -> Role:
    """Observers hear of what is to come; only those who can answer are asked whether they attended."""
    return Role.MEMBER if webinar_texts.begun(webinar, chat) else Role.OBSERVER


async def publish(found: Webinar, chat: Chat) -> Reply:
    """Everybody is told, once."""
    if not await webinars.publish(chat.tx, found.id, chat.seconds):
        return Reply(T("Webinar {number} was published already.", number=found.number), edits=True)
    found = await the_webinar(found.number, chat)
    told = await listeners(chat, _least(found, chat))
    if webinar_texts.begun(found, chat):
        for person in told:
            # Once it has begun, the same question as after the end.
            chat.tell(question(found, person.id, "asked"))
    else:
        post = news(found, "published")
        for person in told:
            chat.tell(post.to(person.id))
        chat.post(post)
    published = T("✓ Webinar {number} is published.", number=found.number)
    count = (await reach(chat, told)).count
    return Reply(lines(published, P("{n} person was told.", "{n} people were told.", count)), edits=True)
