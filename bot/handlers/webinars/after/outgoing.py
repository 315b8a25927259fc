"""What is said after a webinar, put into words when it goes out: how was it, what is left of it, few were there."""

from __future__ import annotations

from bot.commands import Role
from bot.deferred import Args, unasked
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.after.follow_up import offered_text, options, sent_text
from bot.handlers.webinars.after.texts import rating_options, works
from bot.messages import Chat, Option, Reply
from bot.rules.webinars.attendance import SEEN, THERE
from bot.texts import Line, T, lines
from storage.webinars import attendances, links, ratings, webinars
from storage.webinars.webinars import Webinar


@unasked("webinar-rating")
async def webinar_rating(chat: Chat, args: Args) -> Reply | None:
    """How was it? For those who were there and have not said."""
    found = await _held(chat, args)
    if found is None or await _answer(chat, found) not in SEEN:
        return None
    if any(one.person_id == chat.me.id for one in await ratings.of_webinar(chat.tx, found.id)):
        return None
    line = Line(f"evaluer {found.number} 4 très utile", f"rating {found.number} 4 very useful")
    text = lines(
        T("🎓 Webinar {number}: {title}", number=found.number, title=webinar_texts.title(found, 80)),
        T("How was it, from 1 (bad) to 5 (very good)?"),
        T("With a word: {line}", line=line),
    )
    return Reply(text, rating_options(found))


@unasked("webinar-follow-up")
async def webinar_follow_up(chat: Chat, args: Args) -> Reply | None:
    """The links for those who were there; for all others, that they are there."""
    found = await _held(chat, args)
    left = [] if found is None else [one for one in await links.of_webinar(chat.tx, found.id) if works(one, chat)]
    if found is None or not left:
        return None
    if await _answer(chat, found) in THERE:
        return Reply(sent_text(found, left, chat))
    return Reply(offered_text(found, left, chat), options(found, left))


@unasked("webinar-rate")
async def webinar_rate(chat: Chat, args: Args) -> Reply | None:
    """Fewer were there than a coordinator wished."""
    found, rate = await _held(chat, args), await webinars.rate_of(chat.tx, chat.group_id)
    if found is None or rate is None or chat.membership.role < Role.COORDINATOR:
        return None
    text = lines(
        T("⚠ Few people attended webinar {number}: {title}", number=found.number,
          title=webinar_texts.title(found, 80)),
        T("{there} of {expected} were there ({percent} %); you want to know under {rate} %.", there=str(args["there"]),
          expected=str(args["expected"]), percent=str(args["percent"]), rate=rate),
    )  # fmt: skip
    return Reply(text, (Option(T("Who attended"), f"participation {found.number}"),))


async def _held(chat: Chat, args: Args) -> Webinar | None:
    found = await webinars.by_id(chat.tx, int(str(args["webinar"])))
    return found if found is not None and found.group_id == chat.group_id and found.state == "published" else None


async def _answer(chat: Chat, found: Webinar) -> str:
    mine = (await attendances.of_person(chat.tx, chat.group_id, chat.me.id)).get(found.id)
    return "" if mine is None else mine.answer
